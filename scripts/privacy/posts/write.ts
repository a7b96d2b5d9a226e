/**
 * Writes forum posts of invented people in both languages, with the words that name somebody, a place or an
 * organisation marked: what the tagger learns from (train-tagger.ts). The same seed gives the same posts.
 */
import { allLocales } from "@faker-js/faker";
import { EPONYMS, MEDICINES } from "../../../app/privacy/lexicon/medical.ts";
import { HOSPITALS } from "../../../app/privacy/lexicon/hospitals.ts";
import type { Lang } from "../../../app/privacy/types.ts";
import { ENGLISH, ENGLISH_WORDS } from "./templates-en.ts";
import { FRENCH, FRENCH_WORDS } from "./templates-fr.ts";

export type Mark = "NAME" | "LOCATION" | "ORG";
export interface MarkedPost {
  lang: Lang;
  text: string;
  marks: { start: number; end: number; type: Mark }[];
}

/** Numbers from 0 to 1 in a sequence that the seed alone decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Names = Record<string, unknown>;
const flat = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(flat)
      : [];
const locales = allLocales as unknown as Record<string, { person?: Names; location?: Names }>;
const LATIN = /^[\p{Script=Latin}' -]{2,20}$/u;
const gather = (
  codes: readonly string[],
  pick: (locale: { person?: Names; location?: Names }) => unknown,
) => [
  ...new Set(codes.flatMap((code) => flat(pick(locales[code] ?? {}))).filter((name) => LATIN.test(name))),
];
const CODES: Record<Lang, readonly string[]> = {
  fr: ["fr", "fr_BE", "fr_CH", "fr_CA", "fr_SN", "fr", "pt_PT", "tr", "pl", "vi"],
  en: [
    "en",
    "en_US",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_AU",
    "en_NG",
    "es",
    "it",
    "de",
    "nl",
    "sv",
    "cs_CZ",
    "hr",
  ],
};
const people = (lang: Lang) => ({
  first: gather(CODES[lang], ({ person }) => person?.first_name),
  last: gather(CODES[lang], ({ person }) => person?.last_name),
  towns: gather(CODES[lang].slice(0, 6), ({ location }) => location?.city_name),
});
const PEOPLE = { fr: people("fr"), en: people("en") };
const capital = (word: string) =>
  word.replaceAll(/(?:^|[ _-])\p{Ll}/gu, (start) => start.toUpperCase()).replaceAll("_", " ");
const BRANDS = [...MEDICINES].filter((word) => /^[a-z]{5,}$/.test(word)).map(capital);
const ABBREVIATIONS =
  "TSH CRP IRM MRI ECG EKG CT BRCA1 HLA ANA ESR NFS PSA BMI IMC COPD BPCO MS SEP POTS IBS TDAH ADHD GP ER ICU SED EDS PR RA".split(
    " ",
  );
const DISEASE: Record<Lang, readonly ((name: string) => string)[]> = {
  en: [
    (n) => `${n}'s disease`,
    (n) => `${n} syndrome`,
    (n) => `${n}'s`,
    (n) => `${n} disease`,
    (n) => `${n} sign`,
  ],
  fr: [
    (n) => `maladie de ${n}`,
    (n) => `syndrome de ${n}`,
    (n) => `maladie d'${n}`,
    (n) => `${n}`,
    (n) => `signe de ${n}`,
  ],
};
const FIRM_WORDS = {
  en: ["Hospital", "Clinic", "Medical Center", "Health", "Group", "Ltd", "Insurance", "School"],
  fr: ["Clinique", "Hôpital", "CHU de", "Groupe", "Lycée", "Laboratoire", "Mutuelle"],
};

/** Words in the manner of medicine, which look like names to whoever knows neither. */
const HEADS =
  "gastro cardio neuro hemo leuko micro tele syn hydro oxy lipo myo fibro kera melano chondro cephalo phleb trans dia meta crypto xantho cyano ptero".split(
    " ",
  );
