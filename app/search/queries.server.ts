import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Actor } from "../shared/policy.ts";
import { excerptSettings, pieces } from "./excerpt.ts";
import { anyWord, withSynonyms } from "./tsquery.server.ts";
import type { Queries } from "./tsquery.server.ts";
import type { SearchChoice, SearchKind, SearchPage, SearchResult } from "./types.ts";
import { recognise, vocabulary } from "./vocabulary.server.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

export { findSimilarQuestions } from "./similar.server.ts";

const pageSize = 20;
/** Ranking reads every match: common words are cut off here. */
const maxMatches = 4_000;
const titleWeight = 3;
/** Imported texts are long and many; what people wrote here comes before them. */
const importedWeight = 0.3;

interface Options {
  names?: Vocabulary;
  executor?: Executor;
}

/**
 * Searches what this reader may read, whatever the language: first texts with all the words or synonyms of their
 * topics, else texts with some of the words, else titles that look alike (typos).
 */
export async function search(
  choice: SearchChoice,
  viewer: Actor | null,
  options: Options = {},
): Promise<SearchPage> {
  const { executor = db() } = options;
  const recognised = recognise(choice.q, options.names ?? (await vocabulary()));
  const topics = recognised.topics.slice(0, 6).map(({ slug, label }) => ({ slug, label }));
  if (!choice.q) return { results: [], match: "all", next: null, topics };
  const exact = withSynonyms(choice.q, recognised);
  const all = await ranked(executor, choice, viewer, exact, byWords(choice, viewer, exact));
  if (all.results.length > 0 || choice.after) return { ...all, match: "all", topics };
  const loose = anyWord(choice.q);
  const some = await ranked(executor, choice, viewer, loose, byWords(choice, viewer, loose));
  if (some.results.length > 0) return { ...some, match: "some", topics };
  return {
    ...(await ranked(executor, choice, viewer, loose, byLikeness(choice, viewer))),
    match: "alike",
    topics,
  };
}

const matches = (column: SQL, language: SQL, { fr, en }: Queries) =>
  sql`((${language} = 'fr' and ${column} @@ ${fr}) or (${language} = 'en' and ${column} @@ ${en}))`;

const queryIn = (language: SQL, { fr, en }: Queries) =>
  sql`case ${language} when 'fr' then ${fr} else ${en} end`;

const readableQuestion = (viewer: Actor | null) =>
  sql`q.state = 'published' and q.duplicate_of_id is null ${viewer ? sql`` : sql`and q.audience = 'everyone'`}`;

const readablePost = (viewer: Actor | null) =>
  sql`p.status = 'published' and p.kind <> 'comment' ${viewer ? sql`` : sql`and p.audience = 'everyone'`}`;

function ofKind(kind: SearchKind | null): SQL {
  if (kind === null) return sql``;
  if (kind === "reference") return sql`and p.origin = 'imported'`;
  return sql`and p.kind = ${kind} and p.origin <> 'imported'`;
}

/** Posts whose words match, and the first posts of questions whose title does. */
function byWords(choice: SearchChoice, viewer: Actor | null, queries: Queries): SQL {
  const weight = sql`case p.origin when 'imported' then ${importedWeight}::float8 else 1 end`;
  const inTitle =
    choice.kind && choice.kind !== "question" && choice.kind !== "reference"
      ? sql``
      : sql`union all
        (select q.id, p.id, false, ${titleWeight}::float8 * ts_rank(q.search_title, ${queryIn(sql`q.language`, queries)}) * ${weight}
        from questions q join posts p on p.id = q.id
        where ${matches(sql`q.search_title`, sql`q.language`, queries)} and ${readablePost(viewer)} ${ofKind(choice.kind)}
        limit ${maxMatches})`;
  return sql`(select p.question_id as id, p.id as post_id, p.dangerous_count > 0 as is_dangerous,
      ts_rank(p.search, ${queryIn(sql`p.language`, queries)}) * ${weight} as rank
    from posts p where ${matches(sql`p.search`, sql`p.language`, queries)} and ${readablePost(viewer)} ${ofKind(choice.kind)}
    limit ${maxMatches}) ${inTitle}`;
}

function byLikeness(choice: SearchChoice, viewer: Actor | null): SQL {
  return sql`select q.id, p.id as post_id, false as is_dangerous, word_similarity(${choice.q}, q.title)::float8 as rank
    from questions q join posts p on p.id = q.id
    where ${choice.q} <% q.title and ${readablePost(viewer)} ${ofKind(choice.kind)}`;
}

interface Row extends Record<string, unknown> {
  rank: number;
  publishedAt: string;
  title: string;
  excerpt: string;
}

/** One result per thread, its best post first: what a professional judges dangerous comes after everything else. */
async function ranked(
  executor: Executor,
  choice: SearchChoice,
  viewer: Actor | null,
  queries: Queries,
  hits: SQL,
) {
  const { language, topic, after } = choice;
  const [, danger, rank, id] = /^([01])_([\d.e-]+)_([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  const beyond =
    id && Number.isFinite(Number(rank))
      ? sql`and (best.is_dangerous::int, -best.rank, best.id) > (${Number(danger)}::int, ${-Number(rank)}::float8, ${id}::uuid)`
      : sql``;
  const rows = await executor.execute<
    Row & Omit<SearchResult, "title" | "excerpt" | "publishedAt"> & { danger: number }
  >(sql`
    with hits as (${hits}), best as (
      select distinct on (hits.id) hits.id, hits.post_id, hits.is_dangerous,
        (sum(hits.rank) over (partition by hits.id))::float8 as rank
      from hits order by hits.id, hits.is_dangerous, hits.rank desc
    ), page as (
      select best.* from best join questions q on q.id = best.id
      where ${readableQuestion(viewer)} ${language ? sql`and q.language = ${language}` : sql``} ${beyond}
        ${
          topic
            ? sql`and exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id
          left join topics parent on parent.id = t.parent_id
          where qt.question_id = q.id and (t.slug = ${topic} or parent.slug = ${topic}))`
            : sql``
        }
      order by best.is_dangerous::int, -best.rank, best.id limit ${pageSize + 1}
    )
    select q.id, q.number, q.slug, p.id as "postId", p.kind, q.origin, q.language, q.published_at as "publishedAt",
      q.answer_count as "answerCount", q.verified_count as "verifiedCount", q.lived_count as "livedCount",
      q.has_accepted as "hasAccepted", case q.origin when 'imported' then p.alias end as publisher,
      page.rank, page.is_dangerous::int as danger,
      ts_headline(search_config(q.language), q.title, ${queryIn(sql`q.language`, queries)}, ${excerptSettings.title}) as title,
      case when page.is_dangerous then '' else
        ts_headline(search_config(p.language), left(p.body_text, 20000), ${queryIn(sql`p.language`, queries)}, ${excerptSettings.body})
      end as excerpt
    from page join questions q on q.id = page.id join posts p on p.id = page.post_id
    order by page.is_dangerous::int, -page.rank, page.id`);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    results: rows.slice(0, pageSize).map(({ rank: _rank, danger: _danger, ...row }) => ({
      ...row,
      title: pieces(row.title),
      excerpt: pieces(row.excerpt),
      publishedAt: new Date(row.publishedAt),
    })),
    next: last ? `${last.danger}_${last.rank}_${last.id}` : null,
  };
}
