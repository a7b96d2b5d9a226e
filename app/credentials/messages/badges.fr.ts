/** What badges say of people, and the ways to prove who one is. */
export const badges = {
  kinds: {
    professional: "Professionnel",
    student: "Étudiant d’une profession de santé",
    "peer-expert": "Patient expert diplômé",
    association: "Représentant d’association",
    researcher: "Chercheur (ORCID)",
  },
  kindDetails: {
    professional:
      "Une profession d’un registre, ou un titre protégé. Seul ce badge permet de répondre comme professionnel.",
    student:
      "Une mention, sans droit particulier : affichée sur les réponses que vous signez de votre pseudonyme.",
    "peer-expert":
      "Vous avez un diplôme de patient expert ou d’éducation thérapeutique. Une mention, sans droit.",
    association: "Une association vous a donné un mandat écrit. Une mention, sans droit.",
    researcher: "Prouve que vous tenez un identifiant ORCID, pas une profession. Une mention, sans droit.",
  },
  words: {
    health: "{{profession}}, vérifié en {{month}}",
    title: "Titre protégé : {{profession}} ; usage vérifié en {{month}}",
    student: "{{profession}}, inscription vérifiée en {{month}}",
    "peer-expert": "{{profession}}, diplôme vu en {{month}}",
    association: "{{profession}}, mandat vu en {{month}}",
    researcher: "{{profession}}, identifiant vérifié en {{month}}",
  },
  meanings: {
    health: "Une profession de santé : cette personne figure au registre de sa profession.",
    title:
      "Un titre que la loi protège, sans que ce soit une profession de santé en France. Le registre dit que cette personne a le droit de le porter.",
    student:
      "Cette personne se forme à une profession de santé. Elle n’exerce pas encore et ne répond pas comme professionnelle.",
    "peer-expert":
      "Cette personne vit avec une maladie et a suivi une formation reconnue par un diplôme. Elle partage une expérience, pas un avis de professionnel.",
    association:
      "Cette personne a un mandat écrit de son association. Elle parle en son nom, pas en professionnelle.",
    researcher: "Cette personne tient un identifiant ORCID. Cela ne dit rien d’une profession de santé.",
  },
  page: {
    title: "Badge vérifié : {{name}}",
    details: "Ce que dit ce badge",
    kept: "Nous ne gardons ni le numéro ni les documents : ils sont effacés à la décision.",
    states: {
      active: "Valable jusqu’au {{date}}",
      ending: "Valable jusqu’au {{date}}",
      suspended: "Suspendu pour l’instant",
      ended: "Terminé depuis le {{date}}",
      revoked: "Retiré",
    },
    past: "Les réponses publiées pendant que le badge était valable gardent leur mention datée.",
    profession: "Titre",
    specialty: "Domaine",
    organisation: "Organisme",
    country: "Pays",
    name: "Nom affiché",
    realName: "Celui du registre",
    pseudonym: "Un pseudonyme déclaré",
    verified: "Vérifié le",
    checked: "Ce qui a été contrôlé",
    register: "Présence au registre {{registry}}, en activité, dans l’extrait du {{date}}.",
    registerByHand: "Inscription au registre {{registry}}, lue par un vérificateur le {{date}}.",
    orcid: "Identifiant ORCID, le {{date}}.",
    noRegister: "Aucun registre n’existe pour cette mention : une personne a lu le document.",
    proof: "Preuve que le compte est bien celui de cette personne : {{proof}}.",
    people_one: "Décision prise par {{count}} personne.",
    people_other: "Décision prise par {{count}} personnes différentes.",
    override: "Un contrôle automatique avait échoué ; deux personnes l’ont écarté par écrit.",
    interests: "Liens d’intérêts déclarés",
    noInterests: "Aucun lien d’intérêts déclaré",
    interestsOn: "Déclaration du {{date}}, à refaire chaque année.",
    limits: "Ce que ce badge ne dit pas",
    limitsBody:
      "Il ne dit pas que les réponses sont justes, ni faites pour vous. Pour une décision de santé, parlez-en à la personne qui vous suit.",
    doubt:
      "Un doute sur ce badge ? Signalez-le : un modérateur lit chaque signalement, et des vérificateurs le réexaminent.",
    report: "Signaler ce badge",
    how: "Comment marchent les badges",
  },
  mine: {
    title: "Mes badges et mes demandes",
    lede: "Ce que nous savons de vous comme professionnel ou comme porteur d’une mention, et qui l’a consulté.",
    badges: "Mes badges",
    none: "Vous n’avez pas de badge.",
    apply: "Demander un badge",
    public: "Ce que tout le monde voit : {{title}}",
    interests: "Liens d’intérêts",
    interestsBody:
      "Vos liens changent ? Déclarez-les maintenant : vos prochaines réponses porteront la nouvelle déclaration.",
    declare: "Enregistrer ma déclaration",
    declared: "Votre déclaration est enregistrée.",
    applications: "Mes demandes",
    noApplications: "Aucune demande.",
    views: "Qui a ouvert mes documents",
    noViews: "Personne n’a ouvert de document de vous.",
    view: "Ouvert par {{name}} le {{date}}",
    vouches: "Vous avez répondu de {{count}} confrère(s) en douze mois, sur {{max}} possibles.",
    formerMember: "un vérificateur dont le compte est fermé",
  },
  vouch: {
    title: "Répondre d’un confrère",
    body: "{{name}} (compte {{pseudonym}}) demande un badge de {{profession}} et vous a donné ce lien. Deux confrères vérifiés de la même profession peuvent en répondre.",
    statement:
      "Je connais cette personne, je sais qu’elle exerce cette profession et qu’elle tient ce compte. Je peux en répondre trois fois par an au plus, et mon nom est gardé dans le journal.",
    submit: "J’en réponds",
    done: "C’est noté. Merci.",
    linkTitle: "Donnez ce lien à deux confrères",
    linkBody:
      "Deux confrères de la même profession, au badge valable, ouvrent ce lien et confirment qu’ils vous connaissent. Il montre votre nom : ne le donnez qu’à eux.",
    link: "Lien pour vos confrères",
    count_one: "{{count}} confrère a déjà répondu de vous.",
    count_other: "{{count}} confrères ont déjà répondu de vous.",
  },
  signIn: {
    title: "Connectez-vous avec {{name}}",
    body: "Vous allez chez {{name}}, qui nous dit qui vous êtes. Nous n’en gardons que ce qui confirme votre demande.",
    go: "Continuer avec {{name}}",
  },
  appeal: {
    title: "Contester ce refus",
    body: "Jusqu’au {{date}}, vous pouvez demander un second examen, une fois. Une autre personne décide. Ce que contient votre demande est gardé jusque-là, puis effacé.",
    reasons: "Pourquoi cette décision est-elle fausse ?",
    submit: "Demander un second examen",
    waiting: "Vous avez contesté le refus : une autre personne décide.",
    final: "Le second examen a confirmé le refus. Vous pouvez déposer une nouvelle demande.",
    giveUp: "Renoncer à contester et effacer ce que ma demande contient",
  },
} as const;

