import weights from "./likeness-weights.json" with { type: "json" };
import type { Reading } from "./reading.ts";
import { withoutIdioms } from "./idioms.ts";
import { FICTION, isNegated, subjectBefore } from "./scopes.ts";

/**
 * How alike a text is to those in which a plan was told, in the words of a model learnt from the labelled sentences
 * of the project (scripts/safety/train.ts): rules know what they were written for, it knows what is near to it.
 */
export const LIKENESS = { name: "crisis.likeness", version: 3 } as const;

const known = new Map(Object.entries(weights.words as Record<string, number>));

/** At most this much is read at once: two or three sentences, as in the texts it learnt from. */
const LONGEST = 260;

/**
 * What words have in common: the model has seen few of the ways to name a means or a time, and knows by these that one
 * it never saw is like those it did. In pairs, since a means is a plan only with a time, a will or a farewell.
 */
const CONCEPTS: [string, RegExp][] = [
  [
    "means",
    /\b(?:rope|noose|cord|bedsheet|scarf|belt|gun|rifle|shotgun|pistol|revolver|knife|blade|razor|cutter|pills?|tablets?|capsules?|strips?|meds|medicines?|insulin|morphine|methadone|tramadol|oxy[a-z]{0,8}|seroquel|xanax|valium|benzos?|antidepressants?|sleeping|paracetamol|warfarin|digoxin|bleach|antifreeze|gas|canisters?|hose|exhaust|helium|train|tracks?|platform|bridge|roof|cliff|balcony|hairdryer|corde|noeud|drap|foulard|ceinture|fusil|carabine|arme|pistolet|revolver|couteau|lame|rasoir|cachets?|comprimes?|gelules?|plaquettes?|boites?|medicaments?|insuline|methadone|tercian|lexomil|doliprane|somniferes?|antidep[a-z]{0,9}|digitaline|javel|gaz|bouteilles?|pont|viaduc|toit|falaise|rails?|quai|metro|rer|balcon|platane|seche-cheveux)(?![a-z])/,
  ],
  [
    "soon",
    /\b(?:tonight|tomorrow|midnight|this (?:evening|weekend)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|until sunday|right now|as soon as|once|when (?:everyone|my|the|they)|morning|ce soir|cette nuit|demain|minuit|maintenant|samedi|dimanche|lundi|vendredi|jeudi|des que|quand (?:tout|mes|les|ma|mon)|jusqu'a|tout a l'heure|ce week-end)(?![a-z])/,
  ],
  [
    "death",
    /\b(?:die|dying|death|dead|kill|suicide|end it|end my|wake up|gone|mourir|meurs|mort|tuer|suicide[a-z]{0,3}|en finir|reveille[a-z]{0,2}|disparaitre|partir|rejoindre|join (?:her|him))(?![a-z])/,
  ],
  [
    "will",
    /\b(?:going to|gonna|i'll|i will|i shall|i'm (?:taking|driving|throwing|locking|using|injecting)|i've (?:decided|chosen|worked)|my plan|decided|vais|je compte|c'est decide|j'ai (?:decide|choisi|calcule|prevu)|mon plan|je (?:fonce|saute|me (?:balance|jette|tire|pends)|m'enferme|prends|avale))(?![a-z])/,
  ],
  [
    "farewell",
    /\b(?:goodbye|farewell|forgive|sorry|adieu[x]?|pardon|letters?|lettre|will and|testament|peace|en paix|talk me out|find me|me trouve)(?![a-z])/,
  ],
  [
    "alone",
    /\b(?:alone|flatmate|roommate|parents|kids are|nurse has left|seule?|colocataire|enfants sont|infirmiere est|personne ne)(?![a-z])/,
  ],
  [
    "done",
    /\b(?:i (?:have )?(?:just )?(?:took|taken|swallowed|drank|drunk)|je viens d'avaler|j'ai (?:deja )?(?:avale|pris|bu))(?![a-z])/,
  ],
  [
    "safety",
    /\b(?:safe|safely|danger[a-z]{0,4}|should i (?:call|worry)|by (?:mistake|accident)|expired|side effects?|leaflet|dois-je|faut-il|par (?:erreur|accident|megarde)|sans danger|notice|effets|perimee?|maximum|combien de temps)(?![a-z])/,
  ],
  [
    "others",
    /\b(?:my (?:patients?|clients?|son|daughter|mother|husband|teen|toddler|baby)|on the ward|mes patients|ma patiente|mon (?:fils|ado|bebe)|ma (?:fille|mere)|dans le service|mon mari)(?![a-z])/,
  ],
];

const conceptsIn = (text: string): string[] =>
  CONCEPTS.filter(([, words]) => words.test(text)).map(([name]) => name);

/** Worth asking the model about, although no rule knows a word of it: two of these things at once. */
export function isSuspect(text: string): boolean {
  let found = 0;
  for (const [, words] of CONCEPTS) if (words.test(text) && ++found === 2) return true;
  return false;
}

/** What the model sees of a stretch of folded text. Shared with the training. */
export function featuresOf(piece: string, parts: Iterable<string>): Set<string> {
  const text = withoutIdioms(piece);
  const words = (text.match(/[a-z0-9']{1,24}|[?!.,]/g) ?? []).map((word) =>
    /^[0-9]/.test(word) ? "#" : word,
  );
  const features = new Set<string>();
  for (const [index, word] of words.entries()) {
    features.add(word);
    if (word.length > 4) features.add(`${word.slice(0, 5)}-`);
    const next = words[index + 1];
    if (next !== undefined) features.add(`${word} ${next}`);
  }
  const concepts = conceptsIn(text);
  for (const [index, concept] of concepts.entries()) {
    features.add(`=${concept}`);
    for (const other of concepts.slice(index + 1)) features.add(`=${concept} ${other}`);
  }
  for (const part of parts) features.add(`+${part}`);
  features.add(`+${subjectBefore(text, text.length)}`);
  if (isNegated(text, 0, text.length)) features.add("+negated");
  if (FICTION.test(text)) features.add("+fiction");
  if (text.includes('"') || text.includes("«")) features.add("+quoted");
  return features;
}

function scoreOf(features: Set<string>): number {
  let score = weights.bias;
  for (const feature of features) score += known.get(feature) ?? 0;
  return score;
}

export interface Piece {
  start: number;
  end: number;
}

/** Neighbouring sentences together, as long as they stay short: a plan is often told in two. */
export function pieces({ sentences }: Reading): Piece[] {
  const cut: Piece[] = [];
  for (const [index, first] of sentences.entries()) {
    let end = first.end;
    for (const next of sentences.slice(index + 1, index + 3)) {
      if (next.end - first.start > LONGEST) break;
      end = next.end;
    }
    cut.push({ start: first.start, end });
    if (end === sentences.at(-1)!.end) break;
  }
  return cut;
}

/** Whether a piece reads like a plan; `parts` are the halves of a plan that the rules found in it. */
export const isLikePlan = (text: string, parts: readonly string[]): boolean =>
  scoreOf(featuresOf(text, parts)) > (parts.length > 0 ? weights.threshold : weights.thresholdAlone);
