import { compose } from "./compose.fr.ts";

export const messages = {
  ...compose,
  form: {
    pageTitle: "Votre réponse",
    visitor:
      "Pour répondre, <login>connectez-vous</login> ou <signup>créez un compte</signup>. Un pseudonyme suffit.",
    locked: "Ce fil est fermé : on peut le lire, plus y répondre.",
    kind: "Que partagez-vous ?",
    body: "Votre réponse",
    bodyHint:
      "Ce qui vous a aidé, ce que vous savez, ce qu’il vaut la peine de demander au prochain rendez-vous. Pas de dose ni de changement de traitement pour quelqu’un d’autre.",
    sources: "Sources (au moins une pour une information sourcée)",
    sourcesHint: "Ce que quelqu’un d’autre peut ouvrir et vérifier.",
    source: "Source {{n}}",
    anotherSource: "Ajouter une source ({{n}} sur 3)",
    sourceParts: { title: "Titre", url: "Adresse ou DOI", publisher: "Éditeur ou revue", year: "Année" },
    options: "Qui vous êtes ici, la langue, qui peut lire",
    relation: "Vous écrivez en tant que",
    relationAuto: "Ce que dit le type de réponse",
    post: "Publier la réponse",
  },
  kinds: {
    experience: "Mon expérience",
    experienceDetail: "Ce que vous avez vécu vous-même.",
    carer: "Mon expérience d’aidant",
    carerDetail: "Ce que vous avez vécu auprès de quelqu’un.",
    professional: "Une information de professionnel",
    professionalDetail: "Votre badge y est inscrit le jour de la publication.",
    sourced: "Une information sourcée",
    sourcedDetail: "Avec au moins une source que l’on peut vérifier.",
  },
  quote: { label: "Ce dont il s’agit" },
  comment: {
    title: "Commenter",
    body: "Votre commentaire",
    hint: "Une précision, une question, un merci : {{max}} signes au plus.",
    post: "Publier le commentaire",
  },
  simple: {
    title: "Récrire en mots simples",
    lead: "La réponse reste telle quelle ; votre version se lit à côté, signée de votre nom. Des phrases courtes, les mots de tous les jours, rien de perdu d’important.",
    body: "La même chose en mots simples",
    hint: "{{max}} signes au plus. « Relire » dit si le texte est facile à lire.",
    post: "Publier cette version",
  },
  edit: {
    title: "Modifier",
    lead: "Les versions précédentes restent lisibles dans l’historique.",
    professional:
      "Votre badge a été inscrit sur cette réponse : si vous changez le texte, il sera marqué « modifiée après vérification ».",
    body: "Votre texte",
    bodyHint:
      "Le fil change dès l’enregistrement, sauf si la relecture automatique y trouve une raison d’attendre.",
    research: "Changer le choix de recherche",
    withdraw: "Supprimer ce texte",
  },
  history: {
    sources: "Sources",
    title: "Historique",
    afterVerification: "Modifiée après vérification",
    none: "Ce texte n’a jamais été modifié.",
    legend: "Souligné : ajouté. Barré : enlevé.",
    revision: "Version {{n}}",
    byAuthor: "modifiée par son auteur",
    byModerator: "modifiée par la modération : {{reason}}",
    first: "Première version",
    published: "Publiée le",
  },
  mark: {
    title: "Donner un avis sur une réponse",
    label: "Votre avis",
    kinds: {
      accurate: "Exacte",
      disagree: "Pas d’accord",
      dangerous: "Dangereuse",
      none: "Retirer mon avis",
    },
    details: {
      accurate: "Conforme à ce que vous savez de votre métier.",
      disagree: "Dites ce qui ne va pas : votre raison paraît sous la réponse.",
      dangerous: "Un avertissement paraît aussitôt avant la réponse, et un modérateur tranche.",
      dangerousMember:
        "Un modérateur la relit en priorité. Votre commentaire n’est lu que par la modération.",
      none: "Tous vos avis sur cette réponse sont retirés.",
    },
    reason: "Pourquoi",
    dangerHint: "Ce qui est faux, et ce qui peut arriver à qui le suivrait.",
    reasonHint:
      "Nécessaire pour « pas d’accord » et « dangereuse » : ce qui est faux, et ce qui peut arriver à qui le suivrait.",
  },
  review: {
    title: "Relire une réponse",
    label: "Après relecture",
    verdicts: { current: "Toujours juste", outdated: "Dépassée" },
    details: {
      current: "La date de relecture repart pour deux ans et votre avis « exacte » paraît sous la réponse.",
      currentMine: "La date de relecture repart pour deux ans.",
      outdated: "La réponse garde sa mention ; votre raison paraît dessous et son auteur est prévenu.",
    },
    reasonHint: "Nécessaire pour « dépassée » : ce qui a changé, et si possible où le lire.",
    editMine: "Elle a changé ? Modifiez-la : cela vaut relecture.",
  },
  reviews: {
    title: "Réponses à relire",
    lede: "La date de relecture de ces réponses est passée. Dites si elles tiennent toujours ; la plus ancienne vient d’abord.",
    scope: "Thèmes",
    scopes: { followed: "Mes thèmes", all: "Tous les thèmes" },
    none: {
      followed:
        "Rien à relire dans les thèmes que vous suivez. Suivez ceux de votre métier, ou regardez tous les thèmes.",
      all: "Rien à relire : toutes les réponses sont à jour.",
    },
    mine: "De vous",
    since: "à relire depuis {{month}}",
    next: "Suite de la liste",
  },
  withdraw: {
    title: "Supprimer ce texte",
    text: "Le texte est effacé de la page, des listes, de la recherche et de l’historique, et il n’entrera dans aucune publication de données à venir. C’est définitif. Les commentaires reçus ne se lisent plus.",
    confirm: "Supprimer définitivement",
  },
} as const;

