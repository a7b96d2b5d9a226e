import { hashWord, type WordHash } from "./bloom.ts";
import {
  bigPlaces,
  common,
  firstNames,
  places,
  placeStarts,
  popularFirstNames,
  surnames,
  words,
} from "./sets.ts";
import { EPONYMS, looksMedical } from "./medical.ts";
import { COUNTRIES, NATIONALITIES, REGIONS } from "./people.ts";

/** What the lists know about one folded lower-case word. */
export interface WordInfo {
  first: boolean;
  /** A first name so common, and so rarely a word, that it needs no capital. */
  popular: boolean;
  surname: boolean;
  word: boolean;
  common: boolean;
  medical: boolean;
  eponym: boolean;
  place: boolean;
  /** Begins the name of a place of several words. */
  placeStart: boolean;
  big: boolean;
  nation: boolean;
}

const AREA_STARTS = new Set(
  [...COUNTRIES, ...REGIONS].filter((name) => name.includes(" ")).map((name) => name.split(" ")[0]),
);
const cache = new Map<string, WordInfo>();

export function wordInfo(lower: string): WordInfo {
  const known = cache.get(lower);
  if (known) return known;
  const hash = hashWord(lower);
  const info: WordInfo = {
    first: firstNames.has(lower, hash),
    popular: popularFirstNames.has(lower, hash),
    surname: surnames.has(lower, hash),
    word: isWord(lower, hash),
    common: common.has(lower, hash),
    medical: looksMedical(lower),
    eponym: EPONYMS.has(lower) || (lower.endsWith("s") && EPONYMS.has(lower.slice(0, -1))),
    place: places.has(lower, hash),
    placeStart: placeStarts.has(lower, hash) || AREA_STARTS.has(lower),
    big: bigPlaces.has(lower, hash),
    nation:
      NATIONALITIES.has(lower) ||
      (lower.endsWith("s") && NATIONALITIES.has(lower.slice(0, -1))) ||
      COUNTRIES.has(lower),
  };
  if (cache.size > 20_000) cache.clear();
  cache.set(lower, info);
  return info;
}

/** English plurals and French feminine plurals that the lists leave out count as words too. */
function isWord(lower: string, hash: WordHash): boolean {
  return (
    words.has(lower, hash) ||
    (lower.length > 4 && lower.endsWith("s") && words.has(lower.slice(0, -1)) && !firstNames.has(lower))
  );
}
