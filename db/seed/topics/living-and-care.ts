import {
  ameli,
  ansm,
  autonomie,
  bdpm,
  handicap,
  has,
  medlineplus,
  nhs,
  nih,
  servicePublic,
  who,
} from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const livingAndCareTopics = [
  {
    slug: "living-with-illness",
    parent: null,
    label: { fr: "Vivre avec la maladie", en: "Living with illness" },
    description: {
      fr: "Tout ce qui n’est pas dans l’ordonnance : l’entourage, le travail, les vacances, l’amour, la fatigue.",
      en: "Everything that is not on the prescription: family, work, holidays, love, tiredness.",
    },
    synonyms: { fr: ["maladie chronique", "quotidien", "ALD"], en: ["chronic illness", "daily life"] },
    codes: [],
    sources: [nhs("Live well", "live-well/"), has("Haute Autorité de santé", "")],
  },
  {
    slug: "carers",
    parent: "living-with-illness",
    label: { fr: "Aidants", en: "Carers" },
    description: {
      fr: "Vous aidez un parent, un conjoint, un enfant, un ami. Ici, on s’occupe aussi de vous.",
      en: "You help a parent, a partner, a child, a friend. Here, someone looks after you as well.",
    },
    synonyms: {
      fr: ["proche aidant", "aidant familial", "répit", "congé de proche aidant"],
      en: ["caregiver", "family carer", "respite", "carer's leave"],
    },
    codes: [],
    sources: [
      autonomie("Pour les personnes âgées et leurs aidants", ""),
      nhs("Care and support", "conditions/social-care-and-support-guide/"),
    ],
  },
  {
    slug: "work-and-rights",
    parent: "living-with-illness",
    label: { fr: "Travail et droits", en: "Work and rights" },
    description: {
      fr: "Arrêt, temps partiel, reconnaissance du handicap, assurance, dire ou ne pas dire à l’employeur.",
      en: "Sick leave, part-time work, disability status, insurance, telling an employer or not.",
    },
    synonyms: {
      fr: ["RQTH", "mi-temps thérapeutique", "MDPH", "ALD", "médecin du travail", "invalidité"],
      en: ["sick leave", "reasonable adjustments", "disability rights", "occupational health", "benefits"],
    },
    codes: [],
    sources: [
      servicePublic("Service-Public", ""),
      handicap("Mon parcours handicap", ""),
      ameli("Remboursements, prestations et aides", "assure/remboursements"),
    ],
  },
  {
    slug: "fatigue",
    parent: "living-with-illness",
    label: { fr: "Fatigue", en: "Fatigue" },
    description: {
      fr: "La fatigue que le repos n’efface pas : l’expliquer, la mesurer, répartir ses forces.",
      en: "The tiredness that rest does not cure: explaining it, measuring it, spending your strength wisely.",
    },
    synonyms: { fr: ["épuisement", "asthénie", "pacing"], en: ["exhaustion", "pacing", "tiredness"] },
    codes: ["icd10:R53"],
    sources: [nhs("Tiredness and fatigue", "symptoms/tiredness-and-fatigue/")],
  },
  {
    slug: "sport-and-movement",
    parent: "living-with-illness",
    label: { fr: "Sport et mouvement", en: "Sport and movement" },
    description: {
      fr: "Bouger avec une maladie : par où commencer, l’activité physique adaptée, les petits pas.",
      en: "Moving with an illness: where to start, adapted exercise, small steps.",
    },
    synonyms: {
      fr: ["activité physique adaptée", "APA", "sport sur ordonnance", "kiné"],
      en: ["exercise", "adapted physical activity", "physiotherapy"],
    },
    codes: [],
    sources: [
      who("Physical activity", "news-room/fact-sheets/detail/physical-activity"),
      has("Haute Autorité de santé", ""),
    ],
  },
  {
    slug: "intimacy-and-couple",
    parent: "living-with-illness",
    label: { fr: "Couple et intimité", en: "Couple and intimacy" },
    description: {
      fr: "La maladie s’invite dans le lit : désir, corps changé, paroles difficiles.",
      en: "Illness comes to bed too: desire, a changed body, hard conversations.",
    },
    synonyms: { fr: ["sexualité", "libido", "vie de couple"], en: ["sex", "libido", "relationships"] },
    codes: [],
    sources: [nhs("Sexual health", "live-well/sexual-health/")],
    sensitive: true,
  },
  {
    slug: "grief-and-end-of-life",
    parent: "living-with-illness",
    label: { fr: "Fin de vie et deuil", en: "End of life and grief" },
    description: {
      fr: "Soins palliatifs, directives anticipées, accompagner, perdre quelqu’un.",
      en: "Palliative care, advance decisions, being there, losing someone.",
    },
    synonyms: {
      fr: ["soins palliatifs", "directives anticipées", "deuil", "personne de confiance"],
      en: ["palliative care", "hospice", "bereavement", "advance directive"],
    },
    codes: [],
    sources: [
      nhs("End of life care", "conditions/end-of-life-care/"),
      who("Palliative care", "news-room/fact-sheets/detail/palliative-care"),
    ],
    sensitive: true,
  },
  {
    slug: "care-and-treatment",
    parent: null,
    label: { fr: "Soins et traitements", en: "Care and treatment" },
    description: {
      fr: "Se repérer dans les soins : médicaments, examens, hôpital, rendez-vous.",
      en: "Finding your way through care: medicines, tests, hospital, appointments.",
    },
    synonyms: { fr: ["parcours de soins", "soins"], en: ["care pathway", "healthcare"] },
    codes: [],
    sources: [has("Haute Autorité de santé", ""), nih("National Institutes of Health", "")],
  },
  {
    slug: "medicines",
    parent: "care-and-treatment",
    label: { fr: "Médicaments", en: "Medicines" },
    description: {
      fr: "Effets indésirables, interactions, oublis, voyage, ruptures. Ici, personne ne donne de dose pour quelqu’un : on en parle à son médecin ou son pharmacien.",
      en: "Side effects, interactions, missed doses, travel, shortages. Nobody gives a dose for a person here: ask your doctor or pharmacist.",
    },
    synonyms: {
      fr: ["effets secondaires", "interaction", "générique", "pharmacie", "notice"],
      en: ["side effects", "interaction", "generic", "pharmacy", "medication"],
    },
    codes: [],
    sources: [
      bdpm("Base de données publique des médicaments", ""),
      ansm("ANSM", ""),
      medlineplus("Drugs, herbs and supplements", "druginformation.html"),
    ],
  },
  {
    slug: "tests-and-results",
    parent: "care-and-treatment",
    label: { fr: "Examens et résultats", en: "Tests and results" },
    description: {
      fr: "Se préparer à un examen, lire un compte rendu, attendre. Un résultat seul ne dit presque rien sans la personne.",
      en: "Preparing for a test, reading a report, waiting. A result alone says little without the person.",
    },
    synonyms: {
      fr: ["prise de sang", "IRM", "scanner", "analyse", "biopsie"],
      en: ["blood test", "MRI", "CT scan", "lab results", "biopsy"],
    },
    codes: [],
    sources: [
      medlineplus("Medical tests", "lab-tests/"),
      nhs("Tests and treatments", "tests-and-treatments/"),
    ],
  },
  {
    slug: "hospital-and-surgery",
    parent: "care-and-treatment",
    label: { fr: "Hôpital et opération", en: "Hospital and surgery" },
    description: {
      fr: "Préparer une hospitalisation, l’anesthésie, le retour à la maison, les questions à poser.",
      en: "Preparing for a stay, anaesthesia, going home, questions to ask.",
    },
    synonyms: {
      fr: ["opération", "anesthésie", "ambulatoire", "convalescence"],
      en: ["operation", "anaesthetic", "day surgery", "recovery"],
    },
    codes: [],
    sources: [
      nhs("Having surgery", "tests-and-treatments/having-surgery/"),
      ameli("Santé de A à Z", "assure/sante/themes"),
    ],
  },
  {
    slug: "talking-with-professionals",
    parent: "care-and-treatment",
    label: { fr: "Parler avec les soignants", en: "Talking with professionals" },
    description: {
      fr: "Être entendu, préparer une consultation, demander un deuxième avis, obtenir son dossier.",
      en: "Being heard, preparing an appointment, asking for a second opinion, getting your records.",
    },
    synonyms: {
      fr: ["deuxième avis", "dossier médical", "consultation", "Mon espace santé"],
      en: ["second opinion", "medical records", "appointment", "shared decision"],
    },
    codes: [],
    sources: [
      has("Haute Autorité de santé", ""),
      nhs("What to ask your doctor or pharmacist", "nhs-services/gps/what-to-ask-your-doctor/"),
    ],
  },
] as const satisfies readonly TopicSeed[];
