import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db, plannedEachTime } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Actor } from "../shared/policy.ts";
import { frequencies } from "./frequencies.server.ts";
import { estimate, windowSize } from "./plan.ts";
import type { Frequencies } from "./plan.ts";
import { correct } from "./spelling.ts";
import { configs } from "./tsquery.server.ts";
import { byWindow, newestQuestion } from "./window.server.ts";
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

type Lang = "fr" | "en";
/** What each way of finding candidates may bring. */
const perArm = 100;
const perTopic = 50;
const rareWords = 3;
const commonWords = 3;
const leastScore = 0.12;

interface Options {
  names?: Vocabulary;
  common?: Frequencies;
  executor?: Executor;
}

/**
 * Questions near a text being written (its first line counts as the title): accent-free, stemmed, tolerant of typos,
 * across languages through the names of topics and medicines, and only what this person may read. Candidates come from
 * the rarest words wherever they are, and from pairs of common words and from the topics among the newest questions:
 * so the work does not grow with the number of questions.
 */
export async function findSimilarQuestions(
  text: string,
  viewer: Actor | null,
  limit = 5,
  options: Options = {},
): Promise<SimilarFound[]> {
  const { executor = db() } = options;
  const title = text.split("\n", 1)[0]!.trim();
  if (!title) return [];
  const names = options.names ?? (await vocabulary());
  const common = options.common ?? (await frequencies("questions"));
  const corrected = correct(text, names.dictionary);
  const wording = corrected ? `${text}\n${corrected}` : text;
  const { topics, named } = recognise(wording, names);
  const { fr, en, eras } = await readWords(executor, wording, named);
  const topicIds = sql`string_to_array(${topics.map(({ id }) => id).join(",")}, ',')::uuid[]`;
  const readable = sql`q.state = 'published' and q.origin <> 'imported' and q.duplicate_of_id is null
    ${viewer ? sql`` : sql`and q.audience = 'everyone'`}`;
  const arms = [...armsOf("fr", fr, common, eras), ...armsOf("en", en, common, eras)].map(
    ({ language, query, since }) => {
      const matching = sql`${readable} and q.language = ${language} and q.search_title @@ ${query}::tsquery`;
      const from =
        since === null
          ? sql`questions q where ${matching}`
          : byWindow(
              newestQuestion,
              sql`${since}::int`,
              sql`select q.id from questions q where (q.number >> 12) = w.era and ${matching}`,
            );
      return sql`(select id from ${from} limit ${perArm})`;
    },
  );
  const ofTopics = sql`(select newest.question_id from unnest(${topicIds}) as topic(id) cross join lateral (
    select qt.question_id from question_topics qt where qt.topic_id = topic.id and qt.listed_at is not null
    order by qt.listed_at desc limit ${perTopic}) newest)`;
  const query = sql`case q.language when 'fr' then ${any(fr)}::tsquery else ${any(en)}::tsquery end`;
  const rows = await executor.execute<SimilarFound>(sql`${plannedEachTime}
    with near(id) as (${sql.join([...arms, ofTopics], sql` union `)}), scored as (
      select q.*, ts_rank(q.search_title, ${query}) * 2 + similarity(${title}, q.title)
        + 0.3 * (select count(*) from question_topics qt where qt.question_id = q.id and qt.topic_id = any(${topicIds})) as score
      from near join questions q using (id) where ${readable}
    )
    select number, slug, title, language, answer_count as "answerCount", verified_count as "verifiedCount",
      has_accepted as "hasAccepted"
    from scored where score > ${leastScore}::float8 order by score desc, id desc limit ${limit}`);
  return [...rows];
}

/** Any word of a text being written, as each language knows it, misspellings and other names included; as tsqueries. */
export async function queriesOf(text: string, executor: Executor = db()): Promise<Record<Lang, string>> {
  const names = await vocabulary();
  const corrected = correct(text, names.dictionary);
  const wording = corrected ? `${text}\n${corrected}` : text;
  const { fr, en } = await readWords(executor, wording, recognise(wording, names).named);
  return { fr: any(fr), en: any(en) };
}

const quoted = (word: string) => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
const any = (words: string[]) => words.map(quoted).join(" | ");

/** The words of a text as each language knows them, other names of what it names included. */
async function readWords(
  executor: Executor,
  text: string,
  named: readonly { terms: Record<Lang, string[]> }[],
): Promise<{ fr: string[]; en: string[]; eras: number }> {
  const wordsIn = (language: Lang): SQL => {
    const others = named.flatMap(({ terms }) => terms[language].slice(0, 4)).slice(0, 12);
    return sql`tsvector_to_array(to_tsvector(${configs[language]}, ${[text, ...others].join("\n")}))`;
  };
  const [row] = await executor.execute<{ fr: string[]; en: string[]; eras: number }>(sql`
    select ${wordsIn("fr")} as fr, ${wordsIn("en")} as en,
      (select coalesce(max(number) >> 12, 0) + 1 from questions) as eras`);
  return row!;
}

interface Arm {
  language: Lang;
  query: string;
  /** The oldest window of questions to look into; null for all of them. */
  since: number | null;
}

/** Few queries that bring few questions each, whatever the words. */
function armsOf(language: Lang, words: string[], common: Frequencies, eras: number): Arm[] {
  const counted = words
    .map((word) => ({ word: quoted(word), found: (common.shares.get(word) ?? common.rare) * common.total }))
    .toSorted((a, b) => a.found - b.found);
  const rare = counted.filter(({ found }) => found <= perArm * 2).slice(0, rareWords * 2);
  const frequent = counted.filter(({ found }) => found > perArm * 2).slice(0, commonWords);
  const pairs = frequent.flatMap(({ word }, n) =>
    frequent.slice(n + 1).map((other) => `${word} & ${other.word}`),
  );
  const queries = [...pairs, ...frequent.slice(0, 1).map(({ word }) => word)];
  if (rare.length > 0) queries.push(rare.map(({ word }) => word).join(" | "));
  return queries.map((query) => {
    const size = windowSize(estimate(query, common), eras, perArm * 2);
    return { language, query, since: size < eras ? Math.max(0, eras - size) : null };
  });
}
