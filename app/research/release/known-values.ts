import { wordInfo } from "../../privacy/lexicon/info.ts";
import { fold } from "../../shared/text.ts";
import { FirstWords } from "./first-words.ts";

/** What the accounts know: searched in every released text, whole words only. */
export interface KnownValues {
  find(text: string): { certain: number; ambiguous: number };
}

interface Value {
  words: string[];
  folded: string;
  /** Made of ordinary words only ("Chouette", "grand-large"): a hit may be nobody's name. */
  isOrdinary: boolean;
}

const wordPattern = /[\p{L}\p{N}]+/gu;
const emailPattern = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu;
const shortest = 4;

/**
 * Prepares pseudonyms and e-mail addresses for searching. Pseudonyms may be ordinary words: those count as certain
 * only when written as one piece with their own punctuation ("grand-large"), otherwise as ambiguous.
 */
export function prepareKnownValues(pseudonyms: Iterable<string>, emails: Iterable<string>): KnownValues {
  const byFirstWord = new Map<string, Value[]>();
  const addresses = new Set<string>();
  const add = (text: string) => {
    const folded = fold(text);
    const words = folded.match(wordPattern) ?? [];
    if (words.length === 0 || words.join("").length < shortest) return;
    const value = { words, folded, isOrdinary: words.every((word) => isOrdinaryWord(word)) };
    const list = byFirstWord.get(words[0]!);
    if (list) list.push(value);
    else byFirstWord.set(words[0]!, [value]);
  };
  for (const pseudonym of pseudonyms) add(pseudonym);
  for (const email of emails) {
    addresses.add(fold(email));
    add(email.split("@")[0] ?? "");
  }
  const firstWords = new FirstWords(byFirstWord);
  return {
    find: (text) =>
      firstWords.mayStandIn(text) ? search(fold(text), byFirstWord, addresses) : { certain: 0, ambiguous: 0 },
  };
}

const isOrdinaryWord = (word: string): boolean =>
  /^\d{1,2}$/.test(word) || wordInfo(word).word || wordInfo(word).common;

function search(text: string, byFirstWord: ReadonlyMap<string, Value[]>, addresses: ReadonlySet<string>) {
  const found = { certain: 0, ambiguous: 0 };
  if (text.includes("@"))
    for (const [address] of text.matchAll(emailPattern)) if (addresses.has(address)) found.certain += 1;
  const words = [...text.matchAll(wordPattern)];
  for (const [index, match] of words.entries()) {
    for (const value of byFirstWord.get(match[0]) ?? []) {
      const last = words[index + value.words.length - 1];
      if (!last || !value.words.every((word, i) => words[index + i]![0] === word)) continue;
      const written = text.slice(match.index, last.index + last[0].length);
      const isOnePiece = value.words.length > 1 && written === value.folded && !/\s/.test(written);
      if (!value.isOrdinary || isOnePiece) found.certain += 1;
      else found.ambiguous += 1;
    }
  }
  return found;
}
