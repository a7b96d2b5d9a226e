import { ameli, cited, inserm, nhs, servicePublic } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const frenchWomenAndChildrenThreads = [
  {
    key: "fr-endometriose-irm-normale",
    lang: "fr",
    topics: ["endometriosis", "tests-and-results"],
    author: "bol-dair",
    relation: "patient",
    title: "IRM normale mais douleurs atroces : est-ce que je suis folle ?",
    body: `Dix ans que je me tords de douleur trois jours par mois. Enfin une IRM, passée le 3 février 2026 au centre d'imagerie de Chambéry. Résultat : **"pas d'anomalie décelée"**. Le médecin a dit "bonne nouvelle !" et moi j'ai pleuré dans la voiture.

Si on ne voit rien, c'est que je n'ai rien ? Ou qu'on n'a pas bien regardé ?`,
    daysAgo: 260,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 48,
    answers: [
      {
        author: "sf-lila",
        kind: "professional",
        body: `Non, vous n'êtes pas folle, et votre réaction est très fréquente : on espérait un nom, on reçoit un blanc.

**Une IRM ou une échographie normale n'élimine pas une endométriose.** Les formes superficielles se voient mal à l'imagerie, et la qualité de la lecture dépend beaucoup de l'expérience de l'équipe. Le diagnostic repose d'abord sur l'histoire des douleurs (pendant les règles, les rapports, la selle, la miction) et l'examen. On peut aussi **traiter la douleur sans attendre une preuve**.

Ce que vous pouvez demander :

- une relecture ou une échographie par une personne qui en fait beaucoup, par exemple dans une filière endométriose de votre région ;
- un vrai traitement de la douleur, et une discussion sur les options hormonales selon votre projet ;
- que les autres causes aient été cherchées aussi (adénomyose, intestin, vessie, périnée).

Tenez un carnet sur deux cycles : heures de douleur, ce que vous n'avez pas pu faire. « Je n'ai pas pu aller travailler » parle plus qu'une note sur 10.`,
        daysAfter: 0.9,
        accurateBy: ["dr-camille", "dr-eleanor"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "bol-dair",
            body: "Je relis votre message depuis ce matin. Personne ne m'avait dit qu'on pouvait traiter sans preuve.",
            daysAfter: 0.3,
          },
        ],
      },
      {
        author: "marelle",
        kind: "experience",
        body: `Deux IRM normales avant celle où, relue par une équipe spécialisée, on a vu ce qu'il y avait à voir. Sept ans. **Ne lâche pas.** Et viens accompagnée en consultation, c'est idiot, mais avec mon copain à côté on m'a écoutée deux fois plus longtemps.`,
        daysAfter: 1.2,
        helped: 39,
        accepted: true,
        research: "open",
      },
      {
        author: "brume-davril",
        kind: "experience",
        body: `Chez moi au final c'était un mélange d'endo et de périnée contracté en permanence. La kiné spécialisée m'a plus aidée que tout le reste. Bouillotte, tens, et le droit de rester couchée sans culpabiliser.`,
        daysAfter: 3,
        helped: 14,
        research: "open",
      },
      {
        author: "petit-phare",
        kind: "sourced",
        body: `Deux lectures sérieuses : le dossier Inserm (qui parle du retard de diagnostic) et la page d'Ameli avec les filières de soins.`,
        daysAfter: 8.2,
        sources: [
          cited(inserm("Endométriose", "dossier/endometriose/"), 2024),
          cited(ameli("Endométriose", "assure/sante/themes/endometriose"), 2025),
        ],
        research: "open",
      },
      {
        author: "chouette",
        kind: "carer",
        body: `Je suis la maman d'une jeune femme qui a ça. Pendant des années je lui ai dit "prends un cachet et va en cours", comme ma mère me le disait. Je lui ai demandé pardon. Si vos proches ne comprennent pas encore, il y en a qui comprennent tard, mais qui comprennent.`,
        daysAfter: 13,
        helped: 30,
        research: "open",
      },
    ],
  },
  {
    key: "fr-asthme-ecole",
    lang: "fr",
    topics: ["asthma", "school-and-illness", "childrens-health"],
    author: "chouette",
    relation: "carer",
    title: "Asthme : l'école garde la Ventoline dans le bureau fermé à clé",
    body: `Je suis la maman de Jules, 8 ans, asthmatique. À l'école primaire des Tilleuls (nous sommes revenus en France, à Annemasse), son inhalateur est dans le bureau de la directrice, **fermé à clé le midi et pendant la gym**. La semaine dernière il a attendu un quart d'heure. La maîtresse est adorable mais "c'est le règlement".

Est-ce normal ? Comment obtenir qu'il l'ait sur lui ?`,
    daysAgo: 187,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 16,
    answers: [
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Un traitement de crise doit être **accessible tout de suite, partout où est l'enfant** : classe, cantine, gymnase, sortie. Un quart d'heure d'attente n'est pas acceptable, et ce n'est pas à la maîtresse de porter cela seule.

L'outil prévu s'appelle le projet d'accueil individualisé (PAI). Vous le demandez à la direction ; le médecin qui suit votre enfant remplit l'ordonnance et la conduite à tenir ; le médecin ou l'infirmière scolaire le met en place. Faites-y écrire :

- **où** est l'inhalateur à chaque moment de la journée, et qu'une trousse suit la classe ;
- à quoi ressemble une crise chez lui, et quoi faire, étape par étape ;
- quand appeler le 15 ;
- si et à partir de quand il peut le garder sur lui (beaucoup d'enfants de cet âge y arrivent).

Profitez-en pour revoir la technique avec la chambre d'inhalation : à 8 ans, elle reste utile.`,
        daysAfter: 0.6,
        accurateBy: ["dr-camille", "pharm-noe"],
        accepted: true,
        research: "open",
      },
      {
        author: "sentier",
        kind: "carer",
        body: `Mon petit-fils a une banane (la sacoche, pas le fruit) aux couleurs de son club de foot. Dedans : l'inhalateur, la chambre pliante et une carte avec 3 dessins. La maîtresse met la même à la taille en sortie. Ça a dédramatisé tout de suite.`,
        daysAfter: 1.1,
        helped: 12,
        accepted: true,
        research: "open",
      },
      {
        author: "marelle",
        kind: "sourced",
        body: `Le PAI est décrit sur Service-Public, et Ameli a une page sur l'asthme de l'enfant avec la conduite à tenir.`,
        daysAfter: 2.6,
        sources: [
          cited(servicePublic("Enfant malade à l’école", ""), 2025),
          cited(ameli("Asthme", "assure/sante/themes/asthme"), 2025),
        ],
        research: "open",
      },
      {
        author: "chouette",
        kind: "carer",
        body: `Suite et fin : PAI signé, une trousse par étage et Jules a la sienne. La directrice m'a même remerciée, elle ignorait qu'il fallait que ce soit accessible. Ne jamais supposer la mauvaise volonté !`,
        daysAfter: 34,
        helped: 15,
        research: "open",
      },
    ],
  },
  {
    key: "fr-fuites-apres-bebe",
    lang: "fr",
    topics: ["continence", "after-birth"],
    author: "petit-phare",
    relation: "patient",
    title: "Fuites huit mois après l'accouchement, je n'ose plus courir",
    body: `J'ai 33 ans et je porte des protections. Voilà, c'est écrit. Dix séances de rééducation faites, mollement je l'avoue. Dès que je cours, que j'éternue ou que je porte le cosy, ça fuit. J'ai l'impression d'être cassée et mon conjoint ne sait rien.`,
    daysAgo: 92,
    audience: "members",
    indexable: false,
    research: "none",
    sameSituation: 26,
    answers: [
      {
        author: "sf-lila",
        kind: "professional",
        body: `Vous n'êtes pas cassée. Après un accouchement c'est très fréquent, et huit mois ne sont pas une date limite.

- **Reprendre la rééducation** vaut la peine : le même programme « mollement » ou régulièrement, ce n'est pas le même traitement. Une nouvelle ordonnance est possible, avec une sage-femme ou un kiné formé au périnée.
- Demandez un examen : on vérifie que vous contractez le bon muscle (beaucoup poussent au lieu de serrer, et personne ne le leur a dit).
- Mettez la course entre parenthèses quelques semaines, pas le mouvement : marche, vélo, natation.
- Il existe aussi des dispositifs de soutien pour le sport, à essayer avec un professionnel.

À signaler vite : brûlures, fièvre, sensation de boule dans le vagin, perte de la sensibilité, fuites de selles.

Et si un jour vous vous sentez de le dire à votre conjoint, une phrase suffit : « mon corps n'a pas fini de se remettre ».`,
        daysAfter: 0.5,
        accurateBy: ["kine-bastien"],
        accepted: true,
        research: "none",
      },
      {
        author: "sable-fin",
        kind: "experience",
        body: `Pareil après ma deuxième. Ce qui a marché : coller les exercices à un geste que je faisais déjà (chaque biberon = une série). Quatre mois plus tard je recourais. Bisous à toi.`,
        daysAfter: 1.4,
        helped: 18,
        accepted: true,
        research: "none",
      },
      {
        author: "aubepine",
        kind: "experience",
        body: `Il y a 15 ans je n'en ai parlé à personne et j'ai arrêté la danse. Quel gâchis. Tu as bien fait d'écrire.`,
        daysAfter: 6,
        helped: 9,
        research: "none",
      },
      {
        author: "brume-davril",
        kind: "sourced",
        body: `Le NHS a une page simple et sans chichi sur le sujet, avec les exercices expliqués (en anglais).`,
        daysAfter: 9,
        sources: [cited(nhs("Urinary incontinence", "conditions/urinary-incontinence/"), 2023)],
        research: "none",
      },
    ],
  },
  {
    key: "fr-pere-post-partum",
    lang: "fr",
    topics: ["after-birth", "depression"],
    author: "mistral-doux",
    relation: "relative",
    title: "Un père peut faire une dépression post-partum ?",
    body: `Mon frère est papa depuis quatre mois. Il ne mange plus, il reste tard au travail, il dit qu'il "ne sert à rien" à la maison. Ma belle-sœur pense qu'il s'en fiche. Moi je le connais depuis 40 ans et je vois bien qu'il va mal. Ça existe pour les hommes ? Comment lui en parler sans qu'il se ferme ?`,
    daysAgo: 144,
    audience: "everyone",
    indexable: false,
    research: "open",
    sameSituation: 6,
    answers: [
      {
        author: "dr-ines",
        kind: "professional",
        body: `Oui, cela existe : on estime qu'environ un père sur dix traverse un épisode dépressif dans l'année qui entoure la naissance. Chez les hommes, il se voit souvent moins par des larmes que par le retrait, l'irritabilité, le travail, l'alcool.

Pour lui parler, ce qui aide le plus :

- un moment **côte à côte** (voiture, marche) plutôt que face à face ;
- dire ce que vous voyez, sans diagnostic : « je te trouve amaigri, je m'inquiète » ;
- poser franchement la question : « est-ce que ça va au point d'avoir des idées noires ? » Demander ne donne pas l'idée, cela ouvre une porte ;
- proposer un geste précis : « j'appelle ton médecin avec toi lundi ».

Le médecin traitant, la sage-femme, la PMI peuvent recevoir **les deux** parents. S'il parle de mourir ou de disparaître, le 3114 conseille aussi les proches, 24 h sur 24 ; en danger immédiat, le 15.`,
        daysAfter: 0.4,
        accurateBy: ["sf-lila", "dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "nuage-lent",
        kind: "experience",
        body: `C'était moi il y a 12 ans. J'aurais voulu que quelqu'un me dise que ça avait un nom. Je croyais être un mauvais père. Quand ma sœur m'a dit "tu n'es pas mauvais, tu es malade", j'ai pris rendez-vous le lendemain.`,
        daysAfter: 0.9,
        helped: 28,
        accepted: true,
        research: "open",
        comments: [
          { author: "mistral-doux", body: "Je vais lui dire exactement ces mots. Merci.", daysAfter: 0.2 },
        ],
      },
      {
        author: "sentier",
        kind: "carer",
        body: `Mon gendre Corentin, pareil. Sa boîte à Saint-Brieuc a accepté un mois de congé parental, ça l'a remis dans la maison au lieu de l'en sortir. On a pris le petit le samedi matin pour qu'ils dorment. Bêtement, dormir.`,
        daysAfter: 3.4,
        helped: 8,
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
