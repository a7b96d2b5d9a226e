import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Bilingual } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { answerPolicy } from "./policy.ts";
import { getPostFor } from "./queries.server.ts";

export interface DueAnswer {
  id: string;
  title: string;
  excerpt: string;
  language: "fr" | "en";
  kind: "professional" | "sourced";
  reviewBy: Date;
  isMine: boolean;
  topics: { slug: string; label: Bilingual }[];
}

export interface DueChoice {
  /** Of the topics that this person follows, or of all. */
  scope: "followed" | "all";
  after: string | null;
}

const pageSize = 20;

/**
 * Where a professional objected since the date, the answer has been reviewed: its author is to act. What is judged
 * dangerous is with the moderators.
 */
export const isDue = sql`p.status = 'published' and p.review_by <= now() and p.dangerous_count = 0
  and q.state = 'published' and q.duplicate_of_id is null
  and not exists (select from marks m where m.post_id = p.id and m.kind = 'disagree' and m.ended_at is null
    and m.created_at >= p.review_by)`;

const isFollowed = (userId: string) => sql`and exists (select from question_topics qt
  join topics t on t.id = qt.topic_id
  join follows f on f.target = 'topic' and f.target_id in (t.id, t.parent_id) and f.user_id = ${userId}
  where qt.question_id = p.question_id)`;

/** Answers whose review date is over, the longest overdue first. @throws Forbidden without an active badge */
export async function listDueForReview(
  actor: Actor,
  { scope, after }: DueChoice,
  executor: Executor = db(),
): Promise<{ items: DueAnswer[]; next: string | null }> {
  authorize(answerPolicy["answer.list-due"](actor, new Date()));
  const [, since, lastId] = /^(\d{4}-[\d-]{5}T[\d:.]{15}Z)_([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  type Row = Omit<DueAnswer, "reviewBy"> & { reviewBy: string } & Record<string, unknown>;
  const rows = await executor.execute<Row>(sql`
    select p.id, q.title, left(p.body_text, 200) as excerpt, p.language, p.kind,
      to_char(p.review_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "reviewBy",
      coalesce(p.author_id = ${actor.id}, false) as "isMine",
      coalesce((select json_agg(json_build_object('slug', t.slug, 'label', t.label) order by qt.position)
        from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = q.id), '[]') as topics
    from posts p join questions q on q.id = p.question_id
    where ${isDue} ${scope === "followed" ? isFollowed(actor.id) : sql``}
      ${since && lastId ? sql`and (p.review_by, p.id) > (${since}::timestamptz, ${lastId}::uuid)` : sql``}
    order by p.review_by, p.id limit ${pageSize + 1}`);
  const last = rows.length > pageSize ? rows[pageSize - 1]! : null;
  return {
    items: rows.slice(0, pageSize).map((row) => ({ ...row, reviewBy: new Date(row.reviewBy) })),
    next: last && `${last.reviewBy}_${last.id}`,
  };
}

/** An answer as the page of its review shows it. @throws NotFound, Forbidden */
export async function getReviewable(actor: Actor, postId: string, now = new Date()) {
  const { post, question, isMine } = await getPostFor(actor, postId);
  const verdict = answerPolicy["answer.review"](actor, post, now);
  if (!verdict.allowed && verdict.reason === "not-found") throw new NotFound();
  authorize(verdict);
  return {
    quote: { title: question.title, html: post.bodyHtml, language: post.language },
    sources: post.sources,
    isMine,
  };
}
