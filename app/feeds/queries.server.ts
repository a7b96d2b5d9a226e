import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Bilingual } from "../../db/schema/index.ts";

export interface FeedQuestion {
  number: number;
  slug: string;
  title: string;
  language: "fr" | "en";
  name: string | null;
  summary: string;
  label: string | null;
  publishedAt: Date;
  updatedAt: Date;
  topics: Bilingual[];
}

const feedLength = 30;
type Row = Omit<FeedQuestion, "publishedAt" | "updatedAt"> & {
  publishedAt: string;
  updatedAt: string;
} & Record<string, unknown>;

/** What may leave in a feed or a sitemap: public, published, and its author lets it be indexed. */
const mayLeave = sql`q.state = 'published' and q.audience = 'everyone' and q.indexable and q.origin <> 'imported'
  and q.duplicate_of_id is null`;

/** The newest questions, of the whole site or of one topic and what is below it. */
export async function listFeedQuestions(
  topicIds: string[] | null,
  executor: Executor = db(),
): Promise<FeedQuestion[]> {
  const topic = topicIds
    ? sql`and exists (select 1 from question_topics qt where qt.question_id = q.id
        and qt.topic_id = any(string_to_array(${topicIds.join(",")}, ',')::uuid[]))`
    : sql``;
  const rows = await executor.execute<Row>(sql`
    select q.number, q.slug, q.title, q.language, coalesce(p.alias, u.pseudonym) as name,
      left(p.body_text, 500) as summary, p.label, q.published_at as "publishedAt", q.last_activity_at as "updatedAt",
      coalesce((select json_agg(t.label order by qt.position) from question_topics qt join topics t on t.id = qt.topic_id
        where qt.question_id = q.id), '[]') as topics
    from questions q join posts p on p.id = q.id left join users u on u.id = p.author_id
    where ${mayLeave} ${topic}
    order by q.published_at desc, q.id desc limit ${feedLength}`);
  return rows.map((row) => ({
    ...row,
    publishedAt: new Date(row.publishedAt),
    updatedAt: new Date(row.updatedAt),
  }));
}

export interface FeedAnswer {
  id: string;
  kind: "experience" | "carer" | "professional" | "sourced";
  name: string | null;
  text: string;
  label: string | null;
  language: "fr" | "en";
  publishedAt: Date;
  editedAt: Date | null;
}

/** The newest answers of a thread, wherever they stand in it, without those judged dangerous or not to be indexed. */
export async function listFeedAnswers(questionId: string, executor: Executor = db()): Promise<FeedAnswer[]> {
  const rows = await executor.execute<
    Omit<FeedAnswer, "publishedAt" | "editedAt"> & {
      publishedAt: string;
      editedAt: string | null;
    } & Record<string, unknown>
  >(sql`
    select p.id, p.kind, coalesce(p.stamp->>'shownName', p.alias, u.pseudonym) as name, left(p.body_text, 500) as text, p.label,
      p.language, p.published_at as "publishedAt", p.edited_at as "editedAt"
    from posts p left join users u on u.id = p.author_id
    where p.question_id = ${questionId} and p.status = 'published' and p.rank is not null and p.dangerous_count = 0
      and p.audience = 'everyone' and p.indexable
    order by p.published_at desc, p.id desc limit ${feedLength}`);
  return rows.map((row) => ({
    ...row,
    publishedAt: new Date(row.publishedAt),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt),
  }));
}

export const sitemapSize = 50_000;

/** How many parts the sitemap has: one per 50 000 numbers, the most that a sitemap may hold. */
export async function countSitemapParts(executor: Executor = db()): Promise<number> {
  const [row] = await executor.execute<{ last: number }>(
    sql`select coalesce(max(number), 0) as last from questions`,
  );
  return Math.max(1, Math.ceil(row!.last / sitemapSize));
}

/** Addresses of the questions of one part, from 0. */
export async function listSitemapQuestions(part: number, executor: Executor = db()) {
  const rows = await executor.execute<{ number: number; slug: string; updatedAt: string }>(sql`
    select q.number, q.slug, q.last_activity_at as "updatedAt" from questions q
    where ${mayLeave} and q.number > ${part * sitemapSize} and q.number <= ${(part + 1) * sitemapSize} order by q.number`);
  return rows.map(({ updatedAt, ...row }) => ({ ...row, updatedAt: new Date(updatedAt) }));
}
