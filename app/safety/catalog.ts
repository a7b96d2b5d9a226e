/** Every rule there is, for the page where a moderator sees how they fare and switches one off. */
import { contactRules } from "./contact.ts";
import { crisisParts, crisisRules, emergencyRules, holdRules } from "./rules/all.ts";
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

export function listRules(): RuleEntry[] {
  return [
    ...[...crisisRules, ...crisisParts].map(({ name, version, lang }) => ({
      name,
      version,
      lang,
      lane: "crisis" as const,
    })),
    { ...LIKENESS, lane: "crisis" },
    ...emergencyRules.map(({ name, version, lang }) => ({ name, version, lang, lane: "emergency" as const })),
    ...holdRules.map(({ name, version, lang, reason }) => ({
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
