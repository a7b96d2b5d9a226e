import { sql } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import type { SimilarQuestion } from "./types.ts";

const topicWeight = 0.35;
/** The newest of each topic and some by words: enough to find near ones, few enough to compare at every rendering. */
const candidatesPerSource = 30;

/**
 * Questions near this one, in any language: they share topics (which carries across languages) or words of the
 * title. Only what this reader may read; never imported content, which would crowd people out.
 */
export async function listSimilar(
  executor: Executor,
  question: { id: string; topicIds: string[] },
  isMember: boolean,
  limit = 5,
): Promise<SimilarQuestion[]> {
  const topics = sql`string_to_array(${question.topicIds.join(",")}, ',')::uuid[]`;
  const rows = await executor.execute<SimilarQuestion & Record<string, unknown>>(sql`
    with here as (
      select id, title, to_tsquery('simple', coalesce(nullif(array_to_string(
        array(select lexeme from unnest(search_title) where lexeme ~ '^[[:alnum:]]+$'), ' | '), ''), '''-''')) as words
      from questions where id = ${question.id}
    ), near as (
      (select listed.question_id as id, 1 as shared
        from unnest(${topics}) as topic(id) cross join lateral (
          select qt.question_id from question_topics qt
          where qt.topic_id = topic.id and qt.listed_at is not null
          order by qt.listed_at desc limit ${candidatesPerSource}) listed)
      union all
      (select q.id, 0 from questions q, here where q.search_title @@ here.words limit ${candidatesPerSource})
    ), scored as (
      select near.id, sum(near.shared) as shared from near group by 1
    )
    select q.number, q.slug, q.title, q.language, q.answer_count as "answerCount",
      q.verified_count as "verifiedCount", q.version::float8 as version
    from scored join questions q on q.id = scored.id, here
    where q.id <> here.id and q.state = 'published' and q.origin <> 'imported' and q.duplicate_of_id is null
      and (q.audience = 'everyone' or ${isMember})
    order by ${topicWeight}::float8 * scored.shared + ts_rank(q.search_title, here.words) * 2
      + similarity(q.title, here.title) desc, q.id desc
    limit ${limit}`);
  return [...rows];
}
