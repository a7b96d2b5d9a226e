import { gap, type Context } from "../context.ts";
import { wordInfo } from "../lexicon/info.ts";
import { PARTICLES, TITLES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";
import { linked, type Chain } from "./name-chains.ts";
import { nameTrigger } from "./name-triggers.ts";
import { isOrdinaryWord } from "./ordinary.ts";

/** Titles belong to the finding: "Docteur M. Hagege" and "M. de La Tour" from their first word. */
export function titleStart(view: View, from: number): number {
  let start = from;
  for (let i = from - 1; i >= 0 && from - i < 5; i--) {
    const token = view.tokens[i] as Token;
    if (!/^(?:\. ?| |')$/.test(gap(view, token, view.tokens[i + 1] as Token))) break;
    if (TITLES.has(token.lower) && (token.text.length > 1 || token.text === "M")) start = i;
    else if (!PARTICLES.has(token.lower) || token.shape !== "lower") break;
  }
  return start;
}

/** "MARTINEZ, ROSA": surname first, in capitals, before a listed first name. */
export function surnameFirst(context: Context): void {
  const { tokens } = context.view;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const surname = tokens[i] as Token;
    const first = tokens[i + 1] as Token;
    if (surname.shape !== "CAPS" || surname.text.length < 4 || gap(context.view, surname, first) !== ", ")
      continue;
    if ((first.shape !== "CAPS" && first.shape !== "Capital") || !first.info.first) continue;
    const info = surname.info;
    if (info.common || info.medical || (!info.surname && info.word)) continue;
    put(context, i, i + 2, 0.8, STRENGTH.trigger, "name-surname-first");
  }
}

export function put(
  context: Context,
  from: number,
  to: number,
  score: number,
  strength: 0 | 2,
  rule: string,
): void {
  const { view } = context;
  const end = (view.tokens[to - 1] as Token).end;
  const dotted = (view.tokens[to - 1] as Token).shape === "Initial" && view.text[end] === "." ? end + 1 : end;
  context.add((view.tokens[from] as Token).start, dotted, "NAME", score, strength, rule);
}

/** "Eklund, Michael and Hodge": a doubtful name beside a confirmed one in an enumeration is one too. */
export function enumerations(context: Context, confirmed: Chain[], doubtful: Chain[]): void {
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

function beside(
  view: View,
  { from, to }: Chain,
  ends: Map<number, Chain>,
  starts: Map<number, Chain>,
): boolean {
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

/** End of a name without capitals that begins at a token; `sure` takes parts that no list knows. */
function lowerEnd({ view }: Context, from: number, sure: boolean): number {
  const shape = (view.tokens[from] as Token).shape;
  let to = from + 1;
  for (; to - from < 4; to++) {
    const next = view.tokens[to];
    if (!next || next.shape !== shape || next.text.length < 3) break;
    if (!linked(view, view.tokens[to - 1] as Token, next)) break;
    const info = next.info;
    if (info.word || info.medical || !(info.surname || info.first || sure)) break;
  }
  return to;
}

/** "my son lucas", "je m'appelle sandrine": without a capital only right after a trigger, and only from the lists. */
export function lowerCaseNames(context: Context, shouted: Uint8Array): void {
  const { tokens } = context.view;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text.length < 3 || (token.shape !== "lower" && !(shouted[i] && token.shape === "CAPS")))
      continue;
    const info = token.info;
    const listed = info.first || info.surname;
    if (!listed && info.word) continue;
    if (/^-\p{Ll}/u.test(context.view.text.slice(token.end, token.end + 2))) continue;
    if (/^'t\b/.test(context.view.lower.slice(token.end, token.end + 3))) continue;
    if (info.popular && !info.medical && !info.nation && token.text.length >= 4) {
      if (isOrdinaryWord(context, i)) continue;
      put(context, titleStart(context.view, i), lowerEnd(context, i, true), 0.6, STRENGTH.list, "name-lower");
      continue;
    }
    const trigger = nameTrigger(context, i);
    if (
      !trigger ||
      (trigger.kind === "weak" && !(trigger.rule === "name-signature" && info.first && !info.common))
    )
      continue;
    const cares = trigger.rule === "name-care" && info.surname;
    if (trigger.kind === "kin" && (info.word || !(info.first || cares))) continue;
    if (trigger.kind === "intro" && !info.first && !trigger.sure) continue;
    if (trigger.sure && trigger.kind === "intro" && info.word && !info.first) continue;
    if (info.common && !(trigger.kind === "intro" && trigger.sure && info.first)) continue;
    if (info.medical || info.nation) continue;
    const to = lowerEnd(context, i, trigger.sure);
    put(
      context,
      trigger.kind === "title" ? titleStart(context.view, i) : i,
      to,
      0.7,
      STRENGTH.trigger,
      `${trigger.rule}-lower`,
    );
    i = to - 1;
  }
}

/** "Name:  hyuuma t. maida", "Referred by: …": a form line that holds nothing but a name, capital or not. */
const FORM =
  /(?:^|\n)[ >*-]{0,6}(?:(?:full |patient |first |last |maiden )?name|nom(?: et prenom| du patient| de naissance)?|prenoms?|(?:[a-z]{4,12} by))\*{0,2} ?:[ *\t]{1,8}(?=[^\n]{3,60}(?:\n|$))/g;

export function formLines(context: Context): void {
  const { view } = context;
  if (!view.text.includes(":")) return;
  for (const found of view.lower.matchAll(FORM)) {
    const from = view.tokenAt(found.index + found[0].length);
    let to = from;
    while (to < view.tokens.length && !(to > from && (view.tokens[to] as Token).line)) to++;
    const rest = view.tokens.slice(from, to);
    if (rest.length === 0 || rest.length > 4) continue;
    if (rest.some(({ shape, lower }) => shape === "number" || shape === "alnum" || wordInfo(lower).medical))
      continue;
    // A lone ordinary word is an answer of another kind ("name: unknown").
    if (rest.every(({ lower }) => wordInfo(lower).common && !wordInfo(lower).first)) continue;
    put(context, from, to, 0.8, STRENGTH.trigger, "name-form");
  }
}
