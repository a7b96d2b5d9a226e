import { gap, type Context } from "../context.ts";
import { PARTICLES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";
import { closing, consume, isName, isNumber } from "./address-parts.ts";

/**
 * A postal block without a kind of street, as most countries write it: a line that begins with a number and holds a
 * name ("4844 Søndergade 52"), then at least one postal line.
 */
export function findBlocks(context: Context): void {
  const { view } = context;
  for (const token of view.tokens) {
    if (!token.line || !isNumber(token) || !/^\d{1,5}$/.test(token.text)) continue;
    // The first line holds the name: a column of numbers is left at once.
    const next = view.tokens[token.index + 1];
    if (!next || next.line) continue;
    const end = consume(view, token.index, 18, 0);
    let lines = 0;
    let numbers = 0;
    let names = 0;
    for (let i = token.index; i < end; i++) {
      const part = view.tokens[i] as Token;
      if (part.line) lines++;
      if (isNumber(part)) numbers++;
      else if (part.text.length > 1 && !isThing(part)) names++;
      else if (part.info.medical) names = -18;
    }
    if (lines < 2 || numbers < 2 || names < 1) continue;
    const last = view.tokens[end - 1] as Token;
    context.add(token.start, closing(view, last.end), "ADDRESS", 0.8, STRENGTH.address, "postal-block");
    letterhead(context, token.index);
  }
}

const isThing = (token: Token): boolean => {
  const { common, medical } = token.info;
  return common || medical;
};

/** Who lives or works there: up to two lines right above an address that begins its line, person first. */
export function letterhead({ view, add }: Context, at: number): void {
  if (!(view.tokens[at] as Token).line) return;
  const near = nameLine(view, at);
  if (near < 0) return;
  const far = nameLine(view, near);
  const put = (from: number, to: number, type: "NAME" | "ORG") =>
    add(
      (view.tokens[from] as Token).start,
      (view.tokens[to - 1] as Token).end,
      type,
      0.65,
      STRENGTH.trigger,
      "letterhead",
    );
  if (far < 0) return put(near, at, "NAME");
  put(far, near, "NAME");
  put(near, at, "ORG");
}

/** Index of the first token of the line above `at` when that line is nothing but a name; or -1. */
function nameLine(view: View, at: number): number {
  const { tokens } = view;
  const capitals = view.text !== view.lower;
  let own = 0;
  for (let i = at - 1; i >= 0 && at - i <= 6; i--) {
    const token = tokens[i] as Token;
    const between = gap(view, token, tokens[i + 1] as Token);
    if (i === at - 1 ? !/^[.,]?\s{1,4}$/.test(between) : !/^(?: |\. |-|'| & |, )$/.test(between)) return -1;
    if (token.shape === "number" || (capitals && !isName(token) && !PARTICLES.has(token.lower))) return -1;
    const info = token.info;
    if (token.text.length > 2 && (info.first || info.surname || !(info.word || info.common || info.medical)))
      own++;
    if (token.line) return own > 0 ? i : -1;
  }
  return -1;
}
