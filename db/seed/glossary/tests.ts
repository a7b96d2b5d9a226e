import type { GlossarySeed } from "../types.ts";

export const testWords = [
  {
    slug: "albuminuria",
    term: { fr: "albuminurie", en: "albuminuria" },
    explanation: {
      fr: "La présence d’une protéine, l’albumine, dans les urines.",
      en: "The presence of a protein, albumin, in the urine.",
    },
  },
  {
    slug: "biopsy",
    term: { fr: "biopsie", en: "biopsy" },
    explanation: {
      fr: "Le prélèvement d’un petit morceau de tissu pour l’examiner.",
      en: "Taking a small piece of tissue to examine it.",
    },
  },
  {
    slug: "blood-glucose",
    term: { fr: "glycémie", en: "blood glucose" },
    explanation: { fr: "Le taux de sucre dans le sang.", en: "The amount of sugar in the blood." },
  },
  {
    slug: "bone-density-scan",
    term: { fr: "ostéodensitométrie", en: "bone density scan" },
    explanation: {
      fr: "Un examen qui mesure la solidité des os.",
      en: "A test that measures how solid bones are.",
    },
  },
  {
    slug: "cholesterol",
    term: { fr: "cholestérol", en: "cholesterol" },
    explanation: {
      fr: "Une graisse du sang, utile, mais qui en excès abîme les artères.",
      en: "A fat in the blood, useful, but harmful to arteries in excess.",
    },
  },
  {
    slug: "colonoscopy",
    term: { fr: "coloscopie", en: "colonoscopy" },
    explanation: {
      fr: "L’examen de l’intérieur du gros intestin avec une caméra souple.",
      en: "A look at the inside of the large bowel with a flexible camera.",
    },
  },
  {
    slug: "creatinine",
    term: { fr: "créatinine", en: "creatinine" },
    explanation: {
      fr: "Un déchet du muscle, mesuré dans le sang pour juger du travail des reins.",
      en: "A waste product of muscle, measured in blood to judge how the kidneys work.",
    },
  },
  {
    slug: "crp",
    term: { fr: "protéine C réactive", en: "C-reactive protein" },
    explanation: {
      fr: "Une protéine du sang qui monte en cas d’inflammation.",
      en: "A blood protein that rises with inflammation.",
    },
  },
  {
    slug: "ct-scan",
    term: { fr: "scanner", en: "CT scan" },
    explanation: {
      fr: "Des images en coupe du corps faites avec des rayons X.",
      en: "Pictures of the body in slices made with X-rays.",
    },
  },
  {
    slug: "diagnosis",
    term: { fr: "diagnostic", en: "diagnosis" },
    explanation: {
      fr: "Le nom donné à une maladie après examen.",
      en: "The name given to a disease after assessment.",
    },
  },
  {
    slug: "differential-diagnosis",
    term: { fr: "diagnostic différentiel", en: "differential diagnosis" },
    explanation: {
      fr: "La liste des maladies possibles que l’on écarte une à une.",
      en: "The list of possible diseases that are ruled out one by one.",
    },
  },
  {
    slug: "ecg",
    term: { fr: "électrocardiogramme", en: "electrocardiogram" },
    explanation: {
      fr: "L’enregistrement de l’activité électrique du cœur.",
      en: "A recording of the heart’s electrical activity.",
    },
  },
  {
    slug: "eeg",
    term: { fr: "électroencéphalogramme", en: "electroencephalogram" },
    explanation: {
      fr: "L’enregistrement de l’activité électrique du cerveau.",
      en: "A recording of the brain’s electrical activity.",
    },
  },
  {
    slug: "egfr",
    term: { fr: "débit de filtration glomérulaire", en: "eGFR" },
    explanation: {
      fr: "Une estimation de la capacité des reins à filtrer le sang.",
      en: "An estimate of how well the kidneys filter the blood.",
    },
  },
  {
    slug: "endoscopy",
    term: { fr: "endoscopie", en: "endoscopy" },
    explanation: {
      fr: "L’examen de l’intérieur du corps avec une petite caméra.",
      en: "A look inside the body with a small camera.",
    },
  },
  {
    slug: "false-positive",
    term: { fr: "faux positif", en: "false positive" },
    explanation: {
      fr: "Un test qui annonce à tort une maladie.",
      en: "A test that wrongly announces a disease.",
    },
  },
  {
    slug: "full-blood-count",
    term: { fr: "numération formule sanguine", en: "full blood count" },
    explanation: {
      fr: "Le comptage des différentes cellules du sang.",
      en: "A count of the different cells in the blood.",
    },
  },
  {
    slug: "hba1c",
    term: { fr: "hémoglobine glyquée", en: "HbA1c" },
    explanation: {
      fr: "Une prise de sang qui reflète la moyenne du sucre sur deux à trois mois.",
      en: "A blood test that reflects average sugar over two to three months.",
    },
  },
  {
    slug: "home-blood-pressure",
    term: { fr: "automesure tensionnelle", en: "home blood pressure monitoring" },
    explanation: {
      fr: "La mesure de sa tension à la maison, plusieurs fois, pour en faire la moyenne.",
      en: "Measuring your blood pressure at home several times to work out the average.",
    },
  },
  {
    slug: "lumbar-puncture",
    term: { fr: "ponction lombaire", en: "lumbar puncture" },
    explanation: {
      fr: "Le prélèvement, dans le bas du dos, du liquide qui entoure la moelle.",
      en: "Taking, low in the back, some of the fluid around the spinal cord.",
    },
  },
  {
    slug: "mammogram",
    term: { fr: "mammographie", en: "mammogram" },
    explanation: { fr: "Une radiographie des seins.", en: "An X-ray of the breasts." },
  },
  {
    slug: "mri",
    term: { fr: "IRM", en: "MRI" },
    explanation: {
      fr: "Des images de l’intérieur du corps faites avec un aimant, sans rayons X.",
      en: "Pictures of the inside of the body made with a magnet, without X-rays.",
    },
  },
  {
    slug: "oximetry",
    term: { fr: "oxymétrie", en: "pulse oximetry" },
    explanation: {
      fr: "La mesure de l’oxygène du sang avec une pince au doigt.",
      en: "Measuring oxygen in the blood with a clip on the finger.",
    },
  },
  {
    slug: "prognosis",
    term: { fr: "pronostic", en: "prognosis" },
    explanation: {
      fr: "Ce que l’on peut prévoir de l’évolution d’une maladie, avec une part d’inconnu.",
      en: "What can be foreseen of the course of a disease, with some uncertainty.",
    },
  },
  {
    slug: "psa",
    term: { fr: "PSA", en: "PSA" },
    explanation: {
      fr: "Une protéine de la prostate mesurée dans le sang ; elle monte pour plusieurs raisons, pas seulement un cancer.",
      en: "A prostate protein measured in blood; it rises for several reasons, not only cancer.",
    },
  },
  {
    slug: "reference-range",
    term: { fr: "valeurs de référence", en: "reference range" },
    explanation: {
      fr: "Les limites entre lesquelles se situent la plupart des personnes en bonne santé.",
      en: "The limits between which most healthy people fall.",
    },
  },
  {
    slug: "screening",
    term: { fr: "dépistage", en: "screening" },
    explanation: {
      fr: "Chercher une maladie chez des personnes qui n’ont pas de signe.",
      en: "Looking for a disease in people who have no signs.",
    },
  },
  {
    slug: "sensor",
    term: { fr: "capteur de glycémie", en: "continuous glucose monitor" },
    explanation: {
      fr: "Un petit appareil sur la peau qui suit le sucre en continu.",
      en: "A small device on the skin that follows sugar all the time.",
    },
  },
  {
    slug: "spirometry",
    term: { fr: "spirométrie", en: "spirometry" },
    explanation: {
      fr: "Un test du souffle qui mesure l’air que l’on peut expirer.",
      en: "A breathing test that measures how much air you can blow out.",
    },
  },
  {
    slug: "stage",
    term: { fr: "stade", en: "stage" },
    explanation: {
      fr: "Le degré d’extension ou de gravité d’une maladie.",
      en: "How far a disease has spread or how severe it is.",
    },
  },
  {
    slug: "tsh",
    term: { fr: "TSH", en: "TSH" },
    explanation: {
      fr: "Une hormone qui commande la thyroïde, mesurée pour savoir si elle va trop vite ou trop lentement.",
      en: "A hormone that drives the thyroid, measured to see whether it runs too fast or too slow.",
    },
  },
  {
    slug: "ultrasound",
    term: { fr: "échographie", en: "ultrasound" },
    explanation: {
      fr: "Des images faites avec des ultrasons, sans rayons.",
      en: "Pictures made with sound waves, without radiation.",
    },
  },
  {
    slug: "undetectable",
    term: { fr: "indétectable", en: "undetectable" },
    explanation: {
      fr: "Une quantité de virus si faible que le test ne la voit pas.",
      en: "An amount of virus so low that the test cannot see it.",
    },
  },
  {
    slug: "viral-load",
    term: { fr: "charge virale", en: "viral load" },
    explanation: { fr: "La quantité de virus dans le sang.", en: "The amount of virus in the blood." },
  },
  {
    slug: "x-ray",
    term: { fr: "radiographie", en: "X-ray" },
    explanation: {
      fr: "Une image faite avec une petite quantité de rayons, surtout pour les os et les poumons.",
      en: "An image made with a small amount of radiation, mostly for bones and lungs.",
    },
  },
] as const satisfies readonly GlossarySeed[];
