import { ameli, cdc, inserm, nhlbi, nhs, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const breathingAndSkinTopics = [
  {
    slug: "lungs-and-breathing",
    parent: null,
    label: { fr: "Poumons et respiration", en: "Lungs and breathing" },
    description: {
      fr: "Respirer, souffler, dormir : tout ce qui touche aux bronches et aux poumons.",
      en: "Breathing, getting your breath back, sleeping: everything about airways and lungs.",
    },
    synonyms: { fr: ["pneumologie", "souffle"], en: ["respiratory", "lung disease"] },
    codes: ["doid:DOID:1579"],
    sources: [nhlbi("Lungs", "health/lungs")],
  },
  {
    slug: "asthma",
    parent: "lungs-and-breathing",
    label: { fr: "Asthme", en: "Asthma" },
    description: {
      fr: "Traitement de fond, crise, technique d’inhalation, sport, allergies, école.",
      en: "Preventer and reliever inhalers, attacks, inhaler technique, sport, allergies, school.",
    },
    synonyms: {
      fr: ["crise d'asthme", "inhalateur", "ventoline", "bronchodilatateur"],
      en: ["asthma attack", "inhaler", "wheeze", "reliever"],
    },
    codes: ["doid:DOID:2841", "icd10:J45"],
    sources: [
      ameli("Asthme", "assure/sante/themes/asthme"),
      nhs("Asthma", "conditions/asthma/"),
      who("Asthma", "news-room/fact-sheets/detail/asthma"),
    ],
  },
  {
    slug: "copd",
    parent: "lungs-and-breathing",
    label: { fr: "BPCO", en: "COPD" },
    description: {
      fr: "La bronchopneumopathie chronique obstructive : essoufflement, réhabilitation, oxygène, hivers difficiles.",
      en: "Chronic obstructive pulmonary disease: breathlessness, pulmonary rehabilitation, oxygen, hard winters.",
    },
    synonyms: {
      fr: ["bronchite chronique", "emphysème", "oxygène à domicile"],
      en: ["emphysema", "chronic bronchitis", "home oxygen"],
    },
    codes: ["doid:DOID:3083", "icd10:J44"],
    sources: [
      ameli("BPCO et bronchite chronique", "assure/sante/themes/bpco-bronchite-chronique"),
      nhs("COPD", "conditions/chronic-obstructive-pulmonary-disease-copd/"),
    ],
  },
  {
    slug: "sleep-apnoea",
    parent: "lungs-and-breathing",
    label: { fr: "Apnées du sommeil", en: "Sleep apnoea" },
    description: {
      fr: "Des nuits hachées, des journées épuisées, un appareil à apprivoiser.",
      en: "Broken nights, worn-out days, and a machine to get used to.",
    },
    synonyms: {
      fr: ["SAOS", "apnée", "PPC", "ronflement", "machine"],
      en: ["sleep apnea", "OSA", "CPAP", "snoring"],
    },
    codes: ["doid:DOID:0050847", "icd10:G47.3"],
    sources: [
      ameli("Apnée du sommeil", "assure/sante/themes/apnee-sommeil"),
      nhs("Sleep apnoea", "conditions/sleep-apnoea/"),
      nhlbi("Sleep apnea", "health/sleep-apnea"),
    ],
  },
  {
    slug: "skin",
    parent: null,
    label: { fr: "Peau", en: "Skin" },
    description: {
      fr: "Ce qui gratte, ce qui se voit, ce qui s’invite dans l’intimité.",
      en: "What itches, what shows, what gets in the way of closeness.",
    },
    synonyms: { fr: ["dermatologie"], en: ["dermatology"] },
    codes: ["doid:DOID:37"],
    sources: [nhs("Conditions A to Z", "conditions/")],
  },
  {
    slug: "eczema",
    parent: "skin",
    label: { fr: "Eczéma", en: "Eczema" },
    description: {
      fr: "La dermatite atopique du nourrisson à l’adulte : crèmes, démangeaisons, nuits, nouveaux traitements.",
      en: "Atopic dermatitis from babies to adults: creams, itching, nights, newer treatments.",
    },
    synonyms: {
      fr: ["dermatite atopique", "eczéma atopique", "dermocorticoïdes"],
      en: ["atopic dermatitis", "topical steroids", "itchy skin"],
    },
    codes: ["doid:DOID:3310", "icd10:L20"],
    sources: [
      ameli("Santé de A à Z", "assure/sante/themes"),
      nhs("Atopic eczema", "conditions/atopic-eczema/"),
    ],
  },
  {
    slug: "psoriasis",
    parent: "skin",
    label: { fr: "Psoriasis", en: "Psoriasis" },
    description: {
      fr: "Plaques, démangeaisons, articulations parfois, et le regard des autres.",
      en: "Plaques, itching, joints at times, and other people’s looks.",
    },
    synonyms: { fr: ["rhumatisme psoriasique", "plaques"], en: ["psoriatic arthritis", "plaques"] },
    codes: ["doid:DOID:8893", "icd10:L40"],
    sources: [
      ameli("Psoriasis", "assure/sante/themes/psoriasis"),
      inserm("Inserm", ""),
      nhs("Psoriasis", "conditions/psoriasis/"),
    ],
  },
  {
    slug: "infections-and-immunity",
    parent: null,
    label: { fr: "Infections et immunité", en: "Infections and immunity" },
    description: {
      fr: "Virus, bactéries, défenses trop faibles ou trop zélées, et les vaccins.",
      en: "Viruses, bacteria, defences that are too weak or too keen, and vaccines.",
    },
    synonyms: { fr: ["infectiologie", "immunologie"], en: ["infectious diseases", "immunology"] },
    codes: [],
    sources: [cdc("CDC", ""), who("Health topics", "health-topics")],
  },
  {
    slug: "long-covid",
    parent: "infections-and-immunity",
    label: { fr: "Covid long", en: "Long COVID" },
    description: {
      fr: "Des symptômes qui durent des mois après l’infection : fatigue, brouillard, essoufflement. Se faire entendre et doser l’effort.",
      en: "Symptoms that last months after the infection: fatigue, brain fog, breathlessness. Being heard, and pacing.",
    },
    synonyms: {
      fr: ["covid-19", "affection post-covid", "brouillard cérébral"],
      en: ["post-COVID", "brain fog", "COVID-19"],
    },
    codes: ["icd10:U09.9"],
    sources: [
      who("Post COVID-19 condition", "news-room/fact-sheets/detail/post-covid-19-condition-(long-covid)"),
      nhs("COVID-19", "conditions/covid-19/"),
      cdc("Long COVID", "long-covid/"),
    ],
  },
  {
    slug: "hiv",
    parent: "infections-and-immunity",
    label: { fr: "VIH", en: "HIV" },
    description: {
      fr: "Vivre avec le VIH, le dire ou non, dépistage, prévention. Un traitement bien suivi empêche la transmission sexuelle.",
      en: "Living with HIV, telling or not, testing, prevention. Effective treatment stops sexual transmission.",
    },
    synonyms: {
      fr: ["sida", "séropositif", "PrEP", "charge virale indétectable"],
      en: ["AIDS", "HIV positive", "PrEP", "undetectable"],
    },
    codes: ["icd10:B24"],
    sources: [
      inserm("Sida et VIH", "dossier/sida-et-vih/"),
      who("HIV and AIDS", "news-room/fact-sheets/detail/hiv-aids"),
      nhs("HIV and AIDS", "conditions/hiv-and-aids/"),
    ],
    sensitive: true,
  },
  {
    slug: "lupus",
    parent: "infections-and-immunity",
    label: { fr: "Lupus", en: "Lupus" },
    description: {
      fr: "Une maladie auto-immune aux visages multiples : peau, articulations, reins, fatigue, soleil.",
      en: "An autoimmune disease with many faces: skin, joints, kidneys, fatigue, sunlight.",
    },
    synonyms: {
      fr: ["lupus érythémateux systémique", "LES", "LED"],
      en: ["systemic lupus erythematosus", "SLE"],
    },
    codes: ["orpha:536", "icd10:M32"],
    sources: [nhs("Lupus", "conditions/lupus/"), inserm("Inserm", "")],
    rare: true,
  },
] as const satisfies readonly TopicSeed[];
