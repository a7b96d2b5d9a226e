import type { Context, Recognizer } from "../context.ts";
import { foldWord } from "../fold.ts";
import { wordInfo } from "../lexicon/info.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { isAfterArticle } from "./ordinary.ts";

/** Names shorter than this are looked for as whole words only, longer ones also inside URLs and compounds. */
const INSIDE_FROM = 5;
const EDIT_FROM = 6;

/**
 * What the platform already knows about the people of a thread: exact, folded, inside URLs and compounds, and
 * with one edit for words of six letters or more.
 */
export const knownIdentifiers: Recognizer = {
  id: "known",
  version: 2,
  langs: ["fr", "en"],
  find(context: Context) {
    const { view, known, add } = context;
    const { wanted, ordinary, fuzzy } = prepared(known);
    if (wanted.length === 0) return;
    const text = view.text.toLowerCase();
    for (const needle of wanted) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
        const whole = isBorder(text, at - 1) && isBorder(text, at + needle.length);
        if (!whole && needle.length < INSIDE_FROM) continue;
        if (whole && ordinary.has(needle) && isThing(context, at)) continue;
        add(at, at + needle.length, "USERNAME", 1, STRENGTH.known, "known");
      }
    }
    if (fuzzy.size > 0) for (const token of view.tokens) nearMiss(token, fuzzy, ordinary, add);
  },
};

/** Of a pseudonym like "Kettle-and-Moss", "kettle" alone is a name ("thanks kettle") unless it is said of a thing ("the kettle"). */
function isThing(context: Context, start: number): boolean {
  const { tokens } = context.view;
  const index = tokens.findIndex((token) => token.start === start);
  return tokens[index]?.shape === "lower" && isAfterArticle(context, index);
}

function nearMiss(
  token: Token,
  byLength: Map<number, string[]>,
  ordinary: ReadonlySet<string>,
  add: Context["add"],
): void {
  const { lower } = token;
  if (lower.length < EDIT_FROM - 1 || lower.length > 64) return;
  for (let length = lower.length - 1; length <= lower.length + 1; length++) {
    for (const needle of byLength.get(length) ?? []) {
      // "settle" is another word, not "kettle" misspelled.
      if (isOneEdit(lower, needle) && !(ordinary.has(needle) && token.shape === "lower" && isWord(lower)))
        add(token.start, token.end, "USERNAME", 0.9, STRENGTH.known, "known-edit");
    }
  }
}

interface Prepared {
  wanted: string[];
  /** Parts of a value that are words of every day, and no first names. */
  ordinary: ReadonlySet<string>;
  /** Those that are looked for with one edit too, by their length. */
  fuzzy: Map<number, string[]>;
}

/** Every text of a thread asks for the same people. */
const preparations = new WeakMap<readonly string[], Prepared>();

function prepared(known: readonly string[]): Prepared {
  let made = preparations.get(known);
  if (!made) {
    const { wanted, ordinary } = foldedForms(known);
    const fuzzy = wanted.filter((needle) => needle.length >= EDIT_FROM && /^[\p{L}\d]+$/u.test(needle));
    made = { wanted, ordinary, fuzzy: Map.groupBy(fuzzy, (needle) => needle.length) };
    preparations.set(known, made);
  }
  return made;
}

/** Folded forms worth searching: the whole value, and its parts of four letters or more. */
function foldedForms(known: readonly string[]): Pick<Prepared, "wanted" | "ordinary"> {
  const wanted = new Set<string>();
  const parts = new Set<string>();
  for (const value of known) {
    const whole = foldWord(value.trim()).replaceAll(/\s+/g, " ");
    if (whole.length >= 2) wanted.add(whole);
    const [local] = whole.split("@");
    if (local && local !== whole && local.length >= 4) wanted.add(local);
    for (const part of (local ?? whole).split(/[^\p{L}\d]+/u)) if (part.length >= 4) parts.add(part);
  }
  const isOrdinary = (part: string) => !wanted.has(part) && isWord(part) && !wordInfo(part).first;
  const ordinary = new Set([...parts].filter(isOrdinary));
  return { wanted: [...wanted.union(parts)], ordinary };
}

const isWord = (lower: string): boolean => wordInfo(lower).word || wordInfo(lower).common;

const isBorder = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at] ?? " ");

/** Damerau–Levenshtein distance of exactly one, or of zero. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const left = endA - start;
  const right = endB - start;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
