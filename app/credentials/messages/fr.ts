import { badgeErrors, badgeProblems, badges } from "./badges.fr.ts";
import { desk } from "./desk.fr.ts";

export const messages = {
  registries: {
    rpps: "RPPS (France)",
    nppes: "NPPES (États-Unis)",
    gmc: "GMC (Royaume-Uni, médecins)",
    nmc: "NMC (Royaume-Uni, infirmiers et sages-femmes)",
    orcid: "ORCID",
  },
  professions: {
    none: "Choisissez une profession",
    "10": "Médecin",
    "21": "Pharmacien",
    "26": "Audioprothésiste",
    "28": "Opticien-lunetier",
    "40": "Chirurgien-dentiste",
    "50": "Sage-femme",
    "60": "Infirmier",
    "70": "Masseur-kinésithérapeute",
    "71": "Ostéopathe (titre protégé)",
    "72": "Psychothérapeute (titre protégé)",
    "73": "Chiropracteur (titre protégé)",
    "80": "Pédicure-podologue",
    "91": "Orthophoniste",
    "92": "Orthoptiste",
    "93": "Psychologue (titre protégé)",
    "94": "Ergothérapeute",
    "95": "Diététicien",
    "96": "Psychomotricien",
    "98": "Manipulateur en électroradiologie médicale",
  },
  statuses: {
    draft: "Brouillon",
    submitted: "Contrôles automatiques en cours",
    needs_info: "Une précision est demandée",
    in_review: "En cours d’examen",
    decided_once: "Approuvée une fois, en attente d’une seconde décision",
    verified: "Vérifiée",
    rejected: "Refusée",
    withdrawn: "Retirée",
  },
  proofs: {
    "mailbox-code": "Code reçu dans une boîte institutionnelle",
    document: "Document avec le code du jour",
    oidc: "Connexion par un service professionnel",
    vouchers: "Deux confrères vérifiés",
  },
  about: {
    title: "Ce que dit un badge vérifié",
    lede: "Un badge dit qu’à une date donnée, deux choses étaient établies : cette personne figure au registre de sa profession, et c’est bien elle qui tient ce compte. Il ne dit pas que sa réponse est juste.",
    steps: "Comment nous vérifions",
    stepRegistry:
      "<b>Le registre.</b> Le numéro est cherché dans le dernier extrait : profession, activité, nom, homonymes.",
    stepProof:
      "<b>La possession.</b> Un code envoyé dans une boîte institutionnelle, ou un document photographié avec un code du jour. Un numéro public ne suffit jamais.",
    stepPeople:
      "<b>Des personnes.</b> Un vérificateur décide ; deux, s’il s’agit d’une profession qui prescrit ou si un contrôle a échoué. Personne ne se vérifie soi-même.",
    stepEnd:
      "<b>Une fin.</b> Douze mois, puis il faut recommencer. Une absence du registre deux fois de suite suspend le badge.",
    more: "Tout lire : comment marchent les badges",
    figures: "Aujourd’hui",
    total_one: "{{count}} badge en cours de validité",
    total_other: "{{count}} badges en cours de validité",
    few: "Quelques badges sont en cours de validité. Nous ne publions pas de nombre inférieur à cinq.",
    partial: "Le détail par profession n’est donné qu’à partir de cinq personnes.",
    profession: "Profession",
    count: "Badges valides",
    snapshots: "Extraits de registre utilisés",
    snapshot: "{{registry}} : extrait du {{date}}, {{count}} lignes",
    noSnapshot: "Aucun extrait n’est chargé pour l’instant : aucune demande ne peut aboutir.",
    apply: "Vous êtes professionnel ?",
    applyBody: "La demande tient sur une page. Vos preuves sont chiffrées et détruites à la décision.",
    applyLink: "Demander un badge",
  },
  apply: {
    title: "Demander un badge professionnel",
    titleHeld: "Votre badge professionnel",
    lede: "Une seule page. Vous pouvez l’enregistrer et la finir plus tard. Tant que la demande n’est pas acceptée, rien ne s’affiche sur votre compte.",
    how: "Comment marchent les badges",
    who: "Votre profession",
    profession: "Profession",
    familyNamePlain: "Nom de famille",
    givenNamePlain: "Prénom",
    kind: "Quel badge demandez-vous ?",
    studentProfession: "Profession à laquelle vous vous formez",
    studentNumberHint: "Si vous en avez déjà un ; sinon, votre certificat de scolarité suffit.",
    registryNone: "Choisissez un registre",
    peerSpecialty: "Maladie ou domaine",
    peerOrganisation: "Organisme qui a délivré le diplôme",
    associationOrganisation: "Association qui vous a mandaté",
    organisationHint: "Affiché sur le badge.",
    namesHint: "Comparé au document, effacé à la décision.",
    hasInterests: "Avez-vous des liens d’intérêts à déclarer ?",
    interestsNo: "Non, aucun",
    interestsYes: "Oui, les voici",
    byOidc: "Me connecter avec {{name}}",
    byOidcDetail: "Le plus rapide : votre carte ou votre application le prouve.",
    byVouchers: "Demander à deux confrères",
    byVouchersDetail: "Deux confrères de la même profession, au badge valable, répondent de vous.",
    studentDocument:
      "Certificat de scolarité ou carte d’étudiant, avec un code du jour écrit à la main à côté. PDF, PNG ou JPEG, 10 Mo au plus.",
    peerDocument: "Diplôme, avec un code du jour écrit à la main à côté. PDF, PNG ou JPEG, 10 Mo au plus.",
    associationDocument:
      "Lettre de mandat signée, avec un code du jour écrit à la main à côté. PDF, PNG ou JPEG, 10 Mo au plus.",
    notOffered:
      "Cette mention n’est pas proposée sur ce site pour l’instant : la connexion avec ORCID n’y est pas réglée.",
    mine: "Mes badges, mes demandes, et qui a ouvert mes documents",
    professionHint: "Seules les professions d’un registre public peuvent être vérifiées.",
    registry: "Registre",
    number: "Numéro dans ce registre",
    numberHint:
      "RPPS : 11 chiffres. NPI : 10 chiffres. GMC : 7 chiffres. NMC : 8 caractères. Les numéros ADELI ne sont plus valables depuis la fin de 2024. Le numéro est effacé à la décision.",
    familyName: "Nom tel qu’il est inscrit au registre",
    givenName: "Prénom tel qu’il est inscrit",
    country: "Pays d’exercice",
    countryNone: "Choisissez un pays",
    specialty: "Spécialité ou domaine",
    specialtyHint: "Affichée sur le badge, par exemple « Rééducation ».",
    employer: "Employeur ou lieu d’exercice",
    employerHint:
      "Jamais affiché : personne du même employeur ne décidera de votre demande. En cabinet, écrivez son nom.",
    interests: "Liens d’intérêts à déclarer",
    interestsHint:
      "Industrie, produits, conseil rémunéré : affichés sur votre badge, à déclarer de nouveau chaque année.",
    shownAs: "Nom affiché",
    shownReal: "Mon nom",
    shownRealDetail: "Celui du registre, à côté de votre profession.",
    shownPseudonym: "Mon pseudonyme, déclaré",
    shownPseudonymDetail:
      "Votre profession reste affichée. En France, un médecin qui use d’un pseudonyme le déclare à son conseil de l’Ordre.",
    possession: "Prouver que c’est bien vous",
    possessionBody:
      "Les registres sont publics : connaître un numéro ne prouve rien. Choisissez une preuve que vous seul pouvez donner.",
    byMailbox: "Recevoir un code dans ma boîte institutionnelle",
    byMailboxDetail: "Messagerie sécurisée de santé ou adresse d’un hôpital public de notre liste.",
    byDocument: "Envoyer la photo d’un document",
    byDocumentDetail:
      "Carte professionnelle ou attestation de l’Ordre, avec un code du jour écrit à la main à côté. PDF, PNG ou JPEG, 10 Mo au plus.",
    proofEmail: "Adresse institutionnelle",
    proofEmailHint: "Seulement pour recevoir le code. Effacée à la décision.",
    promises: "Vos engagements",
    charter:
      "Pas de consultation individuelle, pas de dose pour un cas identifiable, pas de patients emmenés ailleurs : je respecterai la charte des professionnels.",
    charterLink: "Lire la charte",
    truthful: "J’ai lu cet avertissement, et ce que je déclare est exact.",
    penal:
      "Usurper le titre de médecin ou d’un autre professionnel de santé est un délit, puni en France d’un an d’emprisonnement et de 15 000 € d’amende (code pénal, art. 433-17).",
    next: "Continuer vers la preuve",
    save: "Enregistrer pour plus tard",
    saved: "C’est enregistré. Un brouillon est gardé quatre-vingt-dix jours, puis effacé.",
    change: "Modifier ma demande",
    withdraw: "Retirer ma demande et effacer ce qu’elle contient",
    withdrawn: "Votre demande est retirée ; ce qu’elle contenait est effacé.",
  },
  code: {
    title: "Entrez le code reçu",
    body: "Un code à six chiffres est envoyé à {{email}}. Il est valable trente minutes. Dès qu’il est entré, votre demande part à l’examen.",
    label: "Code à six chiffres",
    submit: "Valider et envoyer ma demande",
    again:
      "Rien reçu ? Vérifiez l’adresse plus bas, puis « Continuer vers la preuve » : un nouveau code part.",
  },
  document: {
    title: "Envoyez votre document",
    body: "Écrivez ce code à la main sur une feuille, posez-la à côté du document et photographiez les deux ensemble :",
    validity: "Ce code est celui du {{date}} ; il change chaque jour.",
    label: "Document (PDF, PNG ou JPEG, 10 Mo au plus)",
    private:
      "Chiffré avec sa propre clé, lisible des seuls vérificateurs, chaque consultation vous est montrée. La clé est détruite à la décision ; après un refus, à la fin du délai pour le contester.",
    submit: "Envoyer et déposer ma demande",
  },
  progress: {
    title: "Votre demande",
    submitted: "Déposée le {{date}}",
    wait: "Les contrôles automatiques prennent quelques instants ; une personne décide ensuite. Vous serez prévenu dans vos nouvelles.",
    waitSecond: "Une première personne a approuvé votre demande. Une seconde doit confirmer.",
    verified: "Votre badge est actif jusqu’au {{date}}. Vous pouvez répondre comme professionnel.",
    rejected: "Votre demande a été refusée.",
    asked: "Une précision vous est demandée",
    reasons: "Ce que dit le vérificateur :",
    again: "Vous pouvez déposer une nouvelle demande ci-dessous.",
    views: "Consultations de votre document",
    renew: "Votre badge se termine bientôt : vous pouvez le renouveler dès maintenant.",
    suspended:
      "Votre badge est suspendu : votre numéro n’a pas été retrouvé en activité dans les derniers extraits du registre. Vos nouvelles réponses n’ont plus de mention ; les anciennes gardent la leur. Vous avez jusqu’au {{date}} pour répondre : déposez une nouvelle demande, preuve à l’appui, et le badge attendra sa décision. Sans réponse, il prend fin ce jour-là.",
    registerWrong:
      "Si le registre se trompe, faites-le corriger par votre ordre ou votre organisme d’enregistrement : retrouvé en activité dans le prochain extrait, le badge fonctionne de nouveau de lui-même.",
    held: "Un vérificateur a suspendu votre badge en urgence. Vous n’avez rien à faire : une autre personne décide avant le {{date}}, et si personne ne le fait le badge vous est rendu de lui-même.",
    ended: "Votre badge s’est terminé le {{date}}. Vos anciennes réponses gardent leur mention datée.",
  },
  ...desk,
  badge: badges,
  mail: {
    endingSubject: "Votre badge Entraide se termine bientôt",
    endingText:
      "Bonjour {{pseudonym}},\n\nVotre badge professionnel se termine le {{date}}. Pour continuer à répondre comme professionnel, renouvelez-le en refaisant la demande :\n\n{{link}}\n\nSans cela, vos anciennes réponses gardent leur mention datée ; les nouvelles n’en auront plus.\n\nEntraide\n",
    codeSubject: "Votre code de vérification Entraide",
    codeText:
      "Bonjour,\n\nLe compte {{pseudonym}} d’Entraide demande un badge professionnel et dit que cette boîte est la sienne.\n\nSon code : {{code}}\n\nIl est valable {{minutes}} minutes. Ne le transmettez à personne.\n\nVous n’avez rien demandé ? Ne faites rien : sans ce code, la demande s’arrête là.\n\nEntraide\n",
  },
} as const;

