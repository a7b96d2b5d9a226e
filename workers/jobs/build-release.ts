import { runBuild } from "../../app/research/build/run.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Builds a candidate from the step its row names; tried again after a crash, it goes on from there. */
export async function run({ releaseId }: PayloadOf<"build-release">): Promise<void> {
  await runBuild(releaseId);
}
