import { pattern } from "../rule.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";

const DONE_FR = String.raw`(?:tuee?|suicidee?|pendue?|jetee?|ouvert les veines|balancee?|supprimee?|foutue? en l'air)`;
const DONE_EN = String.raw`(?:killed|hanged|hung|drowned|shot|poisoned) (?:my|him|her)self|(?:ended|taken) (?:it all|my (?:own )?life)|jumped`;

/** A death that is spoken of as done before a day to come, and what is arranged around such a day, in both languages. */
export const setDayRules: CrisisRule[] = [
  {
    name: "crisis.fr.done-before", version: 1, lang: "fr", level: "plan", tense: "now",
    pattern: pattern(String.raw`\b(?:me|m'y|se) (?:serai|sera|serais) (?:[a-z]{1,8} )?${DONE_FR}\b|\b(?:serai|sera) mort[e]? (?:avant|d'ici|depuis longtemps)(?! (?:d'ennui|de (?:rire|faim|soif|froid|chaud|fatigue)))`),
  },
  {
    name: "crisis.en.done-before", version: 1, lang: "en", level: "plan", tense: "now",
    pattern: pattern(String.raw`\b(?:i'll|i will|he'll|she'll) have (?:already |probably )?(?:${DONE_EN})\b|\b(?:i'll|i will) (?:already )?be dead (?:by|before|long before)(?! (?:of |from ))`),
  },
  {
    name: "crisis.en.which-means", version: 1, lang: "en", level: "plan", tense: "now", negationInside: true,
    unless: /\b(?:dose|doctor|gp|pharmacist|prescri[a-z]{2,6}|surgery|physio)(?![a-z])/,
    pattern: pattern(String.raw`\b(?:can't|cannot|trying to|have to|still) (?:decide|choose|pick)(?: [a-z]{1,8}){0,2} between (?:the |my |a )?(?:[a-z]{1,9} )?(?:rope|pills|meds|tablets|gun|bridge|train|gas|exhaust|car exhaust|blade|razor) (?:and|or) (?:the |my |a )?(?:[a-z]{1,9} )?(?:rope|pills|meds|tablets|gun|bridge|train|gas|exhaust|blade|razor)\b`),
  },
]; // prettier-ignore

export const setDayParts: CrisisPart[] = [
  {
    name: "crisis.fr.set-day", version: 1, lang: "fr", part: "intent", negationInside: true,
    pattern: pattern(String.raw`\b(?:j'ai|je me suis|il a|elle a|s'est) (?:enfin |deja |maintenant )?(?:fixe|choisi|arrete|decide|donne) (?:d')?(?:une|la|ma|sa) date\b`),
  },
  {
    name: "crisis.en.set-day", version: 1, lang: "en", part: "intent", negationInside: true,
    pattern: pattern(String.raw`\b(?:i've|i have|i|he's|she's) (?:finally |already |now )?(?:picked|chosen|chose|set|got|settled on|decided on) (?:a|the|my) date\b`),
  },
  {
    name: "crisis.fr.spares-others", version: 1, lang: "fr", part: "ready", negationInside: true,
    pattern: pattern(String.raw`\bpour que (?:personne|ma famille|mes (?:enfants|parents|proches)|ma (?:femme|soeur|fille)|mon (?:mari|frere|fils)|les autres)(?: [a-z']{1,6}){0,2} (?:ait|aient|soient? obligee?s?)(?: (?:a|de|besoin|rien))`),
  },
  {
    name: "crisis.en.spares-others", version: 1, lang: "en", part: "ready", negationInside: true,
    pattern: pattern(String.raw`\bso (?:that )?(?:nobody|no one|my (?:family|kids|children|parents|wife|husband|sister|brother|son|daughter)|they)(?: else)? (?:has|have|will have|won't have|doesn't have|don't have|needs?|isn't left|aren't left) (?:to|with)\b`),
  },
]; // prettier-ignore
