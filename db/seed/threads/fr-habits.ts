import { ameli, cited, inserm, nhs } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const frenchHabitsThreads = [
  {
    key: "fr-alcool-anonyme",
    lang: "fr",
    topics: ["addictions"],
    author: "grand-large",
    relation: "patient",
    title: "Je bois seul le soir et personne ne le sait",
    body: `Je suis quelqu'un de "bien sous tous rapports", comme on dit. Bon poste, maison, des amis. Et tous les soirs, quand tout le monde dort, je bois. Depuis trois ans, de plus en plus. J'ai essayé d'arrêter d'un coup la semaine dernière : tremblements, sueurs, j'ai eu peur et j'ai rebu.

Je ne veux pas perdre mon travail. Par où on commence quand on ne peut le dire à **personne** ?`,
    daysAgo: 105,
    audience: "members",
    indexable: false,
    research: "none",
    anonymous: true,
    sameSituation: 14,
    answers: [
      {
        author: "dr-ines",
        kind: "professional",
        body: `Vous venez de le dire à quelqu'un, et c'est souvent la marche la plus haute.

D'abord la sécurité : **les tremblements et les sueurs que vous décrivez sont des signes de sevrage. N'arrêtez pas d'un coup sans aide médicale**, cela peut être dangereux. Confusion, hallucinations, convulsions, fièvre : c'est le 15.

Ensuite, plusieurs portes, toutes couvertes par le secret :

- votre médecin traitant, ou n'importe quel autre si vous préférez quelqu'un qui ne vous connaît pas ;
- un centre de soin en addictologie (CSAPA) : gratuit, et **anonyme si vous le demandez** ;
- [Alcool Info Service](https://www.alcool-info-service.fr/), par téléphone ou par tchat, tous les jours.

Un sevrage peut se faire à la maison, sous surveillance, avec un arrêt de travail dont le motif n'apparaît pas pour l'employeur. Et si l'objectif d'arrêter vous semble trop grand aujourd'hui, réduire en étant accompagné est un objectif de soin tout à fait valable.

Revenez nous dire où vous en êtes, quelle que soit la semaine.`,
        daysAfter: 0.1,
        accurateBy: ["dr-camille", "pharm-noe"],
        accepted: true,
        research: "none",
      },
      {
        author: "lucarne",
        kind: "experience",
        body: `Moi c'était le vin blanc "pour cuisiner". J'ai pris le premier rendez-vous à l'autre bout du département, pour ne croiser personne. La salle d'attente était pleine de gens normaux, comme moi, comme toi. Deux ans et quatre mois. Pas tous faciles.`,
        daysAfter: 0.5,
        helped: 19,
        accepted: true,
        research: "none",
      },
      {
        author: "plume",
        kind: "carer",
        body: `J'ai été la femme qui dort pendant ce temps-là. Je ne dormais pas. Je ne savais juste pas comment ouvrir la porte. Peut-être qu'on attend que tu parles, plus qu'on ne te juge.`,
        daysAfter: 1.6,
        helped: 21,
        research: "none",
      },
    ],
  },
  {
    key: "fr-apnee-masque",
    lang: "fr",
    topics: ["sleep-apnoea"],
    author: "grand-large",
    relation: "patient",
    title: "Masque d'apnée : je l'arrache toutes les nuits sans m'en rendre compte",
    body: `Appareillé depuis six semaines. Je m'endors avec, je me réveille sans, le masque sous le lit. Le prestataire dit qu'il faut 4 h par nuit minimum, j'en suis à 2. Nez bouché, marques sur le visage, et je n'ai pas encore trouvé le sommeil merveilleux promis. Donnez-moi une raison de continuer (ou une astuce) !`,
    daysAgo: 128,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 20,
    answers: [
      {
        author: "galet-gris",
        kind: "experience",
        body: `Les astuces d'un vétéran (8 ans) :

1. le porter **éveillé**, devant la télé, une demi-heure par jour. Le cerveau s'habitue ;
2. humidificateur réglé plus haut : fini le nez bouché ;
3. j'ai essayé *quatre* masques. Le narinaire a tout changé. Réclame ;
4. la raison de continuer : je ne m'endors plus au volant.`,
        daysAfter: 0.3,
        helped: 23,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "grand-large",
            body: "Éveillé devant la télé, il fallait y penser. Ma fille dit que je ressemble à un pilote de chasse.",
            daysAfter: 0.6,
          },
        ],
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Six semaines, c'est encore le temps de l'apprentissage : presque tout le monde passe par là. Retirer le masque en dormant signale en général un inconfort précis, que l'on peut chercher :

- **fuites ou masque mal adapté** : le prestataire doit venir le régler et proposer d'autres modèles, c'est compris dans le forfait ;
- **nez bouché** : humidification, circuit chauffant, et un avis si le nez était déjà bouché avant ;
- **impression d'étouffer** : la rampe de pression au démarrage se règle ;
- **angoisse** : l'habituation éveillé, conseillée au-dessus, marche bien.

Ne touchez pas vous-même à la pression. En attendant, dormez sur le côté, évitez alcool et somnifères le soir, et **si vous somnolez au volant, ne conduisez pas** : dites-le au médecin du sommeil.`,
        daysAfter: 1,
        accurateBy: ["dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "aubepine",
        kind: "carer",
        body: `Vu de l'autre oreiller : je dors ENFIN. Mon mari garde le sien depuis qu'il a mis un petit filet de tissu sous les sangles. On trouve ça tout fait, ou on coud.`,
        daysAfter: 2.5,
        helped: 11,
        research: "open",
      },
      {
        author: "sentier",
        kind: "sourced",
        body: `Pour les règles de suivi et de remboursement (les fameuses heures), voir Ameli.`,
        daysAfter: 3.7,
        sources: [
          cited(ameli("Apnée du sommeil", "assure/sante/themes/apnee-sommeil"), 2025),
          cited(nhs("Sleep apnoea", "conditions/sleep-apnoea/"), 2024),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "fr-vaccin-immunosupprime",
    lang: "fr",
    topics: ["vaccines", "rheumatoid-arthritis"],
    author: "pomme-de-pin",
    relation: "patient",
    title: "Sous biothérapie : quels vaccins cet automne ?",
    body: `Mon rhumatologue m'a dit "faites vos vaccins" sans plus de détails et ma pharmacie m'a dit "demandez au rhumatologue". Je suis sous biothérapie depuis mars. Grippe, pneumocoque, zona, covid : je m'y perds. Et ma fille de 3 ans doit avoir un rappel, est-ce un danger pour moi ?`,
    daysAgo: 11,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 10,
    answers: [
      {
        author: "pharm-noe",
        kind: "professional",
        body: `La partie de ping-pong que vous décrivez arrive souvent, voici de quoi y mettre fin.

**Principe** : quand l'immunité est affaiblie, les vaccins dits *inactivés* (grippe injectable, pneumocoque, covid, zona recombinant) sont possibles et en général recommandés ; les vaccins *vivants* (rougeole-oreillons-rubéole, fièvre jaune, varicelle…) sont en général contre-indiqués pendant le traitement. Le calendrier exact dépend du produit, de vos antécédents et du pays.

**À faire** : demandez au rhumatologue une ligne écrite, « vaccins inactivés : oui ; à faire avant telle date », et apportez-la en pharmacie avec votre carnet.

**Votre fille** : vacciner l'entourage vous **protège**. Les vaccins habituels de l'enfant ne posent pas de problème dans la très grande majorité des cas ; signalez simplement votre traitement au médecin qui la vaccine.`,
        daysAfter: 0.6,
        accurateBy: ["dr-eleanor", "nurse-maeve"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "nurse-maeve",
            body: `Votre traitement affaiblit vos défenses. Il y a deux sortes de vaccins.

- **Les vaccins inactivés** (grippe, pneumocoque, covid, zona) : vous pouvez en général les faire, et c'est conseillé.
- **Les vaccins vivants** (rougeole, fièvre jaune, varicelle) : en général, non, tant que dure le traitement.

Demandez à votre rhumatologue de l'écrire sur une feuille. Montrez cette feuille à la pharmacie.

Votre fille peut être vaccinée. Cela vous protège aussi.`,
            daysAfter: 1.2,
            isSimple: true,
          },
          {
            author: "pomme-de-pin",
            body: "La ligne écrite, j'ai appelé ce matin, je l'aurai demain. Merci !",
            daysAfter: 0.3,
          },
        ],
      },
      {
        author: "farandole",
        kind: "experience",
        body: `J'ai tout mis dans mon carnet de vaccination en ligne, une fois pour toutes, avec la date de chaque perfusion. Maintenant la pharmacienne regarde, coche, et on n'en parle plus.`,
        daysAfter: 1.4,
        helped: 6,
        accepted: true,
        research: "open",
      },
      {
        author: "marelle",
        kind: "sourced",
        body: `Le site public Vaccination Info Service a une partie "immunodépression", et l'Inserm un dossier général sur les vaccins.`,
        daysAfter: 2,
        sources: [
          {
            title: "Vaccination Info Service",
            url: "https://vaccination-info-service.fr/",
            publisher: "Santé publique France",
            year: 2026,
          },
          cited(inserm("Inserm", ""), 2025),
        ],
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
