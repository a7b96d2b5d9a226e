import { gap, type Context, type Recognizer } from "../context.ts";
import { SPECIES } from "../lexicon/medical.ts";
import { PARTICLES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";
import { isDiseaseName } from "./eponyms.ts";
import { chainsOf, isNameShaped, shoutedLines, type Chain } from "./name-chains.ts";
import { evidence, isDottedInitial, weight, wholeLine } from "./name-evidence.ts";
import { enumerations, formLines, lowerCaseNames, put, surnameFirst, titleStart } from "./name-more.ts";
import { nameTrigger, personAfter, type Trigger } from "./name-triggers.ts";

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
    formLines(context);
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
        put(
          context,
          trigger.kind === "title" ? titleStart(view, from) : from,
          to,
          trigger.score,
          STRENGTH.trigger,
          trigger.rule,
        );
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
const contraction = (view: View, to: number): boolean =>
  /^'(?:t|ll|ve|re|m)\b/.test(
    view.text.slice((view.tokens[to - 1] as Token).end, (view.tokens[to - 1] as Token).end + 4),
  );

/** A first name sure by itself takes the capitalised word after it as its surname, be it a word ("Alexandre Blanc"). */
function takeSurname(view: View, to: number, limit: number, score: number): number {
  const token = view.tokens[to];
  const last = view.tokens[to - 1] as Token;
  if (to >= limit || score < 0.9 || !token || last.shape === "Initial") return to;
  if (!last.info.first || token.shape === "Initial") return to;
  if (!/^[ -]$/.test(gap(view, last, token))) return to;
  const info = token.info;
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
    const initialled =
      i > from && isDottedInitial(view, i - 1) && !token.info.common && !SPECIES.has(token.lower);
    const hyphened = to === i && i > from && gap(view, view.tokens[i - 1] as Token, token) === "-";
    if (weight(token) <= 0 && !initialled && !hyphened) break;
    to = i + 1;
  }
  return to;
}

/** How far a triggered name goes: its first part whatever it is, then parts that are not ordinary words. */
function triggeredEnd(view: View, from: number, limit: number, trigger: Trigger): number {
  const first = view.tokens[from] as Token;
  const info = first.info;
  if (trigger.kind !== "title" && first.shape === "Initial" && limit - from < 2) return from;
  const named = trigger.kind === "intro" && trigger.sure && first.shape === "Capital" && !info.nation;
  if (
    trigger.kind !== "title" &&
    !named &&
    first.shape !== "Initial" &&
    (info.nation || info.medical || (info.word && !info.first && !info.surname))
  )
    return from;
  if (
    first.shape === "CAPS" &&
    first.text.length <= 4 &&
    trigger.kind !== "title" &&
    !info.popular &&
    limit - from < 2
  )
    return from;
  if (trigger.rule === "name-signature" && !info.first && !info.surname) return from;
  if (trigger.kind === "weak" && (info.common || (info.word && !info.first) || first.shape === "CAPS"))
    return from;
  if (trigger.kind === "title" && info.common && !info.first && !info.surname && first.shape !== "Capital")
    return from;
  let to = from + 1;
  for (let i = to; i < limit && i - from < 5; i++) {
    const token = view.tokens[i] as Token;
    if (!isNameShaped(token)) continue;
    const next = token.info;
    const afterFirst = i === from + 1 && info.first;
    if (
      token.shape === "Initial" ||
      (PARTICLES.has(token.lower) && i + 1 < limit && token.shape === "Capital")
    ) {
      if (token.shape === "Initial") to = i + 1;
      continue;
    }
    const afterParticle = trigger.kind === "title" && PARTICLES.has((view.tokens[i - 1] as Token).lower);
    if (
      next.common &&
      !next.first &&
      !next.surname &&
      !afterParticle &&
      !(afterFirst && token.shape === "Capital")
    )
      break;
    if (next.medical && !next.surname) break;
    if (
      token.shape === "CAPS" &&
      first.shape !== "CAPS" &&
      token.text.length <= 4 &&
      !next.first &&
      !next.surname
    )
      break;
    to = i + 1;
    if (i - from >= 3) break;
  }
  return to;
}
