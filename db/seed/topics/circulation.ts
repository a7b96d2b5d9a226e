import { ameli, cdc, inserm, nhlbi, nhs, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const circulationTopics = [
  {
    slug: "heart-and-circulation",
    parent: null,
    label: { fr: "Cœur et circulation", en: "Heart and circulation" },
    description: {
      fr: "Le cœur, les artères et les veines : vivre avec, surveiller, reprendre confiance.",
      en: "The heart, arteries and veins: living with a condition, keeping an eye on it, trusting your body again.",
    },
    synonyms: {
      fr: ["cardiologie", "maladies cardiovasculaires", "cœur"],
      en: ["cardiology", "cardiovascular disease", "heart disease"],
    },
    codes: ["doid:DOID:1287"],
    sources: [
      who("Cardiovascular diseases", "health-topics/cardiovascular-diseases"),
      ameli("Santé de A à Z", "assure/sante/themes"),
    ],
  },
  {
    slug: "high-blood-pressure",
    parent: "heart-and-circulation",
    label: { fr: "Hypertension artérielle", en: "High blood pressure" },
    description: {
      fr: "Une pression trop forte dans les artères, souvent sans aucun signe. On parle ici de mesure à la maison, d’habitudes et de traitements au long cours.",
      en: "Too much pressure in the arteries, often without any sign. Home readings, habits and long-term treatment.",
    },
    synonyms: { fr: ["HTA", "tension", "hypertension"], en: ["hypertension", "HTN", "blood pressure"] },
    codes: ["doid:DOID:10763", "icd10:I10"],
    sources: [
      ameli("Hypertension artérielle", "assure/sante/themes/hypertension-arterielle-hta"),
      nhs("High blood pressure", "conditions/high-blood-pressure/"),
      who("Hypertension", "news-room/fact-sheets/detail/hypertension"),
    ],
  },
  {
    slug: "heart-failure",
    parent: "heart-and-circulation",
    label: { fr: "Insuffisance cardiaque", en: "Heart failure" },
    description: {
      fr: "Le cœur pompe moins bien : essoufflement, fatigue, chevilles gonflées. Se peser, reconnaître les signes d’alerte, doser l’effort.",
      en: "The heart pumps less well: breathlessness, tiredness, swollen ankles. Weighing yourself, warning signs, pacing.",
    },
    synonyms: {
      fr: ["décompensation cardiaque", "cœur fatigué"],
      en: ["congestive heart failure", "CHF", "weak heart"],
    },
    codes: ["doid:DOID:6000", "icd10:I50"],
    sources: [
      ameli("Insuffisance cardiaque", "assure/sante/themes/insuffisance-cardiaque"),
      nhs("Heart failure", "conditions/heart-failure/"),
      nhlbi("Heart failure", "health/heart-failure"),
    ],
  },
  {
    slug: "coronary-heart-disease",
    parent: "heart-and-circulation",
    label: { fr: "Infarctus et maladie coronaire", en: "Coronary heart disease" },
    description: {
      fr: "L’angine de poitrine, l’infarctus, la réadaptation et l’après. En cas de douleur dans la poitrine, on appelle d’abord les secours.",
      en: "Angina, heart attack, rehabilitation and life afterwards. With chest pain, call the emergency number first.",
    },
    synonyms: {
      fr: ["infarctus", "angine de poitrine", "angor", "crise cardiaque", "stent"],
      en: ["heart attack", "angina", "coronary artery disease", "stent"],
    },
    codes: ["doid:DOID:3393", "icd10:I25"],
    sources: [
      nhs("Coronary heart disease", "conditions/coronary-heart-disease/"),
      cdc("Heart disease", "heart-disease/"),
    ],
  },
  {
    slug: "atrial-fibrillation",
    parent: "heart-and-circulation",
    label: { fr: "Fibrillation atriale", en: "Atrial fibrillation" },
    description: {
      fr: "Un trouble fréquent du rythme du cœur, parfois gênant, parfois silencieux. Palpitations, anticoagulants, ablation.",
      en: "A common irregular heart rhythm, sometimes troublesome, sometimes silent. Palpitations, blood thinners, ablation.",
    },
    synonyms: {
      fr: ["fibrillation auriculaire", "arythmie", "palpitations", "FA"],
      en: ["AF", "AFib", "irregular heartbeat", "arrhythmia", "palpitations"],
    },
    codes: ["doid:DOID:0060224", "icd10:I48"],
    sources: [
      nhs("Atrial fibrillation", "conditions/atrial-fibrillation/"),
      nhlbi("Atrial fibrillation", "health/atrial-fibrillation"),
    ],
  },
  {
    slug: "stroke",
    parent: "heart-and-circulation",
    label: { fr: "AVC", en: "Stroke" },
    description: {
      fr: "L’accident vasculaire cérébral et ses suites : rééducation, fatigue, parole, place des proches. Visage qui tombe, bras faible, parole troublée : appeler les secours aussitôt.",
      en: "Stroke and what follows: rehabilitation, fatigue, speech, the family’s place. Drooping face, weak arm, slurred speech: call for help at once.",
    },
    synonyms: {
      fr: ["accident vasculaire cérébral", "attaque cérébrale", "AIT", "hémiplégie", "aphasie"],
      en: ["CVA", "TIA", "mini-stroke", "aphasia", "brain attack"],
    },
    codes: ["icd10:I64"],
    sources: [
      inserm("Accident vasculaire cérébral", "dossier/accident-vasculaire-cerebral-avc/"),
      nhs("Stroke", "conditions/stroke/"),
      cdc("Stroke", "stroke/"),
    ],
  },
] as const satisfies readonly TopicSeed[];
