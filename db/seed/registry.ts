import type { PersonaKey } from "./personas.ts";
import type { RegistryRowSeed } from "./types.ts";

/*
 * An invented extract of the French register of health professionals (RPPS), so that a badge can be tried
 * end to end without the 1 GB file. Family names are chosen so that nobody bears them.
 */

interface Profession {
  code: string;
  label: string;
  authority: string;
}

const agence = "Agence régionale de santé";
const medecin = { code: "10", label: "Médecin", authority: "Conseil national de l’Ordre des médecins" };
const pharmacien = {
  code: "21",
  label: "Pharmacien",
  authority: "Conseil national de l’Ordre des pharmaciens",
};
const dentiste = {
  code: "40",
  label: "Chirurgien-Dentiste",
  authority: "Conseil national de l’Ordre des chirurgiens-dentistes",
};
const sageFemme = {
  code: "50",
  label: "Sage-Femme",
  authority: "Conseil national de l’Ordre des sages-femmes",
};
const infirmier = { code: "60", label: "Infirmier", authority: "Conseil national de l’Ordre des infirmiers" };
const kine = {
  code: "70",
  label: "Masseur-Kinésithérapeute",
  authority: "Conseil national de l’Ordre des masseurs-kinésithérapeutes",
};
const podologue = {
  code: "80",
  label: "Pédicure-Podologue",
  authority: "Conseil national de l’Ordre des pédicures-podologues",
};
const osteopathe = { code: "71", label: "Ostéopathe", authority: agence };
const orthophoniste = { code: "91", label: "Orthophoniste", authority: agence };
const psychologue = { code: "93", label: "Psychologue", authority: agence };
const ergotherapeute = { code: "94", label: "Ergothérapeute", authority: agence };
const dieteticien = { code: "95", label: "Diététicien", authority: agence };

function row(
  number: string,
  familyName: string,
  givenName: string,
  profession: Profession,
  category: RegistryRowSeed["category"],
  mode: RegistryRowSeed["mode"],
  department: string,
  specialty?: string,
): RegistryRowSeed {
  return {
    number,
    familyName,
    givenName,
    professionCode: profession.code,
    professionLabel: profession.label,
    category,
    ...(specialty ? { specialty } : {}),
    mode,
    department,
    authority: profession.authority,
    active: true,
  };
}

/** Date of the invented extract, as a real import would record it. */
export const registrySnapshotDate = "2026-11-02";

