import { foldWord } from "./fold.ts";
import { TITLES } from "./lexicon/people.ts";
import type { EntityType, Lang, Span } from "./types.ts";

/** `open`: anyone may download. `controlled`: researchers under agreement get ages and dates a little finer. */
export type Tier = "open" | "controlled";

const MONTHS: readonly RegExp[] = [
  /\bjan/, /\b(?:feb|fev)/, /\bmar(?!d)/, /\b(?:apr|avr)/, /\b(?:may|mai)\b/, /\b(?:june?|juin)\b/, /\b(?:july?|juil)/,
  /\b(?:aug|aout)/, /\bsep/, /\boct/, /\bnov/, /\bdec/,
]; // prettier-ignore
const BIRTH = /\b(?:nee?|naissance|born|dob|birth(?:day|date)?|anniversaire)\b[^\n]{0,16}$/;

/** Placeholders of one thread: numbered by order of appearance, the same words with the same number. */
export class Placeholders {
  readonly #numbers = new Map<string, number>();
  readonly #counts = new Map<EntityType, number>();
  readonly #tier: Tier;

  constructor(tier: Tier) {
    this.#tier = tier;
  }

  /** The text with every span replaced. */
  replace(text: string, spans: readonly Span[], lang: Lang): string {
    let out = "";
    let at = 0;
    for (const { start, end, type } of spans) {
      out +=
        text.slice(at, start) +
        this.one(text.slice(start, end), type, lang, text.slice(Math.max(0, start - 40), start));
      at = end;
    }
    return out + text.slice(at);
  }

  /** What stands for one finding; `head` is the text before it. */
  one(value: string, type: EntityType, lang: Lang, head: string): string {
    if (type === "AGE") return ageBand(value, this.#tier);
    if (type === "DATE" && !BIRTH.test(foldWord(head))) {
      const kept = coarseDate(value, this.#tier, lang);
      if (kept) return kept;
    }
    return `[${type}_${this.#number(value, type)}]`;
  }

  /** A surname alone gets the number of the one full name that holds it. */
  #number(value: string, type: EntityType): number {
    const words = foldWord(value)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !(type === "NAME" && TITLES.has(word)));
    const key = `${type} ${words.join(" ")}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, number);
    this.#numbers.set(key, number);
    if (type === "NAME" && words.length > 1) {
      for (const word of words) {
        const alone = `${type} ${word}`;
        if (word.length > 2 && !this.#numbers.has(alone)) this.#numbers.set(alone, number);
      }
    }
    return number;
  }
}

/** Ten years in the open tier, five in the controlled one; from 90 on one band for all. */
function ageBand(value: string, tier: Tier): string {
  const age = Number(/\d{1,3}/.exec(value)?.[0] ?? Number.NaN);
  if (Number.isNaN(age)) return "[AGE_1]";
  const width = tier === "open" ? 10 : 5;
  const low = Math.floor(age / width) * width;
  return value.replace(/\d{1,3}/, age >= 90 ? "90+" : `${low}–${low + width - 1}`);
}

/** "[2023]" in the open tier, "[2023-03]" in the controlled one; null when the year is not written out. */
function coarseDate(value: string, tier: Tier, lang: Lang): string | null {
  const folded = foldWord(value);
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(folded)?.[0];
  if (!year) return null;
  if (tier === "open") return `[${year}]`;
  const month = monthOf(folded, lang);
  return month ? `[${year}-${String(month).padStart(2, "0")}]` : `[${year}]`;
}

function monthOf(folded: string, lang: Lang): number | null {
  const named = MONTHS.findIndex((pattern) => pattern.test(folded));
  if (named >= 0) return named + 1;
  const parts = (folded.match(/\d+/g) ?? []).map(Number);
  const [first = 0, second = 0] = parts;
  if (first > 1_000) return second >= 1 && second <= 12 ? second : null;
  // Day first in French; in English month first unless that cannot be.
  const month = lang === "en" && first <= 12 ? first : second;
  return month >= 1 && month <= 12 ? month : null;
}
