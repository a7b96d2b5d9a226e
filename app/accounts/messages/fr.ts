import { regions } from "./regions.fr.ts";
import { security, securityProblems } from "./security.fr.ts";

export const messages = {
  security,
  signup: {
    title: "Créer un compte",
    lede: "Un pseudonyme suffit : votre vrai nom n’est demandé nulle part, et votre adresse n’est montrée à personne.",
    email: "Adresse e-mail",
    emailHint: "Pour confirmer votre compte et vous prévenir d’une réponse. Jamais affichée.",
    pseudonym: "Pseudonyme",
    pseudonymHint: "De 3 à 30 caractères. Évitez votre nom et votre ville.",
    password: "Mot de passe",
    passwordHint: "Au moins 15 caractères : quatre mots sans lien entre eux font très bien l’affaire.",
    country: "Pays",
    countryHint: "Pour vous montrer les bons numéros d’urgence.",
    adult: "J’ai 16 ans ou plus",
    charter: "J’ai lu la charte et je la respecterai",
    charterLink: "Lire la charte",
    health:
      "J’accepte qu’Entraide traite les données de santé que j’écrirai, pour les publier à qui je choisis. La recherche est une autre question, posée à part. Je peux retirer cet accord à tout moment.",
    healthLink: "Ce que nous en faisons, et comment le retirer",
    submit: "Créer mon compte",
    already: "Vous avez déjà un compte ? <a>Connectez-vous</a>.",
  },
  sent: {
    title: "Regardez votre boîte aux lettres",
    body: "Nous venons d’écrire à l’adresse que vous avez donnée. Ouvrez le lien de ce message pour confirmer votre compte ; il est valable 48 heures.",
    spam: "Rien reçu au bout de quelques minutes ? Regardez dans les indésirables, puis recommencez.",
    dev: "Installation locale : les messages arrivent dans la <a>boîte locale</a>.",
  },
  confirm: {
    title: "Confirmer votre adresse",
    body: "Un dernier geste : confirmez que cette adresse est la vôtre.",
    submit: "Confirmer mon adresse",
    expired: "Ce lien a déjà servi ou a expiré. Connectez-vous : nous vous en enverrons un autre.",
  },
  login: {
    title: "Se connecter",
    email: "Adresse e-mail",
    password: "Mot de passe",
    submit: "Se connecter",
    forgot: "Mot de passe oublié",
    noAccount: "Pas encore de compte ? <a>Créez-en un</a>.",
    confirmed: "Votre adresse est confirmée. Vous pouvez vous connecter.",
    changed: "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
  },
  ended: {
    title: "Votre session est terminée",
    lede: "Votre session s’est terminée avant cet envoi ; rien n’est perdu, tout ce que vous avez écrit est ci-dessous.",
    signIn: "Se connecter (dans un nouvel onglet)",
    againTitle: "Confirmez que c’est vous",
    againLede:
      "Cet envoi demande de montrer de nouveau que c’est bien vous ; rien n’est perdu, tout ce que vous avez écrit est ci-dessous.",
    again: "Confirmer (dans un nouvel onglet)",
    back: "Revenez ensuite sur cette page, et envoyez de nouveau.",
    refusedTitle: "Votre texte n’a pas pu être envoyé",
    kept: "Rien n’est perdu : tout ce que vous avez écrit est ci-dessous, à copier ou à envoyer de nouveau.",
    as: "Vous êtes sur le compte {{pseudonym}}. Si vous écriviez avec un autre compte, passez à celui-là, revenez sur cette page, et envoyez de nouveau.",
    otherAccount: "Changer de compte (dans un nouvel onglet)",
    words: "Ce que vous avez écrit",
    wordsOf: "Ce que vous avez écrit ({{n}} sur {{count}})",
    send: "Envoyer de nouveau",
  },
  forgot: {
    title: "Mot de passe oublié",
    body: "Donnez l’adresse de votre compte : nous y enverrons un lien pour choisir un nouveau mot de passe.",
    submit: "Envoyer le lien",
    sent: "Si un compte existe à cette adresse, un lien vient d’y être envoyé. Il est valable une heure.",
  },
  reset: {
    title: "Choisir un nouveau mot de passe",
    submit: "Changer le mot de passe",
  },
  settings: {
    title: "Vos réglages",
    profile: "À propos de vous",
    region: "Région",
    regionHint:
      "Seulement pour la recherche sous contrat, dans les messages que vous partagez avec elle. Elle est effacée là où trop peu de personnes la donnent, et n’est montrée à personne ici.",
    untold: "Ne pas le dire",
    ageBand: "Âge",
    ageBandHint:
      "Seulement pour la recherche, dans les messages que vous partagez avec elle : par cinq ans sous contrat, par dix ans en données ouvertes, et nulle part où trop peu de personnes ont le même. En dessous de 18 ans, vos messages n’entrent dans aucune publication de données.",
    ageFromTo: "{{from}} à {{to}} ans",
    ageOldest: "90 ans ou plus",
    locale: "Langue",
    french: "Français",
    english: "English",
    saved: "C’est enregistré.",
    password: "Mot de passe",
    current: "Mot de passe actuel",
    next: "Nouveau mot de passe",
    changePassword: "Changer le mot de passe",
    badge: "Badge professionnel",
    badgeActive: "Votre badge est actif jusqu’au {{date}}.",
    badgeNone: "Vous êtes professionnel de santé ? Un badge vérifié vous permet de répondre à ce titre.",
    badgeApply: "Demander un badge",
    words: "Vos contributions et la recherche",
    wordsBody:
      "Voyez quelles publications de données contiennent vos textes, et retirez votre accord quand vous voulez.",
    wordsLink: "Où sont mes mots",
  },
  regions,
  countries: {
    FR: "France",
    BE: "Belgique",
    CH: "Suisse",
    LU: "Luxembourg",
    CA: "Canada",
    GB: "Royaume-Uni",
    IE: "Irlande",
    US: "États-Unis",
    DE: "Allemagne",
    ES: "Espagne",
    IT: "Italie",
    PT: "Portugal",
    NL: "Pays-Bas",
    OTHER: "Autre pays",
  },
  mail: {
    confirmSubject: "Confirmez votre adresse",
    confirmText:
      "Bonjour {{pseudonym}},\n\nVous venez de créer un compte sur Entraide. Pour confirmer votre adresse, ouvrez ce lien (valable 48 heures) :\n\n{{link}}\n\nSi ce n’est pas vous, ne faites rien : le compte restera fermé.\n\nEntraide",
    resetSubject: "Votre nouveau mot de passe",
    resetText:
      "Bonjour {{pseudonym}},\n\nPour choisir un nouveau mot de passe, ouvrez ce lien (valable une heure, une seule fois) :\n\n{{link}}\n\nSi vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.\n\nEntraide",
    repeatedSubject: "Vous avez déjà un compte",
    repeatedText:
      "Bonjour {{pseudonym}},\n\nQuelqu’un, sans doute vous, a voulu créer un compte avec cette adresse, qui en a déjà un. Vous pouvez vous connecter, ou choisir un nouveau mot de passe :\n\n{{link}}\n\nSi ce n’était pas vous, il n’y a rien à faire.\n\nEntraide",
  },
  devMail: {
    title: "Boîte aux lettres locale",
    lede: "Sur cette installation de démonstration, les messages ne partent pas : ils arrivent ici.",
    empty: "Aucun message pour l’instant.",
    to: "À {{to}}, {{when}}",
  },
} as const;

