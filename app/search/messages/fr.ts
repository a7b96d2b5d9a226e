export const messages = {
  title: "Rechercher",
  titleFor: "Résultats pour « {{q}} »",
  query: "Que cherchez-vous ?",
  hint: "Une maladie, un traitement, une situation. Les accents et les petites fautes ne comptent pas ; les deux langues sont cherchées ensemble.",
  language: "Langue",
  anyLanguage: "Toutes",
  languages: { fr: "Français", en: "Anglais" },
  topic: "Thème",
  anyTopic: "Tous",
  kind: "Type de texte",
  anyKind: "Tous",
  kinds: {
    question: "Questions",
    experience: "Vécus",
    carer: "Vécus de proches aidants",
    professional: "Réponses de professionnels",
    sourced: "Réponses avec sources",
    reference: "Contenus de référence importés",
  },
  submit: "Rechercher",
  ranking:
    "Classés par pertinence ; les contenus importés passent après ce que des personnes ont écrit ici, et ce qui est jugé dangereux vient en dernier.",
  some: "Aucun texte ne contient tous ces mots ; voici ceux qui en contiennent certains.",
  alike: "Aucun texte ne contient ces mots ; voici des titres qui leur ressemblent.",
  none: "Rien ne correspond à cette recherche.",
  ask: "Poser la question",
  topics: "Thèmes correspondants",
  next: "Résultats suivants",
  results: "Résultats",
  isDangerous: "Une réponse de ce fil est jugée dangereuse par un professionnel : elle n’est pas citée ici.",
} as const;
export const problems = {} as const;
export const errors = {} as const;
