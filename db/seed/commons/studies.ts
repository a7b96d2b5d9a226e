import type { StudySeed } from "../types.ts";

/** Invented, as the rest of the demonstration: one that found something, one that looks for people, one asked for. */
export const studies: readonly StudySeed[] = [
  {
    lead: "professional",
    title: "Ce que les alarmes du capteur font aux nuits",
    team: "Équipe inventée « Sommeil et diabète », université de démonstration",
    question:
      "Combien de nuits sont coupées par les alarmes d’un capteur de glucose, et qu’est-ce que les personnes changent pour mieux dormir ?",
    ethics: "Avis inventé 2026-014",
    dataUsed: "Fils publics du thème « Diabète de type 1 », lus à la main avec l’accord de leurs auteurs",
    funding: "Aucun : exemple de la démonstration",
    endsInDays: 60,
    topics: ["type-1-diabetes"],
    daysAgo: 150,
    decision: {
      state: "accepted",
      text: "La question vient des fils eux-mêmes, et seules des contributions partagées pour la recherche sont lues.",
      daysAgo: 140,
    },
    results: {
      text: "**Exemple inventé, qui ne dit rien de vrai sur le diabète.**\n\nNous avons lu ce que des personnes racontent de leurs nuits. Beaucoup disent la même chose : ce n’est pas le bruit qui fatigue le plus, c’est de ne pas savoir si l’alarme est juste.\n\nCe qui revient le plus souvent dans les réponses : parler des seuils avec son équipe de soins avant de les changer, et ne pas rester seul avec la fatigue.",
      threads: ["fr-dt1-alarmes-nuit"],
      daysAgo: 9,
    },
  },
  {
    lead: "professional",
    title: "Annoncer un diabète de type 2 : les mots qui aident",
    team: "Équipe inventée « Dire et soigner », hôpital de démonstration",
    question:
      "Quels mots, le jour de l’annonce, aident à comprendre et à commencer, et lesquels font perdre pied ?",
    ethics: "Avis inventé 2026-031",
    dataUsed: "Un questionnaire de dix minutes, hors du forum",
    funding: "Aucun : exemple de la démonstration",
    endsInDays: 240,
    topics: ["type-2-diabetes"],
    daysAgo: 30,
    answersProposal: true,
    decision: {
      state: "accepted",
      text: "La question a été proposée par des patients. Un appel au plus, et rien d’autre que des fourchettes pour l’équipe.",
      daysAgo: 24,
    },
    call: {
      text: "Vous avez appris un jour que vous aviez un diabète de type 2. Nous cherchons les mots qui vous ont aidé ce jour-là : dix minutes, sans donner votre nom. C’est un appel inventé, pour la démonstration.",
      url: "https://example.org/mots-qui-aident",
      daysAgo: 6,
    },
  },
  {
    lead: "applicant",
    title: "La douleur dite en consultation, la douleur écrite entre pairs",
    team: "Une étudiante inventée, école de démonstration",
    question:
      "Les mots pour dire la douleur changent-ils quand on écrit à des personnes qui la vivent aussi ?",
    ethics: "Avis demandé",
    dataUsed: "Les données ouvertes, quand une version en contiendra assez",
    funding: "Aucun : exemple de la démonstration",
    endsInDays: 400,
    topics: ["pain"],
    daysAgo: 3,
  },
];
