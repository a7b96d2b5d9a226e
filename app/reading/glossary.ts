import { glossary } from "../../db/seed/glossary.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { fold } from "../shared/text.ts";

export interface Word {
  slug: string;
  term: string;
  explanation: string;
}

const bySlug = new Map(glossary.map((word) => [word.slug, word]));

/** What these words mean, in one language, in the order of the alphabet. */
export const explain = (slugs: readonly string[], locale: Locale): Word[] =>
  slugs
    .flatMap((slug) => {
      const word = bySlug.get(slug);
      return word ? [{ slug, term: word.term[locale], explanation: word.explanation[locale] }] : [];
    })
    .toSorted((a, b) => a.term.localeCompare(b.term, locale));

export const allWords = (locale: Locale): Word[] => explain([...bySlug.keys()], locale);

interface Finder {
  pattern: RegExp;
  slugOf: Map<string, string>;
}

/** All terms of a language as one pattern, the longest first, each with a plural. */
function finderOf(locale: Locale): Finder {
  const slugOf = new Map(glossary.map(({ slug, term }) => [fold(term[locale]), slug]));
  const terms = [...slugOf.keys()].toSorted((a, b) => b.length - a.length);
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})(?:e?s|x)?(?![\\p{L}\\p{N}])`, "gu"),
    slugOf,
  };
}

const finders: Partial<Record<Locale, Finder>> = {};

/** At most so many words are explained beside a thread: the ones that come first. */
export const mostWords = 12;

/** Which words of the glossary a text uses, each once, in its order. */
export function findWords(text: string, locale: Locale): string[] {
  const { pattern, slugOf } = (finders[locale] ??= finderOf(locale));
  const found = new Set<string>();
  for (const [, term] of fold(text).matchAll(pattern)) {
    found.add(slugOf.get(term!.replace(/\s+/g, " "))!);
    if (found.size === mostWords) break;
  }
  return [...found];
}
