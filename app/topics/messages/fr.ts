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
} as const;
export const problems = {} as const;
export const errors = {} as const;
