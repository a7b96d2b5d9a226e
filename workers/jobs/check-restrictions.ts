import { listUnaccountedTexts } from "../../app/moderation/queries/transparency.server.ts";
import { log } from "../../app/shared/log.server.ts";

/** Nightly: nothing is hidden or removed without exactly one decision in force that says why. */
export async function run(): Promise<void> {
  const posts = await listUnaccountedTexts();
  if (posts.length > 0) log.error({ posts }, "restricted posts without exactly one decision in force");
}
