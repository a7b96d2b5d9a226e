export const messages = {
  title: "Vos brouillons",
  lead: "Ce que vous écrivez est gardé ici jusqu’à sa publication, pour vous seul, sur tous vos appareils. Un brouillon que vous laissez un an est effacé.",
  none: "Aucun brouillon.",
  noWords: "Sans titre",
  kinds: {
    ask: "Question",
    answer: "Réponse",
    comment: "Commentaire",
    simple: "Version en mots simples",
    edit: "Modification d’un texte publié",
    contribution: "Réponses à une consultation",
  },
  save: "Enregistrer le brouillon",
  discard: "Jeter ce brouillon",
  saved: "Brouillon enregistré le",
  opened: "Vous aviez commencé ce texte. Le voici, tel qu’enregistré le",
  stale: {
    title: "Une version plus récente de ce texte a été enregistrée ailleurs.",
    text: "Rien n’est perdu : l’autre version est ici, la vôtre est intacte dans le formulaire. Enregistrer ou relire à nouveau garde la vôtre à la place de l’autre.",
    other: "L’autre version, enregistrée le",
    take: "<a>Reprendre plutôt l’autre version</a>",
    gone: "Ce brouillon a été publié ou jeté dans une autre page. Votre texte est intact dans le formulaire ; l’enregistrer à nouveau en fait un nouveau brouillon.",
  },
  status: {
    saved: "Brouillon enregistré à {{time}}.",
    stale:
      "Une version plus récente a été enregistrée ailleurs : ce texte-ci n’est plus enregistré tout seul. Appuyez sur « Enregistrer le brouillon » pour comparer les deux.",
    signedOut:
      "Vous n’êtes plus connecté. Votre texte reste ici ; connectez-vous dans un autre onglet, puis continuez.",
    offline: "Le brouillon n’a pas pu être enregistré. Votre texte reste ici ; nouvel essai bientôt.",
  },
} as const;

export const problems = {} as const;
export const errors = {} as const;
