import { eq, sql } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { appeals, cases, decisions } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { moderationPolicy } from "../policy.ts";
import { awaitsConfirmation } from "../queries/deciders.server.ts";
import { isOwn } from "../targets.server.ts";
import { lockCase } from "./rows.server.ts";
import { findActiveDecision } from "./write-decision.server.ts";

const answerDays = 7;

/**
 * The author asks for a second look, once, within six months of the decision.
 * @throws NotFound for anybody else
 */
export function appealDecision(
  actor: Actor,
  decisionId: string,
  body: string,
  now = new Date(),
): Promise<Result<"appeal-too-late" | "already-appealed" | "not-appealable", { appealId: string }>> {
  return transaction(async (tx) => {
    const [decision] = await tx.select().from(decisions).where(eq(decisions.id, decisionId));
    if (!decision) throw new NotFound();
    const { found, target } = await lockCase(tx, { id: decision.caseId });
    const about = { isOwn: isOwn(actor, target), decidedAt: decision.createdAt };
    const verdict = moderationPolicy["decision.appeal"](actor, about, now);
    if (!verdict.allowed) {
      if (verdict.reason === "appeal-too-late") return problem("appeal-too-late");
      throw new NotFound();
    }
    const [earlier] = await tx
      .select({ id: appeals.id })
      .from(appeals)
      .where(eq(appeals.decisionId, decisionId));
    if (earlier) return problem("already-appealed");
    const active = await findActiveDecision(tx, found.id);
    if (found.status !== "decided" || active?.id !== decisionId) return problem("not-appealable");
    if (await awaitsConfirmation(tx, target)) return problem("not-appealable");
    const dueAt = new Date(now.getTime() + answerDays * 86_400_000);
    const [appeal] = await tx
      .insert(appeals)
      .values({ decisionId, body, dueAt, createdAt: now })
      .returning({ id: appeals.id });
    await tx
      .update(cases)
      .set({ status: "appealed", dueAt, version: sql`${cases.version} + 1` })
      .where(eq(cases.id, found.id));
    await recordAudit(tx, {
      actorId: null, // the author of an anonymous post stays unnamed here too
      action: "appeal.created",
      subjectType: "case",
      subjectId: found.id,
      data: { appeal: appeal!.id, decision: decisionId },
    });
    await emit(tx, { name: "appeal.created", appealId: appeal!.id });
    return done({ appealId: appeal!.id });
  });
}
