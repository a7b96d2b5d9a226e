import { inserm, nhs, nice, nimh, psycom, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const mindTopics = [
  {
    slug: "mental-health",
    parent: null,
    label: { fr: "Santé mentale", en: "Mental health" },
    description: {
      fr: "Parler de ce qui pèse, trouver de l’aide, vivre avec un trouble psychique. En cas d’idées suicidaires, une personne peut vous répondre tout de suite : les numéros sont en bas de chaque page.",
      en: "Talking about what weighs on you, finding help, living with a mental health condition. If you think of suicide, someone can answer now: the numbers are at the foot of every page.",
    },
    synonyms: { fr: ["psychiatrie", "santé psychique", "psychologie"], en: ["psychiatry", "mental illness"] },
    codes: [],
    sources: [
      psycom("Psycom", ""),
      who("Mental health", "health-topics/mental-health"),
      nhs("Mental health", "mental-health/"),
    ],
  },
  {
    slug: "depression",
    parent: "mental-health",
    label: { fr: "Dépression", en: "Depression" },
    description: {
      fr: "Une maladie, pas une faiblesse. Les premiers rendez-vous, les traitements, la rechute, l’entourage, le retour au travail.",
      en: "An illness, not a weakness. First appointments, treatment, relapse, people around you, going back to work.",
    },
    synonyms: {
      fr: ["dépression nerveuse", "épisode dépressif", "burn-out", "antidépresseur", "déprime"],
      en: ["low mood", "burnout", "antidepressant", "depressive episode"],
    },
    codes: ["icd10:F32", "icd10:F33"],
    sources: [
      inserm("Dépression", "dossier/depression/"),
      nhs("Depression in adults", "mental-health/conditions/depression-in-adults/"),
      nice("Depression in adults: treatment and management", "ng222"),
    ],
    sensitive: true,
  },
  {
    slug: "anxiety",
    parent: "mental-health",
    label: { fr: "Anxiété et attaques de panique", en: "Anxiety and panic" },
    description: {
      fr: "L’inquiétude qui déborde, les crises de panique, les phobies, et ce qui aide vraiment.",
      en: "Worry that spills over, panic attacks, phobias, and what really helps.",
    },
    synonyms: {
      fr: ["angoisse", "crise de panique", "phobie", "trouble anxieux", "stress"],
      en: ["panic attack", "phobia", "anxiety disorder", "stress", "worry"],
    },
    codes: ["doid:DOID:2030", "icd10:F41"],
    sources: [
      psycom("Les troubles psychiques", ""),
      nhs("Generalised anxiety disorder", "mental-health/conditions/generalised-anxiety-disorder-gad/"),
      nimh("Anxiety disorders", "health/topics/anxiety-disorders"),
    ],
  },
  {
    slug: "bipolar-disorder",
    parent: "mental-health",
    label: { fr: "Trouble bipolaire", en: "Bipolar disorder" },
    description: {
      fr: "Des hauts, des bas, et la vie entre les deux : sommeil, traitement de fond, signes d’alerte, couple et travail.",
      en: "Highs, lows, and life in between: sleep, long-term treatment, early signs, relationships and work.",
    },
    synonyms: {
      fr: ["bipolarité", "maniaco-dépression", "phase maniaque", "lithium"],
      en: ["manic depression", "mania", "hypomania", "lithium"],
    },
    codes: ["doid:DOID:3312", "icd10:F31"],
    sources: [
      inserm("Troubles bipolaires", "dossier/troubles-bipolaires/"),
      nimh("Bipolar disorder", "health/topics/bipolar-disorder"),
    ],
    sensitive: true,
  },
  {
    slug: "eating-disorders",
    parent: "mental-health",
    label: { fr: "Troubles des conduites alimentaires", en: "Eating disorders" },
    description: {
      fr: "Anorexie, boulimie, hyperphagie : demander de l’aide, tenir, aider quelqu’un. Ici, on ne donne ni poids, ni chiffres, ni méthodes.",
      en: "Anorexia, bulimia, binge eating: asking for help, holding on, helping someone. No weights, no figures, no methods here.",
    },
    synonyms: {
      fr: ["TCA", "anorexie", "boulimie", "hyperphagie"],
      en: ["anorexia", "bulimia", "binge eating", "ED"],
    },
    codes: ["icd10:F50"],
    sources: [
      nhs(
        "Eating disorders",
        "mental-health/feelings-symptoms-behaviours/behaviours/eating-disorders/overview/",
      ),
      nimh("Eating disorders", "health/topics/eating-disorders"),
    ],
    sensitive: true,
  },
  {
    slug: "addictions",
    parent: "mental-health",
    label: { fr: "Addictions", en: "Addictions" },
    description: {
      fr: "Alcool, tabac, médicaments, jeux, autres produits : réduire, arrêter, rechuter, recommencer, sans jugement.",
      en: "Alcohol, tobacco, medicines, gambling, other substances: cutting down, stopping, relapsing, starting again, without judgement.",
    },
    synonyms: {
      fr: ["alcool", "tabac", "dépendance", "sevrage", "jeu pathologique", "cannabis"],
      en: ["alcohol", "smoking", "dependence", "withdrawal", "gambling", "substance use"],
    },
    codes: ["icd10:F10", "icd10:F17"],
    sources: [
      inserm("Addictions", "dossier/addictions/"),
      nhs("Addiction support", "live-well/addiction-support/"),
      who("Alcohol", "news-room/fact-sheets/detail/alcohol"),
    ],
    sensitive: true,
  },
  {
    slug: "autism-and-adhd",
    parent: "mental-health",
    label: { fr: "Autisme et TDAH", en: "Autism and ADHD" },
    description: {
      fr: "Le bilan, l’école, le travail, la vie quotidienne, à tout âge. Les personnes concernées y parlent pour elles-mêmes.",
      en: "Assessment, school, work and daily life at any age. Autistic people and people with ADHD speak for themselves.",
    },
    synonyms: {
      fr: ["TSA", "TDAH", "trouble de l'attention", "hyperactivité", "neuroatypie"],
      en: ["ASD", "ADHD", "attention deficit", "neurodivergent"],
    },
    codes: ["doid:DOID:1094", "icd10:F84", "icd10:F90"],
    sources: [
      inserm("Autisme", "dossier/autisme/"),
      nhs("Autism", "conditions/autism/"),
      nhs("ADHD in adults", "conditions/adhd-adults/"),
    ],
  },
] as const satisfies readonly TopicSeed[];
