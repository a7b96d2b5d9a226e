import type { GlossarySeed } from "../types.ts";

export const researchWords = [
  {
    slug: "absolute-risk",
    term: { fr: "risque absolu", en: "absolute risk" },
    explanation: {
      fr: "La probabilité réelle qu’un événement arrive, par exemple 2 personnes sur 100.",
      en: "The actual chance that something happens, for instance 2 people in 100.",
    },
  },
  {
    slug: "clinical-trial",
    term: { fr: "essai clinique", en: "clinical trial" },
    explanation: {
      fr: "Une étude qui teste un soin chez des volontaires, selon des règles strictes.",
      en: "A study that tests a treatment in volunteers under strict rules.",
    },
  },
  {
    slug: "conflict-of-interest",
    term: { fr: "lien d’intérêts", en: "conflict of interest" },
    explanation: {
      fr: "Un lien, souvent financier, qui peut influencer un avis.",
      en: "A link, often financial, that may influence an opinion.",
    },
  },
  {
    slug: "consent",
    term: { fr: "consentement", en: "consent" },
    explanation: {
      fr: "Un accord libre, précis et que l’on peut retirer.",
      en: "An agreement that is free, specific and can be withdrawn.",
    },
  },
  {
    slug: "de-identified",
    term: { fr: "dépersonnalisé", en: "de-identified" },
    explanation: {
      fr: "Se dit d’un texte dont on a retiré ce qui désigne une personne, sans garantie qu’on ne puisse la retrouver.",
      en: "Said of a text from which details pointing to a person were removed, without a guarantee that they cannot be found.",
    },
  },
  {
    slug: "evidence",
    term: { fr: "niveau de preuve", en: "level of evidence" },
    explanation: {
      fr: "La confiance que l’on peut accorder à un résultat, selon la façon dont il a été obtenu.",
      en: "How much a result can be trusted, given how it was obtained.",
    },
  },
  {
    slug: "guideline",
    term: { fr: "recommandation de bonne pratique", en: "clinical guideline" },
    explanation: {
      fr: "Un texte d’experts qui dit, preuves à l’appui, comment soigner au mieux.",
      en: "A text by experts that says, with evidence, how best to treat.",
    },
  },
  {
    slug: "incidence",
    term: { fr: "incidence", en: "incidence" },
    explanation: {
      fr: "Le nombre de nouveaux cas pendant une période.",
      en: "The number of new cases over a period.",
    },
  },
  {
    slug: "lived-experience",
    term: { fr: "expérience vécue", en: "lived experience" },
    explanation: {
      fr: "Ce qu’une personne sait d’une maladie parce qu’elle la vit.",
      en: "What a person knows about an illness because they live with it.",
    },
  },
  {
    slug: "open-data",
    term: { fr: "données ouvertes", en: "open data" },
    explanation: {
      fr: "Des données que chacun peut télécharger et réutiliser.",
      en: "Data that anyone may download and reuse.",
    },
  },
  {
    slug: "personal-data",
    term: { fr: "donnée personnelle", en: "personal data" },
    explanation: {
      fr: "Toute information qui se rapporte à une personne que l’on peut reconnaître.",
      en: "Any information about a person who can be recognised.",
    },
  },
  {
    slug: "prevalence",
    term: { fr: "prévalence", en: "prevalence" },
    explanation: {
      fr: "Le nombre de personnes qui ont une maladie à un moment donné.",
      en: "The number of people who have a disease at a given time.",
    },
  },
  {
    slug: "pseudonym",
    term: { fr: "pseudonyme", en: "pseudonym" },
    explanation: { fr: "Un nom choisi à la place du vrai.", en: "A name chosen instead of the real one." },
  },
  {
    slug: "randomised",
    term: { fr: "randomisé", en: "randomised" },
    explanation: {
      fr: "Dont les groupes ont été formés au hasard, pour une comparaison juste.",
      en: "With groups formed by chance, for a fair comparison.",
    },
  },
  {
    slug: "relative-risk",
    term: { fr: "risque relatif", en: "relative risk" },
    explanation: {
      fr: "La comparaison de deux risques ; « deux fois plus » peut rester très peu.",
      en: "The comparison of two risks; “twice as high” may still be very low.",
    },
  },
  {
    slug: "risk-factor",
    term: { fr: "facteur de risque", en: "risk factor" },
    explanation: {
      fr: "Ce qui augmente la probabilité d’une maladie sans la rendre certaine.",
      en: "Something that makes a disease more likely without making it certain.",
    },
  },
] as const satisfies readonly GlossarySeed[];
