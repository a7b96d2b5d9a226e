/** Every rule that is a pattern, by what asks for it. Both languages together: each text is read by both. */
import type { Rule } from "../rule.ts";
import { crisisPartsEn, crisisRulesEn } from "./crisis.en.ts";
import { crisisPartsFr, crisisRulesFr } from "./crisis.fr.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";
import { emergencyRules } from "./emergency.ts";
import { holdRulesEn } from "./holds.en.ts";
import { holdRulesFr } from "./holds.fr.ts";
import type { HoldRule } from "./holds.ts";
import { roundaboutPartsEn, roundaboutRulesEn } from "./roundabout.en.ts";
import { roundaboutPartsFr, roundaboutRulesFr } from "./roundabout.fr.ts";
import { setDayParts, setDayRules } from "./set-day.ts";
import { toldParts, toldRules } from "./told.ts";

export { emergencyRules } from "./emergency.ts";

export const crisisRules: readonly CrisisRule[] = [
  ...crisisRulesFr,
  ...roundaboutRulesFr,
  ...crisisRulesEn,
  ...roundaboutRulesEn,
  ...toldRules,
  ...setDayRules,
];

export const crisisParts: readonly CrisisPart[] = [
  ...crisisPartsFr,
  ...roundaboutPartsFr,
  ...crisisPartsEn,
  ...roundaboutPartsEn,
  ...toldParts,
  ...setDayParts,
];

export const holdRules: readonly HoldRule[] = [...holdRulesFr, ...holdRulesEn];

export const allRules: readonly Rule[] = [...crisisRules, ...crisisParts, ...emergencyRules, ...holdRules];
