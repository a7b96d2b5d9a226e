/**
 * The safety rules: what makes a text wait for a moderator, and what makes us care for its author at once.
 * Pure: text in, reasons out; nothing is stored, logged or sent. Rules are named and versioned so that a
 * decision can say which one spoke and a moderator can switch one off.
 */
import { readCrisis } from "./crisis.ts";
import type { CrisisLevel } from "./crisis.ts";
import { readEmergency } from "./emergency.ts";
import { fold } from "./fold.ts";
import { openReading } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { findHolds, triageText } from "./triage.ts";
import type { Hold, TriageOptions } from "./triage.ts";
import type { Language, RuleHit } from "./rule.ts";

export type { CrisisLevel } from "./crisis.ts";
export type { Language, RuleHit } from "./rule.ts";
export type { HoldReason } from "./rules/holds.ts";
export type { Hold, TriageOptions } from "./triage.ts";
export type { AccountFacts, AccountReason } from "./account.ts";
export { holdReasons } from "./rules/holds.ts";
export { triageText } from "./triage.ts";
export { triageAccount } from "./account.ts";
export { listRules } from "./catalog.ts";
export { findMethodDetail } from "./methods.ts";
export type { Range } from "./methods.ts";
export type { RuleEntry } from "./catalog.ts";

/** Version of the rule set as a whole: raise it with any change that can alter an outcome. */
export const SAFETY_VERSION = "2026.11.5";

export interface CrisisFinding {
  level: CrisisLevel;
  /** Signs that call for an emergency number now, in the author or somebody beside them. */
  emergency: boolean;
  hits: RuleHit[];
}

/**
 * Reads a text for its author's sake. The four levels above "none" are those of the moderation page:
 * past mention, distress, thoughts of suicide, plan or means. Somebody the author cares for counts as the
 * author does: the carer needs the card too.
 * Rules of both languages always run: people write in one language on a page in the other.
 */
export function detectCrisis(
  text: string,
  _lang?: Language,
  disabledRules: ReadonlySet<string> = new Set(),
): CrisisFinding {
  return findCrisis(openReading(fold(text)), disabledRules);
}

function findCrisis(reading: Reading, disabledRules: ReadonlySet<string>): CrisisFinding {
  const crisis = readCrisis(reading, disabledRules);
  const emergency = readEmergency(reading, disabledRules);
  return { level: crisis.level, emergency: emergency.length > 0, hits: [...crisis.hits, ...emergency] };
}

/** Both questions of one text, which is made ready for the rules once: what the triage of a post asks. */
export function assess(text: string, options: TriageOptions = {}): { crisis: CrisisFinding; holds: Hold[] } {
  const reading = openReading(fold(text));
  return {
    crisis: findCrisis(reading, options.disabledRules ?? new Set()),
    holds: findHolds(text, reading, options),
  };
}

/**
 * Makes the engine compile every pattern, which costs half a second of processor once per process: to be run when a
 * process starts, so that nobody who posts waits for it. Twice, because the first pass only interprets them.
 * In steps, so that whoever asks for a page meanwhile is answered between two of them.
 */
export function* warmUp(): Generator<void> {
  for (let pass = 0; pass < 2; pass++) {
    detectCrisis(WARM_UP);
    yield;
    triageText(WARM_UP);
    yield;
  }
}

/** Reaches the reading of names too: a civility and a health fact. */
const WARM_UP = "Mme A. a un cancer. I want to know more about it, je veux comprendre.";
