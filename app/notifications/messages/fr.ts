export const messages = {
  title: "Nouvelles",
  none: "Rien de nouveau. Les réponses à vos questions et aux fils que vous suivez s’annoncent ici.",
  readAll: "Tout marquer comme lu",
  new: "Nouveau",
  older: "Nouvelles plus anciennes",
  gone: "Ce fil n’est plus visible.",
  kinds: {
    "answer-to-mine": "Une réponse à votre question",
    "answer-followed": "Une réponse dans un fil que vous suivez",
    "question-in-topic": "Une question dans un thème que vous suivez",
    "comment-on-mine": "Un commentaire sous votre texte",
    accepted: "Votre réponse a aidé : la personne qui a posé la question l’a choisie",
    other: "Une nouvelle concernant votre compte",
  },
} as const;
export const problems = {} as const;
export const errors = {} as const;
