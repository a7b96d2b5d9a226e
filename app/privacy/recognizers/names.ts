import type { Context, Recognizer } from "../context.ts";
import { gap } from "../context.ts";
import { wordInfo } from "../lexicon/info.ts";
import { PARTICLES, TITLES } from "../lexicon/people.ts";
import { NAMES_AND_WORDS } from "../lexicon/ambiguous.ts";
import { looksMedical, medicalPrefix } from "../lexicon/medical.ts";
import { setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";
import { isDiseaseName } from "./eponyms.ts";
import { nameTrigger, personAfter, type Trigger } from "./name-triggers.ts";

/** Tokens that stand together like the parts of one name; `to` is exclusive. */
export interface Chain {
  from: number;
  to: number;
}

export const isNameShaped = (token: Token): boolean =>
  token.shape === "Capital" || token.shape === "CAPS" || token.shape === "Initial" || token.shape === "camel";

/** How much a token looks like part of a name by itself: below zero it cannot be one without a trigger. */
export function weight(token: Token): number {
  const info = wordInfo(token.lower);
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
function shoutedLines(view: View): Uint8Array {
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

function chainsOf(view: View, shouted: Uint8Array): Chain[] {
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

export const names: Recognizer = {
  id: "names",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    const { view } = context;
    const shouted = shoutedLines(view);
    const confirmed: Chain[] = [];
    const doubtful: Chain[] = [];
    for (const chain of chainsOf(view, shouted)) judge(context, chain, confirmed, doubtful);
    enumerations(context, confirmed, doubtful);
    lowerCaseNames(context, shouted);
    surnameFirst(context);
  },
};

function judge(context: Context, chain: Chain, confirmed: Chain[], doubtful: Chain[]): void {
  const { view } = context;
  let from = chain.from;
  while (from < chain.to) {
    const trigger = nameTrigger(context, from);
    if (trigger) {
      const to = triggeredEnd(view, from, chain.to, trigger);
      const disease = trigger.kind !== "title" && to > from && isDiseaseName(view, from, to, chain.to);
      if (to > from && !disease) {
        put(context, trigger.kind === "title" ? titleStart(view, from) : from, to, trigger.score, STRENGTH.trigger, trigger.rule);
        confirmed.push({ from, to });
        from = to;
        continue;
      }
    }
    const to = positiveEnd(view, from, chain.to, context);
    if (to === from) {
      from++;
      continue;
    }
    if (isDiseaseName(view, from, to, chain.to) || contraction(view, to)) {
      from = to;
      continue;
    }
    const bare = from === chain.from && to === chain.to;
    const score = evidence(view, from, to) + (bare && to - from >= 2 && wholeLine(view, from, to) ? 0.3 : 0);
    if (score >= 0.9 || (score > 0.1 && personAfter(context, from, to, bare))) {
      const end = takeSurname(view, to, chain.to, score);
      put(context, from, end, Math.min(0.9, score * 0.7), STRENGTH.list, "name-evidence");
      confirmed.push({ from, to: end });
      from = end;
    } else {
      if (score > 0.1 && bare && (view.tokens[from] as Token).shape !== "CAPS") doubtful.push({ from, to });
      from = to;
    }
  }
}

/** "Don't" is no Don. */
const contraction = (view: View, to: number): boolean => /^'(?:t|ll|ve|re|m)\b/.test(view.text.slice((view.tokens[to - 1] as Token).end, (view.tokens[to - 1] as Token).end + 4));

/** Titles belong to the finding: "Docteur M. Hagege" and "M. de La Tour" from their first word. */
function titleStart(view: View, from: number): number {
  let start = from;
  for (let i = from - 1; i >= 0 && from - i < 5; i--) {
    const token = view.tokens[i] as Token;
    if (!/^(?:\. ?| |')$/.test(gap(view, token, view.tokens[i + 1] as Token))) break;
    if (TITLES.has(token.lower) && (token.text.length > 1 || token.text === "M")) start = i;
    else if (!PARTICLES.has(token.lower) || token.shape !== "lower") break;
  }
  return start;
}

/** Two capitalised words that fill a line are a heading or a name; with a listed name among them, a name. */
function wholeLine(view: View, from: number, to: number): boolean {
  const first = view.tokens[from] as Token;
  const next = view.tokens[to];
  return first.line && (!next || next.line) && wordInfo(first.lower).first;
}

/** A first name sure by itself takes the capitalised word after it as its surname, be it a word ("Alexandre Blanc"). */
function takeSurname(view: View, to: number, limit: number, score: number): number {
  const token = view.tokens[to];
  const last = view.tokens[to - 1] as Token;
  if (to >= limit || score < 0.9 || !token || last.shape === "Initial") return to;
  if (!wordInfo(last.lower).first || token.shape === "Initial") return to;
  if (!/^[ -]$/.test(gap(view, last, token))) return to;
  const info = wordInfo(token.lower);
  return (info.word && !info.common && !info.medical && token.shape !== "CAPS") || info.surname ? to + 1 : to;
}

/** End of the run of parts that can be a name, from `from`: particles and initials only between or before such parts. */
function positiveEnd(view: View, from: number, limit: number, context: Context): number {
  let to = from;
  for (let i = from; i < limit; i++) {
    const token = view.tokens[i] as Token;
    if (i > from && nameTrigger(context, i)) break;
    if (!isNameShaped(token)) {
      if (i === from) return from;
      continue;
    }
    const initialled = i > from && isDottedInitial(view, i - 1) && !wordInfo(token.lower).common && !SPECIES.has(token.lower);
    const hyphened = to === i && i > from && gap(view, view.tokens[i - 1] as Token, token) === "-";
    if (weight(token) <= 0 && !initialled && !hyphened) break;
    to = i + 1;
  }
  return to;
}

function evidence(view: View, from: number, to: number): number {
  let sum = 0;
  let parts = 0;
  let best = 0;
  for (let i = from; i < to; i++) {
    const token = view.tokens[i] as Token;
    if (!isNameShaped(token)) continue;
    let value = weight(token);
    const info = wordInfo(token.lower);
    if (token.shape === "camel" && token.text.length < 5) value = Math.min(value, 0);
    if (i > from && isDottedInitial(view, i - 1) && !info.common && !SPECIES.has(token.lower)) value = Math.max(value, 0.5) + 0.2;
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
  if (parts === 1 && only.shape === "CAPS") return wordInfo(only.lower).first && only.text.length >= 5 ? sum : Math.min(sum, 0.4);
  if (parts === 1) return insideSentence(view, from) && sum > 0 && aloneIsName(view, only) ? Math.max(sum, 0.9) : sum;
  if (sum < 1.2 && !listed(view, from, to)) return Math.min(sum, 0.85);
  return best >= 0.45 || parts >= 3 ? sum : Math.min(sum, 0.8);
}

/** A capital after a plain word or a comma: not a list item, not a heading. */
function insideSentence(view: View, at: number): boolean {
  const token = view.tokens[at] as Token;
  const left = view.tokens[at - 1];
  if (!left || token.shape !== "Capital" || token.opens || token.text.length < 3) return false;
  return /^,? $/.test(gap(view, left, token)) && (left.shape === "lower" || left.text === "I" || (left.opens && wordInfo(left.lower).common));
}

/**
 * One capitalised word inside a sentence: a surname, a name that is also a word ("pray for Will"), or a word that
 * no list knows, unless an article or a dose makes it a thing.
 */
function aloneIsName(view: View, token: Token): boolean {
  const info = wordInfo(token.lower);
  if (info.eponym) return false;
  if (info.big) return info.first && !info.word;
  if (info.word && (info.first || info.surname)) return NAMES_AND_WORDS.has(token.lower) || (!info.common && !medicalPrefix(token.lower));
  if (info.word || looksMedical(token.lower, true)) return false;
  const left = view.tokens[token.index - 1] as Token;
  const family = left.lower === "the" && /[^s]s$/.test(token.lower) && wordInfo(token.lower.slice(0, -1)).surname;
  if ((THING_BEFORE.has(left.lower) && !family) || /^ ?\d/.test(view.text.slice(token.end, token.end + 2))) return false;
  if (DISEASE_BEFORE.test(view.lower.slice(Math.max(0, token.start - 28), token.start))) return false;
  return info.surname || !medicalPrefix(token.lower);
}

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
    const info = wordInfo(token.lower);
    if (token.shape === "Capital" || (i > from && isDottedInitial(view, i - 1))) return true;
    if (info.first && token.text.length > 3) return true;
  }
  return false;
}

const isDottedInitial = (view: View, at: number): boolean => {
  const token = view.tokens[at] as Token;
  return token.text.length <= 2 && token.shape !== "lower" && view.text[token.end] === ".";
};
const SPECIES = setOf("coli pylori aureus difficile diff pneumoniae influenzae albicans fumigatus burgdorferi pallidum tuberculosis aeruginosa faecalis cereus subtilis elegans falciparum vivax canis gondii jejuni enterocolitica");

/** How far a triggered name goes: its first part whatever it is, then parts that are not ordinary words. */
function triggeredEnd(view: View, from: number, limit: number, trigger: Trigger): number {
  const first = view.tokens[from] as Token;
  const info = wordInfo(first.lower);
  if (trigger.kind !== "title" && first.shape === "Initial" && limit - from < 2) return from;
  const named = trigger.kind === "intro" && trigger.sure && first.shape === "Capital" && !info.nation;
  if (trigger.kind !== "title" && !named && first.shape !== "Initial" && (info.nation || info.medical || (info.word && !info.first && !info.surname))) return from;
  if (first.shape === "CAPS" && first.text.length <= 4 && trigger.kind !== "title" && !info.popular && limit - from < 2) return from;
  if (trigger.rule === "name-signature" && !info.first && !info.surname) return from;
  if (trigger.kind === "weak" && (info.common || (info.word && !info.first) || first.shape === "CAPS")) return from;
  if (trigger.kind === "title" && info.common && !info.first && !info.surname && first.shape !== "Capital") return from;
  let to = from + 1;
  for (let i = to; i < limit && i - from < 5; i++) {
    const token = view.tokens[i] as Token;
    if (!isNameShaped(token)) continue;
    const next = wordInfo(token.lower);
    const afterFirst = i === from + 1 && info.first;
    if (token.shape === "Initial" || (PARTICLES.has(token.lower) && i + 1 < limit && token.shape === "Capital")) {
      if (token.shape === "Initial") to = i + 1;
      continue;
    }
    const afterParticle = trigger.kind === "title" && PARTICLES.has((view.tokens[i - 1] as Token).lower);
    if (next.common && !next.first && !next.surname && !afterParticle && !(afterFirst && token.shape === "Capital")) break;
    if (next.medical && !next.surname) break;
    if (token.shape === "CAPS" && first.shape !== "CAPS" && token.text.length <= 4 && !next.first && !next.surname) break;
    to = i + 1;
    if (i - from >= 3) break;
  }
  return to;
}

/** "MARTINEZ, ROSA": surname first, in capitals, before a listed first name. */
function surnameFirst(context: Context): void {
  const { tokens } = context.view;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const surname = tokens[i] as Token;
    const first = tokens[i + 1] as Token;
    if (surname.shape !== "CAPS" || surname.text.length < 4 || gap(context.view, surname, first) !== ", ") continue;
    if ((first.shape !== "CAPS" && first.shape !== "Capital") || !wordInfo(first.lower).first) continue;
    const info = wordInfo(surname.lower);
    if (info.common || info.medical || (!info.surname && info.word)) continue;
    put(context, i, i + 2, 0.8, STRENGTH.trigger, "name-surname-first");
  }
}

function put(context: Context, from: number, to: number, score: number, strength: 0 | 2, rule: string): void {
  const { view } = context;
  const end = (view.tokens[to - 1] as Token).end;
  const dotted = (view.tokens[to - 1] as Token).shape === "Initial" && view.text[end] === "." ? end + 1 : end;
  context.add((view.tokens[from] as Token).start, dotted, "NAME", score, strength, rule);
}

/** "Eklund, Michael and Hodge": a doubtful name beside a confirmed one in an enumeration is one too. */
function enumerations(context: Context, confirmed: Chain[], doubtful: Chain[]): void {
  const { view } = context;
  const ends = new Map<number, Chain>();
  const starts = new Map<number, Chain>();
  for (const chain of confirmed) {
    ends.set(chain.to, chain);
    starts.set(chain.from, chain);
  }
  const pass = (list: Chain[]) => {
    for (const chain of list) {
      if (starts.has(chain.from)) continue;
      const near = beside(view, chain, ends, starts);
      if (!near) continue;
      put(context, chain.from, chain.to, 0.6, STRENGTH.list, "name-enumerated");
      ends.set(chain.to, chain);
      starts.set(chain.from, chain);
    }
  };
  pass(doubtful);
  pass(doubtful.toReversed());
}

const JOIN = /^(?:, ?| ?[&/] ?)$/;
function beside(view: View, { from, to }: Chain, ends: Map<number, Chain>, starts: Map<number, Chain>): boolean {
  const first = view.tokens[from] as Token;
  const last = view.tokens[to - 1] as Token;
  const left = view.tokens[from - 1];
  const right = view.tokens[to];
  const and = (token: Token) => /^(?:and|et|ou|or|und|avec|with|to)$/.test(token.lower);
  if (left && ends.has(from) && JOIN.test(gap(view, left, first))) return true;
  if (left && and(left) && ends.has(from - 1)) return true;
  if (right && starts.has(to) && JOIN.test(gap(view, last, right))) return true;
  return Boolean(right && and(right) && starts.has(to + 1));
}

/** "my son lucas", "je m'appelle sandrine": without a capital only right after a trigger, and only from the lists. */
function lowerCaseNames(context: Context, shouted: Uint8Array): void {
  const { tokens } = context.view;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text.length < 3 || (token.shape !== "lower" && !(shouted[i] && token.shape === "CAPS"))) continue;
    const info = wordInfo(token.lower);
    const listed = info.first || info.surname;
    if (!listed && info.word) continue;
    if (info.popular && !info.medical && !info.nation && token.text.length >= 4) {
      const next = tokens[i + 1];
      const both = next && next.shape === token.shape && next.text.length > 2 && linked(context.view, token, next) && !wordInfo(next.lower).word && !wordInfo(next.lower).medical;
      put(context, titleStart(context.view, i), both ? i + 2 : i + 1, 0.6, STRENGTH.list, "name-lower");
      continue;
    }
    const trigger = nameTrigger(context, i);
    if (!trigger || (trigger.kind === "weak" && !(trigger.rule === "name-signature" && info.first && !info.common))) continue;
    if (trigger.kind === "kin" && (!info.first || info.word)) continue;
    if (trigger.kind === "intro" && !info.first && !trigger.sure) continue;
    if (trigger.sure && trigger.kind === "intro" && info.word && !info.first) continue;
    if (info.common && !(trigger.sure && info.first)) continue;
    if (info.medical || info.nation) continue;
    let to = i + 1;
    const next = tokens[to];
    if (next && next.shape === token.shape && linked(context.view, token, next)) {
      const following = wordInfo(next.lower);
      if (!following.word && (following.surname || following.first || trigger.sure) && next.text.length > 2) to++;
    }
    put(context, trigger.kind === "title" ? titleStart(context.view, i) : i, to, 0.7, STRENGTH.trigger, `${trigger.rule}-lower`);
    i = to - 1;
  }
}
