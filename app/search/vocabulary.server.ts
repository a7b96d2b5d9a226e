import { isNull } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { topics } from "../../db/schema/index.ts";
import type { Bilingual } from "../../db/schema/index.ts";
import { glossary } from "../../db/seed/glossary.ts";
import { medicines } from "../../db/seed/medicines.ts";
import { fold } from "../shared/text.ts";
import { makeDictionary } from "./spelling.ts";
import type { Dictionary } from "./spelling.ts";

export interface TopicTerms {
  id: string;
  slug: string;
  label: Bilingual;
  /** Every name of the topic, by language. */
  terms: { fr: string[]; en: string[] };
}

/** A medicine: names for the same thing, without a page of its own. */
export type MedicineTerms = Pick<TopicTerms, "terms"> & { id: null };

export interface Vocabulary {
  /** Names, folded, to the topics and medicines that bear them. */
  names: ReadonlyMap<string, (TopicTerms | MedicineTerms)[]>;
  /** The words of these names and of the glossary, for what is misspelt. */
  dictionary: Dictionary;
}

const knownMedicines: readonly MedicineTerms[] = medicines.map(({ fr, en, brands }) => ({
  id: null,
  terms: { fr: [fr, ...brands], en: [en, ...brands] },
}));
const otherWords = glossary.flatMap(({ term }) => [term.fr, term.en]);

/** What topics and medicines are called, both languages together: this is how "diabète" also finds "diabetes". */
export async function readVocabulary(executor: Executor = db()): Promise<Vocabulary> {
  const rows = await executor
    .select({ id: topics.id, slug: topics.slug, label: topics.label, synonyms: topics.synonyms })
    .from(topics)
    .where(isNull(topics.mergedIntoId));
  const known: (TopicTerms | MedicineTerms)[] = rows.map(({ synonyms, ...row }) => ({
    ...row,
    terms: { fr: [row.label.fr, ...synonyms.fr], en: [row.label.en, ...synonyms.en] },
  }));
  known.push(...knownMedicines);
  const names = new Map<string, (TopicTerms | MedicineTerms)[]>();
  for (const one of known) {
    for (const term of new Set([...one.terms.fr, ...one.terms.en].map(words))) {
      if (term) names.set(term, [...(names.get(term) ?? []), one]);
    }
  }
  const spelt = known.flatMap(({ terms }) => [...terms.fr, ...terms.en]);
  return { names, dictionary: makeDictionary([...spelt, ...otherWords]) };
}

const freshMs = 60_000;
let kept: { vocabulary: Promise<Vocabulary>; at: number } | undefined;

/** The vocabulary, at most a minute old: it changes when an operator imports topics. */
export function vocabulary(): Promise<Vocabulary> {
  if (!kept || Date.now() - kept.at > freshMs) {
    const reading = readVocabulary();
    kept = { vocabulary: reading, at: Date.now() };
    reading.catch(() => (kept = undefined));
  }
  return kept.vocabulary;
}

const words = (text: string): string =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");

export interface Recognised {
  topics: TopicTerms[];
  /** Topics and medicines: everything whose other names may stand for the one typed. */
  named: (TopicTerms | MedicineTerms)[];
  /** What was asked beside these names. */
  rest: string;
}

const longestName = 6;

/** Finds names of topics and medicines in what somebody typed, the longest names first. */
export function recognise(query: string, { names }: Vocabulary): Recognised {
  const typed = words(query).split(" ").filter(Boolean);
  const named = new Set<TopicTerms | MedicineTerms>();
  const rest: string[] = [];
  for (let at = 0; at < typed.length;) {
    let taken = 0;
    for (let length = Math.min(longestName, typed.length - at); length > 0 && taken === 0; length--) {
      const found = names.get(typed.slice(at, at + length).join(" "));
      if (!found) continue;
      for (const one of found) named.add(one);
      taken = length;
    }
    if (taken === 0) rest.push(typed[at]!);
    at += Math.max(1, taken);
  }
  const topics = [...named].filter((one): one is TopicTerms => one.id !== null);
  return { topics, named: [...named], rest: rest.join(" ") };
}
