import { ameli, cited, has, inserm, nhs } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const frenchDiabetesAndHeartThreads = [
  {
    key: "fr-dt1-alarmes-nuit",
    lang: "fr",
    topics: ["type-1-diabetes"],
    author: "marelle",
    relation: "patient",
    title: "Alarmes du capteur toutes les nuits : comment vous dormez ?",
    body: `Diabétique de type 1 depuis 11 ans, sous capteur depuis deux ans. Je ne regrette rien, sauf mes nuits. L'alarme basse sonne deux ou trois fois, souvent pour rien : je me pique, je suis à une valeur normale et je me rendors à 4 h. Mon compagnon dort maintenant dans le salon.

J'ai rendez-vous dans un mois avec ma diabéto mais d'ici là je suis à ramasser à la petite cuillère. Est-ce que d'autres ont trouvé un équilibre entre **être en sécurité** et **dormir un peu** ?`,
    daysAgo: 312,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 23,
    answers: [
      {
        author: "tourne-page",
        kind: "experience",
        body: `Oh que je te comprends. Chez moi la moitié des alarmes venait de la **compression** : je dormais sur le bras du capteur et la valeur plongeait d'un coup. Depuis que je le pose un peu plus à l'arrière du bras, et que je m'endors de l'autre côté, j'en ai beaucoup moins.

L'indice pour reconnaître ça : la courbe tombe comme une pierre puis remonte toute seule dès que tu te retournes.`,
        daysAfter: 0.4,
        helped: 14,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "marelle",
            body: "Je viens de regarder mes courbes : c'est exactement ça, des marches d'escalier !",
            daysAfter: 0.2,
          },
        ],
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Vous n'êtes pas seule : la « fatigue des alarmes » est une des premières raisons d'abandon des capteurs, et elle mérite un vrai temps en consultation.

Quelques points à préparer pour votre rendez-vous, sans rien changer d'ici là à l'alarme d'hypoglycémie sévère, qui doit rester active :

- apportez deux semaines de courbes, en notant les nuits où le contrôle au doigt ne confirmait pas la valeur ;
- demandez à revoir ensemble les seuils, les alertes prédictives et le délai avant répétition ;
- parlez de ce que vous faites le soir : repas tardif, sport, alcool, dose du coucher ;
- dites clairement que vous ne dormez plus. Ce n'est pas un détail, c'est une donnée médicale.

Si les hypoglycémies de nuit sont confirmées au doigt, ou si vous ne les sentez plus, n'attendez pas un mois : appelez le service.`,
        daysAfter: 1.3,
        accurateBy: ["dr-camille", "dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "chouette",
        kind: "carer",
        body: `Je suis la maman d'un ado DT1, donc l'autre côté du mur :) Chez nous, on a partagé les tours : une nuit sur deux c'est le téléphone de son père qui sonne. Et on a prévenu l'école que les lundis étaient parfois difficiles. Ça n'a l'air de rien, mais savoir que cette nuit "ce n'est pas moi" change tout.`,
        daysAfter: 3.1,
        helped: 6,
        research: "open",
      },
      {
        author: "farandole",
        kind: "experience",
        body: `Pour moi la boucle fermée a réglé 80 % du problème. Pas magique, et il m'a fallu trois mois pour faire confiance à la machine. Mais je dors.`,
        daysAfter: 9.6,
        helped: 9,
        research: "controlled",
      },
    ],
  },
  {
    key: "fr-dt2-annonce",
    lang: "fr",
    topics: ["type-2-diabetes", "medicines"],
    author: "sentier",
    relation: "patient",
    title: "Diabète de type 2 annoncé hier, par quoi on commence ?",
    body: `Bonjour à tous. 57 ans, chauffeur-livreur, prise de sang de la médecine du travail, et hier mon médecin m'a dit : diabète de type 2. Il a été gentil mais je n'ai retenu que le mot. Je ressors avec une ordonnance, une liste d'examens (les yeux, les pieds, les reins ?) et l'impression d'avoir mangé n'importe quoi pendant 30 ans.

Par quoi on commence, concrètement, quand on déjeune dans son camion ? Et est-ce que c'est "de ma faute" ?`,
    daysAgo: 268,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 41,
    answers: [
      {
        author: "grand-large",
        kind: "experience",
        body: `Salut. Six ans de diabète ici et j'ai passé la première semaine exactement comme toi. Ce qui m'a aidé, dans l'ordre :

1. **Une seule chose par mois.** Le premier mois j'ai juste remplacé les sodas par de l'eau. Rien d'autre.
2. Préparer ma gamelle la veille (légumes, un peu de féculents, œufs ou poulet).
3. Marcher 15 min après le repas du midi, autour du parking.

Non ce n'est pas de ta faute. Mon frère mange pareil que moi et n'a rien.`,
        daysAfter: 0.3,
        helped: 27,
        accepted: true,
        research: "open",
      },
      {
        author: "capitaine-k",
        kind: "experience",
        body: `Moi j'ai arrêté tous les cachets au bout de 2 mois, ça détraque le ventre et ça enrichit les labos. Je prends de la cannelle et du vinaigre de cidre tous les matins et je me sens très bien. Laisse tomber l'ordonnance, ton corps sait faire.`,
        daysAfter: 0.9,
        helped: 1,
        dangerous: {
          by: "dr-camille",
          comment:
            "Arrêter seul un traitement du diabète expose à un déséquilibre qui ne se sent pas, et à des complications. Ni la cannelle ni le vinaigre ne le remplacent. Un médicament mal supporté se discute et s'adapte avec le médecin ou le pharmacien.",
        },
        research: "none",
      },
      {
        author: "dr-camille",
        kind: "professional",
        body: `Bonjour, et d'abord : non, ce n'est pas une faute. L'hérédité, l'âge, le sommeil, le travail posté, le stress comptent autant que l'assiette. Vous avez passé l'examen, c'est le plus utile que vous pouviez faire.

La liste d'examens a un sens : le diabète abîme en silence les petits vaisseaux, donc on regarde **une fois par an** les yeux (fond d'œil), les reins (prise de sang et urines) et les pieds, ainsi que le cœur et les dents. Trouver tôt permet d'agir tôt.

Pour commencer :

- prenez le traitement tel qu'il est prescrit, et si le ventre proteste, **appelez avant d'arrêter** : il existe d'autres façons de le prendre et d'autres médicaments ;
- reprenez rendez-vous dans les deux à trois semaines avec vos questions écrites ; l'annonce est un mauvais moment pour retenir quoi que ce soit ;
- demandez ce qui existe près de chez vous en éducation thérapeutique : des groupes, gratuits, souvent avec une diététicienne ;
- comme vous conduisez pour votre métier, parlez-en aussi au médecin du travail : cela dépend du traitement, et c'est fait pour vous protéger.`,
        daysAfter: 1.1,
        accurateBy: ["pharm-noe", "nurse-maeve"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "sentier",
            body: "Merci docteur. J'ai rappelé le cabinet, j'ai rdv le 12. J'ai commencé une liste.",
            daysAfter: 0.8,
          },
        ],
      },
      {
        author: "petit-phare",
        kind: "sourced",
        body: `Je suis étudiante en soins infirmiers, je ne donne pas d'avis perso, juste deux pages claires qui m'ont servi en stage : le dossier de l'Inserm explique ce qui se passe dans le corps, et l'Assurance Maladie décrit l'accompagnement proposé aux personnes en affection de longue durée.`,
        daysAfter: 2.4,
        sources: [
          cited(inserm("Diabète de type 2", "dossier/diabete-type-2/"), 2023),
          cited(ameli("Santé de A à Z", "assure/sante/themes"), 2025),
        ],
        research: "open",
      },
      {
        author: "galet-gris",
        kind: "experience",
        body: `Retraité des transports. Astuce de camion : un thermos de soupe le midi, et les fruits entiers plutôt qu'en jus. Courage, on s'y fait, et on mange même mieux qu'avant.`,
        daysAfter: 12,
        helped: 11,
        research: "open",
      },
    ],
  },
  {
    key: "fr-hta-automesure",
    lang: "fr",
    topics: ["high-blood-pressure", "tests-and-results"],
    author: "bruyere",
    relation: "patient",
    title: "Tension à la maison : jamais deux fois le même chiffre",
    body: `J'ai acheté un tensiomètre parce que chez le médecin je suis toujours trop haute ("la blouse blanche" parait-il). À la maison je trouve 128, puis 141, puis 133, en cinq minutes. Lequel est le bon ? J'ai fini par prendre ma tension dix fois par jour et ça m'angoisse plus qu'autre chose...`,
    daysAgo: 203,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 18,
    answers: [
      {
        author: "pharm-noe",
        kind: "professional",
        body: `Tous et aucun ! La tension bouge d'une minute à l'autre, c'est normal ; c'est la **moyenne** qui compte. En France on conseille souvent la « règle des 3 » :

- 3 mesures le matin avant le petit-déjeuner et les médicaments, à une ou deux minutes d'intervalle,
- 3 mesures le soir avant de se coucher,
- 3 jours de suite, puis on range l'appareil jusqu'au prochain relevé prévu avec le médecin.

Assise, au calme depuis cinq minutes, le dos appuyé, le bras posé sur la table à hauteur du cœur, le brassard à la bonne taille, sans parler. Notez tout, même les chiffres qui déplaisent.

En dehors de ces trois jours, inutile de mesurer « pour voir » : l'inquiétude elle-même fait monter le chiffre. En revanche, mal de tête brutal et inhabituel, douleur dans la poitrine, trouble de la parole ou de la vue : on appelle le 15.`,
        daysAfter: 0.7,
        accurateBy: ["dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "vieux-chene",
        kind: "experience",
        body: `Même manie que vous au début ! Ma femme a fini par cacher l'appareil dans le placard du haut, il ne sort que trois jours avant la consultation. Ma moyenne s'est arrangée toute seule, je crois que je me faisais peur.`,
        daysAfter: 2.2,
        helped: 13,
        accepted: true,
        research: "open",
      },
      {
        author: "nuage-lent",
        kind: "sourced",
        body: `La page de [l'Assurance Maladie](https://www.ameli.fr/assure/sante/themes/hypertension-arterielle-hta) explique bien l'automesure avec un relevé à remplir, et le NHS anglais dit à peu près la même chose (moyenne sur plusieurs jours, pas un chiffre isolé).`,
        daysAfter: 5.5,
        sources: [
          cited(ameli("Hypertension artérielle", "assure/sante/themes/hypertension-arterielle-hta"), 2025),
          cited(nhs("High blood pressure", "conditions/high-blood-pressure/"), 2024),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "fr-avc-aphasie",
    lang: "fr",
    topics: ["stroke", "carers"],
    author: "aubepine",
    relation: "carer",
    title: "AVC de mon mari : il comprend tout mais les mots ne sortent pas",
    body: `Mon mari Étienne a fait un AVC le 14 mars 2025. Il est resté cinq semaines à l'hôpital Sainte-Mirabelle puis en rééducation à Vannes. Il est rentré à la maison. Il marche, il comprend, il rit, mais les mots ne viennent pas, ou pas les bons : il dit "fourchette" pour "téléphone" et il se met en colère contre lui-même.

L'orthophoniste vient deux fois par semaine. Entre les deux je ne sais pas quoi faire. Faut-il finir ses phrases ? Le laisser chercher ? Les enfants n'osent plus lui parler au téléphone.`,
    daysAgo: 389,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 12,
    answers: [
      {
        author: "mistral-doux",
        kind: "carer",
        body: `Ma sœur a eu la même chose il y a quatre ans. Ce que son orthophoniste nous avait appris et qui a tout changé :

- une seule personne parle à la fois, télé **éteinte** ;
- des questions où l'on répond par oui ou non, ou en montrant ;
- on attend. Vraiment. On compte dix secondes dans sa tête ;
- on ne fait pas semblant d'avoir compris. "Attends, je n'ai pas compris, montre-moi".

On a fait un petit carnet avec des photos (la famille, le pain, le docteur, le chien). Elle l'a gardé un an puis n'en a plus eu besoin.`,
        daysAfter: 0.6,
        helped: 19,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "aubepine",
            body: "Les dix secondes... je n'en laisse même pas trois. J'essaie dès ce soir. Merci du fond du cœur.",
            daysAfter: 0.3,
          },
        ],
      },
      {
        author: "kine-bastien",
        kind: "professional",
        body: `Je travaille en rééducation, côté kiné, et je vois souvent des couples dans votre situation. Quelques repères généraux, que son orthophoniste adaptera :

**Laisser chercher ou aider ?** Les deux : laissez du temps, puis proposez le premier son, un geste, un dessin, et demandez-lui s'il veut que vous l'aidiez. Finir systématiquement la phrase décourage ; ne jamais aider épuise.

**La colère** est fréquente. Elle peut venir de l'aphasie, mais aussi d'une dépression après l'AVC, qui se soigne : signalez-la à son médecin, surtout s'il dort mal ou ne veut plus voir personne.

**Pour les enfants** : la visio est plus facile que le téléphone, et des appels courts, à heure fixe, avec un sujet annoncé d'avance.

Les progrès continuent longtemps après les premiers mois. Et si un nouveau trouble apparaît d'un coup (visage, bras, parole), c'est le 15, sans attendre.`,
        daysAfter: 2.8,
        accurateBy: ["dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "lucarne",
        kind: "experience",
        body: `Je suis passée par là moi-même, côté malade. Deux ans après je parle presque normalement, je bute quand je suis fatiguée. Le pire n'était pas de ne pas trouver le mot, c'était de voir les gens détourner la tête. Dites aux enfants de rester, même en silence.`,
        daysAfter: 6.4,
        helped: 31,
        research: "open",
      },
      {
        author: "grand-large",
        kind: "sourced",
        body: `Le dossier de l'Inserm sur l'AVC a un passage sur la récupération. Et la HAS publie des recommandations sur la rééducation, un peu techniques mais utiles pour préparer les questions.`,
        daysAfter: 20,
        sources: [
          cited(inserm("Accident vasculaire cérébral", "dossier/accident-vasculaire-cerebral-avc/"), 2019),
          cited(has("Haute Autorité de santé", ""), 2022),
        ],
        research: "controlled",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
