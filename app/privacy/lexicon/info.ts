import type { Face } from "../tagger/features.ts";
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
  /** What the tagger makes of it, kept here for the next time. */
  face: Face | undefined;
}

const AREA_STARTS = new Set(
  [...COUNTRIES, ...REGIONS].filter((name) => name.includes(" ")).map((name) => name.split(" ")[0]),
);
/** Words of two generations: a word that is met again stays, and stays one object within a text. */
const generation = 16_000;
let recent = new Map<string, WordInfo>();
let older = new Map<string, WordInfo>();

export function wordInfo(lower: string): WordInfo {
  const known = recent.get(lower);
  if (known) return known;
  const info = older.get(lower) ?? infoOf(lower);
  if (recent.size >= generation) {
    older = recent;
    recent = new Map();
  }
  recent.set(lower, info);
  return info;
}

function infoOf(lower: string): WordInfo {
  const hash = hashWord(lower);
  return {
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
    face: undefined,
  };
}

/** English plurals and French feminine plurals that the lists leave out count as words too. */
function isWord(lower: string, hash: WordHash): boolean {
  return (
    words.has(lower, hash) ||
    (lower.length > 4 && lower.endsWith("s") && words.has(lower.slice(0, -1)) && !firstNames.has(lower))
  );
}
