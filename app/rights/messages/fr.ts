export const messages = {
  formerMember: "Ancien membre",
  withdrawnTitle: "Question retirée par son auteur",
  withdrawnText: "*Texte retiré par son auteur.*",
  title: "Vos données",
  link: "Vos données",
  linkBody: "Copier, corriger, limiter ou effacer tout ce qui vous concerne.",
  saved: "C’est enregistré.",
  emailSent:
    "Un lien vient de partir vers la nouvelle adresse. L’ancienne reste en vigueur jusqu’à ce que vous l’ouvriez.",
  requested:
    "Votre demande est enregistrée. Aucun de vos textes n’est plus partagé pour la recherche ; une personne vous répondra sous un mois.",
  copy: "Copier mes données",
  copyBody:
    "Un fichier ZIP de tout ce que le site garde sur vous : textes et brouillons, votes, accords, décisions, connexions, nouvelles. Les autres personnes n’y sont jamais nommées.",
  copyButton: "Télécharger mes données",
  correct: "Corriger",
  pseudonym: "Pseudonyme",
  email: "Nouvelle adresse e-mail",
  emailHint: "Nous y enverrons un lien.",
  change: "Changer",
  limit: "Limiter ou s’opposer",
  limitBody:
    "Aussitôt, plus aucun de vos textes n’est partagé pour la recherche. Une personne examine le reste de votre demande.",
  explanation: "Ce que vous demandez",
  restrict: "Demander la limitation",
  object: "M’opposer à l’usage de mes données",
  erase: "Effacer mon compte",
  eraseBody: "Votre compte se ferme aussitôt et ne peut pas être rouvert.",
  eraseLink: "Choisir ce qui est effacé",
  depth: "Que faire de vos textes ?",
  depths: {
    keep: "Les laisser, signés « ancien membre »",
    anonymise: "Les laisser, sans lien entre eux ni avec vous",
    erase: "Tout effacer",
  },
  depthDetails: {
    keep: "On voit encore qu’ils sont de la même personne.",
    anonymise: "Chaque fil prend un autre pseudonyme, tiré au hasard.",
    erase:
      "Une ligne vide reste là où d’autres ont répondu. Les données de recherche déjà publiées ne peuvent pas être reprises ; les suivantes ne les contiendront plus.",
  },
  sure: "J’ai compris que mon compte ne pourra pas être rouvert",
  eraseButton: "Effacer",
  erasedTitle: "Votre compte est fermé",
  erasedBody: "Ce que vous avez choisi sera effacé dans les minutes qui viennent.",
  receipt: "Reçu",
  receiptBody:
    "Gardez ce reçu : il permet d’effacer davantage plus tard. Rien d’autre, chez nous, ne mène encore de vos textes à vous.",
  laterTitle: "Effacer davantage",
  laterLede: "Avec le reçu remis à la fermeture de votre compte.",
  laterDone: "C’est demandé : ce sera fait dans les minutes qui viennent.",
  newEmailTitle: "Votre nouvelle adresse",
  newEmailDone: "Cette adresse est désormais celle de votre compte.",
  newEmailSubmit: "Confirmer cette adresse",
  export: {
    title: "Les données de {{pseudonym}}",
    intro: "Copie du {{date}}. Dans les tableaux, « self » est vous et « other » quelqu’un d’autre.",
    contribution: "Contribution",
    rest: "Le reste",
  },
  mail: {
    newSubject: "Confirmez votre nouvelle adresse",
    newText:
      "Bonjour {{pseudonym}},\n\nPour que cette adresse devienne celle de votre compte, ouvrez ce lien (valable 48 heures) :\n\n{{link}}\n\nSi vous n’avez rien demandé, ne faites rien.\n\nEntraide",
    oldSubject: "Un changement d’adresse a été demandé",
    oldText:
      "Bonjour {{pseudonym}},\n\nQuelqu’un, sans doute vous, a demandé que votre compte prenne une autre adresse. Si ce n’est pas vous, changez votre mot de passe : toutes les connexions prendront fin.\n\nEntraide",
    inactiveSubject: "Votre compte sera bientôt effacé",
    inactiveText:
      "Bonjour {{pseudonym}},\n\nPersonne ne s’est connecté à votre compte depuis trois ans. Il sera effacé dans un mois ; vos textes resteront, signés « ancien membre ». Pour le garder, connectez-vous :\n\n{{link}}\n\nEntraide",
  },
} as const;

export const problems = {
  "choose-depth": "Choisissez ce qui est effacé.",
  "say-sure": "Cochez cette case pour continuer.",
  "receipt-wrong": "Ce reçu n’est pas valable.",
} as const;

export const errors = {
  "new-email-spent": "Ce lien a déjà servi ou a expiré.",
} as const;
