import { fold } from "../shared/text.ts";

/** Words that are known to be right, as they are written, by their folded form. */
export interface Dictionary {
  spellings: ReadonlyMap<string, string>;
  /** Trigrams to the folded words that have them. */
  trigrams: ReadonlyMap<string, readonly string[]>;
}

const shortest = 4;

const trigramsOf = (word: string): string[] => {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
};

export function makeDictionary(names: Iterable<string>): Dictionary {
  const spellings = new Map<string, string>();
  const trigrams = new Map<string, string[]>();
  for (const name of names) {
    for (const word of name.split(/[^\p{L}\p{N}]+/u)) {
      const folded = fold(word);
      if (folded.length < shortest || spellings.has(folded)) continue;
      spellings.set(folded, word.toLowerCase());
      for (const trigram of new Set(trigramsOf(folded))) {
        const words = trigrams.get(trigram);
        if (words) words.push(folded);
        else trigrams.set(trigram, [folded]);
      }
    }
  }
  return { spellings, trigrams };
}

/** Slips of the keyboard between two words: letters left out, added, changed, or two that changed places. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Long names are misspelt more: one slip in five letters, two in eight, three from eleven on. */
const allowed = (length: number) => (length < 5 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3);
const tried = 40;

/** The known word nearest to one that is not known, or null. */
export function nearest(word: string, { spellings, trigrams }: Dictionary): string | null {
  const folded = fold(word);
  const most = allowed(folded.length);
  if (most === 0 || spellings.has(folded)) return null;
  const shared = new Map<string, number>();
  for (const trigram of new Set(trigramsOf(folded))) {
    for (const known of trigrams.get(trigram) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
  }
  const near = [...shared].toSorted((a, b) => b[1] - a[1]).slice(0, tried);
  let best: { word: string; distance: number } | undefined;
  for (const [known] of near) {
    const distance = slips(folded, known, most);
    if (distance <= most && distance < (best?.distance ?? Infinity)) best = { word: known, distance };
  }
  // An ending is not a slip: "diabètes" is not a misspelt "diabète", and stemming takes care of it.
  return best && !isEnding(folded, best.word) ? spellings.get(best.word)! : null;
}

const isEnding = (a: string, b: string) =>
  /^(s|e|es|x)$/.test(a.startsWith(b) ? a.slice(b.length) : b.startsWith(a) ? b.slice(a.length) : "");

/** What was typed with its misspelt words put right, or null when every word is known or like none that is. */
export function correct(typed: string, dictionary: Dictionary): string | null {
  let changed = false;
  const text = typed.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const known = nearest(word, dictionary);
    if (known) changed = true;
    return known ?? word;
  });
  return changed ? text : null;
}
