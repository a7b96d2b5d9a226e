/**
 * What a rule cannot match without. A pattern is read once, when it is made, for the words that every match must
 * contain: "(?:veux|vais) (?:bien )?mourir" needs "veux" or "vais", and "mourir". A text that lacks them need not be
 * searched, and most texts lack most of what three hundred rules look for.
 */

/** All of these sets must be met, each by any of its literals; no set at all means that nothing can be told. */
export type Needs = string[][];

interface Piece {
  /** Every string that this can match, when they are few; null when they are not. */
  exact: string[] | null;
  needs: Needs;
}

const mostExact = 64;
const mostAlternatives = 2_000;
/** Shorter literals are in every text. */
const shortest = 3;

const nothing = (): Piece => ({ exact: null, needs: [] });
const empty = (): Piece => ({ exact: [""], needs: [] });
const isTelling = (literals: string[]): boolean => literals.every((literal) => literal.length >= shortest);
const needsOf = ({ exact, needs }: Piece): Needs => (exact ? (isTelling(exact) ? [exact] : []) : needs);

/** For each alternative of a pattern, what it needs. @throws {Error} for syntax that no rule uses */
export function needsOfPattern(source: string): Needs[] {
  const reader = new Reader(source);
  const alternatives = reader.alternatives();
  if (!reader.isAtEnd()) throw new Error(`Unbalanced pattern: ${source.slice(0, 60)}`);
  return alternatives.map(needsOf);
}

/** Reads the part of regular expressions that the rules are written in. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  isAtEnd = (): boolean => this.#at >= this.#source.length;

  alternatives(): Piece[] {
    const found = [this.#sequence()];
    while (this.#source[this.#at] === "|") {
      this.#at++;
      found.push(this.#sequence());
    }
    return found;
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    while (!this.isAtEnd() && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")")
      pieces.push(this.#quantified(this.#atom()));
    return join(pieces);
  }

  #atom(): Piece {
    const character = this.#source[this.#at++]!;
    if (character === "(") return this.#group();
    if (character === "[") return this.#class();
    if (character === "^" || character === "$") return empty();
    if (character === ".") return nothing();
    if (character !== "\\") return { exact: [character], needs: [] };
    const escaped = this.#source[this.#at++]!;
    if (escaped === "b") return empty();
    return /[a-zA-Z0-9]/.test(escaped) ? nothing() : { exact: [escaped], needs: [] };
  }

  #group(): Piece {
    const opening = /^\?(?:[:=!]|<[=!])/.exec(this.#source.slice(this.#at, this.#at + 3))?.[0] ?? "";
    this.#at += opening.length;
    const alternatives = this.alternatives();
    if (this.#source[this.#at++] !== ")") throw new Error("Unbalanced group in a pattern");
    // What stands around a match is no part of it.
    return opening === "" || opening === "?:" ? either(alternatives) : empty();
  }

  #class(): Piece {
    const end = /^\^?\]?(?:\\.|[^\]\\])*\]/.exec(this.#source.slice(this.#at))![0];
    this.#at += end.length;
    const characters = end.slice(0, -1);
    const isPlain = !/[\\^]|.-./.test(characters) && characters.length <= 4;
    return isPlain ? { exact: characters.split(""), needs: [] } : nothing();
  }

  #quantified(piece: Piece): Piece {
    const quantifier = /^(?:\?|\{(\d+)(?:,(\d+))?\})\??/.exec(this.#source.slice(this.#at));
    if (!quantifier) return piece;
    this.#at += quantifier[0].length;
    const least = quantifier[1] === undefined ? 0 : Number(quantifier[1]);
    const most = quantifier[1] === undefined ? 1 : Number(quantifier[2] ?? quantifier[1]);
    if (least === 1 && most === 1) return piece;
    if (least > 0) return { exact: null, needs: needsOf(piece) };
    return most === 1 && piece.exact && piece.exact.length < mostExact
      ? { exact: ["", ...piece.exact], needs: [] }
      : nothing();
  }
}

/** One after the other: strings grow as long as they stay few, then stand as one need. */
function join(pieces: Piece[]): Piece {
  const needs: Needs = [];
  let current = [""];
  let isWhole = true;
  const end = () => {
    isWhole = false;
    if (isTelling(current)) needs.push(current);
    current = [""];
  };
  for (const piece of pieces) {
    if (!piece.exact) {
      end();
      needs.push(...piece.needs);
      continue;
    }
    if (current.length * piece.exact.length > mostExact && current[0] !== "") end();
    const before = current;
    current =
      before.length === 1 && before[0] === ""
        ? piece.exact
        : before.flatMap((start) => piece.exact!.map((next) => start + next));
    if (current.length > mostExact * 4) end();
  }
  if (isWhole) return { exact: current, needs: [] };
  end();
  return { exact: null, needs };
}

/** One or the other: the most telling need of each. */
function either(alternatives: Piece[]): Piece {
  const exact: string[] = [];
  let isExact = true;
  for (const piece of alternatives)
    if (piece.exact && exact.length + piece.exact.length <= mostAlternatives) exact.push(...piece.exact);
    else isExact = false;
  if (isExact) return { exact, needs: [] };
  const best = alternatives.map(mostTelling);
  const union = best.flatMap((need) => need ?? []);
  return { exact: null, needs: best.includes(null) || union.length > mostAlternatives ? [] : [union] };
}

const length = (need: string[]): number => Math.min(...need.map((literal) => literal.length));

function mostTelling(piece: Piece): string[] | null {
  return (
    needsOf(piece).toSorted(
      (a, b) => Math.min(8, length(b)) - Math.min(8, length(a)) || a.length - b.length,
    )[0] ?? null
  );
}
