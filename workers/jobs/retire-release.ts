import { retireFiles } from "../../app/research/recall.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Takes the files of a recalled version away and leaves a tombstone. */
export const run = ({ releaseId }: PayloadOf<"retire-release">): Promise<void> => retireFiles(releaseId);