export const badgeProblems = {
  "sign-in-not-offered": "Cette connexion n’est pas proposée ici. Choisissez une autre preuve.",
  "sign-in-expired":
    "La connexion a pris trop de temps, ou a commencé dans un autre navigateur. Recommencez.",
  "sign-in-cancelled": "Vous avez annulé la connexion. Votre demande est toujours là.",
  "sign-in-failed":
    "La connexion n’a pas abouti. Votre demande est toujours là : recommencez, ou choisissez une autre preuve.",
  "sign-in-no-application": "Aucune demande n’attend de connexion. Complétez d’abord la demande.",
  "sign-in-no-profession":
    "Ce compte ne dit d’aucune profession que nous vérifions que vous l’exercez. Il ne prouve donc rien : choisissez une autre preuve.",
  "sign-in-other-number":
    "Ce compte porte un autre numéro que celui de votre demande. Corrigez le numéro, ou la connexion.",
  "sign-in-other-profession": "Ce compte porte une autre profession que celle de votre demande.",
  "vouch-own": "Personne ne répond de soi-même.",
  "vouch-other-profession": "Il faut un badge valable de la même profession pour répondre de cette personne.",
  "vouch-limit": "Vous avez déjà répondu de trois confrères en douze mois.",
  "vouch-twice": "Vous avez déjà répondu de cette personne.",
  "vouch-closed": "Cette demande n’attend plus qu’on en réponde, ou elle a changé.",
  "employer-undeclared": "Dites d’abord où vous travaillez : vous ne décidez d’aucun collègue.",
  "vouched-yourself": "Vous avez répondu de cette personne : une autre doit décider.",
  "appeal-needs-another": "Vous avez refusé cette demande : une autre personne décide de l’appel.",
  "look-up-needed": "Ouvrez le registre public, puis cochez que vous y avez lu l’inscription.",
  "application-open": "Vous avez une autre demande en cours : retirez-la d’abord.",
} as const;

export const badgeErrors = {
  "no-appeal": "Cette décision ne peut pas être contestée, ou elle l’a déjà été.",
  "appeal-too-late": "Le délai pour contester ce refus est passé. Vous pouvez déposer une nouvelle demande.",
} as const;
