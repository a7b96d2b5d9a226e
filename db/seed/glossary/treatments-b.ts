import type { GlossarySeed } from "../types.ts";

export const treatmentWordsB = [
  {
    slug: "insulin",
    term: { fr: "insuline", en: "insulin" },
    explanation: {
      fr: "L’hormone qui fait entrer le sucre du sang dans les cellules.",
      en: "The hormone that moves sugar from the blood into cells.",
    },
  },
  {
    slug: "interaction",
    term: { fr: "interaction médicamenteuse", en: "drug interaction" },
    explanation: {
      fr: "L’effet d’un médicament ou d’un aliment sur l’action d’un autre médicament.",
      en: "The effect of one medicine or food on the action of another medicine.",
    },
  },
  {
    slug: "live-vaccine",
    term: { fr: "vaccin vivant", en: "live vaccine" },
    explanation: {
      fr: "Un vaccin fait d’un microbe affaibli, souvent contre-indiqué quand les défenses sont basses.",
      en: "A vaccine made of a weakened germ, often not given when defences are low.",
    },
  },
  {
    slug: "long-term-treatment",
    term: { fr: "traitement de fond", en: "maintenance treatment" },
    explanation: {
      fr: "Un traitement pris régulièrement pour éviter les crises, même quand on va bien.",
      en: "A treatment taken regularly to prevent attacks, also when you feel well.",
    },
  },
  {
    slug: "methotrexate",
    term: { fr: "méthotrexate", en: "methotrexate" },
    explanation: {
      fr: "Un médicament qui calme l’immunité ; dans les rhumatismes, il se prend une seule fois par semaine.",
      en: "A medicine that calms the immune system; in arthritis it is taken only once a week.",
    },
  },
  {
    slug: "nsaid",
    term: { fr: "anti-inflammatoire non stéroïdien", en: "NSAID" },
    explanation: {
      fr: "Un médicament contre la douleur et l’inflammation, comme l’ibuprofène, déconseillé dans certaines maladies.",
      en: "A medicine for pain and inflammation, such as ibuprofen, not advised in some conditions.",
    },
  },
  {
    slug: "occupational-therapy",
    term: { fr: "ergothérapie", en: "occupational therapy" },
    explanation: {
      fr: "L’aide à retrouver les gestes de tous les jours, avec du matériel adapté si besoin.",
      en: "Help to manage daily activities, with adapted equipment if needed.",
    },
  },
  {
    slug: "pacemaker",
    term: { fr: "stimulateur cardiaque", en: "pacemaker" },
    explanation: {
      fr: "Un petit appareil sous la peau qui règle les battements du cœur.",
      en: "A small device under the skin that regulates the heartbeat.",
    },
  },
  {
    slug: "pacing",
    term: { fr: "pacing", en: "pacing" },
    explanation: {
      fr: "Répartir ses efforts et se reposer avant d’être épuisé.",
      en: "Spreading out effort and resting before you are exhausted.",
    },
  },
  {
    slug: "palliative-care",
    term: { fr: "soins palliatifs", en: "palliative care" },
    explanation: {
      fr: "Des soins qui soulagent et accompagnent dans une maladie grave, pas seulement à la fin.",
      en: "Care that relieves and supports in serious illness, not only at the end.",
    },
  },
  {
    slug: "physiotherapy",
    term: { fr: "kinésithérapie", en: "physiotherapy" },
    explanation: {
      fr: "Des soins par le mouvement, les exercices et les gestes.",
      en: "Care through movement, exercise and hands-on techniques.",
    },
  },
  {
    slug: "placebo",
    term: { fr: "placebo", en: "placebo" },
    explanation: {
      fr: "Un produit sans substance active, utilisé pour comparer.",
      en: "A product without active substance, used for comparison.",
    },
  },
  {
    slug: "pulmonary-rehabilitation",
    term: { fr: "réhabilitation respiratoire", en: "pulmonary rehabilitation" },
    explanation: {
      fr: "Un programme d’exercices et de conseils pour mieux vivre avec une maladie des poumons.",
      en: "A programme of exercise and advice for living better with lung disease.",
    },
  },
  {
    slug: "radiotherapy",
    term: { fr: "radiothérapie", en: "radiotherapy" },
    explanation: { fr: "Un traitement du cancer par des rayons.", en: "Treatment of cancer with radiation." },
  },
  {
    slug: "reliever",
    term: { fr: "traitement de crise", en: "reliever" },
    explanation: {
      fr: "Un traitement pris au moment où les symptômes surviennent.",
      en: "A treatment taken when symptoms come.",
    },
  },
  {
    slug: "self-medication",
    term: { fr: "automédication", en: "self-medication" },
    explanation: {
      fr: "Prendre un médicament sans avis d’un professionnel.",
      en: "Taking a medicine without professional advice.",
    },
  },
  {
    slug: "side-effect",
    term: { fr: "effet indésirable", en: "side effect" },
    explanation: { fr: "Un effet non voulu d’un médicament.", en: "An unwanted effect of a medicine." },
  },
  {
    slug: "spacer",
    term: { fr: "chambre d’inhalation", en: "spacer" },
    explanation: {
      fr: "Un tube qui aide à bien inspirer le médicament d’un spray.",
      en: "A tube that helps to breathe in the medicine from a spray.",
    },
  },
  {
    slug: "speech-therapy",
    term: { fr: "orthophonie", en: "speech and language therapy" },
    explanation: {
      fr: "La rééducation de la parole, du langage et de la déglutition.",
      en: "Training of speech, language and swallowing.",
    },
  },
  {
    slug: "stent",
    term: { fr: "stent", en: "stent" },
    explanation: {
      fr: "Un petit ressort qui maintient une artère ouverte.",
      en: "A small tube of mesh that keeps an artery open.",
    },
  },
  {
    slug: "stoma",
    term: { fr: "stomie", en: "stoma" },
    explanation: {
      fr: "Une ouverture sur le ventre pour recueillir selles ou urines dans une poche.",
      en: "An opening on the belly to collect stool or urine in a bag.",
    },
  },
  {
    slug: "tolerance",
    term: { fr: "accoutumance", en: "tolerance" },
    explanation: {
      fr: "Quand le corps s’habitue et qu’un produit fait moins d’effet.",
      en: "When the body gets used to something and it has less effect.",
    },
  },
  {
    slug: "topical-corticosteroid",
    term: { fr: "dermocorticoïde", en: "topical steroid" },
    explanation: {
      fr: "Un corticoïde en crème ou pommade, pour la peau.",
      en: "A steroid in a cream or ointment, for the skin.",
    },
  },
  {
    slug: "transplant",
    term: { fr: "greffe", en: "transplant" },
    explanation: {
      fr: "Le remplacement d’un organe malade par celui d’un donneur.",
      en: "Replacing a diseased organ with one from a donor.",
    },
  },
  {
    slug: "vaccine",
    term: { fr: "vaccin", en: "vaccine" },
    explanation: {
      fr: "Un produit qui apprend au corps à se défendre contre une infection.",
      en: "A product that teaches the body to defend itself against an infection.",
    },
  },
  {
    slug: "withdrawal",
    term: { fr: "sevrage", en: "withdrawal" },
    explanation: {
      fr: "Les effets de l’arrêt d’un produit ou d’un médicament auquel le corps était habitué.",
      en: "The effects of stopping a substance or medicine that the body was used to.",
    },
  },
] as const satisfies readonly GlossarySeed[];
