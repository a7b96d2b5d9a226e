import { ameli, inserm, nhs, niams, nice } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const movementTopics = [
  {
    slug: "bones-joints-muscles",
    parent: null,
    label: { fr: "Os, articulations et muscles", en: "Bones, joints and muscles" },
    description: {
      fr: "Ce qui fait mal, ce qui coince et ce qui permet de bouger quand même.",
      en: "What hurts, what is stiff, and what helps to keep moving.",
    },
    synonyms: { fr: ["rhumatologie", "rhumatismes"], en: ["rheumatology", "musculoskeletal"] },
    codes: [],
    sources: [niams("Health topics", "health-topics")],
  },
  {
    slug: "rheumatoid-arthritis",
    parent: "bones-joints-muscles",
    label: { fr: "Polyarthrite rhumatoïde", en: "Rheumatoid arthritis" },
    description: {
      fr: "Une inflammation des articulations due au système immunitaire. Poussées, traitements de fond, fatigue, gestes du quotidien.",
      en: "Joint inflammation caused by the immune system. Flares, long-term treatment, fatigue, everyday gestures.",
    },
    synonyms: {
      fr: ["PR", "polyarthrite", "arthrite", "méthotrexate", "biothérapie"],
      en: ["RA", "inflammatory arthritis", "methotrexate", "biologics"],
    },
    codes: ["doid:DOID:7148", "icd10:M06"],
    sources: [
      ameli("Polyarthrite rhumatoïde", "assure/sante/themes/polyarthrite-rhumatoide"),
      nhs("Rheumatoid arthritis", "conditions/rheumatoid-arthritis/"),
      nice("Rheumatoid arthritis in adults: management", "ng100"),
    ],
  },
  {
    slug: "spondyloarthritis",
    parent: "bones-joints-muscles",
    label: { fr: "Spondyloarthrite", en: "Axial spondyloarthritis" },
    description: {
      fr: "Un rhumatisme du dos et du bassin, qui réveille la nuit et se dérouille en bougeant. Le diagnostic prend souvent des années.",
      en: "Inflammation of the spine and pelvis, which wakes people at night and eases with movement. Diagnosis often takes years.",
    },
    synonyms: {
      fr: ["spondylarthrite ankylosante", "SPA", "HLA-B27"],
      en: ["ankylosing spondylitis", "axSpA", "HLA-B27"],
    },
    codes: ["doid:DOID:7147", "icd10:M45"],
    sources: [inserm("Inserm", ""), nhs("Ankylosing spondylitis", "conditions/ankylosing-spondylitis/")],
  },
  {
    slug: "osteoarthritis",
    parent: "bones-joints-muscles",
    label: { fr: "Arthrose", en: "Osteoarthritis" },
    description: {
      fr: "Genou, hanche, mains : bouger malgré la douleur, repousser ou préparer une prothèse.",
      en: "Knee, hip, hands: moving in spite of pain, putting off or preparing for a joint replacement.",
    },
    synonyms: {
      fr: ["arthrose du genou", "gonarthrose", "coxarthrose", "prothèse de hanche"],
      en: ["OA", "knee arthritis", "hip replacement", "wear and tear"],
    },
    codes: ["doid:DOID:8398", "icd10:M17", "icd10:M16"],
    sources: [inserm("Arthrose", "dossier/arthrose/"), nhs("Osteoarthritis", "conditions/osteoarthritis/")],
  },
  {
    slug: "osteoporosis",
    parent: "bones-joints-muscles",
    label: { fr: "Ostéoporose", en: "Osteoporosis" },
    description: {
      fr: "Des os fragiles, souvent découverts à la première fracture. Densitométrie, chutes, traitement et soins dentaires.",
      en: "Fragile bones, often found at the first fracture. Bone scans, falls, treatment and dental care.",
    },
    synonyms: {
      fr: ["fragilité osseuse", "ostéodensitométrie", "tassement vertébral"],
      en: ["brittle bones", "DEXA scan", "bone density", "fragility fracture"],
    },
    codes: ["doid:DOID:11476", "icd10:M81"],
    sources: [
      ameli("Ostéoporose", "assure/sante/themes/osteoporose"),
      nhs("Osteoporosis", "conditions/osteoporosis/"),
    ],
  },
  {
    slug: "back-pain",
    parent: "bones-joints-muscles",
    label: { fr: "Mal de dos", en: "Back pain" },
    description: {
      fr: "Lombalgie, sciatique, hernie : ce qui inquiète à tort, ce qui doit alerter, et comment reprendre le mouvement.",
      en: "Low back pain, sciatica, slipped disc: what need not worry you, what should, and getting back to movement.",
    },
    synonyms: {
      fr: ["lombalgie", "sciatique", "hernie discale", "lumbago"],
      en: ["sciatica", "slipped disc", "lumbago", "low back pain"],
    },
    codes: ["icd10:M54"],
    sources: [
      ameli("Lombalgie aiguë", "assure/sante/themes/lombalgie-aigue"),
      nhs("Back pain", "conditions/back-pain/"),
      nice("Low back pain and sciatica in over 16s", "ng59"),
    ],
  },
] as const satisfies readonly TopicSeed[];
