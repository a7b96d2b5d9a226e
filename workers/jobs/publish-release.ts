import { publishRelease } from "../../app/research/build/publish.server.ts";
import type { PayloadOf } from "../catalog.ts";

/** Publishes a candidate once two stewards signed it; a published one stays as it is. */
export async function run({ releaseId }: PayloadOf<"publish-release">): Promise<void> {
  await publishRelease(releaseId);
}
