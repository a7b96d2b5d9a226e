import type { BadgeKind, Bilingual } from "../../db/schema/index.ts";

export interface Profession {
  label: Bilingual;
  /** Two different verifiers must approve. */
  prescribes: boolean;
  /** Protected titles that French law does not count among health professions get other words (codes 71 to 73, 93). */
  isHealthProfession: boolean;
}

const health = (fr: string, en: string, prescribes = false): Profession => ({
  label: { fr, en },
  prescribes,
  isHealthProfession: true,
});
const title = (fr: string, en: string): Profession => ({
  label: { fr, en },
  prescribes: false,
  isHealthProfession: false,
});

/** Professions that can be verified, by code of the French nomenclature (RPPS, "code profession"). */
export const professions = {
  "10": health("Médecin", "Doctor", true),
  "21": health("Pharmacien", "Pharmacist"),
  "26": health("Audioprothésiste", "Hearing-aid specialist"),
  "28": health("Opticien-lunetier", "Optician"),
  "40": health("Chirurgien-dentiste", "Dentist", true),
  "50": health("Sage-femme", "Midwife", true),
  "60": health("Infirmier", "Nurse"),
  "70": health("Masseur-kinésithérapeute", "Physiotherapist"),
  "71": title("Ostéopathe", "Osteopath"),
  "72": title("Psychothérapeute", "Psychotherapist"),
  "73": title("Chiropracteur", "Chiropractor"),
  "80": health("Pédicure-podologue", "Podiatrist"),
  "91": health("Orthophoniste", "Speech therapist"),
  "92": health("Orthoptiste", "Orthoptist"),
  "93": title("Psychologue", "Psychologist"),
  "94": health("Ergothérapeute", "Occupational therapist"),
  "95": health("Diététicien", "Dietitian"),
  "96": health("Psychomotricien", "Psychomotor therapist"),
  "98": health("Manipulateur en électroradiologie médicale", "Radiographer"),
} as const satisfies Record<string, Profession>;

export type ProfessionCode = keyof typeof professions;
export const isProfessionCode = (code: string): code is ProfessionCode => code in professions;
export const professionCodes = Object.keys(professions) as [ProfessionCode, ...ProfessionCode[]];

/** Which words a badge takes: a title that the law protects is not a health profession, a label is neither. */
export type BadgeWording = "health" | "title" | Exclude<BadgeKind, "professional">;

export function wordingOf({
  kind,
  professionCode,
}: {
  kind?: BadgeKind;
  professionCode: string;
}): BadgeWording {
  if (kind && kind !== "professional") return kind;
  const isHealth = !isProfessionCode(professionCode) || professions[professionCode].isHealthProfession;
  return isHealth ? "health" : "title";
}

const labels: Record<Exclude<BadgeKind, "professional" | "student">, Bilingual> = {
  "peer-expert": { fr: "Patient expert", en: "Peer expert" },
  association: { fr: "Représentant d’association", en: "Association representative" },
  researcher: { fr: "Chercheur (ORCID)", en: "Researcher (ORCID)" },
};

/** What a badge calls its holder. A student is never called by the profession alone. */
export function titleOf(kind: BadgeKind, professionCode: string): Bilingual {
  if (kind !== "professional" && kind !== "student") return labels[kind];
  const label = isProfessionCode(professionCode)
    ? professions[professionCode].label
    : { fr: professionCode, en: professionCode };
  if (kind === "professional") return label;
  return { fr: `Étudiant (${label.fr})`, en: `Student (${label.en})` };
}
