import { isIdiom, isJoke } from "./idioms.ts";
import { isLikePlan, isSuspect, LIKENESS, pieces } from "./likeness.ts";
import { findAll, quoteAround, toHit } from "./reading.ts";
import type { Found, Reading } from "./reading.ts";
import type { RuleHit } from "./rule.ts";
import { crisisParts, crisisRules } from "./rules/all.ts";
import type { CrisisPart, CrisisRule } from "./rules/crisis.ts";
import {
  FICTION,
  isAskedIf,
  isLongPast,
  isNegated,
  isOfAnother,
  isPast,
  isReporting,
  isSaidAtWork,
  subjectBefore,
} from "./scopes.ts";

export type CrisisLevel = "none" | "past" | "distress" | "ideation" | "plan";

/** A stay in hospital, a journey, a move, an order at the chemist's: people put things in order for these too. */
const ERRANDS =
  /\b(?:hopital|clinique|operation|operee?|chirurgie|anesthesie|accouchement|maternite|vacances|voyage|avion|valises?|bagages?|demenage[a-z]{0,5}|ordonnance|pharmacien(?:ne)?|renouvel[a-z]{1,6}|infirmiere?s?|pilulier|maison de retraite|notaire|retraite|gouttieres?|antenne|tuiles?|succession|etat des lieux|(?:maison|appartement|affaires) de (?:ma |mon |mes )?(?:mere|maman|pere|papa|parents|grand-[a-z]{4})|hospital|surgery|operation|admission|anaesthe[a-z]{2,6}|holidays?|vacation|trip|flight|luggage|suitcase|packing|packed|moving (?:house|out|in)|prescription|pharmac(?:y|ist|ists)|refill|pill organi[sz]er|pillbox|nursing home|solicitor|lawyer|gutters?|aerial|shingles|probate|(?:my )?(?:mum|mom|dad|mother|father|parents|gran|nan)(?:'s|s') (?:house|flat|place|things)|retire[a-z]{0,4})(?![a-z])/;

const LEVELS: CrisisLevel[] = ["none", "past", "distress", "ideation", "plan"];

export interface CrisisReading {
  level: CrisisLevel;
  hits: RuleHit[];
}

/** The gravest level that the text holds, for its author or for somebody the author cares for. */
export function readCrisis(reading: Reading, disabled: ReadonlySet<string>): CrisisReading {
  let level: CrisisLevel = "none";
  const hits: RuleHit[] = [];
  const thoughts: Found<CrisisRule>[] = [];
  for (const found of findAll(reading, crisisRules, disabled)) {
    const judged = judge(reading, found);
    if (judged === "none") continue;
    level = graver(level, judged);
    hits.push(toHit(reading, found));
    if (judged === "ideation") thoughts.push(found);
  }

  const parts = findParts(reading, disabled);
  const plan = combine(parts, thoughts);
  if (plan.length > 0) level = "plan";
  hits.push(...plan.map((part) => toHit(reading, part)));
  if (level !== "plan" && !disabled.has(LIKENESS.name)) {
    const alike = findAlike(reading, parts);
    if (alike.length > 0) level = "plan";
    hits.push(...alike);
  }
  return { level, hits };
}

/** The halves of a plan that the text means, by their rules. Also what the model of likeness learns from. */
export function findParts(reading: Reading, disabled: ReadonlySet<string>): Found<CrisisPart>[] {
  return findAll(reading, crisisParts, disabled).filter(
    (part) => part.rule.part === "soon" || isMeant(reading, part),
  );
}

