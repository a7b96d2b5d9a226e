import { isIdiom } from "./idioms.ts";
import { findAll, quoteAround, toHit } from "./reading.ts";
import type { Found, Reading } from "./reading.ts";
import type { RuleHit } from "./rule.ts";
import { crisisPartsEn, crisisRulesEn } from "./rules/crisis.en.ts";
import { crisisPartsFr, crisisRulesFr } from "./rules/crisis.fr.ts";
import type { CrisisPart, CrisisRule } from "./rules/crisis.ts";
import { FICTION, isAskedIf, isNegated, isPast, isReporting, subjectBefore } from "./scopes.ts";

export type CrisisLevel = "none" | "past" | "distress" | "ideation" | "plan";

const LEVELS: CrisisLevel[] = ["none", "past", "distress", "ideation", "plan"];
const RULES: CrisisRule[] = [...crisisRulesFr, ...crisisRulesEn];
const PARTS: CrisisPart[] = [...crisisPartsFr, ...crisisPartsEn];

export interface CrisisReading {
  level: CrisisLevel;
  hits: RuleHit[];
}

/** The gravest level that the text holds, for its author or for somebody the author cares for. */
export function readCrisis(reading: Reading, disabled: ReadonlySet<string>): CrisisReading {
  let level: CrisisLevel = "none";
  const hits: RuleHit[] = [];
  const thoughts: Found<CrisisRule>[] = [];
  for (const found of findAll(reading, RULES, disabled)) {
    const judged = judge(reading, found);
    if (judged === "none") continue;
    level = graver(level, judged);
    hits.push(toHit(reading, found));
    if (judged === "ideation") thoughts.push(found);
  }

  const parts = findAll(reading, PARTS, disabled).filter(
    (part) => part.rule.part === "soon" || isMeant(reading, part),
  );
  const plan = combine(parts, thoughts);
  if (plan.length > 0) level = "plan";
  hits.push(...plan.map((part) => toHit(reading, part)));
  return { level, hits };
}

/** Words that are a plan only together: an act with a time, means with the thought of death, and so on. */
function combine(parts: Found<CrisisPart>[], thoughts: Found<CrisisRule>[]): Found<CrisisPart>[] {
  const of = (name: CrisisPart["part"]) => parts.filter((part) => part.rule.part === name);
  const together: Found<CrisisPart>[] = [];
  const pair = (some: Found<CrisisPart>[], others: Found<CrisisRule | CrisisPart>[], distance: number) => {
    for (const part of some) if (others.some((other) => gap(part, other) <= distance)) together.push(part);
  };
  const [act, soon, pills, weapon] = [of("act"), of("soon"), of("pills"), of("weapon")];
  const [intent, ready, end, wait] = [of("intent"), of("ready"), of("end"), of("wait")];
  pair(
    act.filter((part) => soon.some((time) => time.sentence === part.sentence)),
    soon,
    SAME_SENTENCE,
  );
  pair(pills, [...act, ...intent, ...thoughts, ...ready, ...end], NEXT_SENTENCE);
  pair(weapon, [...act, ...intent, ...thoughts, ...ready, ...end, ...wait], NEXT_SENTENCE);
  pair(intent, [...thoughts, ...ready, ...act, ...end], NEXT_SENTENCE);
  pair(ready, [...thoughts, ...act, ...end], NEXT_SENTENCE);
  pair(soon, [...thoughts, ...end], SAME_BREATH);
  return together;
}

/** Distances between two parts, in folded characters. */
const SAME_BREATH = 6;
const SAME_SENTENCE = 120;
const NEXT_SENTENCE = 160;

function gap(one: { at: number; until: number }, other: { at: number; until: number }): number {
  return Math.max(0, Math.max(one.at, other.at) - Math.min(one.until, other.until));
}

function graver(one: CrisisLevel, other: CrisisLevel): CrisisLevel {
  return LEVELS.indexOf(one) >= LEVELS.indexOf(other) ? one : other;
}

function judge(reading: Reading, found: Found<CrisisRule>): CrisisLevel {
  const { rule, sentence, start, end } = found;
  if (!concernsSomebody(reading, found)) return "none";
  if (!rule.negationInside && isNegated(sentence.text, start, end)) return "none";
  if (rule.level === "past" || rule.tense === "past") return "past";
  if (rule.tense !== "now" && isPast(sentence.text, start, end)) return "past";
  return rule.level;
}

function isMeant(reading: Reading, found: Found<CrisisPart>): boolean {
  const { sentence, start, end, rule } = found;
  if (!concernsSomebody(reading, found)) return false;
  return (rule.negationInside || !isNegated(sentence.text, start, end)) && !isPast(sentence.text, start, end);
}

/** Said of the author or of somebody the author cares for; not of a patient, a character, people in general. */
function concernsSomebody(reading: Reading, found: Found<CrisisRule | CrisisPart>): boolean {
  const { sentence, at, until, start, end } = found;
  const impersonal = "impersonal" in found.rule;
  if (isIdiom(sentence.text, start, end) || isAskedIf(sentence.text, start)) return false;
  const fiction = FICTION.test(sentence.text);
  const quote = quoteAround(reading, at, until);
  if (quote) {
    // Somebody's words: they count when a person the author cares for, or the author, says them.
    const speaker = subjectBefore(reading.text, quote[0]);
    const said = isReporting(reading.text.slice(Math.max(0, quote[0] - 60), quote[0]));
    return said && !fiction && (speaker === "relative" || speaker === "self");
  }
  const subject = subjectBefore(reading.text, until);
  if (subject === "patient" || (subject === "general" && !impersonal)) return false;
  if (subject === "unknown" && "namedOnly" in found.rule) return false;
  return subject === "self" || !fiction;
}
