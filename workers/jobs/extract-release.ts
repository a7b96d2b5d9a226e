import { extractAndFanOut } from "../../app/research/build/run.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Takes the snapshot, then shares its threads out among the workers. */
export const run = ({ releaseId }: PayloadOf<"extract-release">): Promise<void> =>
  extractAndFanOut(releaseId);
