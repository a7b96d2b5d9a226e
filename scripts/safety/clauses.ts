/**
 * Clauses that are put together into texts to learn from: a plan is a means or a decision with a time or a farewell;
 * the others use the same words of the same lives, and mean nothing of the kind. Written for the project.
 */
interface Clauses {
  /** What somebody is about to do, and with what. */
  means: string[];
  /** When, and the farewell. */
  closing: string[];
  /** Everyday sentences with the same words. */
  ordinary: string[];
  /** Thoughts of death without a plan: grave, and not this. */
  thoughts: string[];
  /** Of others: patients, characters, the past, the dead, people in general. */
  others: string[];
}

export const clauses: Record<"fr" | "en", Clauses> = {
  fr: {
    means: [
      "j'ai mis toutes les boîtes sur la table", "j'ai sorti le fusil de mon père", "la corde est accrochée dans la grange", "j'ai gardé assez de somnifères",
      "je vais m'allonger sur les rails", "je vais me jeter du viaduc", "j'ai repéré un pont assez haut", "j'ai un rasoir et la baignoire est pleine",
      "j'ai acheté de l'hélium", "j'ai commandé un produit sur internet", "je vais prendre tous mes cachets avec de l'alcool", "j'ai de l'insuline et une seringue",
      "je vais me laisser mourir", "j'ai décidé d'en finir", "j'ai trouvé comment faire", "j'ai le couteau dans la main", "j'ai ouvert le robinet du gaz",
      "je vais foncer dans un arbre", "je monte sur le toit", "j'ai écrit une lettre à chacun", "j'ai laissé un mot sur la table", "j'ai réglé tous mes papiers",
      "j'ai confié mon chien", "j'ai choisi le jour", "ma décision est prise", "mon fusil est chargé", "j'ai avalé la moitié de la boîte", "je suis enfermée dans la salle de bain avec une lame",
      "j'ai tout prévu pour que personne ne me trouve à temps", "je vais m'ouvrir les bras", "je vais me tuer", "je vais me pendre", "j'ai vidé la pharmacie",
      "mon mari a sorti son arme et parle de mourir", "ma fille a caché des comprimés et écrit qu'elle veut mourir", "ma femme a préparé une corde", "mon frère dit qu'il va sauter",
      "je vais avaler ce qu'il reste de morphine", "j'ai les médicaments qu'il faut", "je me suis entaillé les poignets",
      "je suis monté sur la rambarde du viaduc", "je suis assise au bord du quai", "j'attends le train sur la voie", "j'ai volé les gouttes de ma grand-mère", "je garde mes patchs de fentanyl",
      "j'ai mis de côté la digitaline", "il y a un revolver dans le tiroir de la commode", "j'ai un cutter sous l'oreiller", "j'ai serré le foulard autour de mon cou", "je vais rater le virage exprès",
      "je vais lâcher le volant contre un mur", "j'ai bu du déboucheur exprès", "j'ai déjà pris trente cachets tout à l'heure", "la dose mortelle de bêtabloquants pour quelqu'un de mon poids", "combien de gouttes pour être certain de mourir",
      "comment nouer une corde pour moi", "j'ai loué une chambre pour qu'on ne me trouve pas", "jvai sauter du pont", "jvé me flinguer", "jvai me faire du mal pour de bon",
      "g pris tous les cachets de mon père", "j'ai effacé mes comptes et dit au revoir à mes amis", "j'ai rangé mes affaires et noté mes codes pour ma sœur", "j'ai vendu ma voiture et laissé les clés à mon frère", "j'ai bouché la ventilation et allumé le barbecue",
      "je vais avaler mes anticoagulants et mes somnifères", "j'ai ce qu'il faut dans le cabanon", "je vais m'en servir contre moi",
    ],
    closing: [
      "ce soir c'est fini", "adieu", "ce sera cette nuit", "demain je ne serai plus là", "je pars rejoindre ma femme", "je n'ai plus peur", "pardonnez-moi",
      "personne ne m'en empêchera", "je ne veux plus vivre", "je veux mourir", "je serai enfin tranquille", "je serai enfin en paix", "dites à mes enfants que je les aime",
      "merci pour tout et adieu", "il ne reste qu'à trouver le courage", "dans une heure tout sera fini", "je le fais dimanche", "dès que tout le monde dort", "quand je serai seule",
      "je n'attends plus rien", "je ne souffrirai plus", "c'est la dernière fois que je vous écris", "j'ai fait mes adieux", "je ne reviendrai pas", "je m'en vais pour de bon",
      "ne me cherchez pas", "je ne veux pas qu'on me sauve", "je ne me raterai pas", "c'est mieux pour tout le monde", "ils n'auront plus à s'occuper de moi", "je préfère mourir que décliner",
      "plus que deux jours à tenir", "je ne veux pas voir la suite",
      "jpp", "c décidé", "jserai plu la dmain", "quand tout le monde dort je le fais", "après la messe de dimanche",
      "dès que mes parents sortent", "le jour de mon anniversaire", "je recommence cette nuit et cette fois ça marchera", "je veux que ce soit rapide", "est-ce que ça va faire mal",
      "ne prévenez personne", "quand vous lirez ceci je serai parti", "vous avez été gentils avec moi", "je suis en paix maintenant", "à mon âge j'ai assez vécu",
      "si on me refuse encore c'est la fin", "je voulais vraiment mourir",
    ],
    ordinary: [
      "j'ai mis toutes les boîtes dans le pilulier", "j'ai rangé les médicaments en hauteur pour les enfants", "je vais prendre mes cachets avec de l'eau", "j'ai acheté une corde à linge",
      "je vais m'allonger un peu", "j'ai traversé le pont à pied", "j'ai sauté un repas", "je vais prendre mes comprimés ce soir comme d'habitude", "ce week-end je jette tous mes vieux médicaments", "comment ranger les cachets pour que mon fils ne les avale pas", "je garde une boîte de paracétamol dans mon sac", "je prends trois comprimés par jour", "je vais bientôt prendre ma retraite", "j'ai enfin trouvé le bon dosage", "le train de ce soir est annulé", "je pars demain en cure", "on a trouvé une solution pour les nuits", "je vais sauter le dîner", "je me lance, demain je parle au médecin", "combien de temps vivent les poux", "j'ai pris ma décision, j'accepte la chimiothérapie", "mon chien doit être endormi demain", "le fusil de chasse de mon mari est sous clé", "je bois tout le flacon avant l'examen", "je voudrais en finir avec ces hémorroïdes", "je nage dans le lac le dimanche", "j'ai ouvert le gaz pour cuisiner", "mon couteau de cuisine est adapté à ma main", "la lettre de sortie est prête",
      "j'ai rédigé mes directives anticipées", "mes papiers sont en ordre pour l'opération", "j'ai confié mon chien à ma sœur pendant l'hospitalisation", "j'ai choisi le jour de mon opération",
      "ma décision est prise, je me fais opérer", "j'ai décidé d'arrêter de fumer", "j'en ai fini avec la radiothérapie", "le traitement est enfin terminé", "ce soir je dîne chez ma fille",
      "demain je rentre à la maison", "je n'ai plus peur des piqûres", "j'ai le courage de le faire, demain la coloscopie", "je ne reviendrai pas chez ce dentiste", "je pars rejoindre mon mari en vacances",
      "merci pour tout, vos conseils m'ont aidée", "plus que deux jours de chimio à tenir", "je serai enfin tranquille avec mes règles", "mon fils est parti en classe verte", "je jette mes vieux médicaments à la pharmacie",
      "je me suis coupé en épluchant des légumes", "je suis tombé du toit en réparant une tuile", "la seringue d'insuline est au frigo", "combien d'unités d'insuline pour un repas", "la dose de paracétamol est de quatre grammes au plus",
      "je meurs de faim à cause de la cortisone", "cette migraine me tue", "je me tue à répéter la même chose au médecin", "j'ai cru mourir de honte chez le gynécologue", "c'est mortel cette fatigue",
      "il faut que je m'y remette dès dimanche", "tout est prêt pour la naissance", "dernier jour d'antibiotiques", "je veux vivre et voir grandir mes enfants", "je n'ai aucune envie de mourir", "je ne suis pas suicidaire",
      "le médecin m'a demandé si j'avais des idées noires et j'ai dit non", "je vais bien maintenant", "comment garder le moral pendant la chimio", "quel médecin pour le sommeil", "j'ai avalé de travers un comprimé",
      "j'ai pris deux cachets au lieu d'un", "j'ai oublié ma pilule hier", "la notice parle de risque suicidaire", "je voudrais mourir chez moi, entouré, quand le moment viendra", "je ne veux pas d'acharnement",
      "mon père est en fin de vie", "on a dit adieu à notre chat", "j'ai fait mes adieux à mes collègues, je prends ma retraite", "je dors mal et je suis fatiguée", "j'ai le vertige sur les ponts", "j'ai peur de mourir pendant l'opération",
      "mes collègues m'ont fait une lettre d'adieu pour mon départ", "je fais mes adieux à la cigarette ce soir", "je mets de côté des boîtes à cause de la rupture de stock", "j'ai sauté du plongeoir et mon oreille bourdonne", "je me suis coupé avec une boîte de conserve",
      "le chien a dû être endormi par le vétérinaire", "j'ai pris par erreur la mauvaise insuline", "mon bébé a avalé un comprimé par mégarde", "je vais me jeter par la fenêtre si la cantine resert du brocoli mdr", "ptdr je suis morte",
      "je vais étrangler mon réveil lol", "cette rééducation va m'achever", "j'ai failli crever de chaud au scanner", "nous avons rempli les directives anticipées avec le notaire", "je voudrais donner mon corps à la médecine",
      "la chaudière fuyait et nous avons aéré", "le coffre à fusils est fermé à clé", "demain je marche sur le pont pour la course caritative", "ma corde à sauter me fait mal aux genoux", "je suis suspendu à la barre pour étirer mon dos",
      "je passe à l'acte samedi, je m'inscris à la piscine", "le personnage meurt à la fin du livre et j'ai pleuré", "un malade hurlait toute la nuit qu'il voulait mourir",
    ],
    thoughts: [
      "je veux mourir", "j'ai envie de mourir", "je ne veux plus vivre", "je voudrais ne plus être là", "j'ai des idées suicidaires", "je pense au suicide", "j'aimerais disparaître", "la vie n'a plus de sens",
      "je n'ai plus envie de vivre", "je voudrais m'endormir et ne plus me réveiller", "ma mère dit qu'elle veut mourir", "mon mari parle de mourir", "je préférerais être mort", "j'ai peur de me faire du mal", "mes proches seraient mieux sans moi",
      "je n'en peux plus", "je suis à bout", "je ne veux pas me tuer", "je n'ai pas l'intention de passer à l'acte", "je n'ai jamais voulu me pendre", "je ne vais pas me tuer", "je n'ai pas de plan",
      "je ne ferais jamais ça à mes enfants", "je ne me tuerai pas, je suis juste fatigué", "il m'a demandé si je pensais à mourir et j'ai dit non",
    ],
    others: [
      "ma patiente m'a dit qu'elle voulait mourir", "un patient du service a avalé des comprimés", "comment évaluer un plan suicidaire chez un patient", "je suis infirmier en psychiatrie et je cherche une formation", "un appelant disait qu'il allait se pendre",
      "je suis bénévole dans une ligne d'écoute", "une élève m'a parlé d'idées suicidaires, je suis enseignante", "mon frère s'est pendu en 2015", "ma mère s'est donné la mort quand j'étais petite", "il y a douze ans j'ai avalé une boîte de cachets",
      "à dix-sept ans je voulais mourir", "j'ai fait une tentative autrefois et je vais bien", "je ne pense plus au suicide depuis que je suis suivie", "dans le film le héros se jette du pont", "le roman se termine par un suicide", "la chanson dit je veux mourir",
      "le taux de suicide augmente chez les agriculteurs", "une campagne de prévention du suicide", "on nous a parlé du suicide en cours", "les gens qui veulent mourir ont besoin d'écoute", "mon grand-père est mort d'un infarctus", "mon oncle s'est tiré une balle l'an dernier",
      "le suicide assisté est légal en Suisse", "notre chien a mangé de la mort-aux-rats", "ma sœur est décédée d'une overdose en mars", "mon ami a survécu à une chute du toit", "mon collègue a perdu son fils par suicide", "le psychologue m'a appris à parler de la mort",
      "mon père garde un fusil et perd la mémoire, comment le lui retirer", "mon fils a avalé un bouton", "ma grand-mère dit qu'elle a bien vécu",
      "mon cousin s'est jeté sous un métro il y a six ans", "mon père s'est pendu quand j'avais dix ans", "un résident a tenté de se pendre cette nuit, que dit le protocole", "un patient a ingéré du paracétamol hier, quel dosage surveiller", "je cherche une formation de premiers secours en santé mentale",
      "j'ai survécu à une tentative il y a vingt ans et j'ai deux enfants", "à quinze ans je voulais disparaître, maintenant je suis infirmière", "la notice cite des pensées suicidaires, est-ce rare",
    ],
  },
  en: {
    means: [
      "I put all the boxes on the table", "I took out my father's shotgun", "the rope is hanging in the barn", "I kept enough sleeping pills",
      "I'm going to lie down on the tracks", "I'm going to throw myself off the viaduct", "I found a bridge that is high enough", "I have a razor and the bath is full",
      "I bought helium", "I ordered something online", "I'm going to take all my pills with alcohol", "I have insulin and a syringe",
      "I'm going to let myself die", "I decided to end it", "I found out how to do it", "I have the knife in my hand", "I turned the gas tap on",
      "I'm going to drive into a tree", "I'm going up on the roof", "I wrote a letter to each of them", "I left a note on the table", "I settled all my papers",
      "I gave my dog away", "I picked the day", "my decision is made", "my rifle is loaded", "I swallowed half the box", "I locked myself in the bathroom with a blade",
      "I planned it so nobody will find me in time", "I'm going to cut my arms open", "I'm going to kill myself", "I'm going to hang myself", "I emptied the medicine cabinet",
      "my husband took out his gun and talks about dying", "my daughter hid tablets and wrote that she wants to die", "my wife has a rope ready", "my brother says he is going to jump",
      "I'm going to swallow what is left of the morphine", "I have the medication I need", "I cut my wrists",
      "I'm standing on the railing of the overpass", "I'm sitting at the edge of the platform", "I'm waiting for the express on the tracks", "I stole my nan's drops", "I'm keeping my fentanyl patches",
      "I put the digoxin aside", "there's a pistol in the drawer", "I've got a box cutter under my pillow", "I tied the scarf around my neck", "I'll miss the bend on purpose",
      "I'm going to let go of the wheel at the wall", "I drank drain cleaner on purpose", "I took thirty pills earlier", "the fatal dose of beta blockers for someone my weight", "how many drops to be certain I die",
      "how do I knot a rope for myself", "I rented a room so nobody finds me", "gonna jump off the bridge", "imma shoot myself", "gonna end it fr",
      "i took all my dads pills", "I deleted my accounts and told my friends bye", "I labelled my things and wrote my passwords down for my sister", "I sold my car and left the keys with my brother", "I blocked the vents and lit the barbecue",
      "I mean to swallow my blood thinners and my sleeping tablets", "I have what I need in the garage", "I'm going to use it on myself", "I shall turn the gun on myself", "kms tonight",
      "hose on the exhaust",
    ],
    closing: [
      "tonight it's over", "goodbye", "it will be tonight", "tomorrow I won't be here", "I'm going to join my wife", "I'm not afraid anymore", "forgive me",
      "nobody will stop me", "I don't want to live anymore", "I want to die", "I'll finally have peace", "I'll finally be at peace", "tell my kids I love them",
      "thank you for everything and goodbye", "I only need the courage", "in an hour it will all be over", "I'm doing it on Sunday", "as soon as everyone is asleep", "when I'm alone",
      "there is nothing left for me", "I won't suffer any more", "this is the last time I write to you", "I said my goodbyes", "I'm not coming back", "I'm leaving for good",
      "don't look for me", "I don't want to be saved", "I won't fail this time", "it's better for everyone", "they won't have to look after me any more", "I'd rather die than decline",
      "just two more days", "I don't want to see what comes next",
      "cant do this anymore", "its decided", "wont be here tmrw", "when everyone sleeps ill do it", "after church on Sunday",
      "as soon as my parents leave", "on my birthday", "I'm trying again tonight and this time it will work", "I want it to be quick", "is it going to hurt",
      "don't tell anyone", "when you read this I will be gone", "you were all kind to me", "I'm at peace now", "at my age I have lived enough",
      "if they turn me down again that's the end", "I really wanted to die", "the next one is mine",
    ],
    ordinary: [
      "I put all the boxes in the pill organiser", "I keep the medicines out of reach of the kids", "I'm going to take my tablets with water", "I bought a washing line",
      "I'm going to lie down for a bit", "I walked across the bridge", "I skipped a meal", "I'm going to take my pills tonight as usual", "this weekend I'm throwing out all my old medicines", "how do I store tablets so my son doesn't swallow them", "I keep a box of paracetamol in my bag", "I take three tablets a day", "I'm going to retire soon", "I finally found the right dose", "tonight's train is cancelled", "I'm leaving for rehab tomorrow", "we found a solution for the nights", "I'm going to skip dinner", "I'm taking the plunge, tomorrow I talk to the doctor", "how long do head lice live", "how long does it take for lice to die", "I made my decision, I accept chemotherapy", "my dog is being put to sleep tomorrow", "my husband's hunting rifle is locked away", "I drink the whole bottle before the exam", "I want to be done with these haemorrhoids", "I swim in the lake on Sundays", "I turned the gas on to cook", "my kitchen knife is adapted to my hand", "the discharge letter is ready",
      "I wrote my living will", "my papers are in order for the operation", "I left my dog with my sister while I'm in hospital", "I picked the day of my surgery",
      "my decision is made, I'm having surgery", "I decided to quit smoking", "I'm done with radiotherapy", "the treatment is finally over", "tonight I'm having dinner at my daughter's",
      "tomorrow I'm going home", "I'm not afraid of needles anymore", "I have the courage to do it, colonoscopy tomorrow", "I'm not going back to that dentist", "I'm going to join my husband on holiday",
      "thank you for everything, your advice helped", "just two more days of chemo", "I'll finally have peace with my periods", "my son left for summer camp", "I'm taking my old medicines back to the pharmacy",
      "I cut myself peeling vegetables", "I fell off the roof fixing a tile", "the insulin syringe is in the fridge", "how many units of insulin for a meal", "the dose of paracetamol is four grams at most",
      "I'm starving because of the steroids", "this migraine is killing me", "I'm killing myself repeating the same thing to the doctor", "I nearly died of shame at the gynaecologist", "this tiredness is deadly",
      "I have to start again on Sunday", "everything is ready for the birth", "last day of antibiotics", "I want to live and see my kids grow up", "I have no wish to die", "I'm not suicidal",
      "the doctor asked if I had dark thoughts and I said no", "I'm doing well now", "how do I keep my spirits up during chemo", "which doctor for sleep", "a tablet went down the wrong way",
      "I took two tablets instead of one", "I forgot my pill yesterday", "the leaflet mentions suicide risk", "I'd like to die at home with my family when the time comes", "I don't want heroic measures",
      "my father is at the end of his life", "we said goodbye to our cat", "I said goodbye to my colleagues, I'm retiring", "I sleep badly and I'm tired", "I get dizzy on bridges", "I'm afraid of dying during the operation",
      "my team wrote me a goodbye card for my retirement", "I'm saying goodbye to cigarettes tonight", "I'm putting boxes aside because of the shortage", "I jumped off the diving board and my ear rings", "I cut myself on a tin",
      "the vet had to put the dog down", "I took the wrong insulin by mistake", "my baby swallowed a tablet by accident", "I'll throw myself out of the window if the canteen serves broccoli again lol", "omg i'm dead haha",
      "I'm going to strangle my alarm clock lol", "this physio will finish me off", "nearly died of heat in the scanner", "we filled in the advance decision with the solicitor", "I'd like to donate my body to medicine",
      "the boiler was leaking and we aired the house", "the gun cabinet is locked", "tomorrow I'm walking over the bridge for the charity run", "my skipping rope hurts my knees", "I hang from the bar to stretch my back",
      "my plan for Sunday is to take my tablets on time", "the character dies at the end of the book and I cried", "a patient was screaming all night that he wanted to die", "I'm killing myself with overtime and my back hurts",
    ],
    thoughts: [
      "I want to die", "I feel like dying", "I don't want to live anymore", "I wish I wasn't here", "I have suicidal thoughts", "I think about suicide", "I'd like to disappear", "life has no meaning any more",
      "I have no wish to live", "I'd like to fall asleep and not wake up", "my mother says she wants to die", "my husband talks about dying", "I'd rather be dead", "I'm afraid of hurting myself", "my family would be better off without me",
      "I can't take it anymore", "I'm at the end of my rope", "I don't want to kill myself", "I don't intend to act on it", "I never wanted to hang myself", "I'm not going to kill myself", "I have no plan",
      "I'd never do that to my kids", "I won't kill myself, I'm just tired", "she asked whether I thought of dying and I said no",
    ],
    others: [
      "my patient told me she wanted to die", "a patient on the ward swallowed tablets", "how do you assess a suicide plan in a patient", "I'm a psychiatric nurse looking for training", "a caller said he was going to hang himself",
      "I volunteer on a listening line", "a pupil told me about suicidal thoughts, I'm a teacher", "my brother hanged himself in 2015", "my mother took her own life when I was little", "twelve years ago I swallowed a box of pills",
      "at seventeen I wanted to die", "I made an attempt long ago and I'm well", "I don't think about suicide any more since I got help", "in the film the hero jumps off the bridge", "the novel ends with a suicide", "the song says I want to die",
      "the suicide rate is rising among farmers", "a suicide prevention campaign", "we talked about suicide in class", "people who want to die need to be heard", "my grandfather died of a heart attack", "my uncle shot himself last year",
      "assisted suicide is legal in Switzerland", "our dog ate rat poison", "my sister died of an overdose in March", "my friend survived a fall from the roof", "my colleague lost his son to suicide", "the psychologist taught me to talk about death",
      "my father keeps a rifle and is losing his memory, how do we take it away", "my son swallowed a button", "my grandmother says she has had a good life",
      "my cousin jumped in front of a train six years ago", "my father hanged himself when I was ten", "a resident tried to hang himself tonight, what does the protocol say", "a patient ingested paracetamol yesterday, which levels do we watch", "I'm looking for mental health first aid training",
      "I survived an attempt twenty years ago and I have two children", "at fifteen I wanted to disappear, now I'm a nurse", "the leaflet mentions suicidal thoughts, is it rare",
    ],
  },
}; // prettier-ignore
