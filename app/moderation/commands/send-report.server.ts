import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { cases, reports, users } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { paths } from "../../shared/paths.ts";
import { authorize, hasRole, isActive } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { moderationPolicy } from "../policy.ts";
import { urgencyOf } from "../reasons.ts";
import type { ReasonCode } from "../reasons.ts";
import { hasNoText } from "../kinds.ts";
import { getPlace, getTarget, isOwn, isPostKind, lockTarget } from "../targets.server.ts";
import type { Case, LockedTarget, Target } from "../types.ts";
import { reportWeight } from "../weights.ts";
import { hideWhileReviewed } from "./hide-while-reviewed.server.ts";
import { openCase } from "./open-case.server.ts";

export interface ReportInput {
  reason: ReasonCode;
  comment: string;
}

const reReportDays = 7;

/**
 * Reports a text or an account: the report joins the open case of it or opens one. When the weights of a case pass the
 * threshold a text is hidden in the same transaction that shows the case to moderators.
 * @throws Forbidden for what is one's own, NotFound when it is not visible, TooMany
 */
export async function sendReport(
  actor: Actor,
  targetId: string,
  input: ReportInput,
  now = new Date(),
): Promise<Result<"already-reported" | "recently-decided">> {
  await spend("report", actor.id);
  const weight = reportWeight(await getReporter(db(), actor, now));
  return transaction(async (tx) => {
    const target = await lockTarget(tx, targetId);
    if (!target) throw new NotFound();
    authorize(moderationPolicy.report(actor, { isOwn: isOwn(actor, target) }));
    const already = await tx
      .select({ id: reports.id })
      .from(reports)
      .innerJoin(cases, eq(cases.id, reports.caseId))
      .where(
        and(
          eq(cases.targetId, targetId),
          eq(reports.reporterId, actor.id),
          sql`${cases.status} in ('open', 'claimed', 'awaiting_author')`,
        ),
      );
    if (already.length > 0) return problem("already-reported");
    if (!isReadable(target) || target.kind === "release-item") throw new NotFound();
    if (await wasJustDecided(tx, target, now)) return problem("recently-decided");
    const open = await addReport(tx, target, { ...input, reporterId: actor.id, weight }, now);
    await hideWhileReviewed(tx, open, target, now);
    return done();
  });
}

/** Puts a report on the target's open case. The caller holds the target's lock. @returns the case with its new weight */
export async function addReport(
  tx: Transaction,
  target: LockedTarget,
  report: ReportInput & { reporterId: string | null; weight: number; id?: string },
  now: Date,
): Promise<Case> {
  const urgency = urgencyOf([report.reason], now);
  const open = await openCase(tx, {
    target,
    origin: report.reporterId ? "report" : "notice",
    reasons: [report.reason],
    urgency: target.kind === "credential" ? { ...urgency, lane: "credential" } : urgency,
  });
  await tx.insert(reports).values({ ...report, caseId: open.id });
  const [weighed] = await tx
    .update(cases)
    .set({ weight: sql`${cases.weight} + ${report.weight}` })
    .where(eq(cases.id, open.id))
    .returning();
  return weighed!;
}

/** Whether a moderator settled this very wording within the last week. */
async function wasJustDecided(tx: Transaction, target: Target, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - reReportDays * 86_400_000);
  const settled = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.targetId, target.id),
        sql`${cases.status} in ('decided', 'appealed', 'closed')`,
        gt(cases.decidedAt, since),
        eq(cases.currentRevision, target.revision),
      ),
    )
    .limit(1);
  return settled.length > 0;
}

async function getReporter(executor: Executor, actor: Actor, now: Date) {
  const [row] = await executor
    .select({ approvedPosts: users.approvedPosts, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, actor.id));
  const [record] = await executor
    .select({
      decided: sql<number>`count(*)::int`,
      accurate: sql<number>`(count(*) filter (where ${reports.wasAccurate}))::int`,
    })
    .from(reports)
    .where(and(eq(reports.reporterId, actor.id), isNotNull(reports.wasAccurate)));
  if (!row) throw new NotFound();
  return {
    approvedPosts: row.approvedPosts,
    accountAgeDays: (now.getTime() - row.createdAt.getTime()) / 86_400_000,
    hasActiveBadge: isActive(actor.credential, now),
    isModerator: hasRole(actor, "moderator"),
    decidedReports: record?.decided ?? 0,
    accurateReports: record?.accurate ?? 0,
  };
}

/** Whether others can read it: published, and not taken back by its author. */
export const isReadable = ({ kind, status, markdown }: Target): boolean =>
  status === "published" && (hasNoText(kind) || markdown !== "");

/** A text by its id. An account is named by its pseudonym alone, a badge reported on its own page. @throws NotFound */
async function getText(textId: string): Promise<Target> {
  const target = await getTarget(db(), textId);
  if (hasNoText(target.kind)) throw new NotFound();
  return target;
}

/** What a reporter sees of the text they report. @throws NotFound when it is not visible, Forbidden for one's own */
export async function getReportable(actor: Actor, textId: string) {
  const target = await getText(textId);
  const place = await getPlace(db(), target);
  if (!isReadable(target) || !place.isPublished) throw new NotFound();
  authorize(moderationPolicy.report(actor, { isOwn: isOwn(actor, target) }));
  return { title: place.title, html: cook(target.markdown)?.html ?? "", language: target.language };
}

/** Where a text stands that was reported, or stood. @throws NotFound */
export async function findTextPlace(textId: string): Promise<string> {
  const target = await getText(textId);
  return isPostKind(target.kind) ? paths.post(textId) : (await getPlace(db(), target)).href;
}

/** Who has a page of their own. */
export const hasPage = sql`${users.status} in ('active', 'suspended') and (${users.emailConfirmedAt} is not null or ${users.isDemo})`;

/** The account behind a pseudonym. @throws NotFound, Forbidden for one's own */
export async function getReportablePerson(actor: Actor, pseudonym: string) {
  const [person] = await db()
    .select({ id: users.id, pseudonym: users.pseudonym })
    .from(users)
    .where(and(hasPage, eq(sql`lower(${users.pseudonym})`, pseudonym.toLowerCase())));
  if (!person) throw new NotFound();
  authorize(moderationPolicy.report(actor, { isOwn: person.id === actor.id }));
  return person;
}

/** The badge that is reported. @throws NotFound when it is not in force, Forbidden for one's own */
export async function getReportableBadge(actor: Actor, badgeId: string) {
  const target = await getTarget(db(), badgeId);
  if (target.kind !== "credential" || !isReadable(target)) throw new NotFound();
  authorize(moderationPolicy.report(actor, { isOwn: isOwn(actor, target) }));
  return { id: target.id, name: target.title!, says: target.markdown.split("\n") };
}
