import { gap, type Context } from "../context.ts";
import { wordInfo } from "../lexicon/info.ts";
import { DISEASE_NOUNS } from "../lexicon/medical.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";
import { isNameShaped } from "./name-chains.ts";

/** "X is a family company": what X is said to be. */
const IS_COMPANY =
  / (?:is|was|are|est|etait) (?:an?|the|our|une?|la|le|notre) (?:[a-z-]{2,16} ){0,3}(?:company|agency|firm|startup|start-up|brainchild|provider|manufacturer|supplier|charity|retailer|subsidiary|insurer|employer|societe|entreprise|boite|filiale|association)\b/g;
/** "her X resignation letter": things that only an employer, an insurer or a bank gives. */
const OF_COMPANY =
  / (?:resignation|payslip|pay slip|paycheck|job|contract|invoice|insurance|pension|badge|shift|uniform|boss|colleagues|coworkers|severance|redundancy)\b/g;
const POSSESSIVE = /\b(?:my|his|her|our|their|your|s) $/;
/** "X engineer Zoe Young": an occupation between a firm and a person. */
const OCCUPATION =
  / (?:songwriter|singer|engineer|employee|spokes(?:man|woman|person)|executive|director|manager|founder|programmer|developer|technician|salesman|accountant|lawyer|ceo|cto|cfo) (?=[A-Z])/g;
const ADDRESS_OF = /\b(?:address|offices?|headquarters|head office|branch) of /g;

/** Firms that no list knows, by what is said of them. */
export function employers({ view, add }: Context): void {
  const put = (from: number, to: number) => {
    if (from >= to || !isProper(view, from, to)) return;
    const [first, last] = [view.tokens[from] as Token, view.tokens[to - 1] as Token];
    add(first.start, last.end, "ORG", 0.65, STRENGTH.trigger, "firm");
  };
  for (const { index } of view.lower.matchAll(IS_COMPANY)) {
    const to = view.tokenAt(index - 1) + 1;
    const from = runBack(view, to);
    if (view.tokens[from]?.opens) put(from, to);
  }
  for (const { index } of view.lower.matchAll(OF_COMPANY)) {
    const to = view.tokenAt(index - 1) + 1;
    const from = runBack(view, to);
    const { start } = view.tokens[from] ?? { start: 0 };
    if (POSSESSIVE.test(view.lower.slice(Math.max(0, start - 8), start))) put(from, to);
  }
  for (const { index } of view.text.matchAll(OCCUPATION)) {
    const to = view.tokenAt(index - 1) + 1;
    put(runBack(view, to), to);
  }
  for (const { index, 0: found } of view.lower.matchAll(ADDRESS_OF)) {
    const from = view.tokenAt(index + found.length);
    put(from, runAhead(view, from));
  }
}

const LINKS = /^(?: |, |-|'| & |\. )$/;
const partOfRun = (token: Token | undefined): boolean =>
  token !== undefined && (isNameShaped(token) || token.lower === "and" || token.lower === "of");

/** First token of the capitalised run that ends before `to`, commas and "and" inside ("Glover, Ruiz and Armstrong"). */
function runBack(view: View, to: number): number {
  const { tokens } = view;
  let from = to;
  for (let i = to - 1; i >= 0 && to - i <= 6; i--) {
    const token = tokens[i] as Token;
    if (!partOfRun(token) || (i < to - 1 && !LINKS.test(gap(view, token, tokens[i + 1] as Token)))) break;
    if (isNameShaped(token)) from = i;
    if (token.opens) break;
  }
  return from;
}

function runAhead(view: View, from: number): number {
  const { tokens } = view;
  let to = from;
  for (let i = from; i < tokens.length && i - from < 6; i++) {
    const token = tokens[i] as Token;
    if (!partOfRun(token) || (i > from && !LINKS.test(gap(view, tokens[i - 1] as Token, token)))) break;
    if (isNameShaped(token)) to = i + 1;
  }
  return to;
}

/** Something of its own: never a medicine, a condition, or one ordinary word with a capital. */
function isProper(view: View, from: number, to: number): boolean {
  let own = to - from > 1;
  for (let i = from; i < to; i++) {
    const { lower, text } = view.tokens[i] as Token;
    const info = wordInfo(lower);
    if (info.medical && !BRANDS.has(lower)) return false;
    if (info.nation || info.eponym || DISEASE_NOUNS.has(lower)) return false;
    if (text.length > 2 && !info.common && (!info.word || info.surname)) own = true;
  }
  return own;
}

/** Firms that the list of harmless names holds: where somebody works there, they are an employer. */
export const BRANDS: ReadonlySet<string> = new Set(
  "google facebook microsoft amazon apple netflix uber twitter linkedin tiktok pfizer moderna youtube reddit paypal".split(" "),
); // prettier-ignore
