import type { Candidate, EntityType, Lang, Strength } from "./types.ts";
import type { Token } from "./tokens.ts";
import type { View } from "./view.ts";

/** What every recogniser gets: the view, the languages whose packs apply, and a place to put findings. */
export interface Context {
  view: View;
  langs: readonly Lang[];
  known: readonly string[];
  add(start: number, end: number, type: EntityType, score: number, strength: Strength, rule: string): void;
}

/** A recogniser adds candidates; it never sees what the others found, so their order cannot matter. */
export interface Recognizer {
  id: string;
  version: number;
  langs: readonly Lang[];
  find(context: Context): void;
}

export function newContext(
  view: View,
  langs: readonly Lang[],
  known: readonly string[],
  into: Candidate[],
): Context {
  return {
    view,
    langs,
    known,
    add(start, end, type, score, strength, rule) {
      if (end > start) into.push({ start, end, type, score, strength, rule });
    },
  };
}

/** Up to `length` characters before an offset, lower case: where trigger words are looked for. */
export const before = (view: View, offset: number, length = 40): string =>
  view.lower.slice(Math.max(0, offset - length), offset);

export const after = (view: View, offset: number, length = 24): string =>
  view.lower.slice(offset, offset + length);

/** The text between two tokens. */
export const gap = (view: View, left: Token, right: Token): string => view.text.slice(left.end, right.start);
