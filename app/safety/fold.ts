import { findRespellings } from "./spelling.ts";

/**
 * Folds a text for matching: lower case, no accents, one kind of apostrophe and quotation mark, single
 * spaces, no invisible characters and no Markdown emphasis, telephone spellings written out. Every folded character remembers the UTF-16
 * range it came from, so a rule written for "j'ai envie de mourir" finds « J’ai  *envie* de mourir » and
 * reports offsets into what the person typed.
 */
export interface Folded {
  /** What rules read. A blank line is "\n"; any other run of white space is one space. */
  text: string;
  /** Offset in the original of the first unit of folded character `index`. */
  start(index: number): number;
  /** Offset in the original just after folded character `index`. */
  end(index: number): number;
}

/** Longest text that is read, in UTF-16 units; posts are shorter (the composer refuses more). */
export const MAX_CHARACTERS = 40_000;

const APOSTROPHES = "\u2018\u2019\u201B\u02BC\u2032\u00B4\u0060\uFF07";
const DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u2033\uFF02";
const HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212";
/** Accents and other marks, and characters that show nothing: joiners, soft hyphens, directions. */
const DROPPED = /[\p{M}\p{Cf}]/u;
/** Folded text stays within Latin-1, which the regular expression engine reads at half the cost. */
const LATIN1 = /^[ -\u00FF]{1,8}$/;
/** Stands for a character of another alphabet or an emoji: ends a word, matches no rule. */
const OTHER = "\u00B7";
const WHITE = /\s/u;
const LIGATURES: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", ı: "i", "…": "..." };

/** Other alphabets' look-alikes of Latin letters, so that a word disguised with them is still read. */
const LOOKALIKES: Record<string, string> = {
  а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ѕ: "s", ԁ: "d", ο: "o", α: "a", ν: "v", "\u03BC": "u",
}; // prettier-ignore

const foldedCharacters = new Map<string, string>();

/** Folded form of one character outside ASCII; "" when it is invisible. */
function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = computeFold(character);
  if (foldedCharacters.size < 4096) foldedCharacters.set(character, folded);
  return folded;
}

function computeFold(character: string): string {
  if (APOSTROPHES.includes(character)) return "'";
  if (DOUBLE_QUOTES.includes(character)) return '"';
  if (HYPHENS.includes(character)) return "-";
  if (DROPPED.test(character)) return "";
  if (WHITE.test(character)) return " ";
  const lower = character.toLowerCase();
  const ligature = LIGATURES[lower] ?? LOOKALIKES[lower];
  if (ligature !== undefined) return ligature;
  const plain = lower.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const read = LOOKALIKES[plain] ?? (plain === "" ? lower : plain);
  return LATIN1.test(read) ? read : OTHER;
}

/** Never throws: a lone surrogate folds to itself. Reads at most {@link MAX_CHARACTERS}. */
export function fold(original: string): Folded {
  const length = Math.min(original.length, MAX_CHARACTERS);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let index = 0;

  while (index < length) {
    const code = original.charCodeAt(index);
    if (code === 32 || (code >= 9 && code <= 13)) {
      const from = index;
      let lines = 0;
      while (index < length && isBlank(original.charCodeAt(index)))
        if (original.charCodeAt(index++) === 10) lines++;
      text += lines > 1 ? "\n" : " ";
      starts.push(from);
      ends.push(index);
    } else if (code < 128) {
      if (code !== 42 && code !== 126) {
        text +=
          code === 96 ? "'" : code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : original[index]!;
        starts.push(index);
        ends.push(index + 1);
      }
      index++;
    } else {
      const character = String.fromCodePoint(original.codePointAt(index)!);
      const folded = foldCharacter(character);
      const space = folded === " " && text.endsWith(" ");
      for (const unit of space ? "" : folded.split("")) {
        text += unit;
        starts.push(index);
        ends.push(index + character.length);
      }
      index += character.length;
    }
  }

  return respelled(text, starts, ends, length);
}

/** The folded text in the spelling that rules are written in: a replaced word points at the whole word as typed. */
function respelled(folded: string, foldedStarts: number[], foldedEnds: number[], length: number): Folded {
  const respellings = findRespellings(folded);
  if (respellings.length === 0) return foldedAs(folded, foldedStarts, foldedEnds, length);
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const keep = (until: number) => {
    text += folded.slice(from, until);
    for (let at = from; at < until; at++) {
      starts.push(foldedStarts[at]!);
      ends.push(foldedEnds[at]!);
    }
  };
  for (const { start, end, instead } of respellings) {
    if (start < from) continue;
    keep(start);
    text += instead;
    for (let at = 0; at < instead.length; at++) {
      starts.push(foldedStarts[start]!);
      ends.push(foldedEnds[end - 1]!);
    }
    from = end;
  }
  keep(folded.length);
  return foldedAs(text, starts, ends, length);
}

const foldedAs = (text: string, starts: number[], ends: number[], length: number): Folded => ({
  text,
  start: (at) => starts[at] ?? length,
  end: (at) => ends[at] ?? length,
});

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
