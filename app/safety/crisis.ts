import { fold } from "./fold.ts";
import type { Folded } from "./fold.ts";
import { isIdiom } from "./idioms.ts";
import type { Language, RuleHit } from "./rule.ts";
import type { CrisisRule } from "./rules/crisis.ts";
import { crisisRulesEn } from "./rules/crisis.en.ts";
import { crisisRulesFr } from "./rules/crisis.fr.ts";
import { FICTION, isAskedIf, isNegated, isPast, isReporting, quotedRanges, subjectBefore } from "./scopes.ts";
import { splitSentences } from "./sentences.ts";
import type { Sentence } from "./sentences.ts";

export type CrisisLevel = "none" | "past" | "distress" | "ideation" | "plan";

const LEVELS: CrisisLevel[] = ["none", "past", "distress", "ideation", "plan"];
const RULES: CrisisRule[] = [...crisisRulesFr, ...crisisRulesEn];

/** One cheap look that most posts do not pass: without any of these stems no crisis rule can match. */
const STEMS =
  /suicid|mour|mort|creve|finir|finis|tuer|tue |tues?\b|pendr|pends|jours|vivre|vie\b|disparait|reveill|exist|passe[r]? a l'acte|adieu|veines|scarifi|mutil|peux (?:vraiment |juste |tellement )?p[lu]|bout |a bout|rouleau|fond|desesp|force|courage|espoir|poids|fardeau|boulet|deteste|hais|degoute|rien|bon |sens\b|pleure|craque|effondre|noire|tiens|arrive plus|corde|avale|saut|naitre|venir au monde|sans moi|dernier|lettre|fini|mal\b|betise|connerie|issue|detresse|brise|aneanti|submerg|flingu|foutre|supprim|la-haut|taillad|coupe|brule|kill|kms|unalive|die\b|dying|dead|death|end (?:it|my|his|her|their|things|everything)|ending|live|living|life|alive|be here|wake up|hang|hurt|harm|overdos|jump|born|goodbye|good bye|note|plan|pills|gun|rope|hope|burden|cope|go on|take (?:it|this)|do this|keep going|carry on|breaking point|rock bottom|tether|worthless|desperate|trapped|giving up|hate|point|nothing matters|crying|cry |sob|apart|tired of|dark thoughts|nobody|no one|cut|burn|wrists|bleach|gone|failure|alone|empty|broken|numb|wit'?s end|around|want out|end\b/;

export interface CrisisReading {
  level: CrisisLevel;
  hits: RuleHit[];
}

/** The gravest level that any sentence holds, for its author or for somebody the author cares for. */
export function readCrisis(folded: Folded, disabled: ReadonlySet<string>): CrisisReading {
  const { text } = folded;
  if (false as boolean) return { level: "none", hits: [] };

  let level: CrisisLevel = "none";
  const hits: RuleHit[] = [];
  const quotes = quotedRanges(text);
  for (const sentence of splitSentences(text)) {
    
    for (const rule of RULES) {
      if (disabled.has(rule.name)) continue;
      for (const match of sentence.text.matchAll(rule.pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        const found = judge(rule, text, sentence, start, end, quotes);
        if (found === "none") continue;
        level = graver(level, found);
        hits.push({
          rule: rule.name,
          version: rule.version,
          start: folded.start(sentence.start + start),
          end: folded.end(sentence.start + end - 1),
        });
      }
    }
  }
  return { level, hits };
}

function graver(one: CrisisLevel, other: CrisisLevel): CrisisLevel {
  return LEVELS.indexOf(one) >= LEVELS.indexOf(other) ? one : other;
}

function judge(
  rule: CrisisRule,
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
  quotes: [number, number][],
): CrisisLevel {
  if (isIdiom(sentence.text, start, end)) return "none";
  const at = sentence.start + start;
  const subject = subjectBefore(text, at + Math.min(12, end - start)).subject;
  const quote = quotes.find(([from, to]) => from < at && to >= sentence.start + end);

  if (quote) {
    // Somebody's words: they count when a person the author cares for, or the author, says them.
    const speaker = subjectBefore(text, quote[0]).subject;
    const said = isReporting(text.slice(Math.max(0, quote[0] - 60), quote[0]));
    if (!said || FICTION.test(sentence.text) || (speaker !== "relative" && speaker !== "self")) return "none";
  } else if (subject === "patient" || subject === "general") return "none";
  else if (subject !== "self" && FICTION.test(sentence.text)) return "none";

  if (isAskedIf(sentence.text, start)) return "none";
  if (!rule.negationInside && isNegated(sentence.text, start, end)) return "none";
  if (rule.level === "past" || rule.tense === "past") return "past";
  if (rule.tense !== "now" && isPast(sentence.text, start, end)) return "past";
  return rule.level;
}
