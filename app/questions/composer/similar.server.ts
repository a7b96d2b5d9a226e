import { sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Actor } from "../../shared/policy.ts";
import type { SimilarQuestion } from "../thread/types.ts";

/** Questions whose title shares words with a text being written; only what this person may read. */
export async function findSimilarQuestions(text: string, viewer: Actor | null, limit: number): Promise<SimilarQuestion[]> {
  const rows = await db().execute<SimilarQuestion & Record<string, unknown>>(sql`
    with said as (
      select to_tsquery('simple', coalesce(nullif(array_to_string(array(
        select distinct lexeme from unnest(to_tsvector('entraide_fr', ${text}) || to_tsvector('entraide_en', ${text}))
        where lexeme ~ '^[[:alnum:]]+$'), ' | '), ''), '''-''')) as words
    )
    select q.number, q.slug, q.title, q.language, q.answer_count as "answerCount",
      q.verified_count as "verifiedCount", q.version::float8 as version
    from questions q, said
    where q.state = 'published' and q.duplicate_of_id is null and (q.audience = 'everyone' or ${viewer !== null})
      and q.search_title @@ said.words
    order by ts_rank(q.search_title, said.words, 1) desc, q.id desc
    limit ${limit}`);
  return [...rows];
}
