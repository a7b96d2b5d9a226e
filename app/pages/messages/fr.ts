export const messages = {
  version: "En vigueur depuis le",
  versions: "Versions et ce qui a changé",
  versionsOf: "Versions : {{title}}",
  current: "La version en vigueur",
  first: "C’est la première version.",
  guardians: {
    title: "Moins de 16 ans : et maintenant ?",
    intro:
      "Entraide est ouvert à partir de 16 ans. Quand un message laisse penser que la personne qui l’a écrit est plus jeune, un modérateur le masque. Ce n’est pas une punition : c’est pour que des inconnus ne lisent pas la santé d’un enfant.",
    happened: "Ce qui s’est passé",
    hidden:
      "Le message est masqué : personne d’autre que son auteur et les modérateurs ne le voit. Il n’est pas effacé.",
    never: "Il n’entrera dans aucune donnée de recherche.",
    wrong: "Si nous nous trompons, un appel en un clic suffit ; quelqu’un d’autre relira.",
    young: "Si tu es jeune",
    right:
      "Tu as bien fait de demander. Ta question mérite une réponse : pose-la avec un adulte de confiance, un parent, l’infirmière de l’école, ton médecin.",
    lines: "Des personnes formées t’écoutent aussi, sans te juger :",
    elsewhere: "Dans d’autres pays",
    checked: "Numéros vérifiés le",
    guardian: "Si vous êtes son parent ou son tuteur",
    ask: "Posez la question à sa place",
    askWhy:
      "depuis votre propre compte, en disant que vous êtes la personne responsable. Sans nom, sans école, sans ville.",
    erase: "Effacez le compte et ses messages",
    eraseWhy:
      "avec votre enfant, depuis son compte ; c’est son droit, et le vôtre en son nom (RGPD, articles 8 et 17). Sans le mot de passe, écrivez-nous : {{email}}.",
    contact: "Une question sur ses données",
    contactWhy: "trouve sa réponse, et à qui écrire, dans nos engagements sur la vie privée.",
    more: "Moins de 16 ans : qui peut aider, et comment poser la question avec un adulte",
  },
  operatorName: "l’organisation qui exploite ce site",
  operatorAddress: "adresse à compléter par l’exploitant",
  contactEmail: "adresse de contact à compléter par l’exploitant",
} as const;
export const problems = {} as const;
export const errors = {} as const;
