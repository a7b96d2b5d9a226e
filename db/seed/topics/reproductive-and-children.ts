import { ameli, cdc, inserm, nhs, servicePublic, vaccination, who } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const reproductiveAndChildrenTopics = [
  {
    slug: "reproductive-health",
    parent: null,
    label: { fr: "Santé sexuelle et reproductive", en: "Sexual and reproductive health" },
    description: {
      fr: "Règles, fertilité, contraception, sexualité, ménopause : on peut tout demander, avec des mots simples.",
      en: "Periods, fertility, contraception, sex, menopause: anything can be asked, in plain words.",
    },
    synonyms: {
      fr: ["gynécologie", "règles", "fertilité", "sexualité"],
      en: ["gynaecology", "periods", "fertility", "sexual health"],
    },
    codes: [],
    sources: [
      who("Sexual and reproductive health", "health-topics/sexual-and-reproductive-health-and-rights"),
    ],
  },
  {
    slug: "endometriosis",
    parent: "reproductive-health",
    label: { fr: "Endométriose", en: "Endometriosis" },
    description: {
      fr: "Des douleurs qui ne sont pas « normales ». Diagnostic, traitements, fertilité, travail, entourage.",
      en: "Pain that is not “normal”. Diagnosis, treatment, fertility, work, people around you.",
    },
    synonyms: {
      fr: ["endo", "adénomyose", "règles douloureuses", "dysménorrhée"],
      en: ["endo", "adenomyosis", "painful periods"],
    },
    codes: ["doid:DOID:289", "icd10:N80"],
    sources: [
      ameli("Endométriose", "assure/sante/themes/endometriose"),
      inserm("Endométriose", "dossier/endometriose/"),
      nhs("Endometriosis", "conditions/endometriosis/"),
      who("Endometriosis", "news-room/fact-sheets/detail/endometriosis"),
    ],
  },
  {
    slug: "polycystic-ovary-syndrome",
    parent: "reproductive-health",
    label: { fr: "Syndrome des ovaires polykystiques", en: "Polycystic ovary syndrome" },
    description: {
      fr: "Cycles irréguliers, pilosité, poids, fertilité : un syndrome fréquent et mal connu.",
      en: "Irregular cycles, hair growth, weight, fertility: common and poorly known.",
    },
    synonyms: { fr: ["SOPK", "ovaires polykystiques"], en: ["PCOS", "polycystic ovaries"] },
    codes: ["doid:DOID:11612", "icd10:E28.2"],
    sources: [
      nhs("Polycystic ovary syndrome", "conditions/polycystic-ovary-syndrome-pcos/"),
      who("Polycystic ovary syndrome", "news-room/fact-sheets/detail/polycystic-ovary-syndrome"),
    ],
  },
  {
    slug: "menopause",
    parent: "reproductive-health",
    label: { fr: "Ménopause", en: "Menopause" },
    description: {
      fr: "Bouffées de chaleur, sommeil, humeur, os, traitement hormonal : peser le pour et le contre avec un soignant.",
      en: "Hot flushes, sleep, mood, bones, hormone therapy: weighing things up with a professional.",
    },
    synonyms: {
      fr: ["périménopause", "bouffées de chaleur", "THM", "THS"],
      en: ["perimenopause", "hot flushes", "HRT", "hot flashes"],
    },
    codes: ["icd10:N95"],
    sources: [
      nhs("Menopause", "conditions/menopause/"),
      who("Menopause", "news-room/fact-sheets/detail/menopause"),
    ],
  },
  {
    slug: "contraception",
    parent: "reproductive-health",
    label: { fr: "Contraception", en: "Contraception" },
    description: {
      fr: "Choisir, changer, arrêter, oublier une pilule : des expériences et des informations vérifiées.",
      en: "Choosing, changing, stopping, missing a pill: experiences and checked information.",
    },
    synonyms: {
      fr: ["pilule", "stérilet", "DIU", "implant", "contraception d'urgence"],
      en: ["birth control", "the pill", "IUD", "coil", "emergency contraception"],
    },
    codes: [],
    sources: [nhs("Contraception", "contraception/"), cdc("Contraception", "contraception/")],
    sensitive: true,
  },
  {
    slug: "pregnancy-and-birth",
    parent: null,
    label: { fr: "Grossesse et naissance", en: "Pregnancy and birth" },
    description: {
      fr: "Avant, pendant, autour de la naissance, y compris quand tout ne se passe pas comme prévu. Saignement, douleur forte, bébé qui bouge moins : on appelle la maternité.",
      en: "Before, during and around birth, also when things do not go to plan. Bleeding, strong pain, a baby moving less: call your maternity unit.",
    },
    synonyms: {
      fr: ["grossesse", "enceinte", "accouchement", "fausse couche", "maternité"],
      en: ["pregnant", "childbirth", "miscarriage", "maternity"],
    },
    codes: [],
    sources: [
      ameli("Grossesse et parentalité", "assure/sante/themes"),
      nhs("Pregnancy", "pregnancy/"),
      who("Maternal health", "health-topics/maternal-health"),
    ],
  },
  {
    slug: "after-birth",
    parent: "pregnancy-and-birth",
    label: { fr: "Après la naissance", en: "After the birth" },
    description: {
      fr: "Le post-partum : le corps, l’allaitement ou non, le sommeil, le moral des deux parents.",
      en: "The postnatal months: the body, breastfeeding or not, sleep, how both parents feel.",
    },
    synonyms: {
      fr: ["post-partum", "allaitement", "dépression post-partum", "baby blues"],
      en: ["postnatal", "postpartum", "breastfeeding", "postnatal depression", "baby blues"],
    },
    codes: [],
    sources: [
      nhs("Post-natal depression", "mental-health/conditions/post-natal-depression/overview/"),
      inserm("Inserm", ""),
    ],
  },
  {
    slug: "chronic-illness-and-pregnancy",
    parent: "pregnancy-and-birth",
    label: { fr: "Grossesse et maladie chronique", en: "Pregnancy with a long-term condition" },
    description: {
      fr: "Préparer une grossesse quand on prend déjà un traitement : en parler tôt, ne rien arrêter seule.",
      en: "Planning a pregnancy while on treatment: talk about it early, stop nothing on your own.",
    },
    synonyms: {
      fr: ["désir d'enfant", "traitement et grossesse", "diabète gestationnel"],
      en: ["preconception", "medicines in pregnancy", "gestational diabetes"],
    },
    codes: [],
    sources: [
      nhs("Medicines in pregnancy", "pregnancy/keeping-well/medicines/"),
      ameli("Santé de A à Z", "assure/sante/themes"),
    ],
  },
  {
    slug: "childrens-health",
    parent: null,
    label: { fr: "Santé de l’enfant", en: "Children’s health" },
    description: {
      fr: "Du nourrisson à l’adolescent. Les questions sont posées par la personne responsable de l’enfant, sans nom ni école.",
      en: "From babies to teenagers. Questions are asked by the person responsible for the child, without names or schools.",
    },
    synonyms: {
      fr: ["pédiatrie", "bébé", "enfant", "adolescent"],
      en: ["paediatrics", "baby", "child", "teenager"],
    },
    codes: [],
    sources: [nhs("Baby and child health", "baby/"), ameli("Santé de A à Z", "assure/sante/themes")],
  },
  {
    slug: "school-and-illness",
    parent: "childrens-health",
    label: { fr: "École et maladie", en: "School and illness" },
    description: {
      fr: "Projet d’accueil individualisé, aménagements, sorties, camarades : faire une place à la maladie en classe.",
      en: "Care plans, adjustments, trips, classmates: making room for illness at school.",
    },
    synonyms: {
      fr: ["PAI", "PPS", "AESH", "cantine"],
      en: ["individual healthcare plan", "504 plan", "school nurse"],
    },
    codes: [],
    sources: [servicePublic("Enfant malade ou handicapé à l’école", "")],
  },
  {
    slug: "vaccines",
    parent: "infections-and-immunity",
    label: { fr: "Vaccins", en: "Vaccines" },
    description: {
      fr: "Calendrier, rappels, effets attendus, vaccins et maladie chronique ou immunité affaiblie.",
      en: "Schedules, boosters, expected effects, vaccines with a long-term condition or weak immunity.",
    },
    synonyms: {
      fr: ["vaccination", "rappel", "calendrier vaccinal", "grippe"],
      en: ["vaccination", "immunisation", "booster", "flu jab"],
    },
    codes: [],
    sources: [
      vaccination("Vaccination Info Service", ""),
      nhs("Vaccinations", "vaccinations/"),
      who("Vaccines and immunization", "health-topics/vaccines-and-immunization"),
    ],
  },
] as const satisfies readonly TopicSeed[];
