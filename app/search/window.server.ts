import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../db/client.server.ts";
import type { Actor } from "../shared/policy.ts";
import type { Cursor, Window } from "./cursor.ts";
import { excerptSettings } from "./excerpt.ts";
import type { Queries } from "./tsquery.server.ts";
import type { Period, SearchChoice, SearchKind, SearchResult } from "./types.ts";

/** Ranking reads every match of a window: what is more common than was expected is cut off here. */
const maxMatches = 3_000;
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

export interface Asked {
  choice: SearchChoice;
  viewer: Actor | null;
  queries: Queries;
  window: Window;
  last: Cursor["last"];
  limit: number;
}

const matching = (column: SQL, language: SQL, { fr, en }: Queries) =>
  sql`((${language} = 'fr' and ${column} @@ ${fr}::tsquery) or (${language} = 'en' and ${column} @@ ${en}::tsquery))`;

const queryIn = (language: SQL, { fr, en }: Queries) =>
  sql`case ${language} when 'fr' then ${fr}::tsquery else ${en}::tsquery end`;

const days: Record<Period, number> = { month: 31, year: 366, "five-years": 1827 };

function ofKind(kind: SearchKind | null, p: SQL): SQL {
  if (kind === null) return sql``;
  if (kind === "reference") return sql`and ${p}.origin = 'imported'`;
  return sql`and ${p}.kind = ${kind} and ${p}.origin <> 'imported'`;
}

/** Posts that this reader may read and that the filters let through; danger is judged apart. */
const readablePost = ({ choice, viewer }: Asked, p: SQL) =>
  sql`${p}.status = 'published' and ${p}.kind <> 'comment' ${viewer ? sql`` : sql`and ${p}.audience = 'everyone'`}
    ${choice.since ? sql`and ${p}.published_at > now() - make_interval(days => ${days[choice.since]}::int)` : sql``}`;

function readableQuestion({ choice, viewer }: Asked): SQL {
  const { language, topic, answers } = choice;
  return sql`q.state = 'published' and q.duplicate_of_id is null ${viewer ? sql`` : sql`and q.audience = 'everyone'`}
    ${language ? sql`and q.language = ${language}` : sql``}
    ${answers === "answered" ? sql`and q.answer_count > 0` : sql``}
    ${answers === "verified" ? sql`and q.verified_count > 0` : sql``}
    ${
      topic
        ? sql`and exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id
          left join topics parent on parent.id = t.parent_id
          where qt.question_id = q.id and (t.slug = ${topic} or parent.slug = ${topic}))`
        : sql``
    }`;
}

const within = ({ lower, upper }: Window, p: SQL) =>
  sql`${lower > 0 ? sql`and ${p}.era >= ${lower}` : sql``} ${upper === null ? sql`` : sql`and ${p}.era < ${upper}`}`;

/** Texts whose words match; those judged dangerous join the last window, so that they come after everything else. */
function byWords(asked: Asked): SQL {
  const { choice, queries, window } = asked;
  const rank = sql`ts_rank(p.search, ${queryIn(sql`p.language`, queries)})
    * case p.origin when 'imported' then ${importedWeight}::float8 else 1 end`;
  const matched = sql`${matching(sql`p.search`, sql`p.language`, queries)} and ${readablePost(asked, sql`p`)} ${ofKind(choice.kind, sql`p`)}`;
  const dangerous = sql`union all (select p.question_id, p.id, true, ${rank} from posts p
    where p.dangerous_count > 0 and ${matched} limit ${maxMatches})`;
  return sql`(select p.question_id as id, p.id as post_id, false as is_dangerous, ${rank} as rank from posts p
    where p.dangerous_count = 0 ${within(window, sql`p`)} and ${matched} limit ${maxMatches})
    ${window.lower === 0 ? dangerous : sql``}`;
}

/** Questions among the newest whose title looks like what was typed: for typos of words that no list knows. */
function byLikeness(asked: Asked): SQL {
  const { choice } = asked;
  return sql`select q.id, p.id as post_id, false as is_dangerous, word_similarity(${choice.q}, q.title)::float8 as rank
    from questions q join posts p on p.id = q.id
    where (q.number >> 12) >= (select coalesce(max(number) >> 12, 0) - ${alikeWindows} from questions)
      and q.state = 'published' and q.duplicate_of_id is null and q.title %> ${choice.q}
      and ${readablePost(asked, sql`p`)} ${ofKind(choice.kind, sql`p`)}`;
}

/** A thread is shown where its newest match is: in the windows after that one it is left out. */
function notShownBefore(asked: Asked): SQL {
  const { choice, queries, window } = asked;
  if (window.upper === null) return sql``;
  return sql`and not exists (select 1 from posts n where n.question_id = best.id and n.era >= ${window.upper}
    and n.dangerous_count = 0 and ${matching(sql`n.search`, sql`n.language`, queries)}
    and ${readablePost(asked, sql`n`)} ${ofKind(choice.kind, sql`n`)})`;
}

/** One result per thread, by its best post and a little by how many match, so that long threads do not bury others: what a professional judges dangerous comes after everything else. */
export async function readWindow(executor: Executor, asked: Asked, by: "words" | "likeness"): Promise<Row[]> {
  const { queries, last, limit } = asked;
  const beyond = last
    ? sql`and (best.is_dangerous::int, -best.rank, best.id) > (${last.danger}::int, ${-last.rank}::float8, ${last.id}::uuid)`
    : sql``;
  const rows = await executor.execute<Row>(sql`
    with hits as (${by === "words" ? byWords(asked) : byLikeness(asked)}), best as (
      select distinct on (hits.id) hits.id, hits.post_id, hits.is_dangerous,
        (max(hits.rank) over thread * (1 + 0.1 * ln(count(*) over thread)))::float8 as rank
      from hits window thread as (partition by hits.id) order by hits.id, hits.is_dangerous, hits.rank desc
    ), page as (
      select best.*, (count(*) over ())::int as found from best join questions q on q.id = best.id
      where ${readableQuestion(asked)} ${notShownBefore(asked)} ${beyond}
      order by best.is_dangerous::int, -best.rank, best.id limit ${limit}
    )
    select q.id, q.number, q.slug, p.id as "postId", p.kind, q.origin, q.language, q.published_at as "publishedAt",
      q.answer_count as "answerCount", q.verified_count as "verifiedCount", q.lived_count as "livedCount",
      q.has_accepted as "hasAccepted", p.label, case q.origin when 'imported' then p.alias end as publisher,
      page.rank, page.is_dangerous::int as danger, page.found,
      ts_headline(search_config(q.language), q.title, ${queryIn(sql`q.language`, queries)}, ${excerptSettings.title}) as title,
      case when page.is_dangerous then '' else
        ts_headline(search_config(p.language), left(p.body_text, 20000), ${queryIn(sql`p.language`, queries)}, ${excerptSettings.body})
      end as excerpt
    from page join questions q on q.id = page.id join posts p on p.id = page.post_id
    order by page.is_dangerous::int, -page.rank, page.id`);
  return [...rows];
}
