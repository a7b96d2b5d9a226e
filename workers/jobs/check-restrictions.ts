import { listUnaccountedRestrictions } from "../../app/moderation/queries/transparency.server.ts";
import { log } from "../../app/shared/log.server.ts";

/** Nightly: nothing is hidden, removed or taken away without exactly one decision in force that says why. */
export async function run(): Promise<void> {
  const targets = await listUnaccountedRestrictions();
  if (targets.length > 0) log.error({ targets }, "restrictions without exactly one decision in force");
}
