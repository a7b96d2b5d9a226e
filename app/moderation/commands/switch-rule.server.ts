import { eq } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { disabledRules } from "../../../db/schema/index.ts";
import { listRules } from "../../safety/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { moderationPolicy } from "../policy.ts";

/** Switches a safety rule off, with a reason that the log keeps. What it held already goes on waiting for a person. */
export async function switchRuleOff(
  actor: Actor,
  rule: string,
  reason: string,
): Promise<Result<"rule-unknown">> {
  authorize(moderationPolicy["rules.switch"](actor));
  if (!listRules().some(({ name }) => name === rule)) return problem("rule-unknown");
  await transaction(async (tx) => {
    await tx
      .insert(disabledRules)
      .values({ rule, reason })
      .onConflictDoUpdate({ target: disabledRules.rule, set: { reason, createdAt: new Date() } });
    await recordAudit(tx, {
      actorId: actor.id,
      action: "rule.disabled",
      subjectType: "rule",
      subjectId: rule,
      data: { reason },
    });
  });
  return done();
}

export async function switchRuleOn(actor: Actor, rule: string): Promise<Result<"rule-unknown">> {
  authorize(moderationPolicy["rules.switch"](actor));
  return transaction(async (tx) => {
    const gone = await tx.delete(disabledRules).where(eq(disabledRules.rule, rule)).returning();
    if (gone.length === 0) return problem("rule-unknown");
    await recordAudit(tx, {
      actorId: actor.id,
      action: "rule.enabled",
      subjectType: "rule",
      subjectId: rule,
    });
    return done();
  });
}
