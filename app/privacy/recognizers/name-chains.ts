import { gap } from "../context.ts";
import { PARTICLES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";
import type { View } from "../view.ts";

/** Tokens that stand together like the parts of one name; `to` is exclusive. */
export interface Chain {
  from: number;
  to: number;
}

export const isNameShaped = (token: Token): boolean =>
  token.shape === "Capital" || token.shape === "CAPS" || token.shape === "Initial" || token.shape === "camel";

const TIGHT = /^(?: |-| ?[*_]{1,3} ?|'|\. ?|\.\n)$/;

/** True when two tokens may belong to one name: a blank, a hyphen, an apostrophe, or a dot after an initial. */
export function linked(view: View, left: Token, right: Token): boolean {
  const between = gap(view, left, right);
  if (!TIGHT.test(between)) return false;
  if (between.startsWith(".")) return left.text.length <= 2 && left.shape !== "lower";
  if (between === "'") return left.text.length <= 2;
  return true;
}

/** Lines written in capitals throughout say nothing by their capitals. */
export function shoutedLines(view: View): Uint8Array {
  const shouted = new Uint8Array(view.tokens.length);
  let start = 0;
  for (let i = 1; i <= view.tokens.length; i++) {
    if (i < view.tokens.length && !(view.tokens[i] as Token).line) continue;
    let letters = 0;
    let caps = 0;
    for (let k = start; k < i; k++) {
      const { shape, text } = view.tokens[k] as Token;
      if (shape === "number" || shape === "alnum" || text.length < 2) continue;
      letters++;
      if (shape === "CAPS") caps++;
    }
    if (letters >= 5 && caps > letters * 0.7) shouted.fill(1, start, i);
    start = i;
  }
  return shouted;
}

export function chainsOf(view: View, shouted: Uint8Array): Chain[] {
  const { tokens } = view;
  const chains: Chain[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameShaped(tokens[i] as Token) || shouted[i]) continue;
    let to = i + 1;
    for (let k = to; k < tokens.length && k - i < 8; k++) {
      const token = tokens[k] as Token;
      if (!linked(view, tokens[k - 1] as Token, token)) break;
      if (isNameShaped(token) && !shouted[k]) to = k + 1;
      else if (!PARTICLES.has(token.lower)) break;
    }
    chains.push({ from: i, to });
    i = to - 1;
  }
  return chains;
}
