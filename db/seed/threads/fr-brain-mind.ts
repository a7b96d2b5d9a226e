import { ameli, autonomie, cited, handicap, psycom, servicePublic } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const frenchBrainAndMindThreads = [
  {
    key: "fr-sep-employeur",
    lang: "fr",
    topics: ["multiple-sclerosis", "work-and-rights"],
    author: "ricochet",
    relation: "patient",
    title: "SEP et période d'essai : le dire ou pas ?",
    body: `29 ans, SEP diagnostiquée l'an dernier, aucune gêne visible, juste la fatigue en fin de journée. Je viens de signer un CDI dans une petite boîte de Clermont (période d'essai de 4 mois). J'ai deux IRM et une perfusion prévues d'ici là.

Ma mère me dit de ne rien dire. Ma neurologue me dit "c'est vous qui voyez". Ceux qui sont passés par là : vous avez fait quoi ? Est-ce qu'on a le **droit** de ne rien dire ?`,
    daysAgo: 247,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 15,
    answers: [
      {
        author: "cabane",
        kind: "experience",
        body: `J'ai attendu la fin de la période d'essai, puis je l'ai dit à ma responsable directe et à personne d'autre. Pour les rdv je posais des RTT ou je disais "rendez-vous médical", point. Personne n'a jamais demandé plus.

Mon seul regret : avoir tiré sur la corde pendant 4 mois pour que rien ne se voie. J'ai fini en poussée. Alors si tu ne dis rien, **protège ton sommeil**.`,
        daysAfter: 0.5,
        helped: 12,
        accepted: true,
        research: "open",
      },
      {
        author: "marelle",
        kind: "sourced",
        body: `Sur le droit : l'état de santé relève de la vie privée, le salarié n'a pas à en informer l'employeur. Le médecin du travail, lui, est tenu au secret et ne transmet que des avis d'aptitude ou des propositions d'aménagement. La reconnaissance de travailleur handicapé (RQTH) ne se déclare que si on le souhaite. Références ci-dessous.`,
        daysAfter: 1.2,
        sources: [
          cited(servicePublic("Service-Public", ""), 2025),
          cited(handicap("Mon parcours handicap", ""), 2025),
        ],
        accepted: true,
        research: "open",
      },
      {
        author: "dr-camille",
        kind: "professional",
        body: `Je confirme ce qui est dit sur le secret, et j'ajoute une piste trop peu connue : **vous pouvez demander vous-même une visite au médecin du travail**, à tout moment, sans donner de motif à l'employeur. Il peut proposer un horaire décalé, du télétravail, une pause, sans jamais écrire le nom de la maladie.

Pour les perfusions, demandez au service s'il existe des créneaux tôt le matin ou en hôpital de jour court. Et gardez une trace des journées difficiles : ce carnet vous servira, au neurologue comme à vous.`,
        daysAfter: 3.5,
        accurateBy: ["dr-eleanor"],
        research: "open",
        comments: [
          {
            author: "ricochet",
            body: "Je ne savais pas du tout pour la visite à la demande. C'est fait, rdv dans 3 semaines.",
            daysAfter: 1.5,
          },
          { author: "cabane", body: "Tiens-nous au courant !", daysAfter: 2 },
        ],
      },
    ],
  },
  {
    key: "fr-alzheimer-refus-aide",
    lang: "fr",
    topics: ["dementia", "carers"],
    author: "mistral-doux",
    relation: "carer",
    title: "Ma mère refuse toute aide à la maison",
    body: `Maman, 84 ans, Alzheimer débutant à modéré. Elle vit seule à Épinal, je suis à 400 km. L'aide à domicile vient trois fois par semaine et **maman la met dehors** : "je n'ai besoin de personne, je ne suis pas folle". La voisine, Mme Tournebise, m'appelle presque tous les soirs. Hier le gaz était resté ouvert.

Je téléphone, je me fâche, je pleure après. J'ai 44 ans, deux enfants, et je ne sais plus si je dois la forcer, déménager, ou attendre l'accident. Si quelqu'un connaît une bonne association dans le coin, mon numéro pour me joindre le soir : 06 39 98 14 27.`,
    daysAgo: 341,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 29,
    answers: [
      {
        author: "chouette",
        kind: "carer",
        body: `Je vous prends dans mes bras. Mon père a mis dehors quatre aides. La cinquième est restée parce qu'on l'a présentée comme **"la dame qui vient pour m'aider, moi"** : "papa, tu me rendrais service si elle faisait un peu de cuisine, ça me rassure". Il n'était plus l'assisté, il me faisait une faveur.

Et toujours la même personne, toujours à la même heure. Dès que le visage changeait, tout était à refaire.`,
        daysAfter: 0.8,
        helped: 34,
        accepted: true,
        research: "open",
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Ce refus n'est pas du caractère, c'est souvent un symptôme : la maladie empêche de percevoir ses propres difficultés. Discuter, prouver, se fâcher ne marche donc presque jamais, et vous épuise.

Ce que l'on fait d'habitude, dans l'ordre :

1. **Le danger d'abord.** Le gaz : faites-le couper ou poser un détecteur avec arrêt automatique ; plaque électrique à minuterie. C'est urgent et ne demande pas son accord pour un appareil.
2. **Le médecin traitant** : racontez-lui les faits, datés. Il peut demander une équipe spécialisée Alzheimer à domicile, qui sait entrer en douceur.
3. **Un point d'information local** pour personnes âgées, ou la plateforme de répit : ils connaissent les services qui ont l'habitude.
4. **Vous.** Le congé de proche aidant et le répit existent. Demander n'est pas abandonner.

Je me permets : retirez votre numéro de votre message, il est lisible par tout le monde.`,
        daysAfter: 1.6,
        accurateBy: ["dr-camille"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "mistral-doux",
            body: "Plaque commandée, merci. Et oui pour le numéro, j'ai posté à 1 h du matin sans réfléchir...",
            daysAfter: 0.5,
          },
        ],
      },
      {
        author: "galet-gris",
        kind: "carer",
        body: `Chez nous c'est l'accueil de jour qui a débloqué. On disait "le club". Deux jours par semaine, le car venait le chercher. Au bout d'un mois il se plaignait quand il n'y avait pas club.`,
        daysAfter: 4.1,
        helped: 16,
        research: "open",
      },
      {
        author: "lucarne",
        kind: "experience",
        body: `Je ne suis pas aidante mais j'ai été la voisine, celle qui appelle tous les soirs. Donnez-lui un numéro de plus que le vôtre, et dites-lui merci. On appelle parce qu'on ne sait pas quoi faire d'autre.`,
        daysAfter: 10.3,
        helped: 8,
        research: "none",
      },
      {
        author: "vieux-chene",
        kind: "sourced",
        body: `Le portail public pour les personnes âgées et leurs aidants a un annuaire par commune (points d'information, accueils de jour, plateformes de répit) et explique les aides. C'est là que j'ai trouvé pour ma belle-mère.`,
        daysAfter: 12,
        sources: [cited(autonomie("Pour les personnes âgées et leurs aidants", ""), 2025)],
        research: "open",
      },
      {
        author: "mistral-doux",
        kind: "carer",
        body: `Des nouvelles, six semaines plus tard : une équipe spécialisée passe le mardi, la plaque électrique est posée, et "la dame qui m'aide, moi" s'appelle désormais "ma copine". Maman lui a montré ses photos. J'ai dormi huit heures d'affilée.`,
        daysAfter: 44,
        helped: 26,
        research: "open",
      },
    ],
  },
  {
    key: "fr-depression-reprise",
    lang: "fr",
    topics: ["depression", "work-and-rights"],
    author: "lucarne",
    relation: "patient",
    title: "Reprendre le travail après cinq mois d'arrêt pour dépression",
    body: `Je reprends dans trois semaines. Mon psychiatre est d'accord, le médecin du travail parle de mi-temps thérapeutique. Tout le monde est content, sauf mon ventre.

J'ai peur des regards à la machine à café. Peur de pleurer en réunion. Peur qu'on me rende mes dossiers comme si rien ne s'était passé, ou qu'on ne me rende rien du tout. Comment ça s'est passé pour vous, le **premier jour** ?`,
    daysAgo: 176,
    audience: "everyone",
    indexable: false,
    research: "controlled",
    sameSituation: 22,
    answers: [
      {
        author: "petit-phare",
        kind: "experience",
        body: `Mon premier jour : j'avais préparé **une phrase**. "J'ai été malade, je vais mieux, je reprends doucement, merci de ne pas me poser de questions." Je l'ai dite quatre fois et c'était fini. Les gens ne demandaient qu'à savoir comment se comporter.

Et j'avais prévu un déjeuner dehors avec une amie à midi pile. Une bouée au milieu de la journée.`,
        daysAfter: 0.9,
        helped: 24,
        accepted: true,
        research: "open",
      },
      {
        author: "dr-ines",
        kind: "professional",
        body: `Avoir peur avant une reprise est la règle et non un signe que vous n'êtes pas prête. Quelques éléments qui aident, d'après ce que je vois en consultation :

- **une visite de préreprise** avec le médecin du travail, pendant l'arrêt, pour décider des horaires et des tâches avant le premier jour et non pendant ;
- un temps partiel qui commence **vraiment** bas et augmente par paliers, avec des dates pour en reparler ;
- un plan écrit, pour vous : mes signes d'alerte (sommeil, irritabilité, envie de m'isoler), qui j'appelle, à partir de quand ;
- on ne modifie pas le traitement au moment de la reprise sans en avoir parlé avec le psychiatre.

Et si un soir c'est trop lourd, si des idées noires reviennent : le 3114 répond jour et nuit, gratuitement, y compris pour en parler « juste » un peu.`,
        daysAfter: 1.9,
        accurateBy: ["dr-camille", "nurse-maeve"],
        accepted: true,
        research: "open",
      },
      {
        author: "nuage-lent",
        kind: "experience",
        body: `En Belgique, mais la machine à café est la même partout. J'ai pleuré le deuxième jour, aux toilettes, dix minutes. Puis je suis retourné travailler. Le monde ne s'est pas arrêté. Le troisième mois était plus dur que le premier, prévois des soins à ce moment là aussi.`,
        daysAfter: 7.3,
        helped: 10,
        research: "none",
      },
      {
        author: "pomme-de-pin",
        kind: "sourced",
        body: `Pour l'entourage ou les collègues, Psycom a des fiches simples sur les troubles psychiques et les idées reçues. J'en avais imprimé une pour ma chef, ça lui a évité de chercher ses mots. Et l'Assurance Maladie explique le temps partiel pour motif thérapeutique.`,
        daysAfter: 15,
        sources: [
          cited(psycom("Psycom", ""), 2024),
          cited(ameli("Remboursements, prestations et aides", "assure/remboursements"), 2025),
        ],
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
