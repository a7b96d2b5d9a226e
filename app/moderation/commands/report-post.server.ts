import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { cases, posts, questions, reports, users } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize, hasRole, isActive } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { moderationPolicy } from "../policy.ts";
import { urgencyOf } from "../reasons.ts";
import type { ReasonCode } from "../reasons.ts";
import type { Case, Post } from "../types.ts";
import { reportWeight } from "../weights.ts";
import { hideWhileReviewed } from "./hide-while-reviewed.server.ts";
import { openCase } from "./open-case.server.ts";
import { getThread, lockPost } from "./rows.server.ts";

export interface ReportInput {
  reason: ReasonCode;
  comment: string;
}

const reReportDays = 7;

/**
 * Reports a post: it joins the open case of that post or opens one. When the weights of a case pass the threshold the
 * post is hidden in the same transaction that shows the case to moderators.
 * @throws Forbidden for one's own post, NotFound when it is not visible, TooMany
 */
export async function reportPost(
  actor: Actor,
  postId: string,
  input: ReportInput,
  now = new Date(),
): Promise<Result<"already-reported" | "recently-decided">> {
  await spend("report", actor.id);
  const weight = reportWeight(await getReporter(db(), actor, now));
  return transaction(async (tx) => {
    const post = await lockPost(tx, postId);
    if (!post) throw new NotFound();
    authorize(moderationPolicy["post.report"](actor, { isOwn: isAuthor(actor, post) }));
    const already = await tx
      .select({ id: reports.id })
      .from(reports)
      .innerJoin(cases, eq(cases.id, reports.caseId))
      .where(
        and(
          eq(cases.postId, postId),
          eq(reports.reporterId, actor.id),
          sql`${cases.status} in ('open', 'claimed', 'awaiting_author')`,
        ),
      );
    if (already.length > 0) return problem("already-reported");
    if (post.status !== "published") throw new NotFound();
    if (await wasJustDecided(tx, post, now)) return problem("recently-decided");
    const open = await addReport(tx, post, { ...input, reporterId: actor.id, weight }, now);
    await hideWhileReviewed(tx, open, post, now);
    return done();
  });
}

/** Puts a report on the post's open case. The caller holds the post's lock. @returns the case with its new weight */
export async function addReport(
  tx: Transaction,
  post: Post,
  report: ReportInput & { reporterId: string | null; weight: number; id?: string },
  now: Date,
): Promise<Case> {
  const question = await getThread(tx, post);
  const open = await openCase(tx, {
    post,
    question,
    origin: report.reporterId ? "report" : "notice",
    reasons: [report.reason],
    urgency: urgencyOf([report.reason], now),
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
async function wasJustDecided(tx: Transaction, post: Post, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - reReportDays * 86_400_000);
  const settled = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.postId, post.id),
        sql`${cases.status} in ('decided', 'appealed', 'closed')`,
        gt(cases.decidedAt, since),
        eq(cases.currentRevision, post.revision),
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

/** What a reporter sees of the post they report. @throws NotFound when it is not visible, Forbidden for one's own */
export async function getReportable(actor: Actor, postId: string) {
  const [row] = await db()
    .select({ post: posts, title: questions.title })
    .from(posts)
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .where(and(eq(posts.id, postId), eq(posts.status, "published"), eq(questions.state, "published")));
  if (!row) throw new NotFound();
  const { post, title } = row;
  authorize(moderationPolicy["post.report"](actor, { isOwn: isAuthor(actor, post) }));
  return { title, html: post.bodyHtml, language: post.language };
}
