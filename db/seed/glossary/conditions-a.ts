import type { GlossarySeed } from "../types.ts";

export const conditionWordsA = [
  {
    slug: "acute",
    term: { fr: "aigu", en: "acute" },
    explanation: {
      fr: "Qui apparaît vite et dure peu ; le contraire de chronique.",
      en: "Starting quickly and lasting a short time; the opposite of chronic.",
    },
  },
  {
    slug: "anaemia",
    term: { fr: "anémie", en: "anaemia" },
    explanation: {
      fr: "Un manque de globules rouges ou d’hémoglobine, qui fatigue et essouffle.",
      en: "Too few red cells or too little haemoglobin, causing tiredness and breathlessness.",
    },
  },
  {
    slug: "arthritis",
    term: { fr: "arthrite", en: "arthritis" },
    explanation: {
      fr: "L’inflammation d’une ou plusieurs articulations.",
      en: "Inflammation of one or more joints.",
    },
  },
  {
    slug: "asthma",
    term: { fr: "asthme", en: "asthma" },
    explanation: {
      fr: "Des bronches trop sensibles qui se resserrent par crises.",
      en: "Over-sensitive airways that tighten in attacks.",
    },
  },
  {
    slug: "atrial-fibrillation",
    term: { fr: "fibrillation atriale", en: "atrial fibrillation" },
    explanation: {
      fr: "Un rythme irrégulier du haut du cœur, qui peut favoriser des caillots.",
      en: "An irregular rhythm of the heart’s upper chambers, which can lead to clots.",
    },
  },
  {
    slug: "autoimmune",
    term: { fr: "auto-immune", en: "autoimmune" },
    explanation: {
      fr: "Se dit d’une maladie où les défenses du corps s’attaquent à lui.",
      en: "Said of a disease in which the body’s defences attack it.",
    },
  },
  {
    slug: "benign",
    term: { fr: "bénin", en: "benign" },
    explanation: {
      fr: "Qui n’est pas grave, ou qui n’est pas un cancer.",
      en: "Not serious, or not a cancer.",
    },
  },
  {
    slug: "bipolar-disorder",
    term: { fr: "trouble bipolaire", en: "bipolar disorder" },
    explanation: {
      fr: "Une maladie où l’humeur connaît des périodes très hautes et très basses.",
      en: "An illness in which mood goes through very high and very low periods.",
    },
  },
  {
    slug: "chronic",
    term: { fr: "chronique", en: "chronic" },
    explanation: {
      fr: "Qui dure longtemps, des mois ou des années.",
      en: "Lasting for a long time, months or years.",
    },
  },
  {
    slug: "chronic-kidney-disease",
    term: { fr: "maladie rénale chronique", en: "chronic kidney disease" },
    explanation: {
      fr: "Des reins qui fonctionnent moins bien depuis au moins trois mois.",
      en: "Kidneys that have worked less well for at least three months.",
    },
  },
  {
    slug: "coeliac-disease",
    term: { fr: "maladie cœliaque", en: "coeliac disease" },
    explanation: {
      fr: "Une réaction au gluten qui abîme l’intestin grêle.",
      en: "A reaction to gluten that damages the small bowel.",
    },
  },
  {
    slug: "comorbidity",
    term: { fr: "comorbidité", en: "comorbidity" },
    explanation: {
      fr: "Une autre maladie présente en même temps.",
      en: "Another disease present at the same time.",
    },
  },
  {
    slug: "complication",
    term: { fr: "complication", en: "complication" },
    explanation: {
      fr: "Un problème nouveau causé par une maladie ou par son traitement.",
      en: "A new problem caused by a disease or by its treatment.",
    },
  },
  {
    slug: "copd",
    term: { fr: "BPCO", en: "COPD" },
    explanation: {
      fr: "Une maladie des bronches, souvent liée au tabac, qui gêne durablement le souffle.",
      en: "A disease of the airways, often linked with smoking, that makes breathing hard for good.",
    },
  },
  {
    slug: "crohns-disease",
    term: { fr: "maladie de Crohn", en: "Crohn’s disease" },
    explanation: {
      fr: "Une inflammation chronique qui peut toucher tout le tube digestif.",
      en: "A chronic inflammation that may affect any part of the digestive tract.",
    },
  },
  {
    slug: "cystic-fibrosis",
    term: { fr: "mucoviscidose", en: "cystic fibrosis" },
    explanation: {
      fr: "Une maladie héréditaire qui épaissit le mucus des poumons et du tube digestif.",
      en: "An inherited disease that thickens mucus in the lungs and gut.",
    },
  },
  {
    slug: "dementia",
    term: { fr: "démence", en: "dementia" },
    explanation: {
      fr: "Une baisse durable de la mémoire et de la pensée qui gêne la vie de tous les jours.",
      en: "A lasting decline of memory and thinking that affects daily life.",
    },
  },
  {
    slug: "depression",
    term: { fr: "dépression", en: "depression" },
    explanation: {
      fr: "Une maladie avec tristesse ou perte d’intérêt presque tous les jours, qui se soigne.",
      en: "An illness with sadness or loss of interest nearly every day, which can be treated.",
    },
  },
  {
    slug: "endometriosis",
    term: { fr: "endométriose", en: "endometriosis" },
    explanation: {
      fr: "Un tissu proche de celui de l’utérus qui se développe ailleurs et provoque des douleurs.",
      en: "Tissue like the lining of the womb that grows elsewhere and causes pain.",
    },
  },
  {
    slug: "epilepsy",
    term: { fr: "épilepsie", en: "epilepsy" },
    explanation: {
      fr: "Une tendance du cerveau à faire des crises répétées.",
      en: "A tendency of the brain to have repeated seizures.",
    },
  },
  {
    slug: "fibromyalgia",
    term: { fr: "fibromyalgie", en: "fibromyalgia" },
    explanation: {
      fr: "Des douleurs diffuses et une fatigue durables, sans lésion visible aux examens.",
      en: "Lasting widespread pain and fatigue, without damage visible on tests.",
    },
  },
  {
    slug: "heart-failure",
    term: { fr: "insuffisance cardiaque", en: "heart failure" },
    explanation: {
      fr: "Un cœur qui n’arrive plus à pomper assez de sang pour les besoins du corps.",
      en: "A heart that can no longer pump enough blood for the body’s needs.",
    },
  },
  {
    slug: "hypertension",
    term: { fr: "hypertension artérielle", en: "high blood pressure" },
    explanation: {
      fr: "Une pression du sang trop forte dans les artères, souvent sans symptôme.",
      en: "Blood pushing too hard on the artery walls, often without symptoms.",
    },
  },
  {
    slug: "infarction",
    term: { fr: "infarctus", en: "heart attack" },
    explanation: {
      fr: "La mort d’une partie du cœur privée de sang ; on appelle les secours sans attendre.",
      en: "Part of the heart muscle dies for lack of blood; call for help without waiting.",
    },
  },
  {
    slug: "infection",
    term: { fr: "infection", en: "infection" },
    explanation: {
      fr: "La présence d’un microbe qui se multiplie et peut rendre malade.",
      en: "A germ that multiplies in the body and may cause illness.",
    },
  },
  {
    slug: "inflammation",
    term: { fr: "inflammation", en: "inflammation" },
    explanation: {
      fr: "Une réaction de défense du corps, avec rougeur, chaleur, gonflement ou douleur.",
      en: "A defence reaction of the body, with redness, heat, swelling or pain.",
    },
  },
] as const satisfies readonly GlossarySeed[];
