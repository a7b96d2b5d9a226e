import type { ConsultationSeed } from "../types.ts";

/** Invented, as the rest of the demonstration: one that is open, one with its synthesis, one to come. */
export const consultations: readonly ConsultationSeed[] = [
  {
    title: "Ce que vous aimeriez trouver sur la page « fatigue »",
    purpose:
      "Nous allons écrire une page sur la fatigue qui dure, pour les personnes qui la vivent et pour leurs proches.\n\nDites-nous ce qu’elle doit dire, et comment. L’équipe en tirera le plan de la page et le publiera avec la synthèse.",
    host: "",
    audience: "everyone",
    opensDaysAgo: 9,
    closesDaysAgo: -21,
    documents: [
      {
        url: "https://www.has-sante.fr/jcms/r_1497866/fr/patients-et-usagers",
        title: "HAS : espace des patients et des usagers",
      },
    ],
    meetings: [
      {
        kind: "workshop",
        title: "Atelier en ligne : les mots de la fatigue",
        place: "Visioconférence, lien envoyé la veille",
        daysAgo: 3,
        minutes:
          "Onze personnes présentes.\n\n- Le mot « épuisement » est préféré à « fatigue » par la plupart.\n- Les proches demandent une page à part, courte, qu’ils puissent montrer.\n- Personne ne veut d’une liste de conseils sans explication.",
      },
    ],
    questions: [
      { kind: "text", label: "Qu’est-ce que cette page doit dire en premier ?" },
      {
        kind: "choice",
        label: "Où la liriez-vous ?",
        most: 2,
        options: ["Chez moi", "Dans une salle d’attente", "Avec mon médecin", "Au travail"],
      },
      {
        kind: "ranking",
        label: "Qu’est-ce qui compte le plus ?",
        options: ["Des mots simples", "Des témoignages", "Des sources vérifiées"],
      },
    ],
    themes: [],
    contributions: [
      {
        author: "aubepine",
        relation: "patient",
        text: "Que ce n’est pas de la paresse. Une phrase, en haut, que je puisse montrer à mes collègues.",
        choices: [
          [0, 3],
          [0, 1, 2],
        ],
        supports: 7,
      },
      {
        author: "galet-gris",
        relation: "carer",
        text: "Comment aider sans presser. Je ne sais jamais si je dois proposer une promenade ou laisser dormir.",
        choices: [
          [0, 2],
          [1, 0, 2],
        ],
        supports: 4,
      },
      {
        author: "ricochet",
        relation: "patient",
        text: "Les questions à poser au médecin, parce qu’en dix minutes j’oublie tout.",
        choices: [[2], [0, 2, 1]],
        supports: 5,
      },
      {
        author: "kine-bastien",
        relation: "professional",
        text: "Qu’une fatigue nouvelle, qui dure ou qui essouffle, se montre à un médecin avant tout programme d’exercice.",
        choices: [
          [1, 2],
          [2, 0, 1],
        ],
        supports: 3,
      },
    ],
    synthesis: null,
  },
  {
    title: "Relire les réponses d’avant : à partir de quand sont-elles trop vieilles ?",
    purpose:
      "Une réponse juste il y a trois ans peut ne plus l’être. Cette consultation a servi à décider quand une réponse est relue, et par qui.",
    host: "Association des lecteurs attentifs (inventée)",
    audience: "everyone",
    opensDaysAgo: 75,
    closesDaysAgo: 40,
    documents: [],
    meetings: [
      {
        kind: "hearing",
        title: "Audition de deux pharmaciens et d’une patiente experte",
        place: "Maison des associations",
        daysAgo: 55,
        minutes:
          "Les pharmaciens proposent deux ans pour tout ce qui touche aux médicaments. La patiente experte rappelle que les témoignages, eux, ne vieillissent pas de la même façon.",
      },
    ],
    questions: [
      { kind: "text", label: "Qu’est-ce qui vous ferait douter d’une réponse ancienne ?" },
      {
        kind: "choice",
        label: "Après combien de temps faut-il relire ?",
        most: 1,
        options: ["Un an", "Deux ans", "Cinq ans", "Jamais"],
      },
    ],
    themes: ["Médicaments", "Témoignages"],
    contributions: [
      {
        author: "marelle",
        relation: "patient",
        text: "Un nom de médicament que mon pharmacien ne connaît plus.",
        choices: [[1]],
        supports: 9,
        theme: "Médicaments",
        fate: { kind: "taken-up", reason: "Les réponses qui nomment un médicament sont relues en premier." },
        isShared: true,
      },
      {
        author: "vieux-chene",
        relation: "patient",
        text: "Rien ne me ferait douter d’un témoignage : ce qui a été vécu l’a été. Mais je veux en voir la date.",
        choices: [[2]],
        supports: 6,
        theme: "Témoignages",
        fate: { kind: "taken-up", reason: "" },
        isShared: true,
      },
      {
        author: "petit-phare",
        relation: "carer",
        text: "La date d’un témoignage, affichée en clair et pas seulement le mois.",
        choices: [[1]],
        supports: 2,
        theme: "Témoignages",
        fate: { kind: "merged", reason: "", into: 1 },
      },
      {
        author: "lucarne",
        relation: "patient",
        text: "Il faudrait effacer toutes les réponses de plus de cinq ans.",
        choices: [[2]],
        supports: 1,
        theme: "Médicaments",
        fate: {
          kind: "set-aside",
          reason:
            "Une réponse relue et encore juste reste utile ; ce qui ne l’est plus est marqué, pas effacé.",
        },
      },
      { author: "bruyere", relation: "patient", text: "", choices: [[1]], supports: 0 },
      { author: "sentier", relation: "patient", text: "", choices: [[1]], supports: 0 },
      { author: "farandole", relation: "carer", text: "", choices: [[1]], supports: 0 },
      { author: "cabane", relation: "patient", text: "", choices: [[2]], supports: 0 },
      { author: "plume", relation: "patient", text: "", choices: [[2]], supports: 0 },
      { author: "sable-fin", relation: "patient", text: "", choices: [[2]], supports: 0 },
      {
        author: "pharm-noe",
        relation: "professional",
        text: "Une réponse qui donne une dose, dès qu’une recommandation a changé : deux ans est déjà long.",
        choices: [[1]],
        supports: 4,
        theme: "Médicaments",
        fate: {
          kind: "answered",
          reason:
            "Une recommandation qui change fait relire les réponses qui la citent, sans attendre deux ans.",
        },
      },
      { author: "dr-camille", relation: "professional", text: "", choices: [[1]], supports: 0 },
      { author: "dr-ines", relation: "professional", text: "", choices: [[1]], supports: 0 },
      { author: "kine-bastien", relation: "professional", text: "", choices: [[1]], supports: 0 },
      { author: "dent-agathe", relation: "professional", text: "", choices: [[1]], supports: 0 },
      { author: "sf-lila", relation: "professional", text: "", choices: [[1]], supports: 0 },
    ],
    synthesis:
      "Les médicaments d’abord : une réponse qui en nomme un est relue au bout de deux ans, parce que c’est là que l’on doute le plus {0}.\n\nUn témoignage ne se périme pas, mais sa date se lit en clair {1}. Rien n’est effacé pour son âge : ce qui n’est plus juste est marqué comme tel {3}.",
  },
  {
    title: "Comment présenter une étude à laquelle on peut participer",
    purpose:
      "Des équipes de recherche proposeront bientôt des études aux membres qui l’acceptent. Nous voulons que leur appel dise l’essentiel sur un écran.",
    host: "",
    audience: "everyone",
    opensDaysAgo: -14,
    closesDaysAgo: -45,
    documents: [],
    meetings: [],
    questions: [
      { kind: "text", label: "Que voulez-vous savoir avant de dire oui ou non ?" },
      {
        kind: "ranking",
        label: "Dans quel ordre ?",
        options: ["Le temps que cela prend", "Les risques", "Qui paie l’étude", "Ce que l’on en fera"],
      },
    ],
    themes: [],
    contributions: [],
    synthesis: null,
  },
];
