import { wordInfo, type WordInfo } from "./lexicon/info.ts";

/** Shapes of a token; enough to reason about names without looking at the letters again. */
export type Shape = "Capital" | "CAPS" | "Initial" | "lower" | "camel" | "number" | "alnum";

export class Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** First token after a sentence end, a bullet or an opening quote; also true at the start of a line. */
  readonly opens: boolean;
  /** First token of its line. */
  readonly line: boolean;
  #info: WordInfo | undefined;

  constructor(index: number, start: number, text: string, shape: Shape, opens: boolean, line: boolean) {
    this.index = index;
    this.start = start;
    this.end = start + text.length;
    this.text = text;
    this.lower = shape === "lower" || shape === "number" ? text : text.toLowerCase();
    this.shape = shape;
    this.opens = opens;
    this.line = line;
  }

  /** What the lists know about it; asked once. */
  get info(): WordInfo {
    return (this.#info ??= wordInfo(this.lower));
  }
}

/** Stands for each sign of a placeholder in the shadow; a private-use sign that texts cannot bring in. */
export const OPAQUE = "\ue000";
const OPAQUE_CODE = 0xe000;

const NOT_WORD = 0;
const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;
const classes = new Uint8Array(65_536).fill(255);

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  let kind = NOT_WORD;
  if (/\p{Lu}|\p{Lt}/u.test(char)) kind = UPPER;
  else if (/\p{L}|\p{M}/u.test(char)) kind = LOWER;
  else if (/\p{N}/u.test(char)) kind = DIGIT;
  // Astral letters reach us as surrogates: they are kept whole by treating both halves as letters.
  else if (code >= 0xd800 && code <= 0xdfff) kind = NOT_WORD;
  classes[code] = kind;
  return kind;
}

/** Splits a shadow text into words and numbers, one pass, in time linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let opens = true;
  let line = true;
  while (at < text.length) {
    const first = classOf(text.charCodeAt(at));
    if (first === NOT_WORD) {
      const code = text.charCodeAt(at++);
      if (code === 10 || code === 13) opens = line = true;
      else if (code === 46 || code === 33 || code === 63 || code === 58 || code === 34 || code === 8226)
        opens = true;
      else if (code === OPAQUE_CODE) opens = line = false;
      continue;
    }
    const start = at;
    let upper = 0;
    let digits = 0;
    for (; at < text.length; at++) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === NOT_WORD) break;
      if (kind === UPPER) upper++;
      else if (kind === DIGIT) digits++;
    }
    const word = text.slice(start, at);
    const shape = shapeOf(at - start, upper, digits, first);
    tokens.push(new Token(tokens.length, start, word, shape, opens, line));
    opens = line = false;
  }
  return tokens;
}

function shapeOf(length: number, upper: number, digits: number, first: number): Shape {
  if (digits === length) return "number";
  if (digits > 0) return "alnum";
  if (upper === 0) return "lower";
  if (length === 1) return "Initial";
  if (upper === length) return "CAPS";
  return first === UPPER && upper === 1 ? "Capital" : "camel";
}
