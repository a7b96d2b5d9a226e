import { isNull } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { topics } from "../../db/schema/index.ts";
import type { Bilingual } from "../../db/schema/index.ts";
import { fold } from "../shared/text.ts";

export interface TopicTerms {
  id: string;
  slug: string;
  label: Bilingual;
  /** Every name of the topic, by language. */
  terms: { fr: string[]; en: string[] };
}

/** Names of topics, folded, to the topics that bear them. */
export type Vocabulary = ReadonlyMap<string, TopicTerms[]>;

/** What the topics are called, both languages together: this is how "diabète" also finds "diabetes". */
export async function readVocabulary(executor: Executor = db()): Promise<Vocabulary> {
  const rows = await executor
    .select({ id: topics.id, slug: topics.slug, label: topics.label, synonyms: topics.synonyms })
    .from(topics)
    .where(isNull(topics.mergedIntoId));
  const vocabulary = new Map<string, TopicTerms[]>();
  for (const { synonyms, ...row } of rows) {
    const topic = {
      ...row,
      terms: { fr: [row.label.fr, ...synonyms.fr], en: [row.label.en, ...synonyms.en] },
    };
    for (const term of new Set([...topic.terms.fr, ...topic.terms.en].map(words))) {
      if (!term) continue;
      vocabulary.set(term, [...(vocabulary.get(term) ?? []), topic]);
    }
  }
  return vocabulary;
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
  /** What was asked beside the names of topics. */
  rest: string;
}

const longestName = 6;

/** Finds names of topics in what somebody typed, the longest names first. */
export function recognise(query: string, names: Vocabulary): Recognised {
  const typed = words(query).split(" ").filter(Boolean);
  const found = new Map<string, TopicTerms>();
  const rest: string[] = [];
  for (let at = 0; at < typed.length;) {
    let taken = 0;
    for (let length = Math.min(longestName, typed.length - at); length > 0 && taken === 0; length--) {
      const topics = names.get(typed.slice(at, at + length).join(" "));
      if (!topics) continue;
      for (const topic of topics) found.set(topic.id, topic);
      taken = length;
    }
    if (taken === 0) rest.push(typed[at]!);
    at += Math.max(1, taken);
  }
  return { topics: [...found.values()], rest: rest.join(" ") };
}
