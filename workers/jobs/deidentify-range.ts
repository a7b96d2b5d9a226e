import { deidentifyRange } from "../../app/research/build/deidentify.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** De-identifies one part of a release's threads; run again, it goes on with those that are left. */
export const run = ({ releaseId, range }: PayloadOf<"deidentify-range">): Promise<void> =>
  deidentifyRange(releaseId, range);
