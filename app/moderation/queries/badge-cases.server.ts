import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { appeals, cases, decisions, reports } from "../../../db/schema/index.ts";
import { findTarget } from "../targets.server.ts";

/** Never more at the desk: whoever decides the first ones sees the next. */
const shown = 50;

/** Cases about badges that wait for verifiers, the next due first: what was reported, never by whom. */
export async function listBadgeCases() {
  const rows = await db()
    .select({
      id: cases.id,
      badgeId: cases.credentialId,
      number: cases.number,
      version: cases.version,
      status: cases.status,
      origin: cases.origin,
      reasons: cases.reasons,
      openedAt: cases.openedAt,
      dueAt: cases.dueAt,
      snapshot: cases.snapshotMarkdown,
      appealId: appeals.id,
    })
    .from(cases)
    .leftJoin(decisions, eq(decisions.caseId, cases.id))
    .leftJoin(appeals, and(eq(appeals.decisionId, decisions.id), eq(appeals.status, "open")))
    .where(and(isNotNull(cases.credentialId), inArray(cases.status, ["open", "claimed", "appealed"])))
    .orderBy(asc(cases.dueAt))
    .limit(shown);
  const waiting = rows.filter(({ status, appealId }) => status !== "appealed" || appealId);
  const told = await db()
    .select({ caseId: reports.caseId, reason: reports.reason, comment: reports.comment })
    .from(reports)
    .where(
      inArray(
        reports.caseId,
        waiting.map(({ id }) => id),
      ),
    )
    .orderBy(asc(reports.createdAt));
  return Promise.all(
    waiting.map(async ({ id, badgeId, snapshot, ...row }) => {
      const now = await findTarget(db(), badgeId!);
      return {
        ...row,
        badgeId: badgeId!,
        /** What it said then, if it says something else now. */
        saidThen: now?.markdown === snapshot ? null : snapshot,
        reports: told
          .filter(({ caseId }) => caseId === id)
          .map(({ reason, comment }) => ({ reason, comment })),
      };
    }),
  );
}

export type BadgeCase = Awaited<ReturnType<typeof listBadgeCases>>[number];
