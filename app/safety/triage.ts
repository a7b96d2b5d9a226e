import { findContacts } from "./contact.ts";
import type { ReasonedHit } from "./contact.ts";
import { fold, MAX_CHARACTERS } from "./fold.ts";
import { findThirdParties } from "./third-party.ts";
import { holdRules } from "./rules/all.ts";
import { holdReasons } from "./rules/holds.ts";
import type { HoldReason, HoldRule } from "./rules/holds.ts";
import type { Language, RuleHit } from "./rule.ts";
import { isInstruction, isOffer } from "./speech.ts";
import { findAll, openReading, quoteAround, toHit } from "./reading.ts";
import type { Found, Reading } from "./reading.ts";

export interface TriageOptions {
  /** Language of the interface, a hint only: rules of both languages always run. */
  lang?: Language;
  authorIsNew?: boolean;
  /** Names of rules that a moderator has switched off. */
  disabledRules?: ReadonlySet<string>;
}

export interface Hold {
  reason: HoldReason;
  hits: RuleHit[];
}

/** Reasons for which a text waits for a moderator before anybody else sees it. Pure, linear time, never throws. */
export function triageText(text: string, options: TriageOptions = {}): { holds: Hold[] } {
  return { holds: findHolds(text, openReading(fold(text)), options) };
}

/** The same of a text that is ready for the rules. */
export function findHolds(text: string, reading: Reading, options: TriageOptions): Hold[] {
  const disabled = options.disabledRules ?? new Set<string>();
  const read = text.slice(0, MAX_CHARACTERS);
  const hits = [
    ...findSpoken(reading, disabled),
    ...findContacts(read, disabled),
    ...findThirdParties(read, options.lang, disabled),
  ];
  const holds: Hold[] = [];
  for (const reason of holdReasons) {
    const found = hits
      .filter((hit) => hit.reason === reason)
      .toSorted((a, b) => a.start - b.start || a.end - b.end);
    if (found.length > 0) {
      holds.push({
        reason,
        hits: found.map(({ rule, version, start, end }) => ({ rule, version, start, end })),
      });
    }
  }
  return holds;
}

function findSpoken(reading: Reading, disabled: ReadonlySet<string>): ReasonedHit[] {
  return findAll(reading, holdRules, disabled)
    .filter((found) => isMeant(reading, found))
    .map((found) => ({ ...toHit(reading, found), reason: found.rule.reason }));
}

function isMeant(reading: Reading, { rule, sentence, at, until, start, end }: Found<HoldRule>): boolean {
  if (rule.scope === "anywhere") return true;
  if (quoteAround(reading, at, until)) return false;
  if (rule.scope === "offer") return isOffer(sentence, start);
  return isInstruction(sentence, start, end, rule.negationInside ?? false);
}
