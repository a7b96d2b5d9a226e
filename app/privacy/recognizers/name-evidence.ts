import { gap } from "../context.ts";
import { NAMES_AND_WORDS } from "../lexicon/ambiguous.ts";
import { wordInfo } from "../lexicon/info.ts";
import { looksMedical, medicalPrefix, SPECIES } from "../lexicon/medical.ts";
import { setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import type { View } from "../view.ts";
import { isNameShaped } from "./name-chains.ts";

/** How much a token looks like part of a name by itself: below zero it cannot be one without a trigger. */
export function weight(token: Token): number {
  const info = token.info;
  if (token.shape === "Initial") return 0.3;
  if (info.nation || info.medical) return -1;
  if (info.first && token.text.length > 2) {
    if (info.word) return info.common ? 0.3 : 0.5;
    return 1;
  }
  if (info.surname) return info.common ? 0.15 : info.word ? 0.3 : 0.6;
  if (info.common) return -1;
  if (info.word) return -0.5;
  if (token.text.length < 3) return -0.2;
  return token.shape === "Capital" ? 0.45 : token.shape === "CAPS" ? 0.2 : 0.1;
}

/** Two capitalised words that fill a line are a heading or a name; with a listed name among them, a name. */
export function wholeLine(view: View, from: number, to: number): boolean {
  const first = view.tokens[from] as Token;
  const next = view.tokens[to];
  return first.line && (!next || next.line) && first.info.first;
}

export function evidence(view: View, from: number, to: number): number {
  let sum = 0;
  let parts = 0;
  let best = 0;
  for (let i = from; i < to; i++) {
    const token = view.tokens[i] as Token;
    if (!isNameShaped(token)) continue;
    let value = weight(token);
    const info = token.info;
    if (token.shape === "camel" && token.text.length < 5) value = Math.min(value, 0);
    if (
      i > from &&
      isDottedInitial(view, i - 1) &&
      !info.common &&
      !SPECIES.has(token.lower) &&
      !isAcronym(token)
    )
      value = Math.max(value, 0.5) + 0.2;
    if (token.opens && info.word) value *= 0.5;
    if (info.big && !info.first) value = Math.min(value, 0.2);
    if (info.eponym) value = Math.min(value, 0.2);
    if (token.shape === "Initial" && to - from === 1) return 0;
    sum += value;
    parts++;
    if (token.shape !== "Initial") best = Math.max(best, value);
  }
  if (parts === 0 || best === 0) return 0;
  const only = view.tokens[from] as Token;
  // Capitals alone are acronyms more often than surnames.
  if (parts === 1 && only.shape === "CAPS")
    return only.info.first && only.text.length >= 5 ? sum : Math.min(sum, 0.4);
  if (
    parts === 1 &&
    (/[\d%] $/.test(view.text.slice(Math.max(0, only.start - 2), only.start)) || hyphenatedWord(view, only))
  )
    return 0;
  if (parts === 1)
    return insideSentence(view, from) && sum > 0 && aloneIsName(view, only) ? Math.max(sum, 0.9) : sum;
  if (sum < 1.2 && !listed(view, from, to)) return Math.min(sum, 0.85);
  return best >= 0.45 || parts >= 3 ? sum : Math.min(sum, 0.8);
}

/** A capital after a plain word or a comma: not a list item, not a heading. */
function insideSentence(view: View, at: number): boolean {
  const token = view.tokens[at] as Token;
  const left = view.tokens[at - 1];
  if (!left || token.shape !== "Capital" || token.opens || token.text.length < 3) return false;
  return (
    /^,? $/.test(gap(view, left, token)) &&
    (left.shape === "lower" || left.text === "I" || (left.opens && left.info.common))
  );
}

/**
 * One capitalised word inside a sentence: a surname, a name that is also a word ("pray for Will"), or a word that
 * no list knows, unless an article or a dose makes it a thing.
 */
function aloneIsName(view: View, token: Token): boolean {
  const info = token.info;
  if (info.eponym || hyphenatedWord(view, token)) return false;
  if (!info.first && !info.surname && token.text.length >= 8 && TERM_ENDING.test(token.lower)) return false;
  if (info.big) return info.first && !info.word;
  if (info.word && (info.first || info.surname))
    return NAMES_AND_WORDS.has(token.lower) || (!info.common && !medicalPrefix(token.lower));
  if (info.word || looksMedical(token.lower, true)) return false;
  const left = view.tokens[token.index - 1] as Token;
  const family =
    left.lower === "the" && /[^s]s$/.test(token.lower) && wordInfo(token.lower.slice(0, -1)).surname;
  if ((THING_BEFORE.has(left.lower) && !family) || /^ ?\d/.test(view.text.slice(token.end, token.end + 2)))
    return false;
  if (DISEASE_BEFORE.test(view.lower.slice(Math.max(0, token.start - 28), token.start))) return false;
  return info.surname || !medicalPrefix(token.lower);
}

/** "Angio-oedème": the capital of a compound word. */
const hyphenatedWord = (view: View, token: Token): boolean =>
  /^-\p{Ll}/u.test(view.text.slice(token.end, token.end + 2));
/** Endings of terms that rare surnames seldom have. */
const TERM_ENDING =
  /(?:iasis|asis|osis|ose|ia|ie|al|ic|ique|ous|eux|us|um|ae|cele|graft|oid|lar|ylie|ties?|ines?|ates?)$/;

const DISEASE_BEFORE =
  /(?:\b(?:symptoms?|signs?|treatments?|causes?|diagnos[ei]s|cases?|forms?|types?|diagnosed|suffer\w*|traitements?|symptomes?|atteinte?s?|cas|formes?|causes?|vaccin\w*|allergi\w+|genes?|species|espece|genre)(?: of| for| with| from| de| par| to| a)? |\bd')$/;

const THING_BEFORE = setOf(
  "le la l les un une des du au aux the a an this that some sous prends prend pris prenais taking take takes took tried try started start stopped stop quit prescribed essaye arrete teste traitement medicament " +
    "medicaments medicine medication drug vaccin vaccine creme patch gelules comprimes cp mon ma mes my your our their his her this these generic brand via using use utilise syndrome maladie type called using",
);

/** Capitals only, none of them a listed name: an abbreviation of several words ("MPS VI"). */
function listed(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = view.tokens[i] as Token;
    const info = token.info;
    if (token.shape === "Capital" || (i > from && isDottedInitial(view, i - 1))) return true;
    if (info.first && token.text.length > 3) return true;
  }
  return false;
}

export const isDottedInitial = (view: View, at: number): boolean => {
  const token = view.tokens[at] as Token;
  return token.text.length <= 2 && token.shape !== "lower" && view.text[token.end] === ".";
};

/** Short capitals that no list knows as a name. */
const isAcronym = (token: Token): boolean =>
  token.shape === "CAPS" && token.text.length <= 4 && !token.info.first && !token.info.surname;
