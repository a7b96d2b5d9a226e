import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { cases, marks, reports } from "../../../db/schema/index.ts";
import { ledToAccountMeasure, ledToLostBadge } from "../queries/decision-news.server.ts";
import type { Case, LockedTarget } from "../types.ts";
import { resumeNews } from "./resume-news.server.ts";

/** Ends the case, tells each report whether the decision agreed with it, and ends the marks that led here. */
export async function settleCase(
  tx: Transaction,
  found: Case,
  target: LockedTarget,
  outcome: { isRestriction: boolean; isEdited: boolean },
  now: Date,
): Promise<void> {
  await tx
    .update(cases)
    .set({
      status: "decided",
      version: sql`${cases.version} + 1`,
      decidedAt: now,
      currentRevision: target.revision + (outcome.isEdited ? 1 : 0),
      claimedById: null,
      claimedUntil: null,
    })
    .where(eq(cases.id, found.id));
  if (target.post) await resumeNews(tx, found, target.post);
  const wasAccurate =
    outcome.isRestriction || (await ledToAccountMeasure(tx, found.id)) || (await ledToLostBadge(tx, found));
  await tx.update(reports).set({ wasAccurate }).where(eq(reports.caseId, found.id));
  if (outcome.isRestriction || !target.post) return;
  await tx
    .update(marks)
    .set({ endedAt: now })
    .where(and(eq(marks.postId, target.id), eq(marks.kind, "dangerous"), isNull(marks.endedAt)));
}
