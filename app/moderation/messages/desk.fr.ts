/** What moderators and administrators read at their desk. */
export const queue = {
  title: "File de modération",
  intro_one: "{{count}} dossier en attente.",
  intro_other: "{{count}} dossiers en attente.",
  many: "Plus de {{count}} dossiers en attente.",
  late_one: "{{count}} dossier a dépassé son délai.",
  late_other: "{{count}} dossiers ont dépassé leur délai.",
  near_one: "{{count}} dossier est à décider dans l’heure.",
  near_other: "{{count}} dossiers sont à décider dans l’heure.",
  filters: "Filtrer la file",
  lane: "Voie",
  severity: "Gravité",
  language: "Langue",
  age: "Attente",
  ages: { day: "Plus d’un jour", "three-days": "Plus de trois jours", week: "Plus d’une semaine" },
  topic: "Thème",
  topicHint: "Comme dans l’adresse de sa page : /topics/diabete s’écrit diabete.",
  any: "Toutes",
  french: "Français",
  english: "Anglais",
  filter: "Filtrer",
  empty: "Rien n’attend ici. Merci pour votre veille.",
  refresh: "Voir les dossiers arrivés",
  next: "Dossiers suivants",
  openedLabel: "ouvert le",
  snippet: "Lire l’extrait (il peut heurter)",
  claimedByYou: "Réservé par vous",
  claimedBy: "Réservé par {{pseudonym}}",
  log: "Journal public",
} as const;

export const due = {
  late: "Délai dépassé depuis {{time}}",
  left: "À décider dans {{time}}",
  minutes_one: "{{count}} minute",
  minutes_other: "{{count}} minutes",
  hours_one: "{{count}} heure",
  hours_other: "{{count}} heures",
  days_one: "{{count}} jour",
  days_other: "{{count}} jours",
} as const;

export const casePage = {
  title: "Dossier {{number}}",
  snapshot: "Tel que signalé",
  snapshotHeld: "Tel qu’envoyé",
  now: "Aujourd’hui",
  unchanged: "Le texte n’a pas changé.",
  changed: "Modifié le",
  state: "Le message est {{state}}.",
  withdrawn: "L’auteur a repris ce texte.",
  thread: "La page",
  openThread: "Lire la page entière",
  parent: "En réponse à",
  reports: "Signalements",
  noReports: "Aucun membre ne l’a signalé.",
  weight: "poids {{weight}}",
  totalWeight: "Poids total : {{weight}} ; le message est masqué à partir de {{threshold}}.",
  showReporters: "Montrer qui a signalé",
  hideReporters: "Cacher qui a signalé",
  visitor: "Personne sans compte",
  rules: "Règles qui ont parlé : {{rules}}",
  author: "L’auteur",
  authorAnonymous: "Auteur anonyme dans ce fil : ce qui suit ne vaut que pour ce fil.",
  authorGone: "Ce compte n’existe plus.",
  since: "Membre depuis le",
  published_one: "{{count}} message publié",
  published_other: "{{count}} messages publiés",
  restricted_one: "{{count}} mesure en douze mois",
  restricted_other: "{{count}} mesures en douze mois",
  alike: "Décisions sur des motifs proches",
  alikeItem: "{{measure}}, le {{date}}",
  noAlike: "Aucune encore.",
  history: "Décisions de ce dossier",
  claim: "Prendre ce dossier",
  shiftFull:
    "Vous avez lu {{count}} dossiers graves en {{hours}} heures. Laissez celui-ci à quelqu’un d’autre et faites une pause : personne ne vous en voudra.",
  claimAnyway: "Personne d’autre n’est là : prendre ce dossier",
  claimedUntil:
    "Réservé par vous jusqu’à {{time}}. Tant que vous travaillez ici, la réservation se prolonge.",
  claimedElsewhere:
    "{{pseudonym}} lit ce dossier jusqu’à {{time}}. Vous pourrez décider si la réservation n’est pas prolongée.",
  release: "Rendre à la file",
  decision: "Décision",
  closeAccount:
    "Prenez ci-dessus la mesure qui convient, s’il en faut une, puis fermez le dossier : les personnes qui ont signalé ce compte sauront si quelque chose a été fait.",
  closeBadge:
    "Les vérificateurs décident d’un badge à leur bureau : suspendu sur une seule voix, retiré à deux. Cela ferme le dossier, donne les motifs au titulaire et répond aux personnes qui l’ont signalé. Ne le fermez ici que s’il n’y a rien à examiner.",
  badgeStates: { inForce: "Le badge est en vigueur.", over: "Le badge est suspendu ou a été retiré." },
  badgeDesk: "Ce badge au bureau des vérificateurs",
  stewardsDecide:
    "Quelqu’un dit reconnaître une personne dans cette version. Les responsables des données le lisent à leur bureau et y décident, dans les 24 heures : rappeler la version, ou ne trouver personne de reconnaissable. Ce qui a été dit n’est montré qu’à eux, et effacé avec leur décision.",
  stewardsDecided: "Les responsables des données ont décidé ; ce qui a été dit est effacé.",
  stewardsDesk: "Le bureau des responsables des données",
  close: "Fermer le dossier",
  measure: "Mesure",
  reason: "Motif",
  noReason: "Aucun (publier, ou ne rien changer)",
  explanation: "Exposé des motifs",
  explanationHint:
    "Lu par l’auteur, dans la langue de son message. Partez du texte proposé, puis dites ce qui compte ici.",
  fill: "Proposer le texte du motif choisi",
  correction: "Correction à épingler",
  correctionHint: "Avec « Mention » : cette contribution est montrée dans le fil, au-dessus du message.",
  noCorrection: "Aucune",
  rewrite: "Récrire le texte",
  passage: "Texte récrit",
  passageHint:
    "Pour « Retirer le passage » : effacez seulement ce qui pose problème. Votre pseudonyme signe la modification.",
  passageTitle: "Titre récrit",
  decide: "Décider",
  answerAppeal: "Lire l’appel",
  kept: "Ce que vous aviez écrit",
  care: "Cette personne va peut-être mal. Répondez avec soin d’abord : rien ici n’est une sanction, et personne d’autre ne voit ce dossier.",
  back: "Revenir à la file",
  diffLegend: "Les mots retirés sont barrés, les mots ajoutés sont soulignés.",
} as const;

