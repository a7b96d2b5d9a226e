import { findIdentifiers } from "../privacy/index.ts";
import type { ReasonedHit } from "./contact.ts";
import type { HoldReason } from "./rules/holds.ts";
import type { Language } from "./rule.ts";

/** Facts about health, in the text as typed. */
const HEALTH =
  /(?<![\wÀ-ÿ])(?:cancers?|diab[eéè]t\w{1,6}|sida|vih|hiv|aids|s[ée]ropositi(?:f|ve)|d[ée]pressi(?:on|f|ve)|depress(?:ed|ion)|bipolaire|bipolar|schizophr[èeé]n\w{0,5}|alcooli\w{1,4}|alcoholic|toxicomane|addict(?:ed)?|alzheimer|parkinson|autiste|autistic|[ée]pilep\w{0,6}|scl[ée]rose|multiple sclerosis|h[ée]patite|hepatitis|herp[èe]s|avort[ée]\w{0,4}|abortion|ivg|fausse couche|miscarriage|chimio\w{0,8}|chemo\w{0,8}|tumeurs?|tumou?rs?|leuc[ée]mie|leuk(?:a?e)?mia|hospitalis[ée]e?|hospitali[sz]ed|in hospital|psychiatri\w{0,4}|op[ée]r[ée]e? d\w{1,3}|surgery for|diagnosed|diagnostiqu[ée]e?|enceinte|pregnant|suicid\w{0,5}|anorexi\w{1,3}|boulimi\w{1,3}|bulimi\w{1,3}|infarctus|heart attack|stroke|avc|borderline|mst|std|syphilis|demen(?:ce|tia)|d[ée]mence)(?![\wÀ-ÿ])/i;

/** A civility or a relation that says the name after it is somebody else's. */
const SOMEBODY_ELSE =
  /(?<![\wÀ-ÿ])(?:(?:M\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|Monsieur|Madame|Mademoiselle)|(?:[Mm]on|[Mm]a|[Nn]otre|[Mm]y|[Oo]ur|[Uu]n|[Uu]ne|[Ll]a|[Ll]e|[Aa]|[Tt]he)\s(?:[\wÀ-ÿ-]{2,14}\s)?(?:voisine?|coll[èe]gue|amie?|copine|copain|patronne?|chef|cheffe|patiente?|client|cliente|cousine?|tante|oncle|s[œo]e?ur|fr[èe]re|belle-[\wÀ-ÿ]{3,8}|beau-[\wÀ-ÿ]{3,8}|mari|femme|ex|fils|fille|neighbou?r|colleague|coworker|friend|boss|manager|patient|cousin|aunt|uncle|sister|brother|husband|wife|teacher|prof|institutrice|ma[îi]tresse|son|daughter|mother|father|m[èe]re|p[èe]re)),?\s$/;

/** A cheap first look: does anybody else seem to be named at all? */
const MENTION = new RegExp(`${SOMEBODY_ELSE.source.slice(0, -1)}[A-ZÀ-Ý]`);

export const thirdPartyRules: { name: string; version: number; reason: HoldReason }[] = [
  { name: "third-party.named", version: 1, reason: "third-party-privacy" },
];
const RULE = thirdPartyRules[0]!;

/** How near, in characters, a name and a health fact must be. */
const BEFORE = 120;
const AFTER = 160;
const CIVILITY = /^(?:M\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|Monsieur|Madame|Mademoiselle)\s/;

/** People whose health is told of by name: a name that the de-identification engine finds, somebody else's, near a health fact. */
export function findThirdParties(
  text: string,
  lang: Language | undefined,
  disabled: ReadonlySet<string>,
): ReasonedHit[] {
  if (disabled.has(RULE.name) || !HEALTH.test(text) || !MENTION.test(text)) return [];
  const { spans } = findIdentifiers(text, lang ? { lang } : {});
  return spans
    .filter(({ type, start, end }) => {
      if (
        type !== "NAME" ||
        !isSomebodyElse(text.slice(Math.max(0, start - 60), start), text.slice(start, end))
      )
        return false;
      return HEALTH.test(text.slice(Math.max(0, start - BEFORE), end + AFTER));
    })
    .map(({ start, end }) => ({ rule: RULE.name, version: RULE.version, reason: RULE.reason, start, end }));
}

/** "Mon mari Paul" points at nobody; "Mme Durand" and "mon voisin Paul Durand" do. The engine may count the civility in. */
function isSomebodyElse(before: string, name: string): boolean {
  const relation = SOMEBODY_ELSE.exec(before);
  return CIVILITY.test(name) || (relation !== null && (CIVILITY.test(relation[0]) || /\s/.test(name)));
}
