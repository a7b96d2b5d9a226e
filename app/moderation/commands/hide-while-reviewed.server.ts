import { desc, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Transaction } from "../../../db/client.server.ts";
import { cases, reports } from "../../../db/schema/index.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { graverOf, hiddenDueMinutes, reasonCodeOf } from "../reasons.ts";
import { hasNoText } from "../kinds.ts";
import type { Case, LockedTarget } from "../types.ts";
import { hideThreshold } from "../weights.ts";
import { applyMeasure } from "./measures.server.ts";
import { writeDecision } from "./write-decision.server.ts";

/**
 * Hides a text whose reports weigh enough, until a moderator has looked: a decision of the service, with its statement
 * of reasons like any other. The case is open, so it stands in the queue as soon as the text is hidden.
 */
export async function hideWhileReviewed(
  tx: Transaction,
  open: Case,
  target: LockedTarget,
  now: Date,
): Promise<void> {
  if (open.weight < hideThreshold || target.status !== "published" || hasNoText(target.kind)) return;
  const [named] = await tx
    .select({ reason: reports.reason })
    .from(reports)
    .where(eq(reports.caseId, open.id))
    .groupBy(reports.reason)
    .orderBy(desc(sql`sum(${reports.weight})`))
    .limit(1);
  const reasonCode = reasonCodeOf(named?.reason ?? "") ?? "harassment";
  const id = uuidv7();
  await writeDecision(
    tx,
    {
      id,
      case: open,
      target,
      deciderId: null,
      measure: "hide",
      reasonCode,
      explanation: translator(target.language)("moderation.hiddenWhileReviewed"),
    },
    now,
  );
  const order = { decisionId: id, deciderId: null, measure: "hide" as const, reasonCode, edited: null };
  await applyMeasure(tx, target, order, now);
  const latest = new Date(now.getTime() + hiddenDueMinutes * 60_000);
  await tx
    .update(cases)
    .set({
      severity: graverOf(open.severity, "high"),
      dueAt: open.dueAt < latest ? open.dueAt : latest,
    })
    .where(eq(cases.id, open.id));
}
