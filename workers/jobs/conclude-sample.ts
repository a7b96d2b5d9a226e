import { concludeSample } from "../../app/research/build/conclude.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Compares what the two readers of a candidate's sample found; does nothing before the second one has finished. */
export const run = ({ releaseId }: PayloadOf<"conclude-sample">): Promise<void> => concludeSample(releaseId);
