import { gap } from "../context.ts";
import { COUNTRIES } from "../lexicon/people.ts";
import { places, setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import type { View } from "../view.ts";

export const UNIT = setOf(
  "apt apartment suite ste unit box floor fl room rm bldg building appartamento appartement appt apto piso dpto flat studio etage bat batiment esc escalier porte bp cs cedex po psc block",
);

export const LINK = setOf(
  "de du des la le les l d et sur sous en aux au a der den del della delle degli di da do dos das y of the saint st ste el los las dell van von und and u ut utca ter",
);

export const isName = (token: Token): boolean =>
  token.shape === "Capital" || token.shape === "CAPS" || token.shape === "Initial" || token.shape === "camel";

export const isNumber = (token: Token): boolean =>
  token.shape === "number" ||
  (token.shape === "alnum" && token.text.length <= 6 && /^\d|\d$/.test(token.text));

/** Index after the last token that still reads as part of an address begun before `at`. */
export function consume(view: View, at: number, limit: number, lowerNames: number): number {
  const { tokens } = view;
  let end = at;
  let lowers = lowerNames;
  for (let i = at; i < tokens.length && i < at + limit; i++) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1];
    // What stands before an address announces it: only its own parts have to join.
    if (i > at && previous && !joins(view, previous, token)) break;
    if (
      isNumber(token) ||
      isName(token) ||
      (UNIT.has(token.lower) && i > at) ||
      stateBeforeCode(view, token)
    ) {
      end = i + 1;
      if (i > at + 1 && /^\d{5}$/.test(token.text)) limit = Math.min(limit, i - at + 6);
    } else if (LINK.has(token.lower)) continue;
    else if (lowers > 0 && previous && /^[ '-]$/.test(gap(view, previous, token))) {
      lowers--;
      end = i + 1;
    } else break;
  }
  return end;
}

/** "delmas, mp 35739": a state or region in small letters between a comma and a postcode. */
function stateBeforeCode(view: View, token: Token): boolean {
  if (token.shape !== "lower" || token.text.length > 3) return false;
  const next = view.tokens[token.index + 1];
  return (
    /, ?$/.test(view.text.slice(Math.max(0, token.start - 2), token.start)) &&
    next?.shape === "number" &&
    next.text.length >= 4 &&
    /^,?\s{1,3}$/.test(gap(view, token, next))
  );
}

export function joins(view: View, left: Token, right: Token): boolean {
  const between = gap(view, left, right);
  if (between.length > 8 || (/[!?;:"(][^A-Z]*$/.test(between) && !/^ ?\($/.test(between))) return false;
  if (between.includes("\n"))
    return /^[ ,.]*(?:\n[ ,]{0,3}){1,2}$/.test(between) && isPostalLine(view, right);
  if (between === ") " && right.shape === "number") return true;
  if (/[.)]\s/.test(between))
    return (
      left.text.length <= 4 && !/^\d{5}/.test(left.text) && left.shape !== "CAPS" && /^\. $/.test(between)
    );
  return /^[ ,.'#/()*-]*$/.test(between);
}

/** The next line continues an address: a few names with a number, a flat, or a known place or country. */
export function isPostalLine(view: View, first: Token, depth = 0): boolean {
  let numbers = false;
  let known = false;
  let size = 0;
  for (let i = first.index; i < view.tokens.length; i++, size++) {
    const token = view.tokens[i] as Token;
    if (i > first.index && token.line) break;
    if (
      size > 5 ||
      !(
        isNumber(token) ||
        isName(token) ||
        UNIT.has(token.lower) ||
        LINK.has(token.lower) ||
        stateBeforeCode(view, token)
      )
    )
      return false;
    if (isNumber(token)) numbers = true;
    const pair = `${token.lower} ${view.tokens[i + 1]?.lower ?? ""}`;
    if (token.info.place || COUNTRIES.has(token.lower) || COUNTRIES.has(pair) || places.has(pair))
      known = true;
    if (view.text[token.end] === ":") return false;
  }
  const last = view.tokens[first.index + size - 1] as Token;
  const next = view.tokens[first.index + size];
  // A town alone on its line: the line after it has to be postal too.
  if (!numbers && !known && size <= 3 && next && depth < 2 && last.text.length > 1)
    known = isPostalLine(view, next, depth + 1);
  return (
    (numbers || known || (size === 1 && last.shape === "CAPS" && depth === 0)) &&
    !/[!?;]/.test(view.text.slice(first.start, last.end + 1))
  );
}

/** Takes in the bracket of "(BG)" at the end. */
export const closing = (view: View, end: number): number =>
  view.text[end] === ")" && /\([A-Z]{2}$/.test(view.text.slice(end - 3, end)) ? end + 1 : end;
