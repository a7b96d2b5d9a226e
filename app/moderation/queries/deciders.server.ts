import { eq } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { credentials } from "../../../db/schema/index.ts";
import type { Decision, Target } from "../types.ts";

/** Who took part in a decision, and so answers no appeal against it: of a badge, both verifiers. */
export async function listDeciderIds(
  executor: Executor,
  target: Target,
  decision: Decision,
): Promise<(string | null)[]> {
  if (target.kind !== "credential") return [decision.deciderId];
  const [badge] = await executor
    .select({ revokedById: credentials.revokedById })
    .from(credentials)
    .where(eq(credentials.id, target.id));
  return [decision.deciderId, badge?.revokedById ?? null];
}

/** Whether a badge waits for its second verifier: until then nothing is final, and nothing can be appealed. */
export async function awaitsConfirmation(executor: Executor, target: Target): Promise<boolean> {
  if (target.kind !== "credential") return false;
  const [badge] = await executor
    .select({ suspendedFor: credentials.suspendedFor, revokedAt: credentials.revokedAt })
    .from(credentials)
    .where(eq(credentials.id, target.id));
  return badge?.suspendedFor === "emergency" && badge.revokedAt === null;
}
