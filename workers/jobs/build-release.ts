import { runBuild } from "../../app/research/build/run.server.ts";
import type { PayloadOf } from "../catalog.ts";

/**
 * Builds a candidate from the step its row names, once its threads are de-identified; what a failed part left is done
 * here. Tried again after a crash, it goes on from there.
 */
export async function run({ releaseId }: PayloadOf<"build-release">): Promise<void> {
  await runBuild(releaseId);
}
