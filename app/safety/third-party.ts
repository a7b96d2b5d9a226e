import type { ReasonedHit } from "./contact.ts";
import type { Language } from "./rule.ts";

const HEALTH =
  /\b(?:cancers?|diab[èeé]t\w{1,6}|sida|vih|hiv|aids|s[ée]ropositi(?:f|ve)|d[ée]pression|depress(?:ed|ion)|bipolaire|bipolar|schizophr[èe]n\w{0,4}|alcoolique|alcoholic|toxicomane|addict(?:ed)?|alzheimer|parkinson|autiste|autistic|[ée]pilep\w{0,6}|scl[ée]rose|multiple sclerosis|h[ée]patite|hepatitis|herp[èe]s|avortement|avort[ée]|abortion|ivg|fausse couche|miscarriage|chimio\w{0,8}|chemo\w{0,8}|tumeurs?|tumou?rs?|leuc[ée]mie|leuk(?:a?e)?mia|hospitalis[ée]e?|hospitali[sz]ed|psychiatri\w{0,4}|traitements?|treatments?|op[ée]r[ée]e?|surgery|maladies?|disease|diagnosed|diagnostiqu[ée]e?|enceinte|pregnant|suicid\w{0,5}|anorexi\w{1,3}|boulimi\w{1,3}|bulimi\w{1,3}|infarctus|heart attack|stroke|avc|borderline|mst|std|syphilis)(?![\wÀ-ÿ])/i;

/** A civility or a relation followed by a name, in the text as typed: "Mme Martin", "my neighbour Julie Durand". */
const NAMED =
  /(?<![\wÀ-ÿ])(?:(?:M\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|Monsieur|Madame|Mademoiselle)\s[A-ZÀ-Ý][\wÀ-ÿ'’-]{1,24}(?:\s[A-ZÀ-Ý][\wÀ-ÿ'’-]{1,24})?|(?:[Mm]on|[Mm]a|[Nn]otre|[Mm]y|[Oo]ur|[Uu]n|[Uu]ne|[Ll]a|[Ll]e)\s(?:[\wÀ-ÿ-]{2,14}\s)?(?:voisine?|coll[èe]gue|amie?|copine|copain|patronne?|chef|cheffe|patiente?|cousine?|tante|oncle|s[œo]e?ur|fr[èe]re|belle-[\wÀ-ÿ]{3,8}|beau-[\wÀ-ÿ]{3,8}|mari|femme|ex|fils|fille|neighbou?r|colleague|coworker|friend|boss|manager|patient|cousin|aunt|uncle|sister|brother|husband|wife|teacher|prof|institutrice|son|daughter|mother|father|mère|père),?\s[A-ZÀ-Ý][\wÀ-ÿ'’-]{1,24}\s[A-ZÀ-Ý][\wÀ-ÿ'’-]{1,24})/g;

/** People somebody else's health is told of by name. */
export function findThirdParties(
  text: string,
  _lang: Language | undefined,
  disabled: ReadonlySet<string>,
): ReasonedHit[] {
  if (disabled.has("third-party.named") || !HEALTH.test(text)) return [];
  const hits: ReasonedHit[] = [];
  for (const match of text.matchAll(NAMED)) {
    const around = text.slice(Math.max(0, match.index - 120), match.index + match[0].length + 160);
    if (!HEALTH.test(around)) continue;
    hits.push({
      rule: "third-party.named",
      version: 1,
      reason: "third-party-privacy",
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return hits;
}
