import type { GlossarySeed } from "../types.ts";

export const careWords = [
  {
    slug: "advance-directive",
    term: { fr: "directives anticipées", en: "advance decision" },
    explanation: {
      fr: "Un écrit qui dit vos souhaits pour la fin de vie, si vous ne pouvez plus parler.",
      en: "A written statement of your wishes for the end of life, in case you cannot speak.",
    },
  },
  {
    slug: "adverse-event-report",
    term: { fr: "pharmacovigilance", en: "pharmacovigilance" },
    explanation: {
      fr: "La surveillance des effets indésirables, que chacun peut signaler.",
      en: "The monitoring of side effects, which anyone can report.",
    },
  },
  {
    slug: "carer",
    term: { fr: "proche aidant", en: "carer" },
    explanation: {
      fr: "Une personne qui aide régulièrement quelqu’un de malade ou de dépendant, sans en faire son métier.",
      en: "Somebody who regularly helps a person who is ill or dependent, without it being their job.",
    },
  },
  {
    slug: "cartilage",
    term: { fr: "cartilage", en: "cartilage" },
    explanation: {
      fr: "Le tissu lisse qui recouvre les os dans une articulation.",
      en: "The smooth tissue that covers bones in a joint.",
    },
  },
  {
    slug: "confidentiality",
    term: { fr: "secret médical", en: "medical confidentiality" },
    explanation: {
      fr: "L’obligation, pour un soignant, de ne rien révéler de ce qu’il sait de vous.",
      en: "A professional’s duty to reveal nothing of what they know about you.",
    },
  },
  {
    slug: "day-hospital",
    term: { fr: "hôpital de jour", en: "day hospital" },
    explanation: {
      fr: "Des soins à l’hôpital dans la journée, sans y dormir.",
      en: "Hospital care during the day, without staying the night.",
    },
  },
  {
    slug: "day-surgery",
    term: { fr: "chirurgie ambulatoire", en: "day surgery" },
    explanation: {
      fr: "Une opération après laquelle on rentre chez soi le jour même.",
      en: "An operation after which you go home the same day.",
    },
  },
  {
    slug: "disability-status",
    term: { fr: "reconnaissance de travailleur handicapé", en: "disability status at work" },
    explanation: {
      fr: "En France, un statut choisi (RQTH) qui ouvre droit à des aménagements au travail.",
      en: "In France, a status one may choose to ask for, giving a right to adjustments at work.",
    },
  },
  {
    slug: "emergency-department",
    term: { fr: "urgences", en: "emergency department" },
    explanation: {
      fr: "Le service de l’hôpital qui reçoit les problèmes graves à toute heure.",
      en: "The hospital service that receives serious problems at any hour.",
    },
  },
  {
    slug: "expert-centre",
    term: { fr: "centre de référence", en: "expert centre" },
    explanation: {
      fr: "Un service hospitalier spécialisé dans une maladie rare.",
      en: "A hospital service specialised in a rare disease.",
    },
  },
  {
    slug: "expert-patient",
    term: { fr: "patient expert", en: "expert patient" },
    explanation: {
      fr: "Une personne malade formée pour aider d’autres malades ou des équipes.",
      en: "A patient trained to help other patients or care teams.",
    },
  },
  {
    slug: "gp",
    term: { fr: "médecin traitant", en: "general practitioner" },
    explanation: {
      fr: "Le médecin qui vous connaît et coordonne vos soins.",
      en: "The doctor who knows you and coordinates your care.",
    },
  },
  {
    slug: "immune-system",
    term: { fr: "système immunitaire", en: "immune system" },
    explanation: { fr: "L’ensemble des défenses du corps.", en: "All of the body’s defences." },
  },
  {
    slug: "informed-consent",
    term: { fr: "consentement éclairé", en: "informed consent" },
    explanation: {
      fr: "Accepter un soin après avoir compris ses buts, ses risques et les autres choix.",
      en: "Agreeing to care after understanding its aims, its risks and the alternatives.",
    },
  },
  {
    slug: "long-term-illness-cover",
    term: { fr: "affection de longue durée", en: "long-term illness cover" },
    explanation: {
      fr: "En France, une maladie chronique dont les soins sont pris en charge à 100 % du tarif de base.",
      en: "In France, a chronic disease for which care is covered at 100% of the standard rate.",
    },
  },
  {
    slug: "medical-record",
    term: { fr: "dossier médical", en: "medical record" },
    explanation: {
      fr: "L’ensemble des documents sur votre santé, que vous pouvez demander.",
      en: "All the documents about your health, which you can ask for.",
    },
  },
  {
    slug: "midwife",
    term: { fr: "sage-femme", en: "midwife" },
    explanation: {
      fr: "La professionnelle ou le professionnel de la grossesse, de la naissance et du suivi gynécologique courant.",
      en: "The professional for pregnancy, birth and the weeks after.",
    },
  },
  {
    slug: "occupational-physician",
    term: { fr: "médecin du travail", en: "occupational physician" },
    explanation: {
      fr: "Le médecin qui protège votre santé au travail, tenu au secret vis-à-vis de l’employeur.",
      en: "The doctor who protects your health at work, bound to secrecy towards the employer.",
    },
  },
  {
    slug: "pain-clinic",
    term: { fr: "structure douleur chronique", en: "pain clinic" },
    explanation: {
      fr: "Une équipe spécialisée dans la douleur qui dure.",
      en: "A team specialised in pain that lasts.",
    },
  },
  {
    slug: "pancreas",
    term: { fr: "pancréas", en: "pancreas" },
    explanation: {
      fr: "L’organe qui fabrique l’insuline et des sucs digestifs.",
      en: "The organ that makes insulin and digestive juices.",
    },
  },
  {
    slug: "part-time-return",
    term: { fr: "mi-temps thérapeutique", en: "phased return to work" },
    explanation: {
      fr: "Une reprise du travail à temps réduit, pour raison de santé.",
      en: "Going back to work on reduced hours for health reasons.",
    },
  },
  {
    slug: "patient-education",
    term: { fr: "éducation thérapeutique", en: "patient education" },
    explanation: {
      fr: "Des séances pour apprendre à vivre avec sa maladie et son traitement.",
      en: "Sessions for learning to live with an illness and its treatment.",
    },
  },
  {
    slug: "pelvic-floor",
    term: { fr: "périnée", en: "pelvic floor" },
    explanation: {
      fr: "Les muscles du fond du bassin, qui soutiennent la vessie et l’intestin.",
      en: "The muscles at the bottom of the pelvis that support bladder and bowel.",
    },
  },
  {
    slug: "prehabilitation",
    term: { fr: "préhabilitation", en: "prehabilitation" },
    explanation: {
      fr: "Se préparer physiquement et moralement avant une opération.",
      en: "Getting ready in body and mind before an operation.",
    },
  },
  {
    slug: "respite",
    term: { fr: "répit", en: "respite" },
    explanation: {
      fr: "Un temps de repos pour l’aidant, pendant que d’autres prennent le relais.",
      en: "A time of rest for a carer while others take over.",
    },
  },
  {
    slug: "school-care-plan",
    term: { fr: "projet d’accueil individualisé", en: "individual healthcare plan" },
    explanation: {
      fr: "L’accord écrit qui organise la vie d’un enfant malade à l’école.",
      en: "A written agreement that organises school life for a child with an illness.",
    },
  },
  {
    slug: "second-opinion",
    term: { fr: "deuxième avis", en: "second opinion" },
    explanation: {
      fr: "L’avis d’un autre professionnel sur un diagnostic ou un traitement.",
      en: "Another professional’s view of a diagnosis or treatment.",
    },
  },
  {
    slug: "shared-decision",
    term: { fr: "décision partagée", en: "shared decision" },
    explanation: {
      fr: "Choisir un traitement ensemble, avec les connaissances du soignant et ce qui compte pour le patient.",
      en: "Choosing a treatment together, with the professional’s knowledge and what matters to the patient.",
    },
  },
  {
    slug: "specialist",
    term: { fr: "spécialiste", en: "specialist" },
    explanation: {
      fr: "Un médecin formé à un organe ou à un groupe de maladies.",
      en: "A doctor trained in one organ or group of diseases.",
    },
  },
  {
    slug: "spinal-cord",
    term: { fr: "moelle épinière", en: "spinal cord" },
    explanation: {
      fr: "Le faisceau de nerfs qui descend dans la colonne vertébrale.",
      en: "The bundle of nerves that runs down the spine.",
    },
  },
  {
    slug: "stigma",
    term: { fr: "stigmatisation", en: "stigma" },
    explanation: {
      fr: "Le fait d’être mal jugé à cause d’une maladie.",
      en: "Being judged badly because of an illness.",
    },
  },
  {
    slug: "telehealth",
    term: { fr: "télémédecine", en: "telehealth" },
    explanation: {
      fr: "Des soins à distance, par vidéo ou par téléphone.",
      en: "Care at a distance, by video or telephone.",
    },
  },
  {
    slug: "thyroid",
    term: { fr: "thyroïde", en: "thyroid" },
    explanation: {
      fr: "Une glande du cou qui règle la vitesse du corps.",
      en: "A gland in the neck that sets the body’s pace.",
    },
  },
  {
    slug: "trusted-person",
    term: { fr: "personne de confiance", en: "healthcare proxy" },
    explanation: {
      fr: "La personne que vous désignez pour parler en votre nom si vous ne le pouvez plus.",
      en: "The person you appoint to speak for you if you no longer can.",
    },
  },
] as const satisfies readonly GlossarySeed[];
