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
    ],
    closing: [
      "ce soir c'est fini", "adieu", "ce sera cette nuit", "demain je ne serai plus là", "je pars rejoindre ma femme", "je n'ai plus peur", "pardonnez-moi",
      "personne ne m'en empêchera", "je ne veux plus vivre", "je veux mourir", "je serai enfin tranquille", "je serai enfin en paix", "dites à mes enfants que je les aime",
      "merci pour tout et adieu", "il ne reste qu'à trouver le courage", "dans une heure tout sera fini", "je le fais dimanche", "dès que tout le monde dort", "quand je serai seule",
      "je n'attends plus rien", "je ne souffrirai plus", "c'est la dernière fois que je vous écris", "j'ai fait mes adieux", "je ne reviendrai pas", "je m'en vais pour de bon",
      "ne me cherchez pas", "je ne veux pas qu'on me sauve", "je ne me raterai pas", "c'est mieux pour tout le monde", "ils n'auront plus à s'occuper de moi", "je préfère mourir que décliner",
      "plus que deux jours à tenir", "je ne veux pas voir la suite",
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
    ],
    thoughts: [
      "je veux mourir", "j'ai envie de mourir", "je ne veux plus vivre", "je voudrais ne plus être là", "j'ai des idées suicidaires", "je pense au suicide", "j'aimerais disparaître", "la vie n'a plus de sens",
      "je n'ai plus envie de vivre", "je voudrais m'endormir et ne plus me réveiller", "ma mère dit qu'elle veut mourir", "mon mari parle de mourir", "je préférerais être mort", "j'ai peur de me faire du mal", "mes proches seraient mieux sans moi",
      "je n'en peux plus", "je suis à bout", "je ne veux pas me tuer", "je n'ai pas l'intention de passer à l'acte", "je n'ai jamais voulu me pendre", "je ne vais pas me tuer", "je n'ai pas de plan",
    ],
    others: [
      "ma patiente m'a dit qu'elle voulait mourir", "un patient du service a avalé des comprimés", "comment évaluer un plan suicidaire chez un patient", "je suis infirmier en psychiatrie et je cherche une formation", "un appelant disait qu'il allait se pendre",
      "je suis bénévole dans une ligne d'écoute", "une élève m'a parlé d'idées suicidaires, je suis enseignante", "mon frère s'est pendu en 2015", "ma mère s'est donné la mort quand j'étais petite", "il y a douze ans j'ai avalé une boîte de cachets",
      "à dix-sept ans je voulais mourir", "j'ai fait une tentative autrefois et je vais bien", "je ne pense plus au suicide depuis que je suis suivie", "dans le film le héros se jette du pont", "le roman se termine par un suicide", "la chanson dit je veux mourir",
      "le taux de suicide augmente chez les agriculteurs", "une campagne de prévention du suicide", "on nous a parlé du suicide en cours", "les gens qui veulent mourir ont besoin d'écoute", "mon grand-père est mort d'un infarctus", "mon oncle s'est tiré une balle l'an dernier",
      "le suicide assisté est légal en Suisse", "notre chien a mangé de la mort-aux-rats", "ma sœur est décédée d'une overdose en mars", "mon ami a survécu à une chute du toit", "mon collègue a perdu son fils par suicide", "le psychologue m'a appris à parler de la mort",
      "mon père garde un fusil et perd la mémoire, comment le lui retirer", "mon fils a avalé un bouton", "ma grand-mère dit qu'elle a bien vécu",
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
    ],
    closing: [
      "tonight it's over", "goodbye", "it will be tonight", "tomorrow I won't be here", "I'm going to join my wife", "I'm not afraid anymore", "forgive me",
      "nobody will stop me", "I don't want to live anymore", "I want to die", "I'll finally have peace", "I'll finally be at peace", "tell my kids I love them",
      "thank you for everything and goodbye", "I only need the courage", "in an hour it will all be over", "I'm doing it on Sunday", "as soon as everyone is asleep", "when I'm alone",
      "there is nothing left for me", "I won't suffer any more", "this is the last time I write to you", "I said my goodbyes", "I'm not coming back", "I'm leaving for good",
      "don't look for me", "I don't want to be saved", "I won't fail this time", "it's better for everyone", "they won't have to look after me any more", "I'd rather die than decline",
      "just two more days", "I don't want to see what comes next",
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
    ],
    thoughts: [
      "I want to die", "I feel like dying", "I don't want to live anymore", "I wish I wasn't here", "I have suicidal thoughts", "I think about suicide", "I'd like to disappear", "life has no meaning any more",
      "I have no wish to live", "I'd like to fall asleep and not wake up", "my mother says she wants to die", "my husband talks about dying", "I'd rather be dead", "I'm afraid of hurting myself", "my family would be better off without me",
      "I can't take it anymore", "I'm at the end of my rope", "I don't want to kill myself", "I don't intend to act on it", "I never wanted to hang myself", "I'm not going to kill myself", "I have no plan",
    ],
    others: [
      "my patient told me she wanted to die", "a patient on the ward swallowed tablets", "how do you assess a suicide plan in a patient", "I'm a psychiatric nurse looking for training", "a caller said he was going to hang himself",
      "I volunteer on a listening line", "a pupil told me about suicidal thoughts, I'm a teacher", "my brother hanged himself in 2015", "my mother took her own life when I was little", "twelve years ago I swallowed a box of pills",
      "at seventeen I wanted to die", "I made an attempt long ago and I'm well", "I don't think about suicide any more since I got help", "in the film the hero jumps off the bridge", "the novel ends with a suicide", "the song says I want to die",
      "the suicide rate is rising among farmers", "a suicide prevention campaign", "we talked about suicide in class", "people who want to die need to be heard", "my grandfather died of a heart attack", "my uncle shot himself last year",
      "assisted suicide is legal in Switzerland", "our dog ate rat poison", "my sister died of an overdose in March", "my friend survived a fall from the roof", "my colleague lost his son to suicide", "the psychologist taught me to talk about death",
      "my father keeps a rifle and is losing his memory, how do we take it away", "my son swallowed a button", "my grandmother says she has had a good life",
    ],
  },
}; // prettier-ignore
