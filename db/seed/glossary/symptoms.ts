import type { GlossarySeed } from "../types.ts";

export const symptomWords = [
  {
    slug: "aphasia",
    term: { fr: "aphasie", en: "aphasia" },
    explanation: {
      fr: "Une difficulté à trouver ou à comprendre les mots après une atteinte du cerveau.",
      en: "Difficulty finding or understanding words after damage to the brain.",
    },
  },
  {
    slug: "aura",
    term: { fr: "aura", en: "aura" },
    explanation: {
      fr: "Des signes passagers, visuels le plus souvent, qui précèdent une migraine ou une crise d’épilepsie.",
      en: "Passing signs, often visual, that come before a migraine or a seizure.",
    },
  },
  {
    slug: "brain-fog",
    term: { fr: "brouillard cérébral", en: "brain fog" },
    explanation: {
      fr: "Une difficulté à se concentrer, à se souvenir ou à trouver ses mots.",
      en: "Difficulty concentrating, remembering or finding words.",
    },
  },
  {
    slug: "bruise",
    term: { fr: "ecchymose", en: "bruise" },
    explanation: {
      fr: "Un bleu : du sang sorti d’un petit vaisseau sous la peau.",
      en: "A mark left by blood that has leaked from a small vessel under the skin.",
    },
  },
  {
    slug: "constipation",
    term: { fr: "constipation", en: "constipation" },
    explanation: {
      fr: "Des selles rares, dures ou difficiles à évacuer.",
      en: "Stools that are infrequent, hard or difficult to pass.",
    },
  },
  {
    slug: "dysphagia",
    term: { fr: "dysphagie", en: "difficulty swallowing" },
    explanation: {
      fr: "Une difficulté à avaler les aliments ou les liquides.",
      en: "Trouble swallowing food or drink.",
    },
  },
  {
    slug: "dyspnoea",
    term: { fr: "dyspnée", en: "dyspnoea" },
    explanation: {
      fr: "La sensation de manquer d’air ou d’être essoufflé.",
      en: "The feeling of being short of breath.",
    },
  },
  {
    slug: "fatigue",
    term: { fr: "asthénie", en: "fatigue" },
    explanation: {
      fr: "Une fatigue que le repos n’efface pas complètement.",
      en: "A tiredness that rest does not fully relieve.",
    },
  },
  {
    slug: "fever",
    term: { fr: "fièvre", en: "fever" },
    explanation: {
      fr: "Une température du corps au-dessus de 38 °C environ, souvent le signe que l’organisme se défend.",
      en: "A body temperature above about 38 °C (100.4 °F), often a sign that the body is defending itself.",
    },
  },
  {
    slug: "flare",
    term: { fr: "poussée", en: "flare" },
    explanation: {
      fr: "Une période où une maladie chronique s’aggrave pour un temps.",
      en: "A period when a long-term disease gets worse for a while.",
    },
  },
  {
    slug: "haemorrhage",
    term: { fr: "hémorragie", en: "haemorrhage" },
    explanation: {
      fr: "Un saignement important, à l’extérieur ou à l’intérieur du corps.",
      en: "Heavy bleeding, outside or inside the body.",
    },
  },
  {
    slug: "hot-flush",
    term: { fr: "bouffée de chaleur", en: "hot flush" },
    explanation: {
      fr: "Une vague de chaleur soudaine, souvent avec des sueurs.",
      en: "A sudden wave of heat, often with sweating.",
    },
  },
  {
    slug: "hyperglycaemia",
    term: { fr: "hyperglycémie", en: "hyperglycaemia" },
    explanation: { fr: "Un taux de sucre dans le sang trop élevé.", en: "Blood sugar that is too high." },
  },
  {
    slug: "hypoglycaemia",
    term: { fr: "hypoglycémie", en: "hypoglycaemia" },
    explanation: {
      fr: "Un taux de sucre dans le sang trop bas, qui peut donner sueurs, tremblements ou malaise.",
      en: "Blood sugar that is too low, which can cause sweating, shaking or a faint feeling.",
    },
  },
  {
    slug: "incontinence",
    term: { fr: "incontinence", en: "incontinence" },
    explanation: {
      fr: "Des fuites d’urine ou de selles que l’on ne peut pas retenir.",
      en: "Leaks of urine or stool that cannot be held back.",
    },
  },
  {
    slug: "insomnia",
    term: { fr: "insomnie", en: "insomnia" },
    explanation: {
      fr: "Une difficulté à s’endormir ou à rester endormi, qui gêne la journée.",
      en: "Trouble falling or staying asleep that affects the day.",
    },
  },
  {
    slug: "jaundice",
    term: { fr: "jaunisse", en: "jaundice" },
    explanation: {
      fr: "Une couleur jaune de la peau et des yeux, souvent liée au foie.",
      en: "Yellowing of the skin and eyes, often linked with the liver.",
    },
  },
  {
    slug: "nausea",
    term: { fr: "nausée", en: "nausea" },
    explanation: { fr: "L’envie de vomir.", en: "The feeling that you are about to be sick." },
  },
  {
    slug: "neuropathic-pain",
    term: { fr: "douleur neuropathique", en: "nerve pain" },
    explanation: {
      fr: "Une douleur qui vient du nerf lui-même, souvent comme une brûlure ou une décharge.",
      en: "Pain that comes from the nerve itself, often like burning or an electric shock.",
    },
  },
  {
    slug: "oedema",
    term: { fr: "œdème", en: "oedema" },
    explanation: {
      fr: "Un gonflement dû à de l’eau retenue dans les tissus.",
      en: "Swelling caused by fluid held in the tissues.",
    },
  },
  {
    slug: "palpitations",
    term: { fr: "palpitations", en: "palpitations" },
    explanation: {
      fr: "La sensation de sentir son cœur battre trop vite, trop fort ou irrégulièrement.",
      en: "Feeling your heart beat too fast, too hard or irregularly.",
    },
  },
  {
    slug: "paraesthesia",
    term: { fr: "paresthésie", en: "pins and needles" },
    explanation: {
      fr: "Des fourmillements ou picotements ressentis dans la peau.",
      en: "Tingling or prickling felt in the skin.",
    },
  },
  {
    slug: "post-exertional-malaise",
    term: { fr: "malaise après effort", en: "post-exertional malaise" },
    explanation: {
      fr: "Une aggravation des symptômes des heures ou des jours après un effort, même léger.",
      en: "A worsening of symptoms hours or days after an effort, even a slight one.",
    },
  },
  {
    slug: "pruritus",
    term: { fr: "prurit", en: "itching" },
    explanation: { fr: "Une démangeaison, quelle qu’en soit la cause.", en: "Itching, whatever the cause." },
  },
  {
    slug: "relapse",
    term: { fr: "rechute", en: "relapse" },
    explanation: {
      fr: "Le retour d’une maladie ou de ses symptômes après une amélioration.",
      en: "The return of a disease or its symptoms after an improvement.",
    },
  },
  {
    slug: "remission",
    term: { fr: "rémission", en: "remission" },
    explanation: {
      fr: "Une période où les signes de la maladie diminuent ou disparaissent.",
      en: "A period when the signs of a disease lessen or disappear.",
    },
  },
  {
    slug: "spasm",
    term: { fr: "spasme", en: "spasm" },
    explanation: {
      fr: "La contraction brusque et involontaire d’un muscle.",
      en: "A sudden contraction of a muscle that you do not control.",
    },
  },
  {
    slug: "stiffness",
    term: { fr: "raideur", en: "stiffness" },
    explanation: {
      fr: "Une difficulté à plier ou à bouger une articulation, souvent au réveil.",
      en: "Difficulty bending or moving a joint, often on waking.",
    },
  },
  {
    slug: "syncope",
    term: { fr: "syncope", en: "fainting" },
    explanation: {
      fr: "Une perte de connaissance brève, avec un retour rapide à la normale.",
      en: "A short loss of consciousness followed by a quick recovery.",
    },
  },
  {
    slug: "tinnitus",
    term: { fr: "acouphène", en: "tinnitus" },
    explanation: {
      fr: "Un bruit entendu dans l’oreille sans source extérieure.",
      en: "A sound heard in the ear that comes from no outside source.",
    },
  },
  {
    slug: "tremor",
    term: { fr: "tremblement", en: "tremor" },
    explanation: {
      fr: "Un mouvement involontaire et régulier d’une partie du corps.",
      en: "A regular movement of part of the body that you do not control.",
    },
  },
  {
    slug: "vertigo",
    term: { fr: "vertige", en: "vertigo" },
    explanation: {
      fr: "L’impression que tout tourne autour de soi.",
      en: "The feeling that everything around you is spinning.",
    },
  },
] as const satisfies readonly GlossarySeed[];
