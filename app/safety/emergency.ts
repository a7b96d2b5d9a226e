import type { Folded } from "./fold.ts";
import type { RuleHit } from "./rule.ts";
import { emergencyRules } from "./rules/emergency.ts";
import { FICTION, isAskedIf, isNegated, isPast, quotedRanges, subjectBefore } from "./scopes.ts";
import { splitSentences } from "./sentences.ts";

const STEMS =
  /poitrine|thora|infarctus|cardia|bouche|visage|levre|face|bras|jambe|cote |moitie|main |parler|parole|mots|articuler|avc|vue|vision|respir|etouff|suffoqu|gorge|langue|paupiere|anaphyla|allerg|aval|pris |inger|bu |gobe|overdos|surdose|sang|saign|hemorr|inconscien|coma|reveill|reagit|repond|connaissance|convuls|nuque|violettes|purpura|chest|heart|mouth|smile|arm|leg|side|hand|speech|words|speak|talk|stroke|blind|headache|breath|air|chok|suffocat|gasp|lips?|throat|tongue|swallow|took|taken|drank|drunk|downed|ate\b|eaten|ingest|gave|bleed|blood|clots|unconscious|unresponsive|wake|waking|respond|passed out|seiz|fit\b|stiff|rash/;

/** Told for months or now and then: for a doctor soon, not for an ambulance now. */
const CHRONIC =
  /\b(?:depuis (?:des|plusieurs|quelques|[a-z0-9]{1,8}) (?:semaines|mois|annees|ans)|depuis (?:19|20)\d\d|depuis (?:mon|ma|l'|que j|toute|tout|un an)|parfois|de temps en temps|par moments|regulierement|chronique|souvent|quand je (?:cours|suis stress|fais du sport)|for (?:[a-z0-9]{1,8} ){1,2}(?:weeks|months|years)|for (?:months|years|weeks|ages)|since (?:19|20)\d\d|sometimes|occasionally|from time to time|on and off|now and then|chronic|whenever|every time|often|usually)(?![a-z])/;

const ACUTE =
  /\b(?:en ce moment|maintenant|la maintenant|ce (?:matin|soir)|cette nuit|depuis (?:[a-z0-9]{1,8} ){0,2}(?:minutes?|heures?|h)\b|tout a l'heure|d'un coup|soudain|brutalement|vient de|viens de|right now|now|just|suddenly|this (?:morning|evening|afternoon)|tonight|(?:minutes?|hours?|hrs?) ago|for (?:[a-z0-9]{1,8} ){1,3}(?:minutes|hours)|for the (?:last|past) (?:[a-z0-9]{1,8} )?(?:hour|minutes|hours))(?![a-z])/;

/** Talk about the sign in general: definitions, lists, prevention, courses, side effects. */
const GENERAL =
  /\b(?:signes?|symptomes?|risques?|causes?|prevention|facteurs?|que faire (?:si|en cas|quand)|en cas de?|en cas d'|peut-on|est-ce que (?:le|la|les|l'|ca|cela)|qu'est-ce qu|c'est quoi|comment reconnaitre|reconnaitre|effets? (?:secondaires?|indesirables?)|formation|cours de|secourisme|notice|peut (?:provoquer|causer|entrainer|donner)|provoque|signs?|symptoms?|risks?|causes?|how (?:to|do you) (?:recogni[sz]e|spot|tell|prevent)|what (?:is|are|happens|to do|should (?:you|one|people))|side effects?|can (?:cause|lead|trigger)|may (?:cause|lead)|in case of|if (?:you|someone|a person|somebody|your|the|there)|first aid|training|leaflet|patients? with|people with|history of|antecedents?|s'il y a|si vous|si on|si quelqu'un|si l[ea]|si votre|consultez|call (?:911|999|112) if)(?![a-z])/;

const RECALLED =
  /\b(?:j'avais|j'ai (?:deja )?(?:fait|eu|survecu)|il avait|elle avait|a (?:deja )?(?:fait|eu) (?:un|une)|avait fait|i (?:had|survived|once)|(?:he|she) had|used to|(?:mon|ma|mes) (?:ancien|ancienne)|la peur (?:de|d')|peur (?:de|d')|angoisse (?:de|d')|afraid of|fear of|scared of|worried about|anxious about)(?![a-z])/;

export interface EmergencyReading {
  emergency: boolean;
  hits: RuleHit[];
}

/** Emergency signs in somebody, now: the author or a person the author speaks for. */
export function readEmergency(folded: Folded, disabled: ReadonlySet<string>): EmergencyReading {
  const { text } = folded;
  if (!STEMS.test(text)) return { emergency: false, hits: [] };

  const hits: RuleHit[] = [];
  const quotes = quotedRanges(text);
  for (const sentence of splitSentences(text)) {
    if (!STEMS.test(sentence.text)) continue;
    for (const rule of emergencyRules) {
      if (disabled.has(rule.name)) continue;
      for (const match of sentence.text.matchAll(rule.pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        const at = sentence.start + start;
        if (quotes.some(([from, to]) => from < at && to >= sentence.start + end)) continue;
        if (!isNow(sentence.text, text, at, start, end)) continue;
        hits.push({
          rule: rule.name,
          version: rule.version,
          start: folded.start(at),
          end: folded.end(sentence.start + end - 1),
        });
      }
    }
  }
  return { emergency: hits.length > 0, hits };
}

function isNow(sentence: string, text: string, at: number, start: number, end: number): boolean {
  const acute = ACUTE.test(sentence);
  if (GENERAL.test(sentence) && !acute) return false;
  if (FICTION.test(sentence)) return false;
  if (isAskedIf(sentence, start)) return false;
  const subject = subjectBefore(text, at + Math.min(12, end - start)).subject;
  if (subject === "patient" || subject === "general") return false;
  if (isDeniedSign(sentence, start, end)) return false;
  if (acute) return true;
  return !CHRONIC.test(sentence) && !RECALLED.test(sentence) && !isPast(sentence, start, end);
}

/** "Pas de douleur", "no chest pain"; "can't breathe" and "ne répond plus" carry their own negation. */
function isDeniedSign(sentence: string, start: number, end: number): boolean {
  return isNegated(sentence, start, start) && end > start;
}
