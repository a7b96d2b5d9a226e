import { ameli, inserm, nhs, ninds, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const brainTopics = [
  {
    slug: "brain-and-nerves",
    parent: null,
    label: { fr: "Cerveau et nerfs", en: "Brain and nerves" },
    description: {
      fr: "Les maladies du cerveau, de la moelle et des nerfs, celles qui se voient et celles qui ne se voient pas.",
      en: "Conditions of the brain, spinal cord and nerves: the ones that show and the ones that do not.",
    },
    synonyms: { fr: ["neurologie", "maladies neurologiques"], en: ["neurology", "neurological conditions"] },
    codes: ["doid:DOID:863"],
    sources: [ninds("Disorders", "health-information/disorders")],
  },
  {
    slug: "multiple-sclerosis",
    parent: "brain-and-nerves",
    label: { fr: "Sclérose en plaques", en: "Multiple sclerosis" },
    description: {
      fr: "Une maladie inflammatoire du cerveau et de la moelle, qui avance par poussées ou lentement. Fatigue, traitements de fond, travail, projets.",
      en: "An inflammatory disease of the brain and spinal cord, in relapses or slowly. Fatigue, long-term treatment, work, plans.",
    },
    synonyms: { fr: ["SEP", "sclérose", "poussée"], en: ["MS", "relapse", "demyelinating disease"] },
    codes: ["doid:DOID:2377", "icd10:G35"],
    sources: [
      ameli("Sclérose en plaques", "assure/sante/themes/sclerose-plaques"),
      inserm("Sclérose en plaques", "dossier/sclerose-en-plaques-sep/"),
      nhs("Multiple sclerosis", "conditions/multiple-sclerosis/"),
      ninds("Multiple sclerosis", "health-information/disorders/multiple-sclerosis"),
    ],
  },
  {
    slug: "epilepsy",
    parent: "brain-and-nerves",
    label: { fr: "Épilepsie", en: "Epilepsy" },
    description: {
      fr: "Des crises de toutes sortes, un traitement à prendre régulièrement, la conduite, l’emploi, l’entourage à prévenir.",
      en: "Seizures of many kinds, treatment that must be regular, driving, work, telling the people around you.",
    },
    synonyms: {
      fr: ["crise d'épilepsie", "convulsions", "absence", "comitialité"],
      en: ["seizure", "fit", "convulsion"],
    },
    codes: ["doid:DOID:1826", "icd10:G40"],
    sources: [
      ameli("Épilepsie", "assure/sante/themes/epilepsie"),
      nhs("Epilepsy", "conditions/epilepsy/"),
      who("Epilepsy", "news-room/fact-sheets/detail/epilepsy"),
    ],
  },
  {
    slug: "migraine-and-headache",
    parent: "brain-and-nerves",
    label: { fr: "Migraine et maux de tête", en: "Migraine and headache" },
    description: {
      fr: "Plus qu’un mal de tête : crises, aura, déclencheurs, traitements de crise et de fond, journées perdues.",
      en: "More than a headache: attacks, aura, triggers, acute and preventive treatment, lost days.",
    },
    synonyms: {
      fr: ["migraine", "céphalée", "aura", "algie vasculaire de la face"],
      en: ["migraine", "headache", "aura", "cluster headache"],
    },
    codes: ["doid:DOID:6364", "icd10:G43"],
    sources: [
      ameli("Migraine", "assure/sante/themes/migraine"),
      inserm("Migraine", "dossier/migraine/"),
      nhs("Migraine", "conditions/migraine/"),
    ],
  },
  {
    slug: "parkinsons-disease",
    parent: "brain-and-nerves",
    label: { fr: "Maladie de Parkinson", en: "Parkinson’s disease" },
    description: {
      fr: "Lenteur, raideur, tremblement, et tout ce qui ne se voit pas : sommeil, humeur, voix. Des conseils de tous les jours.",
      en: "Slowness, stiffness, tremor, and all that does not show: sleep, mood, voice. Everyday advice.",
    },
    synonyms: {
      fr: ["parkinson", "syndrome parkinsonien", "tremblement"],
      en: ["parkinson", "PD", "tremor", "shaking palsy"],
    },
    codes: ["doid:DOID:14330", "icd10:G20"],
    sources: [
      inserm("Maladie de Parkinson", "dossier/parkinson-maladie/"),
      nhs("Parkinson’s disease", "conditions/parkinsons-disease/"),
      ninds("Parkinson’s disease", "health-information/disorders/parkinsons-disease"),
    ],
  },
  {
    slug: "dementia",
    parent: "brain-and-nerves",
    label: { fr: "Alzheimer et maladies apparentées", en: "Dementia" },
    description: {
      fr: "La mémoire, le comportement, les aides, la maison et l’établissement. Les proches ont ici toute leur place.",
      en: "Memory, behaviour, help at home, moving into care. Families have their full place here.",
    },
    synonyms: {
      fr: [
        "alzheimer",
        "démence",
        "maladie à corps de Lewy",
        "troubles de la mémoire",
        "trouble neurocognitif",
      ],
      en: ["Alzheimer's disease", "Lewy body dementia", "memory loss", "vascular dementia"],
    },
    codes: ["doid:DOID:1307", "doid:DOID:10652", "icd10:G30"],
    sources: [
      inserm("Maladie d’Alzheimer", "dossier/alzheimer-maladie/"),
      nhs("Dementia", "conditions/dementia/"),
      who("Dementia", "news-room/fact-sheets/detail/dementia"),
    ],
  },
] as const satisfies readonly TopicSeed[];
