import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Recognised } from "./vocabulary.server.ts";

/** The same question put to texts in each language. */
export interface Queries {
  fr: SQL;
  en: SQL;
}

const configs = { fr: sql`'entraide_fr'::regconfig`, en: sql`'entraide_en'::regconfig` };
/** Names of a topic that one search tries beside the words typed. */
const maxSynonyms = 12;

/** All the words typed, or the rest of them with another name of the topics that they name. */
export function withSynonyms(typed: string, { topics, rest }: Recognised): Queries {
  const build = (language: "fr" | "en") => {
    const config = configs[language];
    const names = [...new Set(topics.flatMap(({ terms }) => terms[language]))].slice(0, maxSynonyms);
    const words = sql`websearch_to_tsquery(${config}, ${typed})`;
    if (names.length === 0) return words;
    const anyName = sql.join(
      names.map((name) => sql`phraseto_tsquery(${config}, ${name})`),
      sql` || `,
    );
    return sql`(${words} || (plainto_tsquery(${config}, ${rest}) && (${anyName})))`;
  };
  return { fr: build("fr"), en: build("en") };
}

/** Any of the words. */
export function anyWord(typed: string): Queries {
  const build = (language: "fr" | "en") =>
    sql`replace(plainto_tsquery(${configs[language]}, ${typed})::text, ' & ', ' | ')::tsquery`;
  return { fr: build("fr"), en: build("en") };
}
