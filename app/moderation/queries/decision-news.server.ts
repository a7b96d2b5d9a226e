import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import {
  accountMeasures,
  accountSecrets,
  appeals,
  cases,
  consultations,
  contributions,
  credentials,
  decisions,
  notices,
  proposals,
  questions,
  reports,
  users,
} from "../../../db/schema/index.ts";
import { hasNoText } from "../kinds.ts";
import { findTarget, isPostKind } from "../targets.server.ts";
import type { Case, Target } from "../types.ts";

/** What the jobs need to tell people about a decision; null when what it is about is gone. */
export async function findDecisionNews(decisionId: string) {
  const [row] = await db()
    .select({ decision: decisions, case: cases })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(eq(decisions.id, decisionId));
  const target = row ? await findTarget(db(), row.case.targetId) : null;
  return row && target ? { ...row, target, whereabouts: await whereaboutsOf(target) } : null;
}

/** What a notification holds to lead there: numbers and ids, and the address when it is asked for. */
async function whereaboutsOf(target: Target): Promise<Record<string, string | number>> {
  if (isPostKind(target.kind)) {
    const [question] = await db()
      .select({ number: questions.number })
      .from(questions)
      .where(eq(questions.id, target.threadId));
    return question ? { number: question.number } : {};
  }
  if (hasNoText(target.kind)) return {};
  if (target.kind === "contribution") {
    const [row] = await db()
      .select({ consultationNumber: consultations.number, contributionNumber: contributions.number })
      .from(contributions)
      .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
      .where(eq(contributions.id, target.id));
    return row ?? {};
  }
  const [proposal] = await db()
    .select({ proposalNumber: proposals.number })
    .from(proposals)
    .where(eq(proposals.id, target.threadId));
  return proposal ?? {};
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

/** Whether a case led to a measure on an account that stands: then its reports were right, whatever becomes of a text. */
export async function ledToAccountMeasure(executor: Executor, caseId: string): Promise<boolean> {
  const found = await executor
    .select({ id: accountMeasures.id })
    .from(accountMeasures)
    .where(
      and(
        eq(accountMeasures.caseId, caseId),
        isNotNull(accountMeasures.effectiveAt),
        isNull(accountMeasures.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Whether the badge that a case is about is no longer in force: then its reports were right. */
export async function ledToLostBadge(executor: Executor, { credentialId }: Case): Promise<boolean> {
  if (!credentialId) return false;
  const found = await executor
    .select({ id: credentials.id })
    .from(credentials)
    .where(
      and(
        eq(credentials.id, credentialId),
        or(isNotNull(credentials.revokedAt), isNotNull(credentials.suspendedAt)),
      ),
    );
  return found.length > 0;
}

/** Whether decisions taken together were taken by a measure on an account. */
export async function isAccountMeasure(bulkId: string): Promise<boolean> {
  const found = await db()
    .select({ id: accountMeasures.id })
    .from(accountMeasures)
    .where(eq(accountMeasures.id, bulkId));
  return found.length > 0;
}