export const problems = {
  "child-unsaid": "Ce texte semble parler d’un enfant : dites si vous en avez la charge.",
  "title-too-short": "La question est trop courte : dix signes visibles au moins.",
  "title-too-long": "La question est trop longue : 150 signes au plus. Le reste a sa place dans le texte.",
  "body-too-short": "Ce texte est trop court : vingt signes visibles au moins.",
  "body-too-long": "Ce texte est trop long : 20 000 signes au plus.",
  "too-nested": "Ce texte contient trop de niveaux de citation ou de liste les uns dans les autres.",
  "topics-none": "Choisissez au moins un thème.",
  "topics-too-many": "Choisissez cinq thèmes au plus.",
  "unknown-topic": "L’un de ces thèmes n’existe pas ou plus.",
  "relation-needed": "Dites à quel titre vous posez la question.",
  "kind-needed": "Dites ce que vous partagez.",
  "source-needed": "Une information sourcée a besoin d’au moins une source.",
  "source-title": "Donnez le titre de cette source.",
  "source-url": "Donnez l’adresse complète (https://…) ou le DOI de cette source.",
  "source-publisher": "Dites qui publie cette source.",
  "source-year": "Donnez l’année sur quatre chiffres.",
  "comment-too-short": "Ce commentaire est vide.",
  "comment-too-long": "Ce commentaire est trop long : 1 000 signes au plus.",
  "simple-too-short": "Cette version est vide.",
  "simple-too-long": "Cette version est trop longue : 3 000 signes au plus.",
  "edited-meanwhile":
    "Ce texte a changé depuis que vous avez ouvert cette page. Votre version est ci-dessous : comparez avec l’historique, puis rouvrez « Modifier » pour la reporter.",
  "mark-needed": "Choisissez votre avis.",
  "verdict-needed": "Dites si la réponse est toujours juste.",
  "edit-your-own": "C’est votre réponse : modifiez-la plutôt.",
  "reason-needed": "Expliquez en une phrase au moins : c’est ce qui permet de corriger.",
  "reason-too-long": "Cette explication est trop longue : 1 000 signes au plus.",
  "has-answers":
    "D’autres personnes ont répondu : leurs textes tiennent à votre question. Vous pouvez en modifier le texte ou la réserver aux membres.",
  "too-many":
    "Trop d’envois en peu de temps. Votre texte est ci-dessous, intact : attendez quelques minutes, puis recommencez.",
  "no-active-credential":
    "Votre badge n’est plus actif : cette réponse ne peut pas paraître comme information de professionnel. Votre texte est ci-dessous, intact : donnez-le comme expérience vécue ou comme information sourcée, ou renouvelez d’abord votre badge.",
  "thread-duplicate":
    "Cette question vient d’être rattachée à une autre : répondez là-bas. Votre texte est ci-dessous, intact.",
  "thread-locked": "Ce fil a été fermé entre-temps. Votre texte est ci-dessous, intact.",
  "thread-not-open": "Cette question n’est pas publiée : on ne peut pas encore, ou plus, y répondre.",
  "not-found": "Ce à quoi vous répondez n’est plus là. Votre texte est ci-dessous, intact.",
  "not-yours": "Seul son auteur peut modifier ce texte.",
  "own-post": "C’est votre propre texte.",
  "hidden-by-moderation":
    "Ce texte a été masqué par la modération : la décision explique comment la contester.",
  "members-only": "Ce fil est réservé aux membres.",
  "lived-is-not-judged": "Une expérience vécue ne se note pas exacte ou inexacte.",
} as const;

export const errors = {
  "needs-account": "Il faut un compte pour faire cela.",
  "members-only": "Ce fil est réservé aux membres.",
  "thread-not-open": "Cette question n’est pas publiée : on ne peut pas encore, ou plus, y répondre.",
  "thread-duplicate": "Cette question en rejoint une autre : les réponses s’écrivent là-bas.",
  "thread-locked": "Ce fil est fermé : on peut le lire, plus y répondre.",
  "not-due-for-review": "Cette réponse n’est pas à relire : sa date n’est pas passée.",
  "no-active-credential": "Votre badge n’est pas actif.",
  "only-the-asker-accepts": "Seule la personne qui a posé la question peut choisir la réponse qui l’a aidée.",
  "not-yours": "Seul son auteur peut modifier ce texte.",
  "own-post": "C’est votre propre texte.",
  "hidden-by-moderation":
    "Ce texte a été masqué par la modération : la décision explique comment la contester.",
  "lived-is-not-judged": "Une expérience vécue ne se note pas exacte ou inexacte.",
} as const;
