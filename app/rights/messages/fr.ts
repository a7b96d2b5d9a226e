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
  desk: {
    link: "Demandes sur les données personnelles",
    title: "Demandes sur les données personnelles",
    open_one: "{{count}} demande attend une réponse",
    open_other: "{{count}} demandes attendent une réponse",
    lede: "Chaque demande reçoit une réponse dans le mois (RGPD, art. 12). Ce que le site fait de lui-même est dit plus bas.",
    none: "Aucune demande n’attend.",
    done: "La réponse est enregistrée ; la personne en est prévenue par courriel.",
    kinds: { restrict: "{{pseudonym}} demande une limitation", object: "{{pseudonym}} s’oppose" },
    received: "Reçue le {{date}}.",
    due_one: "Réponse due le {{date}}, dans {{count}} jour",
    due_other: "Réponse due le {{date}}, dans {{count}} jours",
    late: "En retard : la réponse était due le {{date}}",
    noWords: "Sans explication.",
    answer: "Réponse",
    answerHint:
      "Dites ce qui a été fait, ou pourquoi cela ne peut pas l’être, et qu’une réclamation auprès de la CNIL reste possible.",
    send: "Répondre",
    more: "Les demandes plus récentes ne sont pas montrées.",
    byThemselves: "Ce que le site fait de lui-même",
    export: "Copie des données : remise aussitôt, sur la page « Vos données ». Rien n’attend.",
    correction_one:
      "Rectification : aussitôt. {{count}} changement d’adresse attend que le lien soit ouvert.",
    correction_other:
      "Rectification : aussitôt. {{count}} changements d’adresse attendent que le lien soit ouvert.",
    noErasure: "Effacement : aucun n’est en attente.",
    erasure_one:
      "Effacement : {{count}} en attente depuis {{hours}} h. Au-delà d’une heure, regardez les travaux abandonnés.",
    erasure_other:
      "Effacement : {{count}} en attente, le plus ancien depuis {{hours}} h. Au-delà d’une heure, regardez les travaux abandonnés.",
  },
  consent: {
    title: "Votre accord sur les données de santé",
    given: "Donné le {{date}}, sur la page Confidentialité du {{version}}.",
    byPosting: "Vous le donnez en publiant un texte.",
    takeBack:
      "Vous pouvez le retirer à tout moment, sans vous justifier : le compte se ferme, et vous choisissez si vos textes partent ou restent sans rien qui mène à vous. Pour retirer un seul texte, supprimez-le ; pour la recherche, l’accord se donne et se retire texte par texte.",
    research: "Vos accords pour la recherche",
    button: "Retirer cet accord",
  },
  mine: {
    restrict: "Limitation demandée le {{date}}",
    object: "Opposition du {{date}}",
    due: "réponse d’ici le {{date}}",
    answered: "réponse du {{date}}",
  },
  kept: {
    title: "Ce que le site garde, et combien de temps",
    link: "Voir toutes les durées",
    lede: "Ces durées sont celles que les travaux de nuit appliquent : cette page est faite de la même table.",
    what: "Ce qui est gardé",
    howLong: "Combien de temps",
    hours_one: "{{count}} heure",
    hours_other: "{{count}} heures",
    days_one: "{{count}} jour",
    days_other: "{{count}} jours",
    months_one: "{{count}} mois",
    months_other: "{{count}} mois",
    years_one: "{{count}} an",
    years_other: "{{count}} ans",
    "at-once": "Détruit aussitôt",
    "by-its-author": "Aussi longtemps que vous le voulez",
    never: "Conservé : des numéros et des codes, jamais vos mots",
    "by-the-host": "12 mois au plus, chez l’hébergeur ; ni mots, ni adresses",
    names: {
      posts: "Vos contributions, vos votes, ce que vous suivez",
      inactive: "Un compte que personne n’utilise, avant l’avertissement",
      inactiveWarning: "Le même, entre l’avertissement et l’effacement",
      evidenceAccepted: "Justificatif d’un badge accordé",
      evidenceRefused: "Justificatif d’une demande refusée, gardé pour le recours",
      applications: "Demande de badge inachevée",
      withdrawnResearch:
        "Version publique des données de recherche qui contient des mots retirés, avant d’être remplacée",
      withdrawnCopies:
        "Mots retirés, chez une équipe de recherche sous contrat, avant qu’elle confirme l’effacement",
      sessions: "Session, au plus, après l’ouverture",
      links: "Lien envoyé par courriel, après son expiration",
      limits: "Compteur contre les abus, avec l’adresse IP abrégée, au plus",
      events: "Trace d’un événement déjà traité (des numéros)",
      drafts: "Brouillon auquel vous ne touchez plus",
      digests: "Trace d’un courriel de nouvelles envoyé",
      effects: "Trace d’un travail déjà fait (des numéros)",
      deadLetters: "Trace d’un travail abandonné (des numéros)",
      answeredRequests: "Demande sur vos données, après la réponse",
      logs: "Journaux techniques",
      audit: "Journal chaîné des actes sensibles",
    },
  },
  mail: {
    answeredSubject: "Une réponse à votre demande sur vos données",
    answeredText:
      "Bonjour {{pseudonym}},\n\nVotre demande sur vos données a reçu une réponse. Elle se lit une fois connecté, sur cette page :\n\n{{link}}\n\nEntraide",
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
  "request-answered": "Quelqu’un a déjà répondu à cette demande.",
  "new-email-spent": "Ce lien a déjà servi ou a expiré.",
} as const;