const TAILS = {
  en: "stenosis cavus telia lexia phrys trichia dactyly palsy prine zole done trope colic phasia nychia listhesis edema lax mide zumab ritol fenac".split(
    " ",
  ),
  fr: "sténose phasie trichie dactylie lexie colique prine zole done trope mide zumab rétol fénac phyle barbital cytose kinine ptose vase".split(
    " ",
  ),
};
const SPECIES_NAMES =
  "Staphylococcus aureus,Candida albicans,Vibrio cholerae,Shigella sonnei,Listeria monocytogenes,Mycobacterium avium,Borrelia burgdorferi,Aspergillus niger,Giardia lamblia,Toxoplasma gondii".split(
    ",",
  );

/** Two surnames grafted into one that no list holds: the tagger must not lean on lists alone. */
function graft(random: () => number, lasts: readonly string[]): string {
  const pick = () => lasts[Math.floor(random() * lasts.length)] as string;
  const [a, b] = [pick(), pick()];
  const word = a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2)).toLowerCase();
  return word.length >= 4 ? word : a;
}

/** Writes one post. */
export function writePost(random: () => number): MarkedPost {
  const lang: Lang = random() < 0.5 ? "fr" : "en";
  const templates = lang === "fr" ? FRENCH : ENGLISH;
  const { sentence, things } = lang === "fr" ? FRENCH_WORDS : ENGLISH_WORDS;
  const { first, last, towns } = PEOPLE[lang];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const surname = () => (random() < 0.35 ? graft(random, last) : pick(last));
  const forename = () => (random() < 0.06 ? graft(random, first) : pick(first));
  const firm = () => {
    const kind = pick(FIRM_WORDS[lang]);
    if (random() < 0.3) return capital(pick([...HOSPITALS]));
    return lang === "fr"
      ? `${kind} ${random() < 0.5 ? pick(towns) : surname()}`
      : `${random() < 0.5 ? pick(towns) : surname()} ${kind}`;
  };
  const style = random();
  let text = "";
  const marks: MarkedPost["marks"] = [];
  const put = (value: string, type?: Mark) => {
    const cased =
      style < 0.22 ? value.toLowerCase() : type === "NAME" && style > 0.93 ? value.toUpperCase() : value;
    if (type) marks.push({ start: text.length, end: text.length + cased.length, type });
    text += cased;
  };
  const fill = (template: string) => {
    for (const part of template.split(/(\{[A-Za-z]\})/)) {
      if (part === "{F}") put(forename(), "NAME");
      else if (part === "{L}") put(surname(), "NAME");
      else if (part === "{N}")
        put(
          `${forename()} ${random() < 0.08 ? `${pick([..."ABCDEFGJKLMNPRST"])}. ` : ""}${surname()}`,
          "NAME",
        );
      else if (part === "{I}") put(`${pick([..."ABCDEFGJKLMNPRST"])}. ${surname()}`, "NAME");
      else if (part === "{P}") put(pick(towns), "LOCATION");
      else if (part === "{H}") put(firm(), "ORG");
      else if (part === "{M}") put(pick(BRANDS));
      else if (part === "{E}") put(pick(DISEASE[lang])(capital(pick([...EPONYMS]))));
      else if (part === "{A}") put(pick(ABBREVIATIONS));
      else if (part === "{W}") put(pick(sentence));
      else if (part === "{B}") {
        const chance = random();
        if (chance < 0.35) put(capital(`${pick(HEADS)}${pick(TAILS[lang])}`));
        else if (chance < 0.45) put(pick(SPECIES_NAMES));
        else if (chance < 0.55)
          put(
            Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick([..."ABCDEFGHLMNPRSTV"])).join(
              "",
            ),
          );
        else put(pick(things));
      } else if (part === "{n}") put(String(1 + Math.floor(random() * 98)));
      else put(random() < 0.15 ? part.replaceAll(/[.!?]/g, "") : part);
    }
  };
  const joint = () => put(random() < 0.2 ? "\n" : random() < 0.08 ? "... " : " ");
  if (random() < 0.6) {
    fill(pick(templates.open));
    joint();
  }
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    fill(pick(templates.body));
    if (left > 1) joint();
  }
  if (random() < 0.5) {
    put(random() < 0.5 ? "\n" : " ");
    fill(pick(templates.close));
  }
  return { lang, text, marks };
}
