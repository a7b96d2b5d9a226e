import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import type { ListChoice, ListedQuestion, Order, QuestionPage } from "./types.ts";

export const pageSize = 20;

export interface ListOptions extends ListChoice {
  isMember: boolean;
  /** Only questions under one of these topics. */
  topicIds?: string[];
  limit?: number;
  executor?: Executor;
}

type Row = Omit<ListedQuestion, "publishedAt"> & { publishedAt: string; key: string } & Record<
    string,
    unknown
  >;

/** Microseconds and all: a cursor rounded to milliseconds would skip or repeat questions. */
const exactly = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const publishedAt = sql`q.published_at`;

/** One page of questions by keyset on (sort key, id): no offset, no gap and no double when something is added. */
export async function listQuestions(options: ListOptions): Promise<QuestionPage> {
  const { order, language, topicIds, limit = pageSize, executor = db() } = options;
  const readable = whichAre(order, options.isMember);
  const inLanguage = language ? sql`and q.language = ${language}` : sql``;
  const key = order === "helpful" ? sql`lpad(q.helped_count::text, 9, '0')` : exactly(publishedAt);
  const rows = await executor.execute<Row>(sql`
    with page as (${topicIds ? ofTopics(topicIds, order, sql`${readable} ${inLanguage}`, options.after, limit + 1) : ofAll(order, sql`${readable} ${inLanguage}`, options.after, limit + 1)})
    select q.id, q.number, q.slug, q.title, q.language, q.origin, coalesce(p.alias, u.pseudonym) as name,
      p.anonymous_key is not null as "isAnonymous", p.relation, ${exactly(publishedAt)} as "publishedAt",
      q.answer_count as "answerCount", q.verified_count as "verifiedCount", q.lived_count as "livedCount",
      q.helped_count as "helpedCount", q.has_accepted as "hasAccepted", p.label, ${key} as key,
      coalesce((select json_agg(json_build_object('slug', t.slug, 'label', t.label) order by qt.position)
        from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = q.id), '[]') as topics
    from page join questions q using (id) join posts p using (id) left join users u on u.id = p.author_id
    order by ${sortKey(order)} desc, q.id desc limit ${limit + 1}`);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows
      .slice(0, limit)
      .map(({ key: _key, ...row }) => ({ ...row, publishedAt: new Date(row.publishedAt) })),
    next: last ? `${last.key}_${last.id}` : null,
    ...(language
      ? await countHidden(executor, readable, options)
      : { hiddenCount: null, isHiddenCountLeast: false }),
  };
}

const sortKey = (order: Order) => (order === "helpful" ? sql`q.helped_count` : publishedAt);

function whichAre(order: Order, isMember: boolean): SQL {
  const audience = isMember ? sql`` : sql`and q.audience = 'everyone'`;
  const which = {
    recent: sql`and q.origin <> 'imported'`,
    helpful: sql`and q.origin <> 'imported'`,
    unanswered: sql`and q.answer_count = 0`,
    unverified: sql`and q.verified_count = 0 and q.origin <> 'imported'`,
    reference: sql`and q.origin = 'imported'`,
  }[order];
  return sql`q.state = 'published' and q.duplicate_of_id is null ${which} ${audience}`;
}

/** What comes after a cursor; a cursor that is not one of ours starts from the beginning. */
function beyond(after: string | null, order: Order, key: SQL, id: SQL): SQL {
  const pattern =
    order === "helpful" ? /^(\d{9})_([0-9a-f-]{36})$/ : /^(\d{4}-[\d-]{5}T[\d:.]{15}Z)_([0-9a-f-]{36})$/;
  const [, value, lastId] = pattern.exec(after ?? "") ?? [];
  if (!value || !lastId) return sql``;
  return order === "helpful"
    ? sql`and (${key}, ${id}) < (${Number(value)}::int, ${lastId}::uuid)`
    : sql`and (${key}, ${id}) < (${value}::timestamptz, ${lastId}::uuid)`;
}

function ofAll(order: Order, where: SQL, after: string | null, limit: number): SQL {
  const key = sortKey(order);
  return sql`select q.id from questions q where ${where} ${beyond(after, order, key, sql`q.id`)}
    order by ${key} desc, q.id desc limit ${limit}`;
}

/** Each topic gives its first ones from its own index, by date or by help; a question under two of them counts once. */
function ofTopics(topicIds: string[], order: Order, where: SQL, after: string | null, limit: number): SQL {
  const key = order === "helpful" ? sql`qt.helped_count` : sql`qt.listed_at`;
  return sql`select distinct first.id from unnest(${uuids(topicIds)}) as topic(id) cross join lateral (
      select q.id from question_topics qt join questions q on q.id = qt.question_id
      where qt.topic_id = topic.id and qt.listed_at is not null and ${where}
        ${beyond(after, order, key, sql`qt.question_id`)}
      order by ${key} desc, qt.question_id desc limit ${limit}) first`;
}

const uuids = (ids: string[]) => sql`string_to_array(${ids.join(",")}, ',')::uuid[]`;

/** So many are looked at: whether ten or a thousand are hidden matters, the exact number of many does not. */
const mostCounted = 200;

async function countHidden(
  executor: Executor,
  readable: SQL,
  { order, language, topicIds }: Pick<ListOptions, "order" | "language" | "topicIds">,
): Promise<Pick<QuestionPage, "hiddenCount" | "isHiddenCountLeast">> {
  const looked = topicIds
    ? sql`select distinct q.id, q.language from unnest(${uuids(topicIds)}) as topic(id) cross join lateral (
        select qt.question_id from question_topics qt where qt.topic_id = topic.id and qt.listed_at is not null
        order by qt.listed_at desc limit ${mostCounted}) newest
        cross join lateral (select q.id, q.language from questions q where q.id = newest.question_id and ${readable} offset 0) q`
    : sql`select q.language from questions q where ${readable} order by ${sortKey(order)} desc limit ${mostCounted}`;
  const isCut = topicIds
    ? sql`exists (select from unnest(${uuids(topicIds)}) as topic(id) where (select count(*) from (select from question_topics qt
        where qt.topic_id = topic.id and qt.listed_at is not null limit ${mostCounted}) many) = ${mostCounted})`
    : sql`count(*) = ${mostCounted}`;
  const [row] = await executor.execute<{ hiddenCount: number; isHiddenCountLeast: boolean }>(sql`
    select (count(*) filter (where looked.language <> ${language}))::int as "hiddenCount", ${isCut} as "isHiddenCountLeast"
    from (${looked}) looked`);
  return row!;
}
