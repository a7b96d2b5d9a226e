import { eq, sql } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { appeals, cases, decisions } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { deciderOf } from "../kinds.ts";
import { moderationPolicy } from "../policy.ts";
import type { DecideAppealInput } from "../schema.ts";
import { getTarget, isOwn } from "../targets.server.ts";
import { listDeciderIds } from "../queries/deciders.server.ts";
import { undoMeasure } from "./measures.server.ts";
import { correctReports } from "./outcomes.server.ts";
import { lockCase } from "./rows.server.ts";
import { writeDecision } from "./write-decision.server.ts";

/**
 * Answers an appeal in writing: by another moderator than the first decider, which the database enforces too.
 * Overturning ends the measure, restores the text, and corrects the records of those who reported it.
 */
export function decideAppeal(
  actor: Actor,
  appealId: string,
  input: DecideAppealInput,
  now = new Date(),
): Promise<Result<"case-changed" | "badge-lapsed" | "badge-replaced">> {
  return transaction(async (tx) => {
    const [row] = await tx
      .select({ caseId: decisions.caseId })
      .from(appeals)
      .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
      .where(eq(appeals.id, appealId));
    if (!row) throw new NotFound();
    const { found, target } = await lockCase(tx, { id: row.caseId });
    const [open] = await tx
      .select({ status: appeals.status, decision: decisions })
      .from(appeals)
      .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
      .where(eq(appeals.id, appealId));
    const { decision } = open!;
    const about = { isOwn: isOwn(actor, target), decider: deciderOf(target.kind) };
    for (const firstDeciderId of await listDeciderIds(tx, target, decision))
      authorize(moderationPolicy["appeal.decide"](actor, { ...about, firstDeciderId }));
    if (open!.status !== "open") return problem("case-changed");
    const { verdict, answer } = input;
    if (verdict === "overturned") {
      const undone = await undoMeasure(tx, target, decision, now);
      if (!undone.ok) return problem(undone.problem === "badge-replaced" ? undone.problem : "badge-lapsed");
    }
    await tx
      .update(appeals)
      .set({ status: verdict, deciderId: actor.id, answer, decidedAt: now })
      .where(eq(appeals.id, appealId));
    if (verdict === "overturned") {
      await writeDecision(
        tx,
        {
          case: found,
          target,
          deciderId: actor.id,
          measure: "none",
          reasonCode: null,
          explanation: answer,
          revertsId: decision.id,
        },
        now,
      );
      await correctReports(tx, found.id);
    }
    await tx
      .update(cases)
      .set({
        status: "closed",
        version: sql`${cases.version} + 1`,
        currentRevision: (await getTarget(tx, target.id)).revision,
      })
      .where(eq(cases.id, found.id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "appeal.decided",
      subjectType: "case",
      subjectId: found.id,
      data: { appeal: appealId, decision: decision.id, verdict },
    });
    await emit(tx, { name: "appeal.decided", appealId });
    return done();
  });
}