const SPOKEN_BY_SOMEBODY = /\b(?:je|moi|me|mon|ma|mes|i|i'm|i'll|i've|i'd|my|myself)(?![a-z'])|\b[jm]'[a-z]/;

/** What an errand, a move or an inheritance does not speak of. */
const OF_DEATH =
  /\b(?:mourir|meurs|mort[es]?|tuer|suicid[a-z]{0,5}|en finir|adieux?|die|dying|dead|death|kill(?:ing|ed)?|suicid[a-z]{0,4}|end it|goodbye|me manque|overdose|avaler|swallow[a-z]{0,3})(?![a-z])/;

/** Said of the will itself: no likeness with a plan makes one of it. */
const NOT_WANTED =
  /\b(?:no longer|don't|do not|never|not) (?:want|wanted|intend|plan|going|wish)(?:ed)? to (?:kill|hang|slit|cut|die|jump|end|hurt|harm|shoot)|\b(?:would|could|will|shall|i'd|i'll) never (?:kill|hang|slit|cut|jump|end|hurt|harm|shoot)|\b(?:ne |n')?(?:veux|vais|compte|pense|voulais|songe|ai) (?:pas|plus|jamais) (?:a |de |l'intention de |envie de |voulu )?(?:me |m'|mourir|en finir|sauter|passer a l'acte)/;

/**
 * Stretches that read like a plan although no rule was written for them; never without a word that a rule knows, nor
 * without somebody who says it.
 */
function findAlike(reading: Reading, parts: Found<CrisisPart>[]): RuleHit[] {
  return pieces(reading)
    .filter(({ start, end }) => {
      const within = parts.filter((part) => part.at < end && part.until > start).map(({ rule }) => rule.part);
      const text = reading.text.slice(start, end);
      if (within.length === 0 && !isSuspect(text)) return false;
      if (!SPOKEN_BY_SOMEBODY.test(text) || NOT_WANTED.test(text)) return false;
      if (ERRANDS.test(text) && !OF_DEATH.test(text)) return false;
      return isLikePlan(text, within);
    })
    .map(({ start, end }) => ({
      rule: LIKENESS.name,
      version: LIKENESS.version,
      start: reading.folded.start(start),
      end: reading.folded.end(end - 1),
    }));
}

/** Words that are a plan only together: an act with a time, means with the thought of death, and so on. */
function combine(parts: Found<CrisisPart>[], thoughts: Found<CrisisRule>[]): Found<CrisisPart>[] {
  const of = (name: CrisisPart["part"]) => parts.filter((part) => part.rule.part === name);
  const together: Found<CrisisPart>[] = [];
  const pair = (some: Found<CrisisPart>[], others: Found<CrisisRule | CrisisPart>[], distance: number) => {
    for (const part of some)
      if (others.some((other) => gap(part, other) <= distance && isApart(part, other))) together.push(part);
  };
  const [act, soon, pills, weapon] = [of("act"), of("soon"), of("pills"), of("weapon")];
  const [intent, ready, end, wait] = [of("intent"), of("ready"), of("end"), of("wait")];
  const [hoard, take, means, leave] = [of("hoard"), of("take"), of("means"), of("leave")];
  pair(
    act.filter((part) => soon.some((time) => time.sentence === part.sentence)),
    soon,
    SAME_SENTENCE,
  );
  const serious = [...act, ...thoughts, ...leave];
  pair(pills, [...serious, ...intent, ...ready, ...end], NEXT_SENTENCE);
  pair(weapon, [...serious, ...intent, ...ready, ...end, ...wait], NEXT_SENTENCE);
  pair(hoard, [...take, ...soon, ...wait], NEXT_SENTENCE);
  pair(means, [...leave, ...ready], NEXT_SENTENCE);
  pair(take, [...serious, ...ready, ...end], NEXT_SENTENCE);
  pair(intent, [...serious, ...ready, ...end], NEXT_SENTENCE);
  pair(ready, [...serious, ...end], NEXT_SENTENCE);
  pair(leave, soon, SAME_SENTENCE);
  pair(wait, intent, NEXT_SENTENCE);
  pair(soon, [...thoughts, ...end], SAME_BREATH);
  return together;
}

/** Two halves are two stretches of text, and not the packing for a hospital stay or a journey. */
function isApart(one: Found<CrisisPart>, other: Found<CrisisRule | CrisisPart>): boolean {
  const isOverlap = one.at < other.until && other.at < one.until;
  if (isOverlap && "part" in other.rule && one.rule.part !== "weapon") return false;
  return "level" in other.rule || !ERRANDS.test(one.sentence.text) || !ERRANDS.test(other.sentence.text);
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
  if (rule.unless?.test(sentence.text) || !concernsSomebody(reading, found)) return "none";
  if (!rule.negationInside && isNegated(sentence.text, start, end)) return "none";
  if (rule.level === "past" || rule.tense === "past") return "past";
  const over = rule.tense === "just" ? isLongPast : isPast;
  if (rule.tense !== "now" && over(sentence.text, start, end)) return "past";
  return rule.level;
}

function isMeant(reading: Reading, found: Found<CrisisPart>): boolean {
  const { sentence, start, end, rule } = found;
  if (rule.unless?.test(sentence.text) || !concernsSomebody(reading, found)) return false;
  return (rule.negationInside || !isNegated(sentence.text, start, end)) && !isPast(sentence.text, start, end);
}

/** Said of the author or of somebody the author cares for; not of a patient, a character, people in general. */
function concernsSomebody(reading: Reading, found: Found<CrisisRule | CrisisPart>): boolean {
  const { sentence, at, until, start, end } = found;
  const impersonal = "impersonal" in found.rule;
  if (isIdiom(sentence.text, start, end) || isAskedIf(sentence.text, start) || isJoke(sentence.text))
    return false;
  const fiction = FICTION.test(sentence.text);
  const quote = quoteAround(reading, at, until);
  if (quote) {
    // Somebody's words: they count when a person the author cares for, or the author, says them.
    const speaker = subjectBefore(reading.text, quote[0]);
    const said = isReporting(reading.text.slice(Math.max(0, quote[0] - 60), quote[0]));
    return said && !fiction && (speaker === "relative" || speaker === "self");
  }
  const subject = subjectBefore(reading.text, until);
  // Nobody was named whom these words could be about: cells, noises, a symptom.
  if (subject === "self" && isOfAnother(sentence.text.slice(start, end))) return false;
  if (subject !== "self" && isSaidAtWork(reading.text)) return false;
  if (subject === "patient" || (subject === "general" && !impersonal)) return false;
  if (subject === "unknown" && "namedOnly" in found.rule) return false;
  return subject === "self" || !fiction;
}
