export const messages = {
  title: "Préparer mon rendez-vous",
  lead: "Un carnet pour vous seul : vos questions, votre journal, vos notes, et des passages gardés sur Entraide. Il est chiffré, personne d’autre ne le lit, et rien n’en sort sans votre clic.",
  open: "Ouvrir mon carnet",
  keep: "Garder pour mon rendez-vous",
  empty:
    "Votre carnet est vide. Écrivez une première question ci-dessous, ou gardez une réponse depuis un fil.",
  total_one: "{{count}} entrée sur {{max}}",
  total_other: "{{count}} entrées sur {{max}}",
  page: "Page {{page}} sur {{pages}}",
  pagesNav: "Pages du carnet",
  previous: "Page précédente",
  next: "Page suivante",
  done: {
    added: "Ajouté à votre carnet.",
    saved: "Modification enregistrée.",
    moved: "L’ordre a changé.",
    deleted: "Entrée effacée.",
    kept: "Ce passage est dans votre carnet. <a>Revenir au fil</a>",
    already: "Ce passage était déjà dans votre carnet. <a>Revenir au fil</a>",
    empty: "Le carnet est vide : il n’y a rien à emporter.",
  },
  kinds: {
    question: "Questions à poser",
    diary: "Journal",
    note: "Mes notes",
    passage: "Passages gardés",
  },
  kind: {
    question: "Question à poser",
    diary: "Journal, avec sa date",
    note: "Note",
    passage: "Passage",
  },
  numbered: {
    question: "Question {{number}}",
    note: "Note {{number}}",
    passage: "Passage {{number}}",
  },
  whose: {
    own: "Les mots de la personne qui apporte ce document.",
    passage:
      "Les mots d’autres personnes, lus sur Entraide et gardés tels qu’ils étaient. Le nom et le badge sont ceux du jour où ils ont été gardés ; ce n’est ni un diagnostic ni une prescription.",
  },
  add: "Ajouter une entrée",
  addKind: "Quoi",
  text: "Vos mots",
  day: "Date",
  dayHint: "Nécessaire pour une entrée du journal.",
  addButton: "Ajouter au carnet",
  edit: "Modifier",
  editTitle: "Modifier une entrée",
  remark: "Ma remarque",
  remarkHint: "Les mots gardés ne changent pas : ils sont à leur auteur. Votre remarque vient en dessous.",
  up: "Monter",
  down: "Descendre",
  delete: "Effacer",
  deleteSure: "Oui, effacer pour de bon",
  back: "Revenir au carnet",
  now: "Enregistré ailleurs",
  attribution: {
    mine: "moi, dans le fil, sous le nom {{name}}",
    question: "Question",
    unverified: "sans badge vérifié",
    published: "publié le {{date}}",
    kept: "gardé le {{date}}",
  },
  withdrawn: "Ce texte n’est plus publié sur Entraide : ses mots ne sont plus montrés ni emportés.",
  withdrawnText: "Texte retiré par son auteur.",
  dangerous: "Attention : un professionnel vérifié juge cette réponse dangereuse.",
  thread: "Lire dans le fil",
  take: {
    title: "Emporter",
    lead: "Vous seul décidez : ces fichiers sont faits au moment où vous cliquez, ils ne sont envoyés à personne et aucune copie n’est gardée. Ils disent de qui sont les mots.",
    pdf: "Télécharger en PDF",
    fhir: "Télécharger pour un dossier de santé (FHIR)",
    fhirHint:
      "Le fichier FHIR R4 (JSON) peut être ajouté à un espace santé qui accepte ce format. Il est marqué « fourni par le patient ».",
    print: "Version à imprimer",
  },
  file: {
    title: "Préparation de rendez-vous",
    by: "Apporté par {{name}} (pseudonyme sur Entraide), le {{date}}.",
    provided:
      "Document fourni par le patient (patient-provided) : il n’a été ni écrit ni relu par un soignant dans le cadre d’un soin.",
    subject: "Notes personnelles pour une consultation",
    pageOf: "{{page}} / {{pages}}",
    unprintable:
      "Certains caractères n’ont pas de dessin dans la police de ce document et sont remplacés par �. Ils sont entiers dans le carnet et dans le fichier FHIR.",
  },
} as const;

export const problems = {
  "notebook-full":
    "Votre carnet a 2 000 entrées, le plus qu’il puisse contenir. Emportez-les ou effacez-en ; rien n’est perdu.",
  "entry-too-short": "Écrivez quelques mots.",
  "entry-too-long": "Une entrée a 5 000 caractères au plus. Coupez-la en deux.",
  "entry-day": "Cette date n’existe pas.",
  "entry-day-needed": "Une entrée du journal a besoin d’une date.",
  "entry-changed":
    "Cette entrée a été modifiée dans une autre page. Vos mots sont intacts ci-dessous ; enregistrer à nouveau les garde à la place de l’autre version.",
} as const;