export const problems = {
  ...securityProblems,
  "region-elsewhere": "Cette région n’est pas dans le pays choisi.",
  "email-shape": "Cette adresse e-mail n’a pas la bonne forme.",
  "password-short": "Le mot de passe doit compter au moins 15 caractères.",
  "password-guessable":
    "Ce mot de passe est trop facile à deviner. Prenez par exemple quatre mots sans lien entre eux.",
  "pseudonym-short": "Le pseudonyme doit compter au moins 3 caractères.",
  "pseudonym-is-email":
    "Ce pseudonyme est le début de votre adresse e-mail : il permettrait de vous reconnaître. Choisissez-en un autre.",
  "pseudonym-taken": "Ce pseudonyme est déjà pris.",
  "adult-needed": "Il faut avoir 16 ans ou plus pour ouvrir un compte.",
  "health-needed":
    "Sans cet accord, la loi ne nous permet pas de garder ce que vous écrivez sur votre santé. On peut lire sans compte.",
  "charter-needed": "Il faut accepter la charte pour ouvrir un compte.",
  "wrong-credentials": "L’adresse ou le mot de passe n’est pas bon.",
  "wrong-password": "Ce n’est pas votre mot de passe actuel.",
  "account-suspended":
    "Ce compte est fermé. Écrivez à l’organisation qui exploite le site pour savoir pourquoi.",
  "email-unconfirmed":
    "Votre adresse n’est pas encore confirmée. Nous venons de vous envoyer un nouveau lien.",
  "link-spent": "Ce lien a déjà servi ou a expiré. Demandez-en un autre.",
} as const;

export const errors = {} as const;
