import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Actor } from "../shared/policy.ts";
import { anyWord } from "./tsquery.server.ts";
import { recognise, vocabulary } from "./vocabulary.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

export interface SimilarFound extends Record<string, unknown> {
  number: number;
  slug: string;
  title: string;
  language: "fr" | "en";
  answerCount: number;
  verifiedCount: number;
  hasAccepted: boolean;
}

const maxCandidates = 400;
const leastScore = 0.12;

/**
 * Questions near a text being written (its first line counts as the title): accent-free, stemmed, tolerant of typos,
 * across languages through the names of topics, and only what this person may read.
 */
export async function findSimilarQuestions(
  text: string,
  viewer: Actor | null,
  limit = 5,
  options: { names?: Vocabulary; executor?: Executor } = {},
): Promise<SimilarFound[]> {
  const { executor = db() } = options;
  const title = text.split("\n", 1)[0]!.trim();
  if (!title) return [];
  const { topics } = recognise(text, options.names ?? (await vocabulary()));
  const { fr, en } = anyWord(text);
  const topicIds = sql`string_to_array(${topics.map(({ id }) => id).join(",")}, ',')::uuid[]`;
  const rows = await executor.execute<SimilarFound>(sql`
    with near as (
      (select q.id from questions q where (q.language = 'fr' and q.search_title @@ ${fr})
        or (q.language = 'en' and q.search_title @@ ${en}) limit ${maxCandidates})
      union (select qt.question_id from question_topics qt where qt.topic_id = any(${topicIds})
        and qt.listed_at is not null order by qt.listed_at desc limit ${maxCandidates})
      union (select q.id from questions q where ${title} % q.title limit ${maxCandidates})
    ), scored as (
      select q.*, ts_rank(q.search_title, case q.language when 'fr' then ${fr} else ${en} end) * 2
        + similarity(${title}, q.title)
        + 0.3 * (select count(*) from question_topics qt where qt.question_id = q.id and qt.topic_id = any(${topicIds})) as score
      from near join questions q using (id)
      where q.state = 'published' and q.origin <> 'imported' and q.duplicate_of_id is null
        and (q.audience = 'everyone' or ${viewer !== null})
    )
    select number, slug, title, language, answer_count as "answerCount", verified_count as "verifiedCount",
      has_accepted as "hasAccepted"
    from scored where score > ${leastScore}::float8 order by score desc, id desc limit ${limit}`);
  return [...rows];
}
