/** Every rule there is, for the page where a moderator sees how they fare and switches one off. */
import { contactRules } from "./contact.ts";
import { crisisPartsEn, crisisRulesEn } from "./rules/crisis.en.ts";
import { crisisPartsFr, crisisRulesFr } from "./rules/crisis.fr.ts";
import { roundaboutPartsEn, roundaboutRulesEn } from "./rules/roundabout.en.ts";
import { roundaboutPartsFr, roundaboutRulesFr } from "./rules/roundabout.fr.ts";
import { setDayParts, setDayRules } from "./rules/set-day.ts";
import { toldParts, toldRules } from "./rules/told.ts";
import { emergencyRules } from "./rules/emergency.ts";
import { holdRulesEn } from "./rules/holds.en.ts";
import { holdRulesFr } from "./rules/holds.fr.ts";
import { LIKENESS } from "./likeness.ts";
import type { Language } from "./rule.ts";
import type { HoldReason } from "./rules/holds.ts";
import { thirdPartyRules } from "./third-party.ts";

export interface RuleEntry {
  name: string;
  version: number;
  lane: "crisis" | "emergency" | "hold";
  /** The reason a hold is given for. */
  reason?: HoldReason;
  /** Absent when the rule reads both languages. */
  lang?: Language;
}

const crisis = [
  ...crisisRulesFr,
  ...crisisPartsFr,
  ...roundaboutRulesFr,
  ...roundaboutPartsFr,
  ...crisisRulesEn,
  ...crisisPartsEn,
  ...roundaboutRulesEn,
  ...roundaboutPartsEn,
  ...toldRules,
  ...toldParts,
  ...setDayRules,
  ...setDayParts,
];

export function listRules(): RuleEntry[] {
  return [
    ...crisis.map(({ name, version, lang }) => ({
      name,
      version,
      lang,
      lane: "crisis" as const,
    })),
    { ...LIKENESS, lane: "crisis" },
    ...emergencyRules.map(({ name, version, lang }) => ({ name, version, lang, lane: "emergency" as const })),
    ...[...holdRulesFr, ...holdRulesEn].map(({ name, version, lang, reason }) => ({
      name,
      version,
      lang,
      reason,
      lane: "hold" as const,
    })),
    ...[...contactRules, ...thirdPartyRules].map(({ name, version, reason }) => ({
      name,
      version,
      reason,
      lane: "hold" as const,
    })),
  ];
}
