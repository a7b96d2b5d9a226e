import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../db/client.server.ts";
import { estimate } from "./plan.ts";
import type { Frequencies } from "./plan.ts";
import { days } from "./types.ts";
import type { Period, SearchChoice, SearchKind } from "./types.ts";
import type { Recognised } from "./vocabulary.server.ts";

/** The same question put to texts in each language, as PostgreSQL prints a tsquery. */
export interface Queries {
  fr: string;
  en: string;
}

export const configs = { fr: sql`'entraide_fr'::regconfig`, en: sql`'entraide_en'::regconfig` };
/** Other names that one search tries beside the words typed. */
const maxSynonyms = 12;

/** All the words typed, or the rest of them with another name of the topics and medicines that they name. */
function withSynonyms(typed: string, { named, rest }: Recognised, language: "fr" | "en"): SQL {
  const config = configs[language];
  const names = [...new Set(named.flatMap(({ terms }) => terms[language]))].slice(0, maxSynonyms);
  const words = sql`websearch_to_tsquery(${config}, ${typed})`;
  if (names.length === 0) return words;
  const anyName = sql.join(
    names.map((name) => sql`phraseto_tsquery(${config}, ${name})`),
    sql` || `,
  );
  return sql`(${words} || (plainto_tsquery(${config}, ${rest}) && (${anyName})))`;
}

export interface Prepared {
  /** All the words. */
  all: Queries;
  /** Any of them. */
  some: Queries;
  /** How many windows (`posts.era`) there are. */
  eras: number;
  /** Nothing in older windows was published in the period asked for. */
  oldest: number;
}

/**
 * The window of the newest question that is twice as old as the period: what was written before it was not published
 * so much later.
 */
const oldestWithin = (period: Period | null): SQL =>
  period === null
    ? sql`0`
    : sql`coalesce((select p.era from questions q join posts p on p.id = q.id
        where q.state = 'published' and q.origin <> 'imported'
          and q.published_at < now() - make_interval(days => ${days[period] * 2}::int)
        order by q.published_at desc, q.id desc limit 1), 0)`;

/** Reads what was typed as both languages do; one round trip, so that the plan can depend on it. */
export async function prepare(
  executor: Executor,
  { q: typed, since }: Pick<SearchChoice, "q" | "since">,
  recognised: Recognised,
): Promise<Prepared> {
  const any = (language: "fr" | "en") =>
    sql`replace(plainto_tsquery(${configs[language]}, ${typed})::text, ' & ', ' | ')`;
  const [row] = await executor.execute<Record<string, string> & { eras: number; oldest: number }>(sql`
    select ${withSynonyms(typed, recognised, "fr")}::text as fr, ${withSynonyms(typed, recognised, "en")}::text as en,
      ${any("fr")} as "anyFr", ${any("en")} as "anyEn", (select (last_value / 4096)::int + 1 from posts_arrival) as eras,
      ${oldestWithin(since)} as oldest`);
  const { fr, en, anyFr, anyEn, eras, oldest } = row!;
  return { all: { fr: fr!, en: en! }, some: { fr: anyFr!, en: anyEn! }, eras, oldest };
}

/** The same questions put to texts of one kind only: the kind is among the words that a text is indexed by. */
export function ofKind({ fr, en }: Queries, kind: SearchKind | null): Queries {
  const only = (query: string) => (kind && query ? `(${query}) & '#${kind}'` : query);
  return { fr: only(fr), en: only(en) };
}

/** About how many texts the question finds in each language. */
export const expected = ({ fr, en }: Queries, frequencies: Frequencies): Record<keyof Queries, number> => ({
  fr: estimate(fr, frequencies),
  en: estimate(en, frequencies),
});
