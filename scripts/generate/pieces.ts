import type postgres from "postgres";
import { glossary } from "../../db/seed/glossary.ts";
import { medicines } from "../../db/seed/medicines.ts";
import { topics } from "../../db/seed/topics/index.ts";
import { phrases } from "./data/phrases.ts";
import type { Chance } from "./random.ts";

export type Lang = "fr" | "en";

/** A piece of text with the words that search will know it by, so that no post needs parsing when it is written. */
export interface Piece {
  text: string;
  /** Quoted as a tsvector writes them, with their positions. */
  lexemes: [name: string, positions: number[]][];
  /** How many positions the piece takes. */
  length: number;
}

export interface Pieces {
  opening: Piece[];
  body: Piece[];
  answer: Piece[];
  /** Names of the topic. */
  names: Piece[];
}

export interface Corpus {
  /** By language, then in the order of the topics. */
  ofTopic: Record<Lang, Pieces[]>;
  concern: Record<Lang, Piece[]>;
  circumstance: Record<Lang, Piece[]>;
}

const perTopic = { opening: 10, body: 24, answer: 24 };
const concerns = 300;
const syllables =
  "ra von lo mer cha bel dour ville nan ter say gor mon ti val pel bri que fa rou lin dor".split(" ");

/** The sentences of one run: templates filled with our own medical words, some common and most of them rare. */
export async function makeCorpus(sql: postgres.Sql, chance: Chance): Promise<Corpus> {
  const texts: { lang: Lang; text: string }[] = [];
  const plan = (lang: Lang, text: string) => texts.push({ lang, text }) - 1;
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const place = () => upper(Array.from({ length: 3 }, () => chance.pick(syllables)).join(""));

  const fill = (template: string, lang: Lang, topic: () => string) =>
    template.replace(/\{(\w+)\}/g, (_, gap: string) => {
      if (gap === "topic") return topic();
      if (gap === "word") return glossary[chance.zipf(glossary.length)]!.term[lang];
      if (gap === "place") return place();
      if (gap === "time" || gap === "who") return chance.pick(phrases[lang][gap]);
      const { [lang]: name, brands } = medicines[chance.zipf(medicines.length)]!;
      return brands.length > 0 && chance.next() < 0.4 ? chance.pick(brands) : name;
    });

  const planned = (["fr", "en"] as const).map((lang) => {
    const some = (role: keyof typeof perTopic, topic: () => string) =>
      Array.from({ length: perTopic[role] }, () =>
        plan(lang, upper(fill(chance.pick(phrases[lang][role]), lang, topic))),
      );
    return {
      lang,
      topics: topics.map(({ label, synonyms }) => {
        const all = [label[lang], ...synonyms[lang]];
        const name = () => all[chance.zipf(all.length)]!;
        return {
          opening: some("opening", name),
          body: some("body", name),
          answer: some("answer", name),
          names: all.map((text) => plan(lang, text)),
        };
      }),
      concern: Array.from({ length: concerns }, () =>
        plan(
          lang,
          fill(chance.pick(phrases[lang].concern), lang, () => ""),
        ),
      ),
      circumstance: phrases[lang].circumstance.map((text) => plan(lang, text)),
    };
  });

  const pieces = await readLexemes(sql, texts);
  const of = (indexes: number[]) => indexes.map((index) => pieces[index]!);
  const [fr, en] = planned.map(({ topics: planOfTopics, concern, circumstance }) => ({
    ofTopic: planOfTopics.map(({ opening, body, answer, names }) => ({
      opening: of(opening),
      body: of(body),
      answer: of(answer),
      names: of(names),
    })),
    concern: of(concern),
    circumstance: of(circumstance),
  }));
  return {
    ofTopic: { fr: fr!.ofTopic, en: en!.ofTopic },
    concern: { fr: fr!.concern, en: en!.concern },
    circumstance: { fr: fr!.circumstance, en: en!.circumstance },
  };
}

/** Closes each text, so that its stop words at the end are counted as well. */
const end = "xqzend";

async function readLexemes(sql: postgres.Sql, texts: { lang: Lang; text: string }[]): Promise<Piece[]> {
  const rows = await sql<{ vector: string }[]>`
    select to_tsvector(search_config(t.lang::locale), t.text || ${` ${end}`})::text as vector
    from unnest(${texts.map(({ lang }) => lang)}::text[], ${texts.map(({ text }) => text)}::text[])
      with ordinality as t(lang, text, nth) order by t.nth`;
  return rows.map(({ vector }, index) => {
    const lexemes: Piece["lexemes"] = [];
    let length = 0;
    for (const [, name, positions] of vector.matchAll(/('(?:[^']|'')*'):([\d,]+)/g)) {
      if (name === `'${end}'`) length = Number(positions) - 1;
      else lexemes.push([name!, positions!.split(",").map(Number)]);
    }
    return { text: texts[index]!.text, lexemes, length };
  });
}

/** The tsvector of pieces one after the other, as to_tsvector would make it of their text, after a title if there is one. */
export function vectorOf(pieces: readonly Piece[], title: readonly Piece[] = []): string {
  let vector = "";
  let before = 0;
  let last = 0;
  for (const { lexemes, length } of title) {
    for (const [name, positions] of lexemes) {
      for (const position of positions) {
        vector += `${name}:${position + before}A `;
        last = Math.max(last, position + before);
      }
    }
    before += length;
  }
  before = last; // `||` goes on after the last word, and stop words at the end of a title are none
  for (const { lexemes, length } of pieces) {
    for (const [name, positions] of lexemes) {
      vector += name;
      for (let at = 0; at < positions.length; at++)
        vector += `${at === 0 ? ":" : ","}${positions[at]! + before}`;
      vector += " ";
    }
    before += length;
  }
  return vector;
}
