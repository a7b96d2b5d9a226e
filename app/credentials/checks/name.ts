import { fold } from "../../shared/text.ts";

/** Particles that registers write, drop or glue: not what tells two people apart. */
const particles = new Set("de du des d la le les l van von der den di da dos e el al ben".split(" "));

// eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
const isAscii = /^[\u0000-\u007F]*$/;

function tokensOf(name: string): string[] {
  // Most names of a registry are plain capitals: millions of them are folded in one import.
  const folded = isAscii.test(name) ? name.toLowerCase() : fold(name).replaceAll("œ", "oe");
  return folded.split(/[^a-z0-9]+/).filter(Boolean);
}

/** A full name for comparing and counting homonyms: no accents, case, hyphens or order ("DE LA RUE, Zoé" = "Zoé de la Rue"). */
export const nameKey = (family: string, given: string): string =>
  tokensOf(`${family} ${given}`).toSorted().join(" ");

const smallWords = new Set([...particles, ..."l au aux et the of and".split(" ")]);

/** The name of an employer or an association for comparing: "le Cabinet du Phare" = "cabinet du phare". */
export const organisationKey = (name: string): string =>
  tokensOf(name)
    .filter((token) => !smallWords.has(token))
    .toSorted()
    .join(" ");

export interface NameMatch {
  outcome: "exact" | "close" | "different";
  /** Share of the words in common, from 0 to 1 (Dice's coefficient over words, particles left out). */
  similarity: number;
}

/** From this similarity a difference passes with a note; below it a person looks. */
export const closeEnough = 0.85;

interface FullName {
  family: string;
  given: string;
}

/** Compares a claimed name with a registered one. A second given name that only one side has costs little. */
export function compareNames(claimed: FullName, registered: FullName): NameMatch {
  const words = ({ family, given }: FullName) =>
    new Set(tokensOf(`${family} ${given}`).filter((token) => !particles.has(token)));
  const left = words(claimed);
  const right = words(registered);
  if (left.size === 0 || right.size === 0) return { outcome: "different", similarity: 0 };
  const common = left.intersection(right).size;
  const smaller = Math.min(left.size, right.size);
  const dice = (2 * common) / (left.size + right.size);
  // Registers hold all given names, people give one: every word of the shorter name must then be there, family included.
  const family = tokensOf(registered.family).filter((token) => !particles.has(token));
  const holdsFamily = family.length > 0 && family.every((token) => left.has(token));
  const similarity = common === smaller && holdsFamily && smaller >= 2 ? Math.max(dice, 0.9) : dice;
  if (dice === 1) return { outcome: "exact", similarity: 1 };
  return { outcome: similarity >= closeEnough ? "close" : "different", similarity };
}
