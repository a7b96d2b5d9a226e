export const messages = {
  title: "Thèmes",
  intro: "Choisissez ce qui vous concerne : une maladie, un traitement, une situation de vie.",
  count_one: "{{count}} fil",
  count_other: "{{count}} fils",
  breadcrumb: "Vous êtes ici",
  below: "Plus précisément",
  around: "Autour de ce thème",
  sources: "Sources sûres",
  sourcesHint: "Organismes publics et sociétés savantes, choisis par Entraide.",
  alsoCalled: "On dit aussi",
  follow: "Suivre ce thème",
  unfollow: "Ne plus suivre ce thème",
  followers_one: "{{count}} personne suit ce thème",
  followers_other: "{{count}} personnes suivent ce thème",
  ask: "Poser une question sur ce thème",
  pageTitle: "{{topic}} : questions et expériences",
  codes: "Dans les vocabulaires de référence",
  chart: {
    title: "Questions publiées chaque mois : {{topic}}",
    table: "Voir les chiffres",
    month: "Mois",
    questions: "Questions",
  },
  merge: {
    link: "Fusionner ce thème",
    title: "Fusionner le thème « {{topic}} »",
    lede: "Les questions, les abonnés et les noms de <a>{{topic}}</a> passent à l’autre thème, et son adresse y conduit. Cela ne se défait pas d’un bouton.",
    into: "Le thème qui reste",
    intoHint: "Son adresse, ou la fin de son adresse : par exemple diabetes.",
    submit: "Fusionner",
  },
} as const;
export const problems = {
  "same-topic": "Un thème ne se fusionne pas avec lui-même.",
  "topic-below": "Ce thème est au-dessous de celui que vous fusionnez.",
} as const;
export const errors = {} as const;
