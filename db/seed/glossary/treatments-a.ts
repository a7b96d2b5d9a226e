import type { GlossarySeed } from "../types.ts";

export const treatmentWordsA = [
  {
    slug: "active-substance",
    term: { fr: "substance active", en: "active substance" },
    explanation: {
      fr: "La partie du médicament qui agit.",
      en: "The part of a medicine that has the effect.",
    },
  },
  {
    slug: "active-surveillance",
    term: { fr: "surveillance active", en: "active surveillance" },
    explanation: {
      fr: "Suivre de près une maladie à faible risque, pour ne traiter que si elle évolue.",
      en: "Watching a low-risk disease closely, and treating only if it changes.",
    },
  },
  {
    slug: "adapted-activity",
    term: { fr: "activité physique adaptée", en: "adapted physical activity" },
    explanation: {
      fr: "Une activité physique choisie selon la maladie et les capacités de la personne.",
      en: "Exercise chosen to suit a person’s illness and abilities.",
    },
  },
  {
    slug: "adherence",
    term: { fr: "observance", en: "adherence" },
    explanation: {
      fr: "Le fait de suivre un traitement comme convenu.",
      en: "Following a treatment as agreed.",
    },
  },
  {
    slug: "analgesic",
    term: { fr: "antalgique", en: "painkiller" },
    explanation: { fr: "Un médicament contre la douleur.", en: "A medicine against pain." },
  },
  {
    slug: "antibiotic",
    term: { fr: "antibiotique", en: "antibiotic" },
    explanation: {
      fr: "Un médicament contre les bactéries, sans effet sur les virus.",
      en: "A medicine against bacteria, without effect on viruses.",
    },
  },
  {
    slug: "anticoagulant",
    term: { fr: "anticoagulant", en: "anticoagulant" },
    explanation: {
      fr: "Un médicament qui empêche la formation de caillots de sang.",
      en: "A medicine that prevents blood clots.",
    },
  },
  {
    slug: "antidepressant",
    term: { fr: "antidépresseur", en: "antidepressant" },
    explanation: {
      fr: "Un médicament de la dépression et de l’anxiété, qui agit en quelques semaines et ne s’arrête pas d’un coup.",
      en: "A medicine for depression and anxiety that takes some weeks to work and is not stopped suddenly.",
    },
  },
  {
    slug: "antiplatelet",
    term: { fr: "antiagrégant plaquettaire", en: "antiplatelet" },
    explanation: {
      fr: "Un médicament qui empêche les plaquettes de se coller entre elles.",
      en: "A medicine that keeps platelets from sticking together.",
    },
  },
  {
    slug: "biologic",
    term: { fr: "biothérapie", en: "biologic" },
    explanation: {
      fr: "Un médicament fabriqué à partir du vivant, qui vise un point précis de l’inflammation.",
      en: "A medicine made from living cells that targets one point of inflammation.",
    },
  },
  {
    slug: "biosimilar",
    term: { fr: "biosimilaire", en: "biosimilar" },
    explanation: {
      fr: "Un médicament très proche d’une biothérapie d’origine, d’effet équivalent.",
      en: "A medicine very close to an original biologic, with an equivalent effect.",
    },
  },
  {
    slug: "booster",
    term: { fr: "rappel", en: "booster" },
    explanation: {
      fr: "Une dose de vaccin qui entretient la protection.",
      en: "A dose of vaccine that keeps protection up.",
    },
  },
  {
    slug: "bronchodilator",
    term: { fr: "bronchodilatateur", en: "bronchodilator" },
    explanation: { fr: "Un médicament qui ouvre les bronches.", en: "A medicine that opens the airways." },
  },
  {
    slug: "cbt",
    term: { fr: "thérapie cognitive et comportementale", en: "cognitive behavioural therapy" },
    explanation: {
      fr: "Une psychothérapie pratique qui travaille sur les pensées et les comportements.",
      en: "A practical talking therapy that works on thoughts and behaviour.",
    },
  },
  {
    slug: "chemotherapy",
    term: { fr: "chimiothérapie", en: "chemotherapy" },
    explanation: {
      fr: "Des médicaments qui détruisent les cellules qui se multiplient vite, dont celles du cancer.",
      en: "Medicines that destroy fast-growing cells, including cancer cells.",
    },
  },
  {
    slug: "contraindication",
    term: { fr: "contre-indication", en: "contraindication" },
    explanation: {
      fr: "Une situation où un traitement ne doit pas être utilisé.",
      en: "A situation in which a treatment must not be used.",
    },
  },
  {
    slug: "corticosteroid",
    term: { fr: "corticoïde", en: "corticosteroid" },
    explanation: {
      fr: "Un médicament puissant contre l’inflammation, proche d’une hormone du corps.",
      en: "A strong medicine against inflammation, close to one of the body’s hormones.",
    },
  },
  {
    slug: "cpap",
    term: { fr: "pression positive continue", en: "CPAP" },
    explanation: {
      fr: "Un appareil qui souffle de l’air dans un masque pour éviter les apnées.",
      en: "A machine that blows air through a mask to prevent apnoea.",
    },
  },
  {
    slug: "dialysis",
    term: { fr: "dialyse", en: "dialysis" },
    explanation: {
      fr: "Un traitement qui filtre le sang à la place des reins.",
      en: "A treatment that filters the blood in place of the kidneys.",
    },
  },
  {
    slug: "diuretic",
    term: { fr: "diurétique", en: "diuretic" },
    explanation: {
      fr: "Un médicament qui aide à éliminer l’eau et le sel par les urines.",
      en: "A medicine that helps to pass water and salt in urine.",
    },
  },
  {
    slug: "exposure",
    term: { fr: "exposition progressive", en: "gradual exposure" },
    explanation: {
      fr: "S’approcher pas à pas de ce qui fait peur, jusqu’à ce que la peur baisse.",
      en: "Moving step by step towards what frightens you until the fear goes down.",
    },
  },
  {
    slug: "first-line",
    term: { fr: "première intention", en: "first-line treatment" },
    explanation: { fr: "Le traitement que l’on essaie d’abord.", en: "The treatment that is tried first." },
  },
  {
    slug: "generic",
    term: { fr: "médicament générique", en: "generic medicine" },
    explanation: {
      fr: "Un médicament qui contient la même substance active que la marque d’origine.",
      en: "A medicine with the same active substance as the original brand.",
    },
  },
  {
    slug: "hormone-therapy",
    term: { fr: "hormonothérapie", en: "hormone therapy" },
    explanation: {
      fr: "Un traitement qui bloque ou remplace des hormones.",
      en: "A treatment that blocks or replaces hormones.",
    },
  },
  {
    slug: "hrt",
    term: { fr: "traitement hormonal de la ménopause", en: "hormone replacement therapy" },
    explanation: {
      fr: "Des hormones données pour soulager les troubles de la ménopause.",
      en: "Hormones given to relieve the symptoms of the menopause.",
    },
  },
  {
    slug: "immunosuppressant",
    term: { fr: "immunosuppresseur", en: "immunosuppressant" },
    explanation: {
      fr: "Un médicament qui diminue les défenses du corps.",
      en: "A medicine that lowers the body’s defences.",
    },
  },
  {
    slug: "inhaler",
    term: { fr: "inhalateur", en: "inhaler" },
    explanation: {
      fr: "Un appareil qui amène un médicament directement dans les bronches.",
      en: "A device that brings a medicine straight to the airways.",
    },
  },
] as const satisfies readonly GlossarySeed[];