export const appeal = {
  title: "Appel du dossier {{number}}",
  text: "Ce que dit l’auteur",
  first: "La première décision",
  verdict: "Votre décision",
  upheld: "Maintenir",
  upheldDetail: "La mesure reste.",
  overturned: "Annuler",
  overturnedDetail:
    "Le message revient avec ses votes et sa place ; les signalements ne comptent plus comme fondés.",
  answer: "Réponse à l’auteur",
  answerHint: "L’auteur la lit telle quelle.",
  send: "Répondre à l’appel",
  judged: "Le texte dont il s’agit",
  own: "Vous avez pris part à la première décision : une autre personne répond à cet appel.",
  settled: "Cet appel a reçu sa réponse.",
  openCase: "Voir le dossier",
  forVerifiers:
    "Il s’agit d’un badge : un vérificateur qui n’a pas pris part à la décision y répond, à leur bureau.",
  badgeDesk: "Le bureau des vérificateurs",
} as const;

export const rules = {
  title: "Règles automatiques",
  intro:
    "Ce que chaque règle a retenu en quatre-vingt-dix jours, et ce que les modérateurs en ont pensé. Une règle coupée ne retient plus rien ; les textes déjà retenus attendent toujours une personne.",
  off: "Règles coupées",
  none: "Toutes les règles sont en service.",
  because: "Coupée le {{date}} : {{reason}}",
  on: "Remettre en service",
  switchOff: "Couper une règle",
  rule: "Règle",
  reason: "Pourquoi ?",
  reasonHint: "Inscrit au journal d’audit avec votre nom et la date.",
  submit: "Couper cette règle",
  hits: "Retenus",
  founded: "Suivis d’une mesure",
  rate: "Part publiée telle quelle",
  overturned: "Annulés en appel",
  unfounded: "Publiés tels quels",
  caption: "Règles qui ont parlé depuis quatre-vingt-dix jours",
  quiet: "Aucune règle n’a parlé depuis quatre-vingt-dix jours.",
} as const;

export const notes = {
  title: "Notes entre modérateurs",
  none: "Aucune note.",
  label: "Ajouter une note",
  hint: "Ce que la personne suivante doit savoir. Jamais montré à l’auteur ni publié.",
  add: "Ajouter la note",
  handOver: "Ajouter la note et passer la main",
  handedOver: "Relais",
} as const;

export const together = {
  title_one: "{{count}} dossier identique",
  title_other: "{{count}} dossiers identiques",
  how: "Même texte, mêmes motifs. La décision ({{measure}}) et son exposé valent pour ceux que vous laissez cochés ; chacun reçoit sa propre décision.",
  own: "votre message, une autre personne en décide",
  read: "Lire",
  decide: "Décider ces dossiers de la même façon",
} as const;

