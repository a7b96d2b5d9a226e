import { foldWord } from "../fold.ts";
import { unpackBloom, type WordSet } from "./bloom.ts";
import { BIG_PLACES } from "./data/big-places.ts";
import { COLLISIONS } from "./data/collisions.ts";
import { COMMON } from "./data/common.ts";
import { FIRST_NAMES } from "./data/first-names.ts";
import { PLACE_STARTS } from "./data/place-starts.ts";
import { PLACES } from "./data/places.ts";
import { POPULAR_FIRST_NAMES } from "./data/popular-first-names.ts";
import { SURNAMES } from "./data/surnames.ts";
import { WORDS } from "./data/words.ts";

/** Folds and splits a space-separated list; "_" stands for a space inside an entry. */
export const setOf = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => foldWord(word).replaceAll("_", " ")),
  );

const lazy = (load: () => WordSet): WordSet => {
  let set: WordSet | undefined;
  return { has: (word, hash) => (set ??= load()).has(word, hash) };
};

/** Ordinary French and English word forms. */
export const words: WordSet = lazy(() => {
  const packed = unpackBloom(WORDS);
  const names = new Set(COLLISIONS.split(" "));
  return { has: (word, hash) => packed.has(word, hash) && !names.has(word) };
});
/** The ten thousand most frequent of them in each language. */
export const common = lazy(() => unpackBloom(COMMON));
export const firstNames = lazy(() => unpackBloom(FIRST_NAMES));
/** First names that several lists agree on and no dictionary knows as a word. */
export const popularFirstNames = lazy(() => unpackBloom(POPULAR_FIRST_NAMES));
export const surnames = lazy(() => unpackBloom(SURNAMES));
/** French communes and the world's towns; those spelled like ordinary words are left out. */
export const places = lazy(() => unpackBloom(PLACES));
/** First words of the places of several words. */
export const placeStarts = lazy(() => unpackBloom(PLACE_STARTS));
/** Places known well enough to be recognised without a preposition. */
export const bigPlaces = lazy(() => unpackBloom(BIG_PLACES));
