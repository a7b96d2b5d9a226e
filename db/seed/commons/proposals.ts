import type { ProposalSeed } from "../types.ts";

/** Invented, as the rest of the demonstration: one in each state but the one that a reader should try. */
export const proposals: readonly ProposalSeed[] = [
  {
    author: "tourne-page",
    kind: "feature",
    title: "Un fil que l’on puisse lire à voix haute avec quelqu’un",
    problem: "Je lis avec ma mère, qui voit mal. Sur l’écran les lignes sont longues et elle se perd.",
    proposal: "Une page pour lire : une réponse à la fois, en grand, sans rien autour.",
    concerned: "Les personnes qui voient mal et qui lisent à deux",
    daysAgo: 12,
    supporters: 14,
    arguments: [
      {
        author: "bruyere",
        side: "for",
        kind: "experience",
        text: "J’imprime en attendant. Avec une réponse par page, je n’aurais plus à découper.",
      },
      {
        author: "capitaine-k",
        side: "against",
        kind: "experience",
        text: "Le navigateur sait déjà grossir. Je préférerais que l’on simplifie les pages qui existent.",
      },
    ],
    answers: [],
  },
  {
    author: "mistral-doux",
    kind: "topic",
    title: "Un thème pour les suites d’un AVC chez les moins de cinquante ans",
    problem:
      "Les questions sur le retour au travail après un AVC sont mêlées à celles sur les premiers jours.",
    proposal: "Ajouter un thème « Après un AVC, quand on travaille encore ».",
    concerned: "Les personnes qui ont eu un AVC jeunes, et leurs proches",
    daysAgo: 31,
    supporters: 23,
    arguments: [
      {
        author: "grand-large",
        side: "for",
        kind: "carer",
        text: "Ma femme a trouvé ses réponses par hasard, dans un fil sur l’aménagement d’un poste.",
      },
    ],
    answers: [
      {
        by: "moderator",
        state: "study",
        text: "Nous avons compté douze fils concernés. Nous regardons comment les réunir sans perdre leurs liens ; réponse sous deux semaines.",
        daysAgo: 9,
      },
    ],
  },
  {
    author: "ecume",
    kind: "feature",
    title: "Des notifications sur le téléphone à chaque réponse",
    problem: "Je ne vois pas tout de suite quand quelqu’un me répond.",
    proposal: "Envoyer une notification sur le téléphone, avec le début du texte.",
    concerned: "Celles et ceux qui attendent une réponse",
    daysAgo: 64,
    supporters: 6,
    arguments: [
      {
        author: "lucarne",
        side: "against",
        kind: "experience",
        text: "Mon téléphone est posé sur la table du salon. Je ne veux pas que mes enfants lisent le début.",
      },
    ],
    answers: [
      {
        by: "steward",
        state: "study",
        text: "Une notification passe par les serveurs d’un fabricant de téléphones. Nous regardons ce qu’elle leur dirait.",
        daysAgo: 52,
      },
      {
        by: "admin",
        state: "declined",
        text: "Une notification, même sans texte, dit à un tiers que vous fréquentez ce site, et quand. Nous gardons les nouvelles dans le site et le courriel résumé, que chacun règle.",
        daysAgo: 44,
      },
    ],
  },
  {
    author: "galet-gris",
    kind: "research",
    title: "Quels mots aident, le jour où l’on apprend un diabète ?",
    problem:
      "Le jour de l’annonce je n’ai retenu qu’un mot sur dix. Personne ne semble savoir lesquels restent.",
    proposal: "Demander à celles et ceux qui l’ont vécu quels mots les ont aidés, et le dire aux soignants.",
    concerned: "Les personnes à qui l’on vient d’annoncer un diabète, et celles qui l’annoncent",
    daysAgo: 58,
    supporters: 16,
    arguments: [
      {
        author: "sentier",
        side: "for",
        kind: "experience",
        text: "Un dessin sur une feuille m’a plus servi que tout le reste. J’aimerais que cela se sache.",
      },
    ],
    answers: [],
  },
];
