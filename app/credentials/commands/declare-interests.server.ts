import { and, eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { credentials } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { badgeStatus } from "../badge-state.ts";
import { logCredential } from "./log.server.ts";

/**
 * Interests change within a year: a holder declares them again at any time, and has to when the badge is renewed. New
 * answers carry the new declaration, old ones what was true of them.
 */
export function declareInterests(
  actor: Actor,
  badgeId: string,
  interests: string,
  now = new Date(),
): Promise<Result<"badge-not-active">> {
  return transaction(async (tx) => {
    const [badge] = await tx
      .select()
      .from(credentials)
      .where(and(eq(credentials.id, badgeId), eq(credentials.userId, actor.id)))
      .for("update");
    if (!badge) throw new NotFound();
    if (["ended", "revoked"].includes(badgeStatus(badge, now))) return problem("badge-not-active");
    await tx
      .update(credentials)
      .set({ interests, interestsDeclaredAt: now })
      .where(eq(credentials.id, badgeId));
    await logCredential(tx, "interests-declared", { actorId: actor.id, subjectId: badgeId });
    return done();
  });
}
