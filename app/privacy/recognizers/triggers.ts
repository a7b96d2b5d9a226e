import { setOf } from "../lexicon/sets.ts";

const ID_WORDS = setOf(
  "mrn med medical record records rec patient chart ssn ss social security policy insurance member membership account acct acc " +
    "license licence passport identifier identifiant identification ident id ids hicn medicare medicaid plan nhs nino case claim " +
    "serial vin plate certificate employee tax ein itin npi dea beneficiary device badge confirmation reference ref tracking " +
    "registration specimen accession encounter visit card cc iban swift routing ipp nip nda dossier secu securite sociale nir ins " +
    "rpps adeli finess siret siren mutuelle adherent adherente carte vitale passeport permis immatriculation matricule allocataire " +
    "caf rib compte contrat assure assuree assurance maladie cni fiche sejour ordonnance numero no nr n num identity credentials database portal",
);
const ID_FILLERS = setOf(
  "number numbers is est was are of de du des d la le l mon ma mes my your her his their our under with to the a the has remains " +
    "which that card account identification code national patient personnel personal own new health unique holder as s m i insurance pour for at",
);
const PHONE_WORDS = setOf(
  "tel telephone telephonique phone phoned call calling called text texted texting messaged txt sms whatsapp mobile cell cellphone fax faxer desk office contact contactez " +
    "reach reached ring dial joignable joignables joindre appeler appelez appelle appel portable fixe gsm standard secretariat numero " +
    "number answering message messages poste ligne line hotline at au to t",
);

const WORD = /[\p{L}]+/gu;

/** True when the words right before a number announce an identifier ("MRN:", "n° de dossier", "policy number is"). */
export function announcesId(head: string): boolean {
  const words = (head.split(/[.!?;\n] /).at(-1) as string).match(WORD);
  if (!words) return false;
  for (let i = words.length - 1; i >= Math.max(0, words.length - 6); i--) {
    const word = words[i] as string;
    if (ID_WORDS.has(word)) return true;
    if (!ID_FILLERS.has(word)) return false;
  }
  return false;
}

/** True when one of the four words before a number speaks of calling, texting or faxing. */
export function announcesPhone(head: string): boolean {
  const words = head.match(WORD);
  return words ? words.slice(-4).some((word) => PHONE_WORDS.has(word)) : false;
}

/** Signs after a number that make it a measure, a dose, a price or a count. */
export const MEASURE =
  /^ ?(?:%|‰|°|mg|ug|mcg|g\b|kg|ng|pg|ml|dl|cl|l\b|mmol|mol|umol|nmol|pmol|meq|ui\b|iu\b|u\b|mui|miu|bpm|mmhg|cm|mm|km|m\b|kcal|cal|kj|hz|khz|mhz|gy|msv|copies|cells?\b|cellules|platelets|plaquettes|leuco|globules|pas\b|steps|people|personnes|habitants|patients?\b|cases?\b|cas\b|women|men\b|femmes|hommes|enfants|children|births|naissances|euros?|eur\b|€|\$|£|dollars?|usd|chf|h\b|hrs?\b|heures?|hours?|min\b|minutes?|sec\b|ms\b|jours?\b|days?\b|semaines?|weeks?|mois\b|months?|ans\b|years?|yrs?\b|fois\b|times?\b|x ?\d|\/ ?(?:mm|ml|l\b|dl|ul|kg|j\b|day|jour|min|an\b|year)|mm3|per\b|par (?:mm|ml|jour|an)|millions?|milliards?|billions?|mille\b|pb\b|bp\b|kb\b|base|da\b|kda|daltons?|ppm|points?)/;
