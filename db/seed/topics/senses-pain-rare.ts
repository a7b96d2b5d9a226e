import { ameli, has, inserm, nhlbi, nhs, niams, ninds, orphanet } from "../sources.ts";
import type { TopicSeed } from "../types.ts";

export const sensesPainAndRareTopics = [
  {
    slug: "eyes-ears-mouth",
    parent: null,
    label: { fr: "Yeux, oreilles et bouche", en: "Eyes, ears and mouth" },
    description: {
      fr: "Voir, entendre, manger, sourire : les sens et les dents.",
      en: "Seeing, hearing, eating, smiling: the senses and the teeth.",
    },
    synonyms: { fr: ["ORL", "ophtalmologie"], en: ["ENT", "ophthalmology"] },
    codes: [],
    sources: [nhs("Conditions A to Z", "conditions/")],
  },
  {
    slug: "eyes-and-sight",
    parent: "eyes-ears-mouth",
    label: { fr: "Yeux et vision", en: "Eyes and sight" },
    description: {
      fr: "Glaucome, cataracte, DMLA, basse vision. Une perte de vue soudaine est une urgence.",
      en: "Glaucoma, cataract, macular degeneration, low vision. Sudden loss of sight is an emergency.",
    },
    synonyms: {
      fr: ["glaucome", "cataracte", "DMLA", "malvoyance"],
      en: ["glaucoma", "cataract", "AMD", "low vision"],
    },
    codes: ["icd10:H40", "icd10:H25"],
    sources: [
      nhs("Glaucoma", "conditions/glaucoma/"),
      inserm("DMLA", "dossier/degenerescence-maculaire-liee-age-dmla/"),
    ],
  },
  {
    slug: "hearing-and-tinnitus",
    parent: "eyes-ears-mouth",
    label: { fr: "Audition et acouphènes", en: "Hearing and tinnitus" },
    description: {
      fr: "Appareils, acouphènes, vertiges, et la fatigue d’écouter.",
      en: "Hearing aids, tinnitus, dizziness, and the tiredness of listening.",
    },
    synonyms: {
      fr: ["surdité", "acouphène", "appareil auditif", "vertige"],
      en: ["deafness", "tinnitus", "hearing aid", "vertigo"],
    },
    codes: ["icd10:H93.1"],
    sources: [nhs("Tinnitus", "conditions/tinnitus/"), inserm("Acouphènes", "dossier/acouphenes/")],
  },
  {
    slug: "teeth-and-gums",
    parent: "eyes-ears-mouth",
    label: { fr: "Dents et gencives", en: "Teeth and gums" },
    description: {
      fr: "Les soins dentaires, seuls ou avec une autre maladie, la peur du fauteuil, le coût.",
      en: "Dental care, alone or with another condition, fear of the chair, cost.",
    },
    synonyms: {
      fr: ["dentiste", "carie", "gencive", "parodontite", "bouche sèche"],
      en: ["dentist", "cavity", "gum disease", "dry mouth"],
    },
    codes: ["icd10:K02", "icd10:K05"],
    sources: [
      nhs("Healthy teeth and gums", "live-well/healthy-teeth-and-gums/"),
      ameli("Santé de A à Z", "assure/sante/themes"),
    ],
  },
  {
    slug: "pain",
    parent: null,
    label: { fr: "Douleur", en: "Pain" },
    description: {
      fr: "La douleur qui dure change tout : la comprendre, être cru, trouver des appuis.",
      en: "Pain that lasts changes everything: understanding it, being believed, finding support.",
    },
    synonyms: {
      fr: ["douleur chronique", "centre de la douleur", "antidouleur"],
      en: ["chronic pain", "pain clinic", "painkiller"],
    },
    codes: [],
    sources: [
      has("Haute Autorité de santé", ""),
      inserm("Douleur", "dossier/douleur/"),
      nhs("Managing pain", "live-well/pain/"),
    ],
  },
  {
    slug: "fibromyalgia",
    parent: "pain",
    label: { fr: "Fibromyalgie", en: "Fibromyalgia" },
    description: {
      fr: "Douleurs diffuses, fatigue, sommeil qui ne repose pas : reconnue, réelle, et longue à apprivoiser.",
      en: "Widespread pain, fatigue, sleep that does not refresh: recognised, real, and slow to tame.",
    },
    synonyms: { fr: ["fibro", "douleurs diffuses"], en: ["fibro", "FMS", "widespread pain"] },
    codes: ["doid:DOID:631", "icd10:M79.7"],
    sources: [
      ameli("Fibromyalgie", "assure/sante/themes/fibromyalgie"),
      nhs("Fibromyalgia", "conditions/fibromyalgia/"),
      niams("Fibromyalgia", "health-topics/fibromyalgia"),
    ],
  },
  {
    slug: "nerve-pain",
    parent: "pain",
    label: { fr: "Douleurs neuropathiques", en: "Nerve pain" },
    description: {
      fr: "Brûlures, décharges, fourmillements : quand le nerf lui-même fait mal.",
      en: "Burning, shocks, tingling: when the nerve itself hurts.",
    },
    synonyms: {
      fr: ["neuropathie", "zona", "névralgie"],
      en: ["neuropathy", "neuropathic pain", "shingles pain", "neuralgia"],
    },
    codes: ["icd10:M79.2"],
    sources: [
      nhs("Peripheral neuropathy", "conditions/peripheral-neuropathy/"),
      ninds("Peripheral neuropathy", "health-information/disorders/peripheral-neuropathy"),
    ],
  },
  {
    slug: "rare-diseases",
    parent: null,
    label: { fr: "Maladies rares", en: "Rare diseases" },
    description: {
      fr: "L’errance diagnostique, les centres de référence, et la joie de trouver quelqu’un qui a la même chose.",
      en: "The long search for a name, expert centres, and the relief of meeting someone who has the same.",
    },
    synonyms: {
      fr: ["maladie orpheline", "errance diagnostique", "centre de référence"],
      en: ["orphan disease", "undiagnosed", "expert centre"],
    },
    codes: [],
    sources: [orphanet("Orphanet", ""), inserm("Inserm", "")],
    rare: true,
  },
  {
    slug: "ehlers-danlos",
    parent: "rare-diseases",
    label: { fr: "Syndromes d’Ehlers-Danlos", en: "Ehlers-Danlos syndromes" },
    description: {
      fr: "Articulations trop souples, luxations, douleur et fatigue, longtemps sans nom.",
      en: "Joints that bend too far, dislocations, pain and fatigue, often nameless for years.",
    },
    synonyms: { fr: ["SED", "hyperlaxité", "hypermobilité"], en: ["EDS", "hEDS", "hypermobility"] },
    codes: ["orpha:98249", "orpha:285", "icd10:Q79.6"],
    sources: [
      nhs("Ehlers-Danlos syndromes", "conditions/ehlers-danlos-syndromes/"),
      orphanet("Orphanet", ""),
    ],
    rare: true,
  },
  {
    slug: "cystic-fibrosis",
    parent: "rare-diseases",
    label: { fr: "Mucoviscidose", en: "Cystic fibrosis" },
    description: {
      fr: "Kiné, antibiotiques, modulateurs, greffe, projets : une maladie dont l’horizon a changé.",
      en: "Physiotherapy, antibiotics, modulators, transplant, plans: a disease whose horizon has moved.",
    },
    synonyms: { fr: ["muco", "CFTR"], en: ["CF", "CFTR modulators"] },
    codes: ["doid:DOID:1485", "orpha:586", "icd10:E84"],
    sources: [
      inserm("Mucoviscidose", "dossier/mucoviscidose/"),
      nhs("Cystic fibrosis", "conditions/cystic-fibrosis/"),
      nhlbi("Cystic fibrosis", "health/cystic-fibrosis"),
    ],
    rare: true,
  },
  {
    slug: "sickle-cell-disease",
    parent: "rare-diseases",
    label: { fr: "Drépanocytose", en: "Sickle cell disease" },
    description: {
      fr: "Crises douloureuses, fatigue, infections, et le combat pour être soulagé à temps.",
      en: "Pain crises, fatigue, infections, and the struggle to be relieved in time.",
    },
    synonyms: {
      fr: ["anémie falciforme", "crise vaso-occlusive"],
      en: ["sickle cell anaemia", "SCD", "vaso-occlusive crisis"],
    },
    codes: ["doid:DOID:10923", "orpha:232", "icd10:D57"],
    sources: [
      inserm("Drépanocytose", "dossier/drepanocytose/"),
      nhs("Sickle cell disease", "conditions/sickle-cell-disease/"),
      nhlbi("Sickle cell disease", "health/sickle-cell-disease"),
    ],
    rare: true,
  },
] as const satisfies readonly TopicSeed[];
