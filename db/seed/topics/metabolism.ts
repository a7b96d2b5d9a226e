import { ameli, cdc, has, inserm, nhs, niddk, spf, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const metabolismTopics = [
  {
    slug: "hormones-and-metabolism",
    parent: null,
    label: { fr: "Hormones et métabolisme", en: "Hormones and metabolism" },
    description: {
      fr: "Le diabète, la thyroïde, le poids : ce que les hormones règlent, et ce que l’on règle au quotidien.",
      en: "Diabetes, thyroid, weight: what hormones regulate, and what people regulate day by day.",
    },
    synonyms: { fr: ["endocrinologie", "hormones"], en: ["endocrinology", "hormones"] },
    codes: [],
    sources: [niddk("Endocrine diseases", "health-information/endocrine-diseases")],
  },
  {
    slug: "type-1-diabetes",
    parent: "hormones-and-metabolism",
    label: { fr: "Diabète de type 1", en: "Type 1 diabetes" },
    description: {
      fr: "Le pancréas ne fabrique plus d’insuline. Capteurs, pompes, sport, nuits, école et travail.",
      en: "The pancreas no longer makes insulin. Sensors, pumps, sport, nights, school and work.",
    },
    synonyms: {
      fr: ["DT1", "diabète insulinodépendant", "insuline", "hypoglycémie", "capteur de glycémie"],
      en: ["T1D", "juvenile diabetes", "insulin", "hypo", "CGM"],
    },
    codes: ["doid:DOID:9744", "icd10:E10"],
    sources: [
      inserm("Diabète de type 1", "dossier/diabete-type-1/"),
      nhs("Type 1 diabetes", "conditions/type-1-diabetes/"),
      cdc("Diabetes", "diabetes/"),
    ],
  },
  {
    slug: "type-2-diabetes",
    parent: "hormones-and-metabolism",
    label: { fr: "Diabète de type 2", en: "Type 2 diabetes" },
    description: {
      fr: "Le corps répond moins bien à l’insuline. Annonce, alimentation, activité, traitements, yeux et pieds à surveiller.",
      en: "The body responds less well to insulin. Diagnosis, food, activity, treatment, eye and foot checks.",
    },
    synonyms: {
      fr: ["DT2", "diabète", "diabète gras", "glycémie", "hémoglobine glyquée", "HbA1c"],
      en: ["T2D", "diabetes", "adult-onset diabetes", "blood sugar", "HbA1c"],
    },
    codes: ["doid:DOID:9352", "icd10:E11"],
    sources: [
      inserm("Diabète de type 2", "dossier/diabete-type-2/"),
      spf("Diabète", "maladies-et-traumatismes/diabete"),
      nhs("Type 2 diabetes", "conditions/type-2-diabetes/"),
      who("Diabetes", "news-room/fact-sheets/detail/diabetes"),
    ],
  },
  {
    slug: "thyroid",
    parent: "hormones-and-metabolism",
    label: { fr: "Thyroïde", en: "Thyroid" },
    description: {
      fr: "Une glande qui va trop vite ou trop lentement, des nodules, des prises de sang à répétition et une fatigue difficile à expliquer.",
      en: "A gland that runs too fast or too slow, nodules, repeated blood tests and a tiredness that is hard to explain.",
    },
    synonyms: {
      fr: ["hypothyroïdie", "hyperthyroïdie", "TSH", "maladie de Hashimoto", "maladie de Basedow"],
      en: [
        "hypothyroidism",
        "hyperthyroidism",
        "underactive thyroid",
        "Hashimoto's",
        "Graves' disease",
        "TSH",
      ],
    },
    codes: ["icd10:E03", "icd10:E05"],
    sources: [
      ameli("Hypothyroïdie", "assure/sante/themes/hypothyroidie"),
      nhs("Underactive thyroid", "conditions/underactive-thyroid-hypothyroidism/"),
      niddk("Thyroid", "health-information/endocrine-diseases"),
    ],
  },
  {
    slug: "obesity-and-weight",
    parent: "hormones-and-metabolism",
    label: { fr: "Obésité et poids", en: "Obesity and weight" },
    description: {
      fr: "Une maladie chronique, pas un manque de volonté. Parcours de soins, opération, médicaments, regard des autres.",
      en: "A chronic disease, not a lack of will. Care pathways, surgery, medicines, other people’s eyes.",
    },
    synonyms: {
      fr: ["surpoids", "IMC", "chirurgie bariatrique", "sleeve"],
      en: ["overweight", "BMI", "bariatric surgery", "weight loss"],
    },
    codes: ["doid:DOID:9970", "icd10:E66"],
    sources: [
      inserm("Obésité", "dossier/obesite/"),
      has("Haute Autorité de santé : obésité de l’adulte", ""),
      who("Obesity and overweight", "news-room/fact-sheets/detail/obesity-and-overweight"),
    ],
  },
] as const satisfies readonly TopicSeed[];
