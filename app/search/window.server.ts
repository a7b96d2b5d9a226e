import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { plannedEachTime } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Actor } from "../shared/policy.ts";
import type { Cursor, Window } from "./cursor.ts";
import { excerptSettings } from "./excerpt.ts";
import type { Queries } from "./tsquery.server.ts";
import { days } from "./types.ts";
import type { SearchChoice, SearchResult } from "./types.ts";

/** Ranking reads every match of a window: what is more common than was expected is cut off here. */
const maxMatches = 500;
/** Imported texts are long and many; what people wrote here comes before them. */
const importedWeight = 0.3;
/** Titles that look alike are looked for among about this many of the newest windows of questions. */
const alikeWindows = 12;

export interface Row
  extends Omit<SearchResult, "title" | "excerpt" | "publishedAt">, Record<string, unknown> {
  rank: number;
  danger: number;
  /** Threads found in this window, when it was read from its beginning. */
  found: number;
  publishedAt: string;
  title: string;
  excerpt: string;
}

type Language = keyof Queries;
const languages: readonly Language[] = ["fr", "en"];

export interface Asked {
  choice: SearchChoice;
  viewer: Actor | null;
  queries: Filtered;
  /** Languages whose words find so few texts that they are read at once. */
  seldom: Record<Language, boolean>;
  window: Window;
  /** Nothing is older than this window. */
  isLast: boolean;
  last: Cursor["last"];
  limit: number;
}

/** What finds texts, and what ranks and marks them: a filter is a word too, but nobody typed it. */
export interface Filtered {
  found: Queries;
  ranked: Queries;
}

const matching = (column: SQL, language: SQL, { fr, en }: Queries) =>
  sql`((${language} = 'fr' and ${column} @@ ${fr}::tsquery) or (${language} = 'en' and ${column} @@ ${en}::tsquery))`;

const queryIn = (language: SQL, { fr, en }: Queries) =>
  sql`case ${language} when 'fr' then ${fr}::tsquery else ${en}::tsquery end`;

/** Posts that this reader may read and that the filters let through; danger is judged apart. The kind is a word of theirs. */
const readablePost = ({ choice, viewer }: Asked, p: SQL) =>
  sql`${p}.status = 'published' and ${p}.kind <> 'comment' ${viewer ? sql`` : sql`and ${p}.audience = 'everyone'`}
    ${choice.since ? sql`and ${p}.published_at > now() - make_interval(days => ${days[choice.since]}::int)` : sql``}`;

/** The topic is looked up for each thread found, as a value: a join would read all the threads of that topic. */
function readableQuestion({ choice, viewer }: Asked): SQL {
  const { language, topic, answers } = choice;
  return sql`q.state = 'published' and q.duplicate_of_id is null ${viewer ? sql`` : sql`and q.audience = 'everyone'`}
    ${language ? sql`and q.language = ${language}` : sql``}
    ${answers === "answered" ? sql`and q.answer_count > 0` : sql``}
    ${answers === "verified" ? sql`and q.verified_count > 0` : sql``}
    ${
      topic
        ? sql`and (select true from question_topics qt where qt.question_id = q.id and qt.topic_id = any(array(
          select t.id from topics t left join topics parent on parent.id = t.parent_id
          where t.slug = ${topic} or parent.slug = ${topic})) limit 1)`
        : sql``
    }`;
}

/**
 * Rows of some windows, the newest window first, each looked up by itself: a GIN index answers equality with one key by
 * skipping through it, but a range of keys by reading all that is in it, which is what windows are there to avoid. `one`
 * reads the rows of the window `w.era`; nothing is read once the statement has what it wants.
 */
export const byWindow = (newest: SQL, oldest: SQL, one: SQL): SQL =>
  sql`generate_series(${newest}, ${oldest}, -1) as w(era) cross join lateral (${one} offset 0) p`;

const newestPost = (upper: number | null): SQL =>
  upper === null ? sql`(select (last_value / 4096)::int from posts_arrival)` : sql`${upper - 1}::int`;

export const newestQuestion = sql`(select coalesce(max(number) >> 12, 0) from questions)`;

/**
 * Texts whose words match; those judged dangerous join the last window, so that they come after everything else. What a
 * language's words find seldom is read at once and not window by window: few words of a sentence are rare in both.
 */