export const registryRows: readonly RegistryRowSeed[] = [
  row("99900427206", "ROUGECERISE", "Camille", medecin, "C", "L", "35", "Médecine générale"),
  row(
    "99900454317",
    "BRISEDEMER",
    "Eleanor",
    medecin,
    "C",
    "S",
    "33",
    "Médecine interne et immunologie clinique",
  ),
  row("99900481427", "KALEIDOSCOPE", "Inès", medecin, "C", "S", "69", "Psychiatrie"),
  row("99900508534", "LUNEDARGENT", "Noé", pharmacien, "C", "L", "44"),
  row("99900535644", "TREFLEVERT", "Maeve", infirmier, "C", "S", "75"),
  row("99900562754", "VENTDEPLUIE", "Bastien", kine, "C", "L", "38"),
  row("99900589864", "SOURIREBEAU", "Agathe", dentiste, "C", "L", "31"),
  row("99900616972", "MATINCLAIR", "Lila", sageFemme, "C", "L", "67"),
  row("99900644081", "PLUMEDOIE", "Oriane", infirmier, "C", "S", "59"),
  row("99900671191", "NACREDOUX", "Garance", kine, "C", "L", "29"),
  row("99900698301", "NACREDOUX", "Gautier", kine, "C", "S", "29"),
  row("99900725419", "ABRICOTIER-DEMO", "Célestin", medecin, "C", "L", "13", "Médecine générale"),
  row(
    "99900752520",
    "BALANCELLE-DEMO",
    "Mahaut",
    medecin,
    "C",
    "S",
    "06",
    "Cardiologie et maladies vasculaires",
  ),
  row("99900779630", "CABRIOLET-DEMO", "Isaure", medecin, "C", "L", "34", "Dermatologie et vénéréologie"),
  row("99900806748", "DENTELIERE-DEMO", "Octave", medecin, "M", "S", "83", "Médecine d’urgence"),
  row("99900833858", "ECUREUIL-DEMO", "Philippine", medecin, "C", "S", "54", "Neurologie"),
  row("99900860968", "FEUDEBOIS-DEMO", "Anatole", medecin, "C", "S", "87", "Rhumatologie"),
  row("99900888076", "GIROFLEE-DEMO", "Sidonie", medecin, "C", "L", "14", "Gynécologie médicale"),
  row("99900915184", "HIRONDELLE-DEMO", "Aurélien", medecin, "C", "S", "63", "Pneumologie"),
  row("99900942295", "ILEVERTE-DEMO", "Clotilde", medecin, "E", "S", "21"),
  row("99900969405", "JARDINIER-DEMO", "Basile", pharmacien, "C", "L", "80"),
  row("99900996515", "KIOSQUE-DEMO", "Domitille", pharmacien, "C", "S", "51"),
  row("99901023624", "LAVANDIN-DEMO", "Côme", pharmacien, "E", "S", "45"),
  row("99901050734", "MOULINAVENT-DEMO", "Apolline", infirmier, "C", "L", "56"),
  row("99901077844", "NENUPHAR-DEMO", "Gaspard", infirmier, "C", "S", "76"),
  row("99901104952", "OMBRELLE-DEMO", "Zélie", infirmier, "M", "S", "92"),
  row("99901132060", "PAPYRUS-DEMO", "Hippolyte", infirmier, "E", "S", "25"),
  row("99901159170", "QUENOUILLE-DEMO", "Blanche-Marie", infirmier, "C", "S", "2A"),
  row("99901186280", "L’ÉTOILE-DEMO", "Théodora", dentiste, "C", "L", "974"),
  row("99901213399", "RÉGLISSE-DEMO", "Ambroise", dentiste, "C", "L", "64"),
  row("99901240509", "SAUTERELLE-DEMO", "Victoire", sageFemme, "C", "S", "972"),
  row("99901267619", "TOURNESOL-DEMO", "Prune", sageFemme, "C", "L", "85"),
  row("99901294720", "UKULÉLÉ-DEMO", "Barnabé", kine, "C", "S", "73"),
  row("99901321838", "DE LA VIOLETTE-DEMO", "Capucine", kine, "E", "S", "37"),
  row("99901348948", "WAGONNET-DEMO", "Eustache", podologue, "C", "L", "11"),
  row("99901376055", "XYLOPHONE-DEMO", "Rosemonde", orthophoniste, "C", "L", "30"),
  row("99901403164", "YOURTE-DEMO", "Lazare", ergotherapeute, "C", "S", "22"),
  row("99901430274", "ZEPHYRIN-DEMO", "Mélisande", dieteticien, "C", "L", "74"),
  row("99901457384", "BOUTONDOR-DEMO", "Églantine", psychologue, "C", "L", "17"),
  row("99901484495", "CERFVOLANT-DEMO", "Amaury", osteopathe, "C", "L", "66"),
];

/** Register number of each persona who holds a credential. */
export const registryNumberOfPersona = {
  "dr-camille": "99900427206",
  "dr-eleanor": "99900454317",
  "dr-ines": "99900481427",
  "pharm-noe": "99900508534",
  "nurse-maeve": "99900535644",
  "kine-bastien": "99900562754",
  "dent-agathe": "99900589864",
  "sf-lila": "99900616972",
} as const satisfies Partial<Record<PersonaKey, string>>;

/** The person behind the demonstration account `professional`: her badge is seeded as verified. */
export const demoProfessional = {
  number: "99900644081",
  givenName: "Oriane",
  familyName: "PLUMEDOIE",
  professionCode: "60",
} as const;

/** Free to apply for a badge with; another person in the extract bears the same family name. */
export const demoApplicant = {
  number: "99900671191",
  givenName: "Garance",
  familyName: "NACREDOUX",
  professionCode: "70",
} as const;
