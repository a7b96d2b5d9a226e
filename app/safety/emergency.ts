import { isIdiom } from "./idioms.ts";
import { findAll, quoteAround, toHit } from "./reading.ts";
import type { Found, Reading } from "./reading.ts";
import type { Rule, RuleHit } from "./rule.ts";
import { emergencyRules } from "./rules/all.ts";
import { FICTION, isAskedIf, isNegated, isPast, subjectBefore } from "./scopes.ts";

/** Told for months or now and then: for a doctor soon, not for an ambulance now. */
const CHRONIC =
  /\b(?:depuis (?:des|plusieurs|quelques|[a-z0-9]{1,8}) (?:semaines|mois|annees|ans)|depuis (?:19|20)\d\d|depuis (?:mon|ma|l'|que j|toute|tout|un an)|parfois|de temps en temps|par moments|regulierement|chronique|souvent|quand je (?:cours|suis stress|fais du sport)|for (?:[a-z0-9]{1,8} ){1,2}(?:weeks|months|years)|for (?:months|years|weeks|ages)|since (?:19|20)\d\d|sometimes|occasionally|from time to time|on and off|now and then|chronic|whenever|every time|often|usually)(?![a-z])/;

const ACUTE =
  /\b(?:en ce moment|maintenant|la maintenant|ce (?:matin|soir)|cette nuit|depuis (?:[a-z0-9]{1,8} ){0,2}(?:minutes?|heures?|h)\b|tout a l'heure|d'un coup|soudain|brutalement|vient de|viens de|right now|now|just|suddenly|this (?:morning|evening|afternoon)|tonight|(?:minutes?|hours?|hrs?) ago|for (?:[a-z0-9]{1,8} ){1,3}(?:minutes|hours)|for the (?:last|past) (?:[a-z0-9]{1,8} )?(?:hour|minutes|hours))(?![a-z])/;

/** Talk about the sign in general: definitions, lists, prevention, courses, side effects. */
const GENERAL =
  /\b(?:signes?|symptomes?|risques?|causes?|prevention|facteurs?|que faire (?:si|en cas|quand)|en cas de?|en cas d'|peut-on|est-ce que (?:le|la|les|l'|ca|cela)|qu'est-ce qu|c'est quoi|comment reconnaitre|reconnaitre|effets? (?:secondaires?|indesirables?)|formation|cours de|secourisme|notice|peut (?:provoquer|causer|entrainer|donner)|provoque|signs?|symptoms?|risks?|causes?|how (?:to|do you) (?:recogni[sz]e|spot|tell|prevent)|what (?:is|are|happens|to do|should (?:you|one|people))|side effects?|can (?:cause|lead|trigger)|may (?:cause|lead)|in case of|if (?:you|someone|a person|somebody|your|the|there)|first aid|training|leaflet|patients? with|people with|history of|antecedents?|comme prescrite?|as prescribed|s'il y a|si vous|si on|si quelqu'un|si l[ea]|si votre|consultez|call (?:911|999|112) if)(?![a-z])/;

const RECALLED =
  /\b(?:j'avais|j'ai (?:deja )?(?:fait|eu|survecu)|il avait|elle avait|a (?:deja )?(?:fait|eu) (?:un|une)|avait fait|i (?:had|survived|once)|(?:he|she) had|used to|(?:mon|ma|mes) (?:ancien|ancienne)|la peur (?:de|d')|peur (?:de|d')|angoisse (?:de|d')|afraid of|fear of|scared of|worried about|anxious about)(?![a-z])/;

/** Emergency signs in somebody, now: the author or a person the author speaks for. */
export function readEmergency(reading: Reading, disabled: ReadonlySet<string>): RuleHit[] {
  return findAll(reading, emergencyRules, disabled)
    .filter((found) => isNow(reading, found))
    .map((found) => toHit(reading, found));
}

/** A message this short is about its author even when it names nobody; a long text without a person is a leaflet. */
const SHORT_MESSAGE = 200;
const SOMEBODY =
  /\b(?:je|j'|mon|ma|mes|son|sa|ses|notre|nos|il|elle|bebe|i|i'm|i've|my|his|her|our|he|she|baby)(?![a-z])/;

function isNow(reading: Reading, { sentence, at, until, start, end }: Found<Rule>): boolean {
  const { text } = sentence;
  if (quoteAround(reading, at, until) || FICTION.test(text) || isAskedIf(text, start)) return false;
  if (isIdiom(text, start, end)) return false;
  const acute = ACUTE.test(text);
  if (GENERAL.test(text) && !acute) return false;
  const subject = subjectBefore(reading.text, until);
  if (subject === "patient" || subject === "general") return false;
  if (subject === "unknown" && reading.text.length > SHORT_MESSAGE && !SOMEBODY.test(text)) return false;
  // "Can't breathe" and "ne répond plus" carry their own negation: only what stands before the sign denies it.
  if (isNegated(text, start, start)) return false;
  if (acute) return true;
  return !CHRONIC.test(text) && !RECALLED.test(text) && !isPast(text, start, end);
}
