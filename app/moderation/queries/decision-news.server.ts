import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import {
  accountMeasures,
  accountSecrets,
  appeals,
  cases,
  decisions,
  notices,
  posts,
  questions,
  reports,
  users,
} from "../../../db/schema/index.ts";

/** What the jobs need to tell people about a decision; null when the post is gone. */
export async function findDecisionNews(decisionId: string) {
  const [row] = await db()
    .select({ decision: decisions, case: cases, post: posts, number: questions.number })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .where(eq(decisions.id, decisionId));
  return row ?? null;
}

export async function findAppealNews(appealId: string) {
  const [appeal] = await db().select().from(appeals).where(eq(appeals.id, appealId));
  const news = appeal ? await findDecisionNews(appeal.decisionId) : null;
  return news && appeal ? { ...news, appeal } : null;
}

/** Members who reported a case, to be told what came of it. */
export async function listReporterIds(caseId: string): Promise<string[]> {
  const rows = await db()
    .select({ reporterId: reports.reporterId })
    .from(reports)
    .where(and(eq(reports.caseId, caseId), isNotNull(reports.reporterId)));
  return rows.map((row) => row.reporterId!);
}

/** People without an account who sent a notice on a case. */
export async function listNotifiers(caseId: string) {
  return db()
    .select({ id: notices.id, name: notices.name, email: notices.email, locale: notices.locale })
    .from(notices)
    .innerJoin(reports, eq(reports.id, notices.reportId))
    .where(eq(reports.caseId, caseId));
}

/** Whether an appeal is what led to this decision: then its author hears of the appeal, not of the decision. */
export async function comesFromAppeal(revertsId: string): Promise<boolean> {
  const [appeal] = await db()
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.decisionId, revertsId), eq(appeals.status, "overturned")));
  return appeal !== undefined;
}

export async function findAddress(userId: string) {
  const [row] = await db()
    .select({ email: accountSecrets.email, locale: users.locale, pseudonym: users.pseudonym })
    .from(users)
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(and(eq(users.id, userId), eq(users.status, "active")));
  return row ?? null;
}

/** Whether decisions taken together were taken by a measure on an account. */
export async function isAccountMeasure(bulkId: string): Promise<boolean> {
  const found = await db()
    .select({ id: accountMeasures.id })
    .from(accountMeasures)
    .where(eq(accountMeasures.id, bulkId));
  return found.length > 0;
}
