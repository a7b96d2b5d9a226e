export const messages = {
  title: "Ce que publie {{pseudonym}}",
  since: "Membre depuis {{month}}",
  badge: "{{profession}}, badge vérifié en cours",
  lede: "Les questions et les réponses publiées sous ce pseudonyme. Ce qui est publié anonymement n’y figure jamais.",
  none: "Rien n’est publié sous ce pseudonyme, ou rien que vous puissiez lire.",
  follow: "Suivre cette personne",
  unfollow: "Ne plus suivre cette personne",
  answerTo: "En réponse à",
  dangerous: "Un professionnel vérifié juge cette réponse dangereuse",
  next: "Plus ancien",
} as const;
export const errors = {
  "own-profile": "C’est votre propre profil.",
} as const;