export const problems = {
  "number-shape":
    "Ce numéro n’a pas la bonne forme : 11 chiffres pour un RPPS, 10 pour un NPI, 7 pour le GMC, 8 caractères pour le NMC.",
  "number-check-digit": "La clé de contrôle de ce numéro ne correspond pas : un chiffre est sans doute faux.",
  "number-adeli":
    "C’est un numéro ADELI. Ce répertoire a fermé à la fin de 2024 : donnez votre numéro RPPS, à 11 chiffres (sur votre carte CPS ou e-CPS).",
  "mailbox-not-trusted":
    "Cette adresse n’est pas dans notre liste de boîtes institutionnelles. Choisissez plutôt l’envoi d’un document.",
  "pro-charter-needed": "Le badge suppose d’accepter la charte des professionnels.",
  "truthful-needed": "Confirmez que ce que vous déclarez est exact.",
  "code-shape": "Le code compte six chiffres.",
  "code-wrong": "Ce n’est pas le bon code. Après six erreurs, il faut en demander un autre.",
  "code-expired":
    "Ce code a expiré ou a été remplacé. Demandez-en un autre avec « Continuer vers la preuve ».",
  "code-locked":
    "Six codes faux : celui-ci est annulé. Demandez-en un autre avec « Continuer vers la preuve ».",
  "document-empty": "Choisissez un fichier.",
  "document-too-large": "Ce document dépasse 10 Mo. Une photo moins grande suffit.",
  "document-type": "Ce fichier n’est ni un PDF, ni une image PNG ou JPEG, quel que soit son nom.",
  "document-sealed":
    "Ce PDF ne peut pas être examiné : il est protégé par un mot de passe ou compressé d’une façon inhabituelle. Envoyez plutôt une photo.",
  "document-active": "Ce PDF contient des actions ou des fichiers joints. Envoyez plutôt une photo.",
  "reasons-needed": "Écrivez vos motifs en une phrase au moins.",
  "application-changed":
    "Cette demande a changé depuis que vous l’avez ouverte. Relisez-la avant de décider.",
  "application-held": "Quelqu’un d’autre examine cette demande en ce moment.",
  "application-settled": "Cette demande n’attend plus de décision.",
  "already-approved-by-you": "Vous avez déjà approuvé cette demande : une autre personne doit le faire.",
  "same-employer": "Cette personne a le même employeur que vous : laissez la demande à quelqu’un d’autre.",
  "check-cannot-be-set-aside": "Un des contrôles en échec ne peut pas être écarté.",
  "override-needed": "Un contrôle a échoué : cochez que vous l’écartez, ou refusez.",
  "override-reasons-needed": "Dites pourquoi vous écartez un contrôle en échec.",
  "badge-not-active": "Ce badge est déjà suspendu ou retiré.",
  "suspension-settled": "Cette suspension est déjà réglée.",
  "needs-another-verifier": "Vous avez suspendu ce badge : une autre personne doit confirmer.",
  "no-snapshot": "Aucun extrait du registre n’a été consulté : importez-en un et relancez les contrôles.",
  ...badgeProblems,
} as const;

export const errors = {
  "badge-under-review":
    "Ce badge a été suspendu en urgence. Deux vérificateurs en décident sous 72 heures : redéposez une demande ensuite.",
  "badge-still-valid":
    "Votre badge est encore valable. Vous pourrez le renouveler dans ses soixante derniers jours.",
  "application-under-review": "Votre demande est déjà à l’examen : elle ne peut plus être modifiée.",
  "application-incomplete": "Complétez d’abord la demande et choisissez l’envoi d’un document.",
  "own-application": "Personne ne décide de sa propre demande.",
  "evidence-destroyed": "Ce document a été détruit à la décision.",
  "number-bound-meanwhile": "Ce numéro vient d’être lié à un autre compte.",
  ...badgeErrors,
} as const;
