import type { GlossarySeed } from "../types.ts";

export const conditionWordsB = [
  {
    slug: "long-covid",
    term: { fr: "Covid long", en: "long COVID" },
    explanation: {
      fr: "Des symptômes qui persistent des semaines ou des mois après la Covid-19.",
      en: "Symptoms that last for weeks or months after COVID-19.",
    },
  },
  {
    slug: "malignant",
    term: { fr: "malin", en: "malignant" },
    explanation: { fr: "Se dit d’une tumeur cancéreuse.", en: "Said of a tumour that is a cancer." },
  },
  {
    slug: "menopause",
    term: { fr: "ménopause", en: "menopause" },
    explanation: {
      fr: "L’arrêt définitif des règles, reconnu après un an sans règles.",
      en: "The permanent end of periods, recognised after a year without any.",
    },
  },
  {
    slug: "metastasis",
    term: { fr: "métastase", en: "metastasis" },
    explanation: {
      fr: "Un foyer de cancer né de cellules parties d’un autre organe.",
      en: "A spot of cancer grown from cells that came from another organ.",
    },
  },
  {
    slug: "migraine",
    term: { fr: "migraine", en: "migraine" },
    explanation: {
      fr: "Des crises de mal de tête, souvent d’un côté, avec nausées ou gêne à la lumière.",
      en: "Attacks of headache, often on one side, with nausea or trouble with light.",
    },
  },
  {
    slug: "multiple-sclerosis",
    term: { fr: "sclérose en plaques", en: "multiple sclerosis" },
    explanation: {
      fr: "Une maladie où les défenses du corps abîment la gaine des nerfs du cerveau et de la moelle.",
      en: "A disease in which the body’s defences damage the sheath of nerves in the brain and spinal cord.",
    },
  },
  {
    slug: "neuropathy",
    term: { fr: "neuropathie", en: "neuropathy" },
    explanation: {
      fr: "Une atteinte des nerfs, souvent des pieds et des mains.",
      en: "Damage to nerves, often in the feet and hands.",
    },
  },
  {
    slug: "osteoarthritis",
    term: { fr: "arthrose", en: "osteoarthritis" },
    explanation: {
      fr: "L’usure du cartilage d’une articulation, qui fait mal et enraidit.",
      en: "Wear of the cartilage in a joint, causing pain and stiffness.",
    },
  },
  {
    slug: "osteonecrosis",
    term: { fr: "ostéonécrose", en: "osteonecrosis" },
    explanation: { fr: "La mort d’une petite partie d’un os.", en: "The death of a small part of a bone." },
  },
  {
    slug: "osteoporosis",
    term: { fr: "ostéoporose", en: "osteoporosis" },
    explanation: {
      fr: "Des os devenus fragiles, qui cassent plus facilement.",
      en: "Bones that have become fragile and break more easily.",
    },
  },
  {
    slug: "panic-attack",
    term: { fr: "attaque de panique", en: "panic attack" },
    explanation: {
      fr: "Une montée brutale de peur avec des signes physiques, qui passe d’elle-même.",
      en: "A sudden surge of fear with physical signs that passes by itself.",
    },
  },
  {
    slug: "pre-eclampsia",
    term: { fr: "prééclampsie", en: "pre-eclampsia" },
    explanation: {
      fr: "Une complication de la grossesse avec tension élevée, à prendre en charge vite.",
      en: "A complication of pregnancy with high blood pressure that needs prompt care.",
    },
  },
  {
    slug: "pulmonary-embolism",
    term: { fr: "embolie pulmonaire", en: "pulmonary embolism" },
    explanation: {
      fr: "Un caillot qui bouche une artère du poumon : c’est une urgence.",
      en: "A clot that blocks an artery of the lung: it is an emergency.",
    },
  },
  {
    slug: "rare-disease",
    term: { fr: "maladie rare", en: "rare disease" },
    explanation: {
      fr: "En Europe, une maladie qui touche moins d’une personne sur 2 000.",
      en: "In Europe, a disease that affects fewer than one person in 2,000.",
    },
  },
  {
    slug: "retinopathy",
    term: { fr: "rétinopathie", en: "retinopathy" },
    explanation: {
      fr: "Une atteinte du fond de l’œil, par exemple due au diabète.",
      en: "Damage to the back of the eye, for instance from diabetes.",
    },
  },
  {
    slug: "sepsis",
    term: { fr: "sepsis", en: "sepsis" },
    explanation: {
      fr: "Une réaction grave et générale du corps à une infection : c’est une urgence.",
      en: "A severe reaction of the whole body to an infection: it is an emergency.",
    },
  },
  {
    slug: "sequela",
    term: { fr: "séquelle", en: "after-effect" },
    explanation: {
      fr: "Un trouble qui reste après la guérison.",
      en: "A problem that remains after recovery.",
    },
  },
  {
    slug: "sickle-cell-disease",
    term: { fr: "drépanocytose", en: "sickle cell disease" },
    explanation: {
      fr: "Une maladie héréditaire des globules rouges, qui provoque des crises douloureuses.",
      en: "An inherited disease of red blood cells that causes painful crises.",
    },
  },
  {
    slug: "sleep-apnoea",
    term: { fr: "apnée du sommeil", en: "sleep apnoea" },
    explanation: {
      fr: "Des arrêts de la respiration qui se répètent pendant le sommeil.",
      en: "Pauses in breathing that repeat during sleep.",
    },
  },
  {
    slug: "stroke",
    term: { fr: "accident vasculaire cérébral", en: "stroke" },
    explanation: {
      fr: "Une partie du cerveau privée de sang ou touchée par un saignement ; chaque minute compte.",
      en: "Part of the brain without blood, or hit by a bleed; every minute counts.",
    },
  },
  {
    slug: "thrombosis",
    term: { fr: "thrombose", en: "thrombosis" },
    explanation: {
      fr: "Un caillot de sang qui se forme dans un vaisseau.",
      en: "A blood clot that forms inside a vessel.",
    },
  },
  {
    slug: "transient-ischaemic-attack",
    term: { fr: "accident ischémique transitoire", en: "transient ischaemic attack" },
    explanation: {
      fr: "Les signes d’un AVC qui disparaissent vite, mais demandent une aide urgente.",
      en: "Signs of a stroke that pass quickly but need urgent care.",
    },
  },
  {
    slug: "type-1-diabetes",
    term: { fr: "diabète de type 1", en: "type 1 diabetes" },
    explanation: {
      fr: "Un diabète où le corps ne fabrique plus d’insuline.",
      en: "Diabetes in which the body no longer makes insulin.",
    },
  },
  {
    slug: "type-2-diabetes",
    term: { fr: "diabète de type 2", en: "type 2 diabetes" },
    explanation: {
      fr: "Un diabète où le corps utilise mal l’insuline.",
      en: "Diabetes in which the body uses insulin poorly.",
    },
  },
  {
    slug: "ulcerative-colitis",
    term: { fr: "rectocolite hémorragique", en: "ulcerative colitis" },
    explanation: {
      fr: "Une inflammation chronique du gros intestin.",
      en: "A chronic inflammation of the large bowel.",
    },
  },
] as const satisfies readonly GlossarySeed[];