function byWords(asked: Asked): SQL {
  const { queries, window } = asked;
  const found = (language: Language, from: SQL, isDangerous = false) =>
    sql`(select p.question_id as id, p.id as post_id, ${isDangerous} as is_dangerous,
      ts_rank(p.search, ${queries.ranked[language]}::tsquery)
        * case p.origin when 'imported' then ${importedWeight}::float8 else 1 end as rank
      from ${from} limit ${maxMatches})`;
  const arms = languages
    .filter((language) => queries.found[language])
    .flatMap((language) => {
      const matched = sql`p.language = ${language} and p.search @@ ${queries.found[language]}::tsquery
        and ${readablePost(asked, sql`p`)}`;
      const safe = sql`p.dangerous_count = 0 and ${matched}`;
      // As a sum, or the index would answer the range, see byWindow.
      const within = sql`p.era + 0 >= ${window.lower}::int ${window.upper === null ? sql`` : sql`and p.era + 0 < ${window.upper}::int`}`;
      const usual = asked.seldom[language]
        ? sql`posts p where ${safe} and ${within}`
        : byWindow(
            newestPost(window.upper),
            sql`${window.lower}::int`,
            sql`select p.* from posts p where p.era = w.era and ${safe}`,
          );
      const dangerous = sql`posts p where p.dangerous_count > 0 and ${matched}`;
      return asked.isLast
        ? [found(language, usual), found(language, dangerous, true)]
        : [found(language, usual)];
    });
  return sql.join(arms, sql` union all `);
}

/** Questions among the newest whose title looks like what was typed: for typos of words that no list knows. */
function byLikeness(asked: Asked): SQL {
  const { choice } = asked;
  return sql`select q.id, p.id as post_id, false as is_dangerous, word_similarity(${choice.q}, q.title)::float8 as rank
    from questions q join posts p on p.id = q.id
    where (q.number >> 12) >= ${newestQuestion} - ${alikeWindows}::int
      and q.state = 'published' and q.duplicate_of_id is null and q.title %> ${choice.q} and ${readablePost(asked, sql`p`)}
      ${choice.kind ? sql`and p.search @@ ${`'#${choice.kind}'`}::tsquery` : sql``}`;
}

/**
 * A thread is shown where its newest match is: in the windows after that one it is left out. As a value and not as a
 * condition that could become a join: it is looked up for the threads of one page, not for all that were found.
 */
function isShownBefore(asked: Asked): SQL {
  const { queries, window } = asked;
  if (window.upper === null) return sql`null::boolean`;
  return sql`(select true from posts n where n.question_id = ranked.id and n.era >= ${window.upper}
    and n.dangerous_count = 0 and ${matching(sql`n.search`, sql`n.language`, queries.found)}
    and ${readablePost(asked, sql`n`)} limit 1)`;
}

/**
 * One result per thread, by its best post and a little by how many match, so that long threads do not bury others: what
 * a professional judges dangerous comes after everything else. The page's order is that of its candidates, column by
 * column, so that no more of them are looked up than the page takes.
 */
export async function readWindow(executor: Executor, asked: Asked, by: "words" | "likeness"): Promise<Row[]> {
  const { queries, last, limit } = asked;
  const shown = queries.ranked;
  const beyond = last
    ? sql`and (best.is_dangerous::int, -best.rank, best.id) > (${last.danger}::int, ${-last.rank}::float8, ${last.id}::uuid)`
    : sql``;
  const rows = await executor.execute<Row>(sql`${by === "words" ? plannedEachTime : sql``}
    with hits as (${by === "words" ? byWords(asked) : byLikeness(asked)}), best as (
      select distinct on (hits.id) hits.id, hits.post_id, hits.is_dangerous,
        (max(hits.rank) over thread * (1 + 0.1 * ln(count(*) over thread)))::float8 as rank
      from hits window thread as (partition by hits.id) order by hits.id, hits.is_dangerous, hits.rank desc
    ), page as (
      select ranked.* from (
        select best.*, best.is_dangerous::int as danger, -best.rank as behind, (count(*) over ())::int as found
        from best join questions q on q.id = best.id
        where ${readableQuestion(asked)} ${beyond}
        order by danger, behind, best.id offset 0) ranked
      where ${isShownBefore(asked)} is null
      order by ranked.danger, ranked.behind, ranked.id limit ${limit}
    )
    select q.id, q.number, q.slug, p.id as "postId", p.kind, q.origin, q.language, q.published_at as "publishedAt",
      q.answer_count as "answerCount", q.verified_count as "verifiedCount", q.lived_count as "livedCount",
      q.has_accepted as "hasAccepted", p.label, case q.origin when 'imported' then p.alias end as publisher,
      page.rank, page.danger, page.found,
      ts_headline(search_config(q.language), q.title, ${queryIn(sql`q.language`, shown)}, ${excerptSettings.title}) as title,
      case when page.is_dangerous then '' else
        ts_headline(search_config(p.language), left(p.body_text, 20000), ${queryIn(sql`p.language`, shown)}, ${excerptSettings.body})
      end as excerpt
    from page join questions q on q.id = page.id join posts p on p.id = page.post_id
    order by page.danger, page.behind, page.id`);
  return [...rows];
}
