export const messages = {
  site: {
    name: "Entraide",
    tagline: "Le réseau qui soigne : des patients, des proches et des professionnels vérifiés se répondent.",
    skip: "Aller au contenu",
    search: "Rechercher une question, une maladie, un traitement",
    searchHint: "Question, maladie, traitement",
    searchButton: "Rechercher",
    menu: "Menu",
    mainNav: "Principale",
    account: "Votre compte",
    questions: "Questions",
    topics: "Thèmes",
    data: "Données ouvertes",
    login: "Se connecter",
    signup: "Créer un compte",
    logout: "Se déconnecter",
    ask: "Poser une question",
    notifications: "Nouvelles",
    unread_one: "{{count}} nouvelle non lue",
    unread_other: "{{count}} nouvelles non lues",
    moderation: "Modération",
    verification: "Vérification",
    releases: "Publications",
    admin: "Administration",
    otherLanguage: "English",
    charter: "Charte",
    proposals: "Propositions",
    consultations: "Consultations",
    research: "Recherche",
    privacy: "Vie privée",
    terms: "Conditions",
    accessibility: "Accessibilité",
    about: "À propos",
    badges: "Badges vérifiés",
    log: "Journal de modération",
    transparency: "Transparence",
    notice: "Signaler un contenu illégal",
    demo: "Démonstration : les fils et les personnes sont inventés.",
  },
  help: {
    label: "Urgence",
    line: "<b>Urgence ?</b> Appelez le <emergency>…</emergency>. Idées suicidaires : <suicide>…</suicide>, jour et nuit. Entraide ne remplace pas une consultation.",
  },
  form: {
    optional: "(facultatif)",
    check_one: "Un point est à revoir ; rien de ce que vous avez écrit n’est perdu.",
    check_other: "{{count}} points sont à revoir ; rien de ce que vous avez écrit n’est perdu.",
    field: "{{label}} : {{problem}}",
    save: "Enregistrer",
    cancel: "Annuler",
    send: "Envoyer",
  },
  errorPage: {
    title: "Cette page ne peut pas s’afficher",
    notFoundTitle: "Page introuvable",
    home: "Revenir à l’accueil",
  },
} as const;

export const problems = {
  required: "Ce champ est nécessaire.",
  invalid: "Cette valeur n’est pas valable.",
  "too-long": "Ce texte est trop long.",
} as const;

export const errors = {
  "not-found": "Nous ne trouvons pas cette page. L’adresse a peut-être changé, ou son auteur l’a retirée.",
  forbidden: "Vous n’avez pas accès à cette page.",
  "foreign-origin":
    "Cette demande ne vient pas d’une page d’Entraide ; elle n’a rien changé. Revenez sur le site et recommencez.",
  conflict: "Quelqu’un d’autre a changé cet élément entre-temps. Rechargez la page pour voir où il en est.",
  gone: "Ce contenu n’est plus disponible.",
  "too-many":
    "Trop de demandes en peu de temps. Attendez quelques minutes ; ce que vous avez écrit n’est pas perdu.",
  "too-large": "Cet envoi est trop volumineux : 256 ko au plus pour un texte, 10 Mo pour un document.",
  "bad-form":
    "Ce formulaire est arrivé incomplet ou abîmé. Revenez en arrière et renvoyez-le : votre navigateur a gardé ce que vous avez écrit.",
  "bad-request": "Cette adresse n’est pas valable.",
  unavailable:
    "Le site est momentanément indisponible. Réessayez dans quelques secondes ; rien de ce qui était enregistré n’est perdu.",
  overloaded:
    "Le site reçoit en ce moment plus de demandes qu’il ne peut en servir. Réessayez dans quelques secondes ; rien de ce qui était enregistré n’est perdu.",
  unexpected: "Une erreur inattendue est survenue. Elle a été consignée ; réessayez dans un instant.",
  "needs-moderator": "Cette page est réservée aux modérateurs.",
  "needs-verifier": "Cette page est réservée aux vérificateurs.",
  "needs-steward": "Cette page est réservée aux responsables des données.",
  "needs-admin": "Cette page est réservée aux administrateurs.",
} as const;
