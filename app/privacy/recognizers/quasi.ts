import { detectLanguage } from "../lang.ts";
import { setOf } from "../lexicon/sets.ts";
import { NATIONALITIES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";
import type { EntityType, Lang, Span } from "../types.ts";
import { buildView } from "../view.ts";

const JOBS =
  "nurse|teacher|firefighter|police officer|cop|soldier|veteran|pilot|driver|trucker|engineer|lawyer|accountant|cashier|waitress|waiter|chef|cook|baker|butcher|farmer|plumber|electrician|carpenter|mechanic|welder|hairdresser|cleaner|receptionist|secretary|manager|developer|programmer|designer|journalist|writer|artist|musician|actor|student|professor|scientist|researcher|pharmacist|dentist|doctor|physician|surgeon|paramedic|midwife|therapist|psychologist|social worker|librarian|architect|realtor|salesman|consultant|analyst|technician|construction worker|miner|fisherman|postman|judge|priest|pastor|imam|rabbi|mayor|" +
  "infirmi(?:er|ere)|aide[- ]soignante?|institut(?:eur|rice)|prof(?:esseure?)?|maitresse d'ecole|pompier|polici(?:er|ere)|gendarme|militaire|pilote|chauffeur|routier|ingenieure?|avocate?|comptable|caissi(?:er|ere)|serveu(?:r|se)|cuisini(?:er|ere)|boulang(?:er|ere)|bouch(?:er|ere)|agricult(?:eur|rice)|plombi(?:er|ere)|electricien(?:ne)?|menuisi(?:er|ere)|mecanicien(?:ne)?|macon|coiffeu(?:r|se)|femme de menage|secretaire|developpeu(?:r|se)|journaliste|artiste|musicien(?:ne)?|etudiante?|cherch(?:eur|euse)|pharmacien(?:ne)?|dentiste|medecin|chirurgien(?:ne)?|ambulanci(?:er|ere)|sage[- ]femme|psychologue|educat(?:eur|rice)|architecte|commercial|technicien(?:ne)?|ouvri(?:er|ere)|pecheur|marin|fact(?:eur|rice)|juge|pretre|maire|retraite de la \\w+|assistante? maternelle|auxiliaire de vie";
const RULES: readonly { type: EntityType; rule: string; pattern: RegExp }[] = [
  {
    type: "OCCUPATION",
    rule: "occupation",
    pattern: new RegExp(
      `\\b(?:i(?:'m| am| was| work as| worked as)|as|he is|she is|works as|je suis|j'etais|je travaille comme|comme|il est|elle est|mon metier|ancien(?:ne)?|retired|ex-?)(?: an?| une?| la| le| currently| actuellement)?(?: [a-z-]{3,14})? ?\\b(${JOBS})\\b`,
      "g",
    ),
  },
  {
    type: "OCCUPATION",
    rule: "occupation-work",
    pattern:
      /\b(?:i work (?:as|for|at|in)|my job (?:as|is)|je travaille (?:dans|comme|chez|a la|au)|je bosse (?:dans|comme|chez)|mon boulot (?:de|dans)) ((?:an? |une? |la |le |les )?[a-z' -]{3,30})/g,
  },
  {
    type: "FAMILY",
    rule: "family",
    pattern:
      /\b((?:single (?:mum|mom|dad|mother|father)(?: of \w+)?|mother of \w+|father of \w+|mum of \w+|mom of \w+|(?:my|with) (?:wife|husband|partner|ex|twins?|triplets|(?:\w+ )?(?:sons?|daughters?|kids|children))|(?:two|three|four|five|six|\d{1,2}) (?:kids|children|boys|girls|sons|daughters)|divorced|widow(?:ed|er)?|adopted|foster (?:child|parent|carer)|(?:mere|pere|maman|papa) (?:de \w+ enfants|celibataire|solo)|(?:mon|ma|mes) (?:mari|femme|conjointe?|compagne|compagnon|ex|fils|filles?|jumeaux|jumelles|enfants)|(?:deux|trois|quatre|cinq|six|\d{1,2}) (?:enfants|garcons|filles|fils)|divorcee?|veu(?:f|ve)|adoptee?|famille d'accueil))\b/g,
  },
  {
    type: "EDUCATION",
    rule: "education",
    pattern:
      /\b((?:bachelor|master|phd|doctorate|degree|diploma|ged|a[- ]levels|graduat\w+ (?:from|in)|high school|medical school|law school|licence|master|doctorat|these|bac(?:calaureat)?(?: pro| \+ ?\d)?|bts|cap|brevet|diplome|grande ecole|prepa|en (?:premiere|seconde|terminale|licence|master|cm1|cm2|ce1|ce2|sixieme|troisieme))\b[^.,;\n]{0,24})/g,
  },
  {
    type: "FINANCE",
    rule: "finance",
    pattern:
      /((?:\b(?:i (?:earn|make|get|owe)|salary|income|pension|benefits?|rent|debt|je (?:gagne|touche|percois|dois)|salaire|revenus?|retraite|loyer|dettes?|allocation|aah|rsa|smic)\b[^.,;\n]{0,20})?(?:[$€£] ?\d[\d ,.]{1,10}|\d[\d ,.]{1,10} ?(?:[$€£]|euros?|dollars?|pounds|eur\b|usd\b))(?: ?(?:a|per|par|\/) ?(?:month|year|week|mois|an|semaine))?)/g,
  },
  {
    type: "RARE_CONDITION",
    rule: "rare-condition",
    pattern:
      /\b((?:rare|orphan|orpheline?|ultra-rare) (?:disease|condition|disorder|syndrome|genetic \w+|maladie)|maladies? (?:rares?|orphelines?)|(?:one|1|une?) (?:in|sur|of) (?:a )?(?:million|\d{2,3}[ ,.]?000)|only (?:case|person|one) in|seule? (?:cas|personne|au monde|en france)|(?:syndrome|maladie|disease)(?: de| d'| of)? ?(?:fabry|gaucher|pompe|niemann|rett|angelman|prader|williams|noonan|kabuki|costello|cornelia|lesch|hunter|hurler|sanfilippo|morquio|menkes|canavan|krabbe|alexander|leigh|alpers|dravet|lennox|landau|rasmussen|moebius|poland|proteus|sturge|kearns|refsum|tangier|wolman|zellweger|ondine)|progeria|fibrodysplasia|pseudoxanthoma|porphyr\w+|lymphangioleiomyomatos\w+|microdeletions? \w+|sma type \d|huntington|mucopolysaccharid\w+|amylose|amyloidosis|syringomyel\w+|epidermolys\w+|ichthyos\w+|osteogene\w+ imperfect\w+|achondroplas\w+)\b/g,
  },
];
const ORIGIN_BEFORE = setOf(
  "i am m suis is was are originaire origine born nee ne famille family my parents mes est an a",
);

/**
 * Counted quasi-identifiers: details that identify together though not alone. They are not masked; the release
 * rules count how many kinds one author gives in one thread.
 */
export function findQuasiIdentifiers(
  text: string,
  options: { lang?: Lang } = {},
): { lang: Lang; spans: Span[] } {
  const view = buildView(text);
  const spans: Span[] = [];
  const put = (start: number, end: number, type: EntityType, rule: string) =>
    spans.push({ ...view.toSource(start, end), type, score: 0.5, rule });
  for (const { type, rule, pattern } of RULES) {
    for (const found of view.lower.matchAll(pattern)) {
      const part = found[1] as string;
      const start = found.index + found[0].lastIndexOf(part);
      put(start, start + part.trimEnd().length, type, rule);
    }
  }
  for (const token of view.tokens) {
    if (!NATIONALITIES.has(token.lower) || token.text.length < 4) continue;
    const near = view.tokens
      .slice(Math.max(0, token.index - 3), token.index)
      .map((left: Token) => left.lower);
    if (near.some((word) => ORIGIN_BEFORE.has(word))) put(token.start, token.end, "ORIGIN", "origin");
  }
  const lang = options.lang ?? detectLanguage(view.tokens).lang;
  return { lang, spans: spans.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}