export const care = {
  title: "Prendre soin d’abord",
  read: "Lisez tout le message, lentement. Ne laissez pas ce dossier sans réponse : passez la main si vous ne pouvez pas.",
  assess: "Cherchez un projet, un moyen, un moment. Des pensées sans projet : répondez dans l’heure.",
  danger:
    "Un moyen à portée ou un moment proche : répondez tout de suite et redonnez le numéro d’urgence de son pays. N’exigez jamais son identité.",
  answer:
    "Répondez sans juger ni promettre : dites que vous avez lu, nommez ce qui fait mal, proposez une aide, invitez à revenir.",
  mask: "Si le message paraît, ce qui décrit un moyen en est retiré : le texte récrit ci-dessous le propose.",
  handOver: "Laissez une note et passez la main à la fin de votre veille.",
  rest: "Ces dossiers pèsent. Parlez-en à un autre modérateur, et faites une pause.",
  reply: "Une réponse pour commencer",
  write: "Écrire à cette personne sous son message",
  replyText:
    "Bonjour, je fais partie de l’équipe d’Entraide et j’ai lu votre message avec attention. Ce que vous traversez a l’air très lourd, et vous n’avez pas à le porter sans personne. Je ne peux pas tout résoudre d’ici, mais vous pouvez parler maintenant à quelqu’un dont c’est le métier : les numéros sont affichés sur votre page, ils répondent jour et nuit. Êtes-vous en sécurité en ce moment ? Y a-t-il près de vous une personne à qui vous pourriez le dire ? Revenez écrire ici quand vous voulez : nous vous lisons.",
  masked: "[passage retiré par la modération]",
} as const;

export const account = {
  reported: "Le compte signalé",
  title: "Le compte de l’auteur",
  propose: "Prendre une mesure sur ce compte",
  two: "Exclure un compte, ou ouvrir l’identité derrière un message anonyme, demande une deuxième personne. La personne concernée lit chaque mesure et peut faire appel.",
  kind: "Mesure sur le compte",
  days: "Pendant combien de jours ?",
  daysHint: "Pour le silence et la suspension, de 1 à 365.",
  removesPosts: "Avec une exclusion : retirer aussi tout ce que ce compte a publié sous ce nom",
  removed:
    "Ce que ce compte avait publié sous ce nom est retiré avec lui. Si votre appel aboutit, tout revient.",
  explanationHint: "Lu par la personne concernée.",
  submit: "Appliquer ou proposer la mesure",
  waits: "attend une deuxième personne",
  ended: "terminée",
  waiting: "Mesures sur des comptes qui attendent quelqu’un",
  pageTitle: "Une décision sur un compte",
  isOver: "Cette mesure est terminée ou n’a pas été retenue.",
  until: "jusqu’au",
  needsAnother: "Vous avez proposé cette mesure : une autre personne la confirme ou la refuse.",
  confirmTitle: "Confirmer cette mesure ?",
  confirm: "Confirmer",
  refuse: "Refuser",
  appeal: "Appel",
  appealWaits: "L’appel attend une personne qui n’a pas pris part à la mesure.",
  kinds: {
    warn: "Avertissement",
    mute: "Silence pendant quelques jours",
    "pre-moderate": "Relecture avant publication",
    suspend: "Suspension",
    ban: "Exclusion",
    "open-identity": "Ouverture de l’identité",
  },
  mailSubject: "Une décision sur votre compte",
  mailText:
    "Bonjour {{pseudonym}},\n\nUn modérateur d’Entraide a pris une décision sur votre compte. Ses raisons, sa durée et la façon de faire appel sont ici :\n{{link}}\n\nCe lien vous est personnel : il ouvre cette décision même si votre compte est fermé.",
} as const;

export const keys = {
  title: "Raccourcis clavier",
  queue: "j et k : dossier suivant, précédent. Entrée : l’ouvrir.",
  case: "c : prendre. 1 à 7 : choisir la mesure. f : proposer le texte du motif. e : écrire l’exposé. Échap : quitter le champ. d, ou Ctrl + Entrée : décider. n : note. r : rendre. q : revenir à la file.",
  off: "Couper les raccourcis",
  on: "Remettre les raccourcis",
} as const;

export const hours = {
  title: "Quand les modérateurs lisent",
  text: "Hors de ces heures (heure de Paris), un dossier ordinaire attend ; un dossier critique appelle une personne à toute heure.",
  unsaid:
    "Les heures ne sont pas encore fixées. Un dossier critique appelle une personne à toute heure ; les délais visés sont ceux du tableau.",
  caption: "Heures de lecture, par langue (heure de Paris)",
  day: "Jour",
  languages: { fr: "Français", en: "Anglais" },
  how: "Écrivez par exemple 9:00-18:30, à l’heure de Paris. Un jour laissé vide n’a pas de lecture. Ces heures sont publiées sur la page de transparence.",
  publish: "Publier ces heures",
} as const;

export const team = {
  title: "Charge de la modération",
  intro: "Ce qui attend, et ce que chaque modérateur a porté en trente jours.",
  lanes: "Dossiers qui attendent, par voie et par langue",
  waiting: "En attente",
  late: "En retard",
  readers: "Comptes qui lisent comme seul un programme le fait, depuis sept jours",
  hoursOfReading_one: "{{count}} heure",
  hoursOfReading_other: "{{count}} heures",
  moderators: "Travail de chaque modérateur",
  columns: {
    moderator: "Modérateur",
    held: "Réservés maintenant",
    decided: "Décisions en 30 jours",
    median: "Délai médian, en heures",
    severe: "Dossiers graves en {{hours}} h",
    appealed: "Appels répondus",
    overturned: "Décisions annulées en appel",
  },
} as const;
