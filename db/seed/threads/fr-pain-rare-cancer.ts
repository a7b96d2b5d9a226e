import { ameli, cited, inca, inserm, nhs, orphanet } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const frenchPainRareAndCancerThreads = [
  {
    key: "fr-fibromyalgie-etre-crue",
    lang: "fr",
    topics: ["fibromyalgia", "talking-with-professionals", "sport-and-movement"],
    author: "aubepine",
    relation: "patient",
    title: "Fibromyalgie : « vos examens sont parfaits, madame »",
    body: `Troisième médecin, troisième fois que j'entends cette phrase. J'ai mal partout depuis quatre ans, je dors sans me reposer, j'oublie mes mots. Le dernier, le Dr Valombreuse, m'a dit de "lâcher prise". J'ai 47 ans et j'ai lâché le jardin, la chorale et la moitié de mon salaire.

Je ne cherche pas un miracle. Je cherche **par quel bout prendre ça**.`,
    daysAgo: 365,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 52,
    answers: [
      {
        author: "kine-bastien",
        kind: "professional",
        body: `La fibromyalgie se caractérise justement par des examens normaux : ce ne sont pas les muscles qui sont abîmés, c'est le système de la douleur qui est réglé trop fort. **La douleur est réelle.** « Vos examens sont parfaits » devrait être suivi de « donc voici ce que l'on peut faire ».

Par quel bout ? Ce qui a le plus de preuves, c'est le mouvement, à condition de commencer ridiculement petit :

1. choisir une activité supportable (marche, eau, tai-chi) ;
2. prendre la durée que vous faites sans payer le lendemain, **même si c'est 4 minutes**, et faire un peu moins ;
3. la répéter un jour sur deux, n'augmenter que d'une minute par semaine, jamais « parce que ça va bien aujourd'hui » ;
4. en parallèle, le sommeil et un appui psychologique si vous le souhaitez, parce que la douleur use et non parce que ce serait « dans la tête ».

Une consultation dans une structure douleur chronique peut coordonner tout cela ; le délai est long, demandez le courrier tôt.`,
        daysAfter: 1.2,
        accurateBy: ["dr-eleanor", "dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "chouette",
        kind: "experience",
        body: `J'ai changé **ma façon de raconter**. Avant : "j'ai mal partout". Maintenant j'arrive avec une feuille : ce que je faisais il y a deux ans / ce que je fais aujourd'hui / ce que je voudrais refaire. Le médecin a levé la tête de l'écran. Vraiment.`,
        daysAfter: 1.8,
        helped: 36,
        accepted: true,
        research: "open",
      },
      {
        author: "tourne-page",
        kind: "experience",
        body: `> Je ne cherche pas un miracle

Cette phrase... Moi j'ai retrouvé la chorale, assise, une répétition sur deux. C'est peu et c'est énorme. La balnéo m'aide, le froid m'achève, et j'ai appris à dire non avant d'être par terre.`,
        daysAfter: 5,
        helped: 22,
        research: "open",
        comments: [
          {
            author: "aubepine",
            body: "Assise. Je n'y avais même pas pensé. Je les appelle demain.",
            daysAfter: 0.6,
          },
        ],
      },
      {
        author: "galet-gris",
        kind: "sourced",
        body: `L'Inserm a fait une grande expertise collective sur la fibromyalgie, ma femme l'a imprimée pour son médecin. La page d'Ameli est plus courte.`,
        daysAfter: 14,
        sources: [
          cited(inserm("Expertise collective Fibromyalgie", ""), 2020),
          cited(ameli("Fibromyalgie", "assure/sante/themes/fibromyalgie"), 2025),
        ],
        research: "open",
      },
      {
        author: "dr-ines",
        kind: "professional",
        body: `Un mot de psychiatre, parce que l'on vous a sans doute proposé de « voir quelqu'un » et que cela a pu sonner comme un « c'est dans la tête ». Ce n'en est pas un. La douleur et la dépression partagent des circuits, le mauvais sommeil aggrave les deux, et soigner l'une soulage souvent l'autre.

Vous pouvez demander une thérapie cognitive et comportementale **centrée sur la douleur** ; vous pouvez aussi refuser, ou dire « pas maintenant ». Dans les deux cas, on doit continuer à vous croire.`,
        daysAfter: 16.5,
        accurateBy: ["kine-bastien"],
        research: "open",
      },
      {
        author: "vieux-chene",
        kind: "carer",
        body: `La femme de mon voisin a ça. On lui a installé un siège haut dans le jardin, avec des bacs à hauteur de coude. Elle y passe vingt minutes par jour. Ce n'est pas l'ancien jardin, c'est le nouveau.`,
        daysAfter: 21,
        helped: 17,
        research: "open",
        comments: [
          {
            author: "aubepine",
            body: "Des bacs à hauteur de coude. Je crois que vous venez de me rendre mes tomates.",
            daysAfter: 0.9,
          },
        ],
      },
    ],
  },
  {
    key: "fr-cancer-sein-fatigue",
    lang: "fr",
    topics: ["breast-cancer", "life-after-cancer", "fatigue"],
    author: "bruyere",
    relation: "patient",
    title: "Un an après la fin des rayons, toujours épuisée",
    body: `Cancer du sein, opération, chimio, rayons, tout s'est bien terminé il y a un an. Tout le monde me dit "alors, c'est derrière toi !". Et moi à 14 h je dors sur le canapé. Je n'ose plus en parler, on me répond que j'ai de la chance. J'ai de la chance **et** je suis épuisée.

C'est normal que ça dure autant ? Je prends l'hormonothérapie, est-ce que ça joue ?`,
    daysAgo: 281,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 31,
    answers: [
      {
        author: "sable-fin",
        kind: "experience",
        body: `"J'ai de la chance **et** je suis épuisée" : je le brode sur un coussin. Trois ans pour moi avant de retrouver des après-midi entiers. Ce qui m'a vraiment aidée : l'activité physique adaptée dans une asso, deux fois par semaine, avec des femmes qui savaient. Si tu es dans l'Ouest, écris à notre petit groupe, marche-du-mardi@example.org, on t'accueille avec plaisir.`,
        daysAfter: 0.4,
        helped: 25,
        accepted: true,
        research: "open",
      },
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `Oui, cela peut durer des mois, parfois des années, et ce n'est ni un manque de volonté ni le signe que la maladie revient. La fatigue après un cancer a souvent plusieurs causes qui s'ajoutent, et certaines se corrigent. Il est légitime de demander qu'on les cherche :

- anémie, thyroïde, carence, douleurs, autres médicaments ;
- sommeil haché, bouffées de chaleur ;
- moral : la période d'après est une période à risque de dépression ;
- l'hormonothérapie, qui peut y contribuer. **Parlez-en, ne l'arrêtez pas seule** : il existe souvent des solutions.

Le traitement le mieux démontré de cette fatigue est paradoxal : une activité physique régulière et adaptée. Elle peut se prescrire. La sieste, oui, mais courte et avant 15 h.

Une fatigue qui s'aggrave d'un coup, un amaigrissement, une douleur nouvelle qui persiste : on avance le rendez-vous.`,
        daysAfter: 1.5,
        accurateBy: ["dr-camille", "kine-bastien"],
        accepted: true,
        research: "open",
      },
      {
        author: "vieux-chene",
        kind: "carer",
        body: `Côté mari : on ne sait pas. On voit que c'est fini, on veut que ce soit fini. Ma femme m'a expliqué avec une jauge de batterie dessinée sur le frigo. Quand elle met 20 %, je fais à manger et je me tais.`,
        daysAfter: 4.4,
        helped: 33,
        research: "open",
      },
      {
        author: "marelle",
        kind: "sourced",
        body: `L'[Institut national du cancer](https://www.cancer.fr/) a des pages sur la fatigue et l'après-traitement, dont un guide à commander gratuitement.`,
        daysAfter: 11,
        sources: [cited(inca("Institut national du cancer", ""), 2025)],
        research: "controlled",
      },
    ],
  },
  {
    key: "fr-drepanocytose-urgences",
    lang: "fr",
    topics: ["sickle-cell-disease", "pain", "talking-with-professionals"],
    author: "ricochet",
    relation: "relative",
    title: "Drépanocytose : six heures d'attente aux urgences pendant une crise",
    body: `C'est pour ma petite sœur Aminata, 19 ans, drépanocytaire. Samedi 11 octobre 2025 elle est arrivée aux urgences de l'hôpital Belle-Rivière à Mulhouse avec une crise. On lui a demandé si elle "prenait des choses" avant de lui donner quoi que ce soit contre la douleur. Six heures.

Comment préparer la prochaine fois ? Est-ce qu'il existe un papier, une carte, quelque chose qui oblige à écouter ?`,
    daysAgo: 396,
    audience: "everyone",
    indexable: true,
    research: "controlled",
    sameSituation: 8,
    answers: [
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `Je suis désolée pour ce que votre sœur a vécu. Une crise vaso-occlusive est une **urgence douloureuse** : les recommandations demandent un soulagement dès l'arrivée, sans attendre les examens, et la suspicion de dépendance n'a rien à y faire.

Ce qui se prépare à froid, avec son centre de référence ou de compétence :

- un **protocole personnalisé** écrit, signé, avec les traitements qui marchent pour elle ; une copie sur elle, une dans le téléphone, une dans Mon espace santé ;
- la **carte d'urgence** drépanocytose, qui résume la conduite à tenir pour l'équipe ;
- le numéro du centre, que les urgences peuvent appeler ;
- demander l'hôpital où son dossier est connu, si l'état le permet ;
- après coup, un courrier à la commission des usagers de l'hôpital : il change parfois plus de choses qu'on ne croit.

Fièvre, essoufflement ou douleur dans la poitrine, trouble neurologique, pâleur brutale, érection douloureuse chez un homme : 15 tout de suite.`,
        daysAfter: 0.7,
        accurateBy: ["dr-camille", "nurse-maeve"],
        accepted: true,
        research: "open",
      },
      {
        author: "ecume",
        kind: "experience",
        body: `Je l'ai aussi (SC). J'ai une pochette rouge prête dans l'entrée : protocole plastifié, carte, chargeur, bouillotte, une grande bouteille d'eau. Et ma mère a appris à dire une seule phrase : "Elle a une drépanocytose, voici son protocole, à quelle heure est prévu l'antalgique ?" Calme, et on répète.`,
        daysAfter: 2.1,
        helped: 17,
        accepted: true,
        research: "controlled",
      },
      {
        author: "pomme-de-pin",
        kind: "sourced",
        body: `Orphanet publie des fiches "Urgences" destinées aux soignants, dont une sur la drépanocytose : on peut l'imprimer et la donner à l'accueil. Le dossier Inserm est bien pour l'entourage.`,
        daysAfter: 3.9,
        sources: [
          cited(orphanet("Orphanet", ""), 2024),
          cited(inserm("Drépanocytose", "dossier/drepanocytose/"), 2023),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "fr-osteoporose-extraction",
    lang: "fr",
    topics: ["osteoporosis", "teeth-and-gums", "medicines"],
    author: "vieux-chene",
    relation: "carer",
    title: "Dent à arracher et traitement de l'ostéoporose : le dentiste hésite",
    body: `Ma femme (72 ans) a un traitement pour l'ostéoporose depuis trois ans, une injection deux fois par an. Elle a une molaire à extraire et notre dentiste, Mme Chantepie à Tulle, veut "attendre un courrier". Ma femme souffre. Elle a regardé sur internet et lu des choses effrayantes sur la mâchoire. Qui dit vrai ?`,
    daysAgo: 167,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 13,
    answers: [
      {
        author: "dent-agathe",
        kind: "professional",
        body: `Votre dentiste a un bon réflexe, et internet exagère. Certains traitements de l'ostéoporose peuvent, **rarement**, gêner la cicatrisation de la mâchoire après une extraction (ostéonécrose). Aux doses utilisées pour l'ostéoporose le risque est faible, bien plus faible qu'avec les doses utilisées en cancérologie, et **une dent infectée laissée en place est aussi un risque**.

D'ordinaire : un échange rapide entre dentiste et prescripteur (un appel suffit souvent) pour choisir le moment par rapport à l'injection, une extraction douce avec sutures, des bains de bouche, un contrôle de la cicatrisation.

- N'arrêtez pas et **ne décalez pas** l'injection sans l'avis du prescripteur : avec certains traitements, un retard fait perdre vite de l'os.
- La douleur se soulage en attendant ; demandez au dentiste quoi prendre.
- Fièvre, gonflement de la joue ou du cou, difficulté à avaler ou à ouvrir la bouche : urgence, le jour même.`,
        daysAfter: 0.8,
        accurateBy: ["dr-camille", "pharm-noe"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "vieux-chene",
            body: "L'appel a eu lieu ce midi, extraction jeudi. Elle est rassurée et moi aussi.",
            daysAfter: 1.1,
          },
        ],
      },
      {
        author: "bruyere",
        kind: "experience",
        body: `Passée par là il y a deux ans, une prémolaire. Trois semaines pour bien cicatriser au lieu d'une, rien de plus. Depuis je fais un contrôle tous les six mois, c'est mon seul conseil.`,
        daysAfter: 1.9,
        helped: 10,
        accepted: true,
        research: "open",
      },
      {
        author: "grand-large",
        kind: "sourced",
        body: `La page d'Ameli sur l'ostéoporose conseille un bilan bucco-dentaire avant et pendant le traitement. La page du NHS le dit aussi.`,
        daysAfter: 4,
        sources: [
          cited(ameli("Ostéoporose", "assure/sante/themes/osteoporose"), 2025),
          cited(nhs("Osteoporosis", "conditions/osteoporosis/"), 2024),
        ],
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
