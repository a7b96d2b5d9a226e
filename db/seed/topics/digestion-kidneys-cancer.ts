import { ameli, cdc, has, inca, inserm, nci, nhs, niddk, spf, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const digestionAndCancerTopics = [
  {
    slug: "digestion",
    parent: null,
    label: { fr: "Digestion", en: "Digestion" },
    description: {
      fr: "Ventre, intestins, foie : des sujets dont on parle peu à table et beaucoup ici.",
      en: "Stomach, bowels, liver: subjects rarely raised at the table and often raised here.",
    },
    synonyms: {
      fr: ["gastro-entérologie", "ventre", "intestins"],
      en: ["gastroenterology", "gut", "stomach"],
    },
    codes: ["doid:DOID:77"],
    sources: [niddk("Digestive diseases", "health-information/digestive-diseases")],
  },
  {
    slug: "inflammatory-bowel-disease",
    parent: "digestion",
    label: { fr: "Maladie de Crohn et rectocolite", en: "Crohn’s disease and ulcerative colitis" },
    description: {
      fr: "Les MICI : poussées, urgences, alimentation, traitements, poche, projets de vie.",
      en: "Inflammatory bowel disease: flares, urgency, food, treatment, stomas, life plans.",
    },
    synonyms: {
      fr: ["MICI", "crohn", "rectocolite hémorragique", "RCH", "stomie"],
      en: ["IBD", "crohn", "ulcerative colitis", "UC", "stoma"],
    },
    codes: ["doid:DOID:0050589", "doid:DOID:8778", "icd10:K50", "icd10:K51"],
    sources: [
      ameli("Maladie de Crohn", "assure/sante/themes/maladie-crohn"),
      nhs("Crohn’s disease", "conditions/crohns-disease/"),
      niddk("Crohn’s disease", "health-information/digestive-diseases/crohns-disease"),
    ],
  },
  {
    slug: "coeliac-disease",
    parent: "digestion",
    label: { fr: "Maladie cœliaque", en: "Coeliac disease" },
    description: {
      fr: "Vivre sans gluten parce qu’il le faut : diagnostic, étiquettes, cantine, sorties.",
      en: "Living without gluten because you must: diagnosis, labels, school meals, eating out.",
    },
    synonyms: {
      fr: ["intolérance au gluten", "sans gluten", "cœliaque"],
      en: ["celiac disease", "gluten free", "gluten intolerance"],
    },
    codes: ["doid:DOID:10608", "icd10:K90.0"],
    sources: [
      nhs("Coeliac disease", "conditions/coeliac-disease/"),
      niddk("Celiac disease", "health-information/digestive-diseases/celiac-disease"),
    ],
  },
  {
    slug: "irritable-bowel",
    parent: "digestion",
    label: { fr: "Intestin irritable", en: "Irritable bowel syndrome" },
    description: {
      fr: "Douleurs, ballonnements, transit capricieux : rien de grave aux examens, mais une gêne bien réelle.",
      en: "Pain, bloating, unpredictable bowels: nothing serious on tests, but a very real burden.",
    },
    synonyms: {
      fr: ["SII", "colopathie fonctionnelle", "côlon irritable", "ballonnements"],
      en: ["IBS", "bloating", "FODMAP"],
    },
    codes: ["doid:DOID:9778", "icd10:K58"],
    sources: [
      nhs("Irritable bowel syndrome", "conditions/irritable-bowel-syndrome-ibs/"),
      niddk("Irritable bowel syndrome", "health-information/digestive-diseases/irritable-bowel-syndrome"),
    ],
  },
  {
    slug: "kidneys-and-bladder",
    parent: null,
    label: { fr: "Reins et vessie", en: "Kidneys and bladder" },
    description: {
      fr: "Des reins fatigués à la vessie impatiente, du premier bilan à la greffe.",
      en: "From tired kidneys to an impatient bladder, from the first test to a transplant.",
    },
    synonyms: { fr: ["néphrologie", "urologie"], en: ["nephrology", "urology", "renal"] },
    codes: ["doid:DOID:18"],
    sources: [niddk("Kidney disease", "health-information/kidney-disease")],
  },
  {
    slug: "chronic-kidney-disease",
    parent: "kidneys-and-bladder",
    label: { fr: "Maladie rénale chronique", en: "Chronic kidney disease" },
    description: {
      fr: "Ralentir l’atteinte des reins, comprendre la créatinine, choisir une dialyse, attendre une greffe.",
      en: "Slowing the damage, understanding creatinine, choosing a dialysis, waiting for a transplant.",
    },
    synonyms: {
      fr: ["insuffisance rénale", "dialyse", "greffe de rein", "créatinine"],
      en: ["CKD", "kidney failure", "dialysis", "kidney transplant", "eGFR"],
    },
    codes: ["doid:DOID:784", "icd10:N18"],
    sources: [
      has("Haute Autorité de santé : maladie rénale chronique", ""),
      nhs("Chronic kidney disease", "conditions/kidney-disease/"),
      cdc("Chronic kidney disease", "kidney-disease/"),
    ],
  },
  {
    slug: "continence",
    parent: "kidneys-and-bladder",
    label: { fr: "Continence", en: "Continence" },
    description: {
      fr: "Les fuites, les envies pressantes, la rééducation. Très fréquent, rarement dit, souvent améliorable.",
      en: "Leaks, urgency, pelvic floor training. Very common, rarely said, often improvable.",
    },
    synonyms: {
      fr: ["fuites urinaires", "incontinence", "périnée", "vessie hyperactive"],
      en: ["incontinence", "bladder leaks", "pelvic floor", "overactive bladder"],
    },
    codes: ["icd10:R32"],
    sources: [
      ameli("Santé de A à Z", "assure/sante/themes"),
      nhs("Urinary incontinence", "conditions/urinary-incontinence/"),
    ],
    sensitive: true,
  },
  {
    slug: "cancer",
    parent: null,
    label: { fr: "Cancers", en: "Cancer" },
    description: {
      fr: "L’annonce, les traitements, l’entourage, l’après. Chaque histoire est différente, aucune n’est une statistique.",
      en: "Diagnosis, treatment, people around you, afterwards. Every story differs; none is a statistic.",
    },
    synonyms: { fr: ["oncologie", "tumeur", "chimiothérapie"], en: ["oncology", "tumour", "chemotherapy"] },
    codes: ["doid:DOID:162"],
    sources: [
      inca("Institut national du cancer", ""),
      nci("National Cancer Institute", ""),
      who("Cancer", "health-topics/cancer"),
    ],
  },
  {
    slug: "breast-cancer",
    parent: "cancer",
    label: { fr: "Cancer du sein", en: "Breast cancer" },
    description: {
      fr: "Dépistage, chirurgie, chimiothérapie, rayons, hormonothérapie, reconstruction ou non.",
      en: "Screening, surgery, chemotherapy, radiotherapy, hormone therapy, reconstruction or not.",
    },
    synonyms: {
      fr: ["mastectomie", "hormonothérapie", "mammographie", "tumeur du sein"],
      en: ["mastectomy", "hormone therapy", "mammogram", "breast lump"],
    },
    codes: ["doid:DOID:1612", "icd10:C50"],
    sources: [
      inca("Cancer du sein", ""),
      nhs("Breast cancer in women", "conditions/breast-cancer-in-women/"),
      nci("Breast cancer", "types/breast"),
    ],
  },
  {
    slug: "prostate-cancer",
    parent: "cancer",
    label: { fr: "Cancer de la prostate", en: "Prostate cancer" },
    description: {
      fr: "PSA, surveillance active, opération, rayons, et ce que l’on n’ose pas demander.",
      en: "PSA, active surveillance, surgery, radiotherapy, and what people do not dare to ask.",
    },
    synonyms: {
      fr: ["prostate", "PSA", "prostatectomie"],
      en: ["PSA", "prostatectomy", "active surveillance"],
    },
    codes: ["doid:DOID:10283", "icd10:C61"],
    sources: [
      nhs("Prostate cancer", "conditions/prostate-cancer/"),
      nci("Prostate cancer", "types/prostate"),
    ],
  },
  {
    slug: "bowel-cancer",
    parent: "cancer",
    label: { fr: "Cancer colorectal", en: "Bowel cancer" },
    description: {
      fr: "Le test de dépistage, la coloscopie, l’opération, la poche parfois, la surveillance.",
      en: "The screening kit, colonoscopy, surgery, a stoma at times, follow-up.",
    },
    synonyms: {
      fr: ["cancer du côlon", "coloscopie", "test immunologique", "stomie"],
      en: ["colorectal cancer", "colon cancer", "colonoscopy", "FIT test"],
    },
    codes: ["doid:DOID:9256", "icd10:C18"],
    sources: [
      spf("Santé publique France", ""),
      nhs("Bowel cancer", "conditions/bowel-cancer/"),
      nci("Colorectal cancer", "types/colorectal"),
    ],
  },
  {
    slug: "life-after-cancer",
    parent: "cancer",
    label: { fr: "L’après-cancer", en: "Life after cancer" },
    description: {
      fr: "La fin des traitements n’est pas toujours la fin de l’histoire : fatigue, peur de la rechute, travail, prêts bancaires.",
      en: "The end of treatment is not always the end of the story: fatigue, fear of recurrence, work, insurance.",
    },
    synonyms: {
      fr: ["rémission", "rechute", "droit à l'oubli", "fatigue après chimio"],
      en: ["survivorship", "remission", "recurrence", "cancer fatigue"],
    },
    codes: [],
    sources: [nci("Survivorship", "about-cancer/coping/survivorship"), inserm("Inserm", "")],
  },
] as const satisfies readonly TopicSeed[];
