import { ameli, ansm, bdpm, cited, inserm, nhs } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const frenchBodyThreads = [
  {
    key: "fr-polyarthrite-lendemain",
    lang: "fr",
    topics: ["rheumatoid-arthritis", "medicines", "fatigue"],
    author: "farandole",
    relation: "patient",
    title: "Méthotrexate : le lendemain de la prise je suis une serpillière",
    body: `Polyarthrite depuis un an et demi. Le méthotrexate marche (mes mains !!) mais le lendemain de la prise : nausées, tête dans le coton, incapable de travailler. Je prends ça le jeudi, donc le vendredi est fichu. Est-ce que ça s'arrange avec le temps ? Vous avez des trucs ?`,
    daysAgo: 225,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 33,
    answers: [
      {
        author: "plume",
        kind: "experience",
        body: `J'ai déplacé ma prise au vendredi soir, après un vrai repas, avec l'accord de ma rhumato. Le samedi je traîne, et la semaine est sauve. Au bout de six mois les nausées ont presque disparu. Le gingembre ? Bof chez moi. Boire beaucoup, oui.`,
        daysAfter: 0.2,
        helped: 21,
        accepted: true,
        research: "open",
      },
      {
        author: "pharm-noe",
        kind: "professional",
        body: `Ce que vous décrivez est fréquent et il y a presque toujours quelque chose à faire. À discuter avec votre rhumatologue, **sans rien modifier seule** :

- le jour et l'heure de la prise (le soir, la veille d'un jour de repos) ;
- la forme : certaines personnes supportent mieux l'injection que les comprimés ;
- l'acide folique associé : vérifier qu'il est bien pris, et le bon jour.

Deux rappels de sécurité, parce que les erreurs avec ce médicament sont graves : il se prend **une seule fois par semaine, toujours le même jour**, et jamais tous les jours ; écrivez le jour en toutes lettres sur la boîte. Et l'on appelle rapidement en cas de fièvre, d'essoufflement nouveau, d'aphtes nombreux ou de bleus inexpliqués.

Pensez à demander conseil avant tout médicament acheté sans ordonnance, y compris contre la douleur.`,
        daysAfter: 0.9,
        accurateBy: ["dr-eleanor", "dr-camille"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "farandole",
            body: "Je ne savais pas qu'il existait une forme injectable, je note pour le rdv. Merci !",
            daysAfter: 0.4,
          },
        ],
      },
      {
        author: "bruyere",
        kind: "sourced",
        body: `L'ANSM a publié plusieurs alertes sur les erreurs de prise (tous les jours au lieu d'une fois par semaine). La notice officielle est dans la base publique des médicaments, on peut la relire tranquillement.`,
        daysAfter: 3.6,
        sources: [
          cited(ansm("ANSM", ""), 2024),
          cited(bdpm("Base de données publique des médicaments", ""), 2026),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "fr-bpco-rehabilitation",
    lang: "fr",
    topics: ["copd", "sport-and-movement"],
    author: "galet-gris",
    relation: "patient",
    title: "Stage de réhabilitation respiratoire : ça vaut le coup à 68 ans ?",
    body: `BPCO stade 3, ancien fumeur (arrêté le jour de la naissance de ma petite-fille, il y a 3 ans). La pneumologue me propose un stage de réhabilitation : vélo, marche, exercices, trois fois par semaine pendant deux mois. Moi qui m'arrête à chaque palier de l'escalier... J'ai peur d'étouffer devant tout le monde. Quelqu'un l'a fait ?`,
    daysAgo: 291,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 9,
    answers: [
      {
        author: "vieux-chene",
        kind: "experience",
        body: `Fait à 71 ans, à Guéret. J'y allais à reculons, j'en suis sorti en marchant jusqu'au marché sans m'arrêter. On n'étouffe pas devant tout le monde, parce que tout le monde étouffe, on rigole et on compare les appareils. Les kinés surveillent l'oxygène au doigt en permanence.

Le plus dur c'est **après** : si on arrête, on reperd. Nous sommes restés un groupe de six à marcher le mardi.`,
        daysAfter: 0.7,
        helped: 18,
        accepted: true,
        research: "open",
        comments: [
          { author: "galet-gris", body: "Bon, vous m'avez convaincu. Je signe lundi.", daysAfter: 0.5 },
        ],
      },
      {
        author: "kine-bastien",
        kind: "professional",
        body: `C'est l'un des traitements qui améliorent le plus l'essoufflement et la qualité de vie dans la BPCO, quel que soit l'âge. Le cercle est connu : on s'essouffle, donc on bouge moins, donc les muscles fondent, donc on s'essouffle plus vite. Le stage casse ce cercle.

Ce que l'on vous fera faire :

1. un test d'effort, pour partir de **votre** niveau ;
2. des efforts fractionnés, courts, avec des pauses, et non un marathon ;
3. apprendre à souffler lèvres pincées et à fractionner les gestes (la douche, l'escalier) ;
4. un programme pour continuer chez vous.

Dites à l'équipe votre peur d'étouffer : elle se travaille, littéralement, pendant les séances.`,
        daysAfter: 1.5,
        accurateBy: ["dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "sentier",
        kind: "sourced",
        body: `Pour info la page d'Ameli sur la BPCO a un chapitre sur la réhabilitation et comment elle est prise en charge. Bravo pour l'arrêt du tabac en tout cas, respect.`,
        daysAfter: 6,
        sources: [
          cited(ameli("BPCO et bronchite chronique", "assure/sante/themes/bpco-bronchite-chronique"), 2025),
          cited(inserm("BPCO", "dossier/bronchopneumopathie-chronique-obstructive-bpco/"), 2022),
        ],
        research: "open",
      },
      {
        author: "galet-gris",
        kind: "experience",
        body: `Je reviens donner des nouvelles, deux mois et demi plus tard. **Fait.** J'ai monté les deux étages chez ma fille Maryvonne à Lorient pour l'anniversaire de la petite, avec une seule pause. J'ai pleuré comme une madeleine sur le palier. Merci à vous tous.`,
        daysAfter: 78,
        helped: 42,
        research: "open",
      },
    ],
  },
  {
    key: "fr-migraine-open-space",
    lang: "fr",
    topics: ["migraine-and-headache", "work-and-rights"],
    author: "petit-phare",
    relation: "patient",
    title: "Migraines et open space, je craque",
    body: `Néons + écrans + parfums + collègue qui parle fort = 6 à 8 crises par mois. Je prends mon traitement de crise de plus en plus souvent et j'ai lu que trop de cachets pouvaient **donner** mal à la tête ?? Je tourne en rond. Comment vous faites ?`,
    daysAgo: 134,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 37,
    answers: [
      {
        author: "dr-camille",
        kind: "professional",
        body: `Ce que vous avez lu est vrai : prendre un traitement de crise trop de jours par mois peut entretenir les maux de tête (on parle de céphalée par abus médicamenteux). Ce n'est pas une faute, c'est un piège fréquent, et on en sort, mais accompagnée.

Avec plusieurs crises par mois qui gênent le travail, il est justifié de demander :

- une consultation dédiée, avec un **agenda des crises** sur un à deux mois (jour, intensité, médicament pris) ;
- de discuter d'un traitement de fond, dont le but est d'avoir moins de crises ;
- une visite chez le médecin du travail : place loin des néons, filtre d'écran, casque, télétravail partiel sont des demandes courantes.

À part : un mal de tête **brutal comme un coup de tonnerre**, ou avec fièvre, trouble de la parole, faiblesse d'un côté, c'est le 15.`,
        daysAfter: 0.8,
        accurateBy: ["pharm-noe"],
        accepted: true,
        research: "open",
      },
      {
        author: "marelle",
        kind: "experience",
        body: `L'agenda m'a ouvert les yeux. Je croyais que c'était le chocolat, c'était le vendredi soir : la semaine se relâche et paf. Maintenant je me couche à heure fixe même le week-end, et j'ai un bureau côté fenêtre sans néon. Passée de 7 à 3 par mois.`,
        daysAfter: 1.8,
        helped: 15,
        accepted: true,
        research: "open",
      },
      {
        author: "pomme-de-pin",
        kind: "experience",
        body: `Au Québec mon employeur m'a payé des verres teintés après un mot du médecin. Demande ! Le pire qu'ils puissent dire c'est non.`,
        daysAfter: 4,
        helped: 5,
        research: "controlled",
      },
    ],
  },
  {
    key: "fr-crohn-voyage",
    lang: "fr",
    topics: ["inflammatory-bowel-disease", "medicines"],
    author: "nuage-lent",
    relation: "patient",
    title: "Crohn : trois semaines au Maroc avec des injections à garder au froid",
    body: `Premier grand voyage depuis le diagnostic. Deux stylos à garder entre 2 et 8 °C, un vol avec escale, puis un bus. Et la question qu'on n'ose pas poser : les toilettes.

Vos conseils de vieux routards ?`,
    daysAgo: 119,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 11,
    answers: [
      {
        author: "capitaine-k",
        kind: "experience",
        body: `RCH depuis 20 ans et des tampons plein le passeport.

- trousse isotherme **en cabine**, jamais en soute (ça gèle) ;
- pains de glace emballés dans un torchon, pas contre les stylos ;
- ordonnance en français et en anglais, avec le nom de la molécule ;
- place côté couloir, une tenue de rechange, lingettes ;
- une petite carte "J'ai une maladie de l'intestin, toilettes urgent" traduite. Elle m'a sauvé à Fès.`,
        daysAfter: 0.6,
        helped: 20,
        accepted: true,
        research: "open",
      },
      {
        author: "pharm-noe",
        kind: "professional",
        body: `Bons conseils. J'ajoute, côté pharmacie :

- chaque produit a **sa propre durée autorisée hors du froid**, indiquée dans la notice : lisez la vôtre ou montrez-la à votre pharmacien, elle varie beaucoup d'un stylo à l'autre. Un stylo qui a gelé ou trop chauffé ne s'utilise pas, même s'il a l'air normal ;
- faites votre point **vaccins** au moins six semaines avant : sous immunosuppresseur, les vaccins vivants sont en général contre-indiqués, d'autres sont au contraire conseillés ;
- demandez à votre gastro-entérologue une conduite à tenir écrite en cas de diarrhée avec fièvre : on ne prend pas de médicament qui bloque le transit sans avis ;
- emportez un peu plus de traitement que la durée prévue.`,
        daysAfter: 1.7,
        accurateBy: ["dr-eleanor", "nurse-maeve"],
        accepted: true,
        research: "open",
      },
      {
        author: "bol-dair",
        kind: "experience",
        body: `Mon hôtel a gardé mes stylos dans le frigo de la cuisine, avec une étiquette. Vérifie qu'il n'est pas tout au fond contre la paroi. Et profite !! Le premier voyage d'après, c'est une victoire.`,
        daysAfter: 3.3,
        helped: 7,
        research: "open",
      },
      {
        author: "ricochet",
        kind: "sourced",
        body: `Page utile (en anglais) du NHS sur la maladie de Crohn, et la page d'Ameli en français, avec un passage sur la vie quotidienne.`,
        daysAfter: 5.9,
        sources: [
          cited(nhs("Crohn’s disease", "conditions/crohns-disease/"), 2024),
          cited(ameli("Maladie de Crohn", "assure/sante/themes/maladie-crohn"), 2025),
        ],
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
