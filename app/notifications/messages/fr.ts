import { digest, following, unsubscribe } from "./digest.fr.ts";

export const messages = {
  title: "Nouvelles",
  none: "Rien de nouveau. Les réponses à vos questions et aux fils que vous suivez s’annoncent ici.",
  readAll: "Tout marquer comme lu",
  new: "Nouveau",
  older: "Nouvelles plus anciennes",
  gone: "Ce fil n’est plus visible.",
  following,
  unsubscribe,
  digest,
  kinds: {
    "answer-to-mine": "Une réponse à votre question",
    "answer-followed": "Une réponse dans un fil que vous suivez",
    "question-in-topic": "Une question dans un thème que vous suivez",
    "person-published": "Une personne que vous suivez a publié",
    "comment-on-mine": "Un commentaire sous votre texte",
    accepted: "Votre réponse a aidé : la personne qui a posé la question l’a choisie",
    "credential-verified": "Votre badge professionnel est accordé",
    "credential-rejected": "Votre demande de badge a été refusée : lisez pourquoi",
    "credential-needs-info": "Un vérificateur vous demande une précision pour votre badge",
    "credential-ending": "Votre badge se termine bientôt : renouvelez-le",
    "credential-revoked": "Votre badge est retiré",
    "credential-held":
      "Votre badge est suspendu par un vérificateur : un second se prononce dans les 72 heures",
    "credential-restored": "Votre badge vous est rendu",
    "credential-suspended":
      "Votre badge est suspendu : votre numéro n’est plus trouvé en activité au registre",
    "case-due": "Le délai d’un dossier de modération approche",
    "reads-alarming": "Un compte lit comme seul un programme le fait",
    "account-measure": "Une décision concerne votre compte : lisez-en les raisons",
    "case-urgent": "Un dossier critique attend un modérateur",
    "post-approved": "Votre message est publié",
    "post-restored": "Votre message est de nouveau visible",
    "post-restricted": "Une décision de modération concerne votre message : lisez-en les raisons",
    "appeal-upheld": "Votre appel a reçu une réponse : la décision est maintenue",
    "appeal-overturned": "Votre appel a reçu une réponse : la décision est annulée",
    "proposal-answered": "Une proposition que vous avez faite ou soutenue a reçu une réponse",
    "proposal-due": "Une proposition attend la réponse écrite de l’équipe : son délai approche",
    "proposal-held": "Un texte des propositions attend d’être lu par un modérateur",
    "report-acted": "Merci de votre signalement : un modérateur a pris une mesure",
    "report-kept": "Votre signalement a été lu : le message reste",
    "report-corrected": "Un message que vous aviez signalé est revenu, après un appel de son auteur",
    other: "Une nouvelle concernant votre compte",
  },
} as const;
export const problems = {
  "digest-days": "Donnez un nombre entier de jours, de 0 à 90.",
} as const;
export const errors = {} as const;
