import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../db/client.server.ts";
import { estimate } from "./plan.ts";
import type { Frequencies } from "./plan.ts";
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
}

/** Reads what was typed as both languages do; one round trip, so that the plan can depend on it. */
export async function prepare(executor: Executor, typed: string, recognised: Recognised): Promise<Prepared> {
  const any = (language: "fr" | "en") =>
    sql`replace(plainto_tsquery(${configs[language]}, ${typed})::text, ' & ', ' | ')`;
  const [row] = await executor.execute<Record<string, string> & { eras: number }>(sql`
    select ${withSynonyms(typed, recognised, "fr")}::text as fr, ${withSynonyms(typed, recognised, "en")}::text as en,
      ${any("fr")} as "anyFr", ${any("en")} as "anyEn", (select (last_value / 4096)::int + 1 from posts_arrival) as eras`);
  const { fr, en, anyFr, anyEn, eras } = row!;
  return { all: { fr: fr!, en: en! }, some: { fr: anyFr!, en: anyEn! }, eras };
}

/** About how many texts either question finds. */
export const expected = ({ fr, en }: Queries, frequencies: Frequencies): number =>
  Math.max(estimate(fr, frequencies), estimate(en, frequencies));
