import { pattern } from "../rule.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";

const MEDICINE = String.raw`(?:medicaments?|medocs?|cachets?|comprimes?|pilules?|gelules?|boites?|plaquettes?|flacons?|somniferes?|anxiolytiques?|antidepresseurs?|doliprane|paracetamol|aspirine|xanax|lexomil|valium|temesta|stilnox|seresta|tramadol|codeine|morphine|insuline|seringues?|digoxine|colchicine|chloroquine|betabloquants?|lithium|opium|benzos?|neuroleptiques?|patchs?)`;
const OTHER_MEANS = String.raw`(?:corde|noeud|poutre|fusil|arme|pistolet|revolver|carabine|balles?|munitions|couteau|lames?|rasoir|cutter|scalpel|nitrite|cyanure|helium|azote|monoxyde|falaise|rails|mort aux rats|javel|poison|gaz|essence|whisky|vodka)`;
const PLACE = String.raw`(?:pont|toit|toits|balcon|fenetre|falaise|viaduc|parapet|rebord|garde-corps|rambarde|rails|voies?|voie ferree|quai|barrage|immeuble|grue|tour|ravin|canal|fleuve|riviere|vide|eau)`;
/** Somebody else, or a thing, that a lethal question is about. */
const ANIMAL_OR_CARE =
  /\b(?:chiens?|chats?|chiot|chaton|animal|animaux|lapin|rats?|souris|cheval|plantes?|bebe|enfants?|fillette|nourrisson|patiente?s?|eleves?|etudiante?s?|examen|cours|these|memoire|article|etude|documentaire|palliatif[a-z]{0,2}|euthanasie|fin de vie|sedation|legal[a-z]{0,4}|loi|clients?|pharmacien(?:ne)?|poux|puces|acariens|bacteries|moustiques|virus)(?![a-z])/;
const KNOTS =
  /\b(?:scouts?|voile|voilier|marins?|marine|peche|pecheurs?|bateau|escalade|alpinisme|tricot|crochet|lasso|cheval|amarre[a-z]{0,3}|macrame|bracelet|secourisme)(?![a-z])/;
const FOOD =
  /\b(?:repas|soupe|puree|gateau|plat|assiette|litres?|preparation|coloscopie|sirop|petit[- ]dejeuner|dessert|chocolat|nourriture|couleuvres)(?![a-z])/;

/** Work and pets bring people to a ledge too. */
const WORK =
  /\b(?:travaux|peinture|peindre|laver|vitres|carreaux|photos?|chat|bricol[a-z]{1,4}|couvreur|reparer|echelle|pigeons?|paint(?:ing)?|clean(?:ing)?|repair(?:ing)?|gutters?|photos?|cat|pigeons?|ladder|contractor|roofer)(?![a-z])/;

/** What is said without the word: ways of naming one's death and its means in French. */
export const roundaboutRulesFr: CrisisRule[] = [
  {
    name: "crisis.fr.asks-lethal",
    version: 1,
    lang: "fr",
    level: "plan",
    negationInside: true,
    impersonal: true,
    unless: ANIMAL_OR_CARE,
    pattern: pattern(String.raw`
      \b(?:doses?|quantites?|combien|nombre|a partir de)[a-z0-9', -]{0,60} (?:est |sont |serait |soit |devient )?(?:mortelle?s?|letale?s?|fatale?s?)\b
      |\b(?:dose|quantite) (?:mortelle|letale|fatale)
      |\b(?:${MEDICINE}|insuline|alcool)[a-z0-9', -]{0,40} (?:pour etre sure? (?:d'y rester|de mourir|que ca marche|de ne pas)|suffisent|suffit|suffirait|suffiraient)[a-z ]{0,12}(?: a tuer| pour (?:tuer|mourir|partir|y rester|ne (?:plus|pas)))
      |\bcombien de temps[a-z' -]{0,40} (?:a |pour |avant de )(?:mourir (?:pendue?|noyee?|asphyxiee?|de faim volontairement|par pendaison)|se pendre|se noyer|se vider de son sang)
      |\bquel(?:le)? (?:poison|produit|substance|gaz)[a-z0-9', -]{0,50} (?:sur un adulte|c'est pour moi|mortel|tue|sans odeur|sans douleur)
      |\b(?:avec quoi|comment)[a-z' -]{0,20} (?:je peux|puis-je|pourrais-je|on peut) (?:me|se) (?:tuer|pendre|suicider|empoisonner|supprimer)
      |\b(?:souffre(?:nt|-t-on)?|souffrance|douloureux|ca fait mal|fait-il mal|douleur|long|rapide|combien de temps|vite|sent quelque chose|conscient)[a-z' -]{0,40} (?:si|quand|lorsqu'|lorsque|en|de|pour|qui|avant de|d')(?: ?(?:on|l'on|je|qu'on))? ?(?:se |s'|me |m')(?:pend[a-z]{0,4}|noie|noyer|noyant|jett?e[a-z]{0,2}|tir[a-z]{1,3} une balle|ouvr[a-z]{1,4} les veines|tue[a-z]{0,2}|tuant|suicid[a-z]{1,3}|tranch[a-z]{1,3}|asphyxi[a-z]{1,3}|etouff[a-z]{1,3}|immol[a-z]{1,3}|empoisonn[a-z]{1,3}|defenestr[a-z]{1,3})
      |\b(?:quel|quelle|quels|quelles|quoi)[a-z0-9', -]{0,50} (?:pour|afin de) (?:partir|m'en aller|s'en aller|s'endormir|m'endormir)(?: [a-z']{1,10}){0,3} (?:sans (?:douleur|souffrir|souffrance)|en douceur|doucement|paisiblement|pour (?:de bon|toujours)|definitivement|vite)
      |\b(?:melange|cocktail|medicaments?|cachets?|produit|substance|methode)[a-z0-9', -]{0,50} (?:partir|s'en aller|m'en aller|s'eteindre|m'eteindre|mourir) (?:dans (?:son|mon|le) sommeil|sans (?:douleur|souffrir|s'en rendre compte)|en dormant|paisiblement)
      |\b(?:hauteur|etage|metres?)[a-z0-9', -]{0,40} (?:pour (?:mourir|etre sure? de mourir|ne pas (?:survivre|se rater)|se tuer)|mortelle?|suffi[a-z]{1,5} pour (?:mourir|se tuer|me tuer))`),
  },
  {
    name: "crisis.fr.on-the-edge",
    version: 1,
    lang: "fr",
    level: "plan",
    unless: WORK,
    pattern: pattern(String.raw`
      \b(?:monte|montee?|assise?|debout|grimpe|grimpee?|enjambe|suis|perchee?) (?:[a-z'-]{1,10} ){0,3}(?:sur|au-dessus de|par-dessus) (?:le|la|un|une|du) (?:rebord|parapet|rambarde|garde-corps|balustrade|margelle)
      |\b(?:lame|couteau|rasoir|cutter|scalpel|canon|pistolet|fusil|arme) (?:[a-z]{1,9} ){0,3}(?:sur|contre|pres de|devant) (?:le|la|mon|ma|mes|les|son|sa) (?:poignets?|veines?|gorge|tempe|coeur|bouche|bras|avant-bras)
      |\b(?:ressemble|passe|passer|ressembler)(?: [a-z]{1,5}){0,2} (?:a|pour) un accident
      |\b(?:pierres?|cailloux|poids) (?:[a-z]{1,8} ){0,3}(?:dans|aux|a) (?:mon|mes|les|la) (?:manteau|poches|chevilles|pieds|ceinture)|\b(?:seche-cheveux|grille-pain|appareil branche) (?:[a-z]{1,8} ){0,2}(?:au-dessus d|dans|pres d)[a-z']{1,4} ?(?:la |le )?(?:bain|baignoire|eau)
      |\b(?:ceinture|corde|drap|foulard|lacet|cable|cordon|echarpe) (?:[a-z]{1,8} ){0,3}(?:a|autour|sur) (?:la |le |l'|de |du |mon )?(?:porte|poignee|cou|poutre|plafond|arbre|branche|tuyau|lustre|rampe)
      |\b(?:avis de deces|mon epitaphe|faire-part de deces|mon eloge funebre) (?:[a-z]{1,8},? ){0,4}(?:reste|date|pret|demain)
      |\b(?:calcule|calculer|calculs?|fait le compte)[a-z0-9', :]{0,50}(?:il me faut|me faudrait|suffi[a-z]{1,5}|mortelle?|letale?)[a-z0-9', ]{0,30}(?:comprimes|cachets|gelules|grammes|mg|boites|doses?)
      |\b(?:arreter|arrete|stopper|ne plus prendre|refuser|sauter)(?: [a-z']{1,12}){0,5} (?:pour (?:mourir|en finir|partir|que ca (?:se termine|finisse))|expres pour)
`),
  },
  {
    name: "crisis.fr.second-try",
    version: 1,
    lang: "fr",
    level: "plan",
    tense: "now",
    negationInside: true,
    impersonal: true,
    unless:
      /\b(?:fiv|insemination|grossesse|enceinte|sevrage|tabac|fumer|regime|rendez-vous|arreter de|examens?|concours|permis|entretien)(?![a-z])/,
    pattern: pattern(String.raw`
      \b(?:tentatives?|ts|me suis (?:ratee?|loupee?)|ratee?|manquee?|essaye)[^.!?]{0,70} (?:cette fois|la prochaine(?: fois)?|je recommence(?:rai)?|je vais recommencer)(?! (?:je vais|c'est|ca va|je suis) (?:mieux|bien|gueri))
      |\b(?:fixe|choisi|arrete|connais|note|programme)(?: [a-z]{1,6}){0,2} (?:la date|le jour|l'heure|le moment) de (?:ma|mon) (?:mort|depart|suicide|deces)
      |\b(?:hesite|choisir|choix|decider|balance)(?: [a-z]{1,8}){0,2} entre [a-z', ]{0,24}(?:corde|pont|train|rails|fusil|arme|pistolet|balcon|gaz|rasoir|lame|falaise|cutter|pendaison|noyade)|\bentre (?:la corde|le pont|le train|le fusil|le gaz|la pendaison|les rails) (?:et|ou)
      |\b(?:ou|comment|trouver|procurer|acheter|commander|obtenir)[a-z', -]{0,40} (?:pentobarbital|nembutal|cyanure|nitrite de sodium|strychnine|phenobarbital|curare|arsenic)(?! (?:pour (?:mon|le|un) (?:chien|chat|cheval)|dans|contenu))`),
  },
  {
    name: "crisis.fr.asks-knot",
    version: 1,
    lang: "fr",
    level: "plan",
    negationInside: true,
    impersonal: true,
    unless: KNOTS,
    pattern: pattern(
      String.raw`\b(?:comment|tuto|apprendre|explique[rz]?|sait)[a-z' -]{0,30} (?:noeud coulant|noeud de pendu|noeud du pendu|attacher (?:une|la) corde (?:a|au|pour (?:me|se)))`,
    ),
  },
  {
    name: "crisis.fr.gone-by-then",
    version: 1,
    lang: "fr",
    level: "plan",
    impersonal: true,
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:de quoi|ce qu'il (?:me |m'en )?faut pour|le necessaire pour|le materiel pour) (?:me (?:pendre|tuer|suicider|supprimer|donner la mort|ouvrir les veines|noyer|empoisonner|faire sauter)|m'(?:ouvrir|empoisonner|immoler|asphyxier)|mettre fin)
      |\bsais (?:deja |exactement |tres bien )?(?:comment|ou) (?:je )?(?:vais|veux|compte) (?:le |m'y |en )?(?:faire|prendre|finir),? (?:et|ou) (?:quand|comment|ou)
      |\b(?:je|j'|on)(?: ne| n')? ?(?:serai|existerai) (?:plus|pas|jamais) (?:de ce monde|sur (?:cette )?terre|en vie|vivante?|parmi (?:vous|les vivants))
      |\b(?:cette|la prochaine) fois,?(?: ci)?,? (?:[a-z']{1,6} ){0,2}(?:me (?:raterai|rate|louperai)|survivrai|echouerai) (?:pas|plus)
      |\b(?:vous|tu|on) (?:ne )?(?:me |m')(?:reverre?z?|reverras|reverra|entendrez|entendras|entendra|lirez|liras) (?:plus|pas)(?: jamais)?(?: parler)?(?! (?:avant|pendant|cette semaine|aujourd))
      |\bpersonne (?:ne )?(?:pourra |va |peut )?(?:m'en empecher[a-z]{0,2}|m'en empechera|m'arreter[a-z]{0,2}|me retenir|me retiendra|m'arretera)(?! (?:de (?:marcher|courir|fumer|vivre|manger|sortir)))
      |\b(?:rest(?:e|era)|manque) (?:plus )?(?:que|qu'a) (?:moi a (?:effacer|supprimer|eliminer)|sauter|lacher|appuyer sur la (?:detente|gachette)|(?:tout )?avaler|trouver le courage)
      |\b(?:c'est|ce (?:sera|soir c'est)|voici) (?:mon|ma) dernier[e]? (?:nuit|soir|soiree|jour|journee|noel|anniversaire|repas|message|lettre)(?! (?:d'|de|du|a|au|avant|en|chez))
      |\bdans (?:quelques|une|deux|trois|[0-9]{1,2}) (?:heures?|minutes?|jours?)[, ](?:[a-z']{1,9} ){0,3}(?:je (?:ne )?(?:serai|sera) plus|tout sera fini|ce sera fini|c'est fini|je serai (?:morte?|partie?|libre|loin de tout))`),
  },
  {
    name: "crisis.fr.takes-all",
    version: 1,
    lang: "fr",
    level: "plan",
    unless: FOOD,
    pattern: pattern(String.raw`
      \b(?:vais|va|compte|veux|allait|voulait|prete? a|pense|envie de|hesite a|decide de|menace de|envisage de) (?:tout |toutes? les |tous les |toute la |toutes? ses |tous ses )?(?:tout |les )?(?:avaler|gober|ingurgiter)(?: (?:des|tous les|tous ses|tous mes|toutes? [a-z]{2,3}|une boite de|ses|mes))?(?: ${MEDICINE}| d'un coup| tout| et (?:puis|apres|basta|voila|dormir|partir)|(?=[.,!]|$))
      |\b(?:vais|va|allait|compte|menace de) prendre (?:des|tous (?:les|ses|mes)|toute? (?:la|sa|ma)|plein de|trop de) ${MEDICINE} (?:pour (?:mourir|en finir|se|me|ne plus|partir)|et (?:mourir|en finir|partir|dormir))`),
  },
  {
    name: "crisis.fr.just-done",
    version: 1,
    lang: "fr",
    level: "plan",
    tense: "just",
    pattern: pattern(String.raw`
      \b(?:me suis|s'est|se sont|viens de m'|vient de s'|me suis encore) ?(?:deja )?(?:ouvert|taille|tranche|entaille|ouvrir|coupe profondement|coupe) (?:les veines|les poignets|les avant-bras|la gorge)
      |\b(?:plus de retour|pas de retour|trop tard|c'est fait|ca y est)[a-z' :,]{0,30}(?:avale|bu|pris|gobe) (?:tout|toute?s? (?:la|le|les)|tous les)
      |\b(?:j'ai|jai|il a|elle a) (?:tout )?(?:pris|avale|gobe) (?:tou[ts]|toute?s?) (?:mes|ses|les|la|ma|sa) (?:[a-z]{1,12} ){0,2}?(?:${MEDICINE})(?: [a-z]{1,10}){0,2} (?:d'un coup|en une fois|en meme temps|ce soir|cette nuit|tout a l'heure)
      |\b(?:j'ai|jai|il a|elle a|je viens d'|je viens de|vient d'|vient de) ?(?:tout )?(?:deja )?(?:avale|avaler|gobe|gober|pris|prendre|bu|boire|ingere) [a-z0-9',  -]{0,60}(?:je (?:ne )?(?:veux|voulais) (?:plus|pas|juste|seulement)? ?(?:me reveiller|dormir|m'endormir|mourir|partir|que ca s'arrete|vivre)|adieu|pour toujours|dites a (?:mes|ma|mon)|(?:l')?ouverture du gaz)`),
  },
  {
    name: "crisis.fr.waits-for-death",
    version: 1,
    lang: "fr",
    level: "ideation",
    pattern: pattern(String.raw`
      \b(?:envi(?:e|er|ais)|jalous(?:e|er)) (?:les morts|ceux qui (?:sont|meurent|sont morts|ne se reveillent)|les defunts)
      |\b(?:bouton|interrupteur)[a-z', ]{0,40}(?:exister|disparaitre|mourir|m'eteindre|ne plus etre)
      |\b(?:peur|effrayee?|terrifiee?) de ce que je (?:pourrais|vais|risque de|serais capable de) (?:me )?faire(?=[ .,!]|$)
      |\b(?:pens(?:e|er|es|ais|ait)|song(?:e|er|eais))(?: [a-z']{1,10}){0,6} a (?:la mort(?! d[eu'])|ma mort|ma propre mort|mourir(?! de)|en finir(?! avec (?:ce|cette|le|la) (?!vie))|disparaitre|me foutre)
      |\b(?:voudrais|veux|aimerais|envie|reve|souhaite|hate|prefererais|prefere)(?: [a-z']{1,8}){0,3} (?:quitter (?:ce monde|cette (?:terre|vie)|la vie)|(?:m'en aller|partir) (?:pour (?:de bon|toujours)|definitivement|dans mon sommeil|et ne (?:plus|jamais) revenir)|m'eteindre|m'effacer|m'evaporer|cesser d'exister|(?:dormir|m'endormir) (?:pour toujours|a jamais|eternellement)|fermer les yeux (?:pour toujours|et ne plus)|ne plus (?:exister|etre la|me reveiller|rien ressentir|souffrir et partir))
      |\b(?:envie|tentee?|besoin|imagine|pulsion)(?: [a-z']{1,8}){0,2} (?:de |d')?(?:sauter(?=[ ]?[.,!;]|$| (?:par|de la|du|dans le|sous))|lacher le volant|fermer les yeux (?:au volant|et foncer)|me laisser (?:tomber|couler|glisser)|traverser sans regarder|donner un coup de volant)(?! (?:de joie|au plafond|en parachute|a la corde|le repas|du lit))
      |\bque (?:le cancer|la maladie|le crabe|la mort|dieu|le ciel|la tumeur|l'infarctus|le virus|ca)(?: [a-z']{1,9}){0,3} (?:m'emporte|me tue|me prenne|m'acheve|vienne me chercher|me rappelle|gagne vite)
      |\b(?:la mort|mourir|le neant|la tombe|disparaitre|ne plus etre la)(?: (?:ne|n'))? (?:me fait|fait|m'effraie|m'attire|m'appelle|me tend les bras|me parait|me semble|me manque|serait|vaut mieux)(?: [a-z']{1,8}){0,3} (?:moins peur|pas peur|plus (?:doux|douce|simple|facile)|comme (?:une|un)|mieux|que (?:la vie|vivre|cette vie)|une? (?:amie?|ami|soulagement|delivrance|issue|solution|cadeau|repos))
      |\b(?:suicid|mort|morte|deced|decede|decedee|perdu|disparu|enterre|deuil)[a-z]{0,4}[^.!?]{0,120} (?:envie de|veux|voudrais|aimerais|besoin de|hate de) (?:le |la |les |l')(?:rejoindre|retrouver|suivre)
      |\b(?:mieux|preferable) que je (?:sois morte?|meure|disparaisse|ne sois plus la)
      |\b(?:autant|mieux vaut|vaudrait mieux|plutot)(?: [a-z']{1,8}){0,2} (?:crever|mourir|disparaitre|en finir|y rester|ne plus etre la)(?! (?:que de (?:manger|boire)|de rire))
      |\b(?:fatiguee?|lasse?|marre|saturee?|assez|epuisee?) (?:de |d')(?:me battre pour (?:vivre|rien)|vivre|exister|etre en vie|cette vie|respirer)`),
  },
  {
    name: "crisis.fr.no-reason-to-stay",
    version: 1,
    lang: "fr",
    level: "ideation",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:demande|sais (?:pas|plus)) si (?:la vie|ma vie|vivre|ca|cela) (?:vaut|merite|a)(?: [a-z']{1,8}){0,3} (?:la peine|le coup|d'etre vecue?|un sens)
      |\b(?:reve|voudrais|aimerais|souhaite|envie) (?:de |d')?m'endormir et (?:de )?(?:ne )?(?:plus|jamais|pas)
      |\b(?:vois|trouve|comprends) (?:plus|pas)(?: [a-z]{1,7})? (?:l'interet|le sens|l'utilite|a quoi ca sert) (?:de |d')(?:etre en vie|vivre|rester en vie|continuer a vivre|exister|etre la)
      |\b(?:pas|plus) (?:(?:tres|vraiment|tout a fait) )?(?:sure?|certaine?) (?:de |d')(?:vouloir|avoir (?:encore |toujours )?envie de) (?:continuer a )?(?:vivre|continuer|etre la|rester)
      |\b(?:plus|aucune|pas de|sans) (?:de )?raisons? (?:de |d')(?:vivre|rester|continuer a vivre|etre la|me lever et)|\b(?:trouve|vois|ai) plus (?:de |aucune )raisons? (?:de |d')(?:rester|continuer|vivre|etre la)
      |\b(?:place|role|rien a faire) (?:n'est )?(?:plus )?(?:ici|sur cette terre|dans ce monde|parmi les vivants)(?=[.,!]|$)
      |\b(?:si ca ne tenait qu'a moi|s'il n'y avait pas (?:mes|ma|mon|les) [a-z]{3,9})[a-z', ]{0,20} (?:je (?:ne )?serais (?:plus|deja|morte?)|j'aurais deja|je serais)`),
  },
  {
    name: "crisis.fr.feels-lost",
    version: 1,
    lang: "fr",
    level: "distress",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:me sens|suis|sens) (?:[a-z]{1,10} ){0,2}(?:si|tellement|trop|completement|desesperement|affreusement|horriblement) (?:seule?|perdue?|vide|inutile|mal|nulle?|faible|triste)(?=[ .,!]|$)
      |\b(?:vois|voit|voir) (?:plus|pas)(?: [a-z]{1,8}){0,2} (?:le bout(?: du tunnel)?|la fin du tunnel|d'issue|comment (?:m'en sortir|continuer|tenir)|la lumiere|d'avenir)
      |\b(?:plus )?rien (?:n'a|a|n'avait) (?:plus )?(?:de |aucun )(?:sens|gout|interet|saveur)|\bplus rien n'a de (?:sens|gout)
      |\b(?:tout|mon monde|ma vie) (?:s'effondre|s'ecroule|part en (?:vrille|morceaux|lambeaux)|fout le camp|est (?:foutue?|gachee?|fichue?|un enfer|devenue? un enfer|un cauchemar))
      |\b(?:baisse les bras|j'abandonne|je capitule|lache prise avec la vie|a quoi (?:ca|bon|cela) (?:sert|continuer|tout ca)|touche le fond|m'enfonce|me noie dans|suis au plus mal|suis en miettes|suis detruite?|suis devastee?|suis aneantie?)(?! (?:d'arroser|ce medicament|cette appli))
      |\b(?:me deteste|me hais|me degoute|honte d'exister|honte d'etre en vie|ne me supporte plus|plus envie de rien|plus la force de rien|plus d'energie pour rien|plus de larmes)
      |\b(?:moral (?:est )?(?:au plus bas|a zero|dans les chaussettes)|broie du noir|insurmontable|(?:arrive|peux) plus a (?:me lever|sortir du lit|sourire|faire semblant|faire face|remonter la pente)|pleure (?:sans raison|pour un rien|tout le temps|sans arret|du matin au soir)|epuisee? (?:moralement|mentalement|nerveusement)|detresse|desespoir)(?![a-z])
      |\b(?:marre|ras le bol|ras-le-bol) de tout\b`),
  },
];

/** More halves of a plan in French. */
export const roundaboutPartsFr: CrisisPart[] = [
  {
    name: "crisis.fr.hoard", version: 1, lang: "fr", part: "hoard",
    pattern: pattern(String.raw`\b(?:stocke[rs]?|mis de cote|met de cote|accumule[rs]?|amasse[rs]?|economise[rs]?|conserve[rs]?|planque[rs]?|cache[rs]?|garde[rs]?|collectionne[rs]?|reserve[rs]?|rassemble[rs]?|reuni[rs]?|regroupe[rs]?|volee?s?|vole|fait des reserves) (?:[a-z0-9'-]{1,14},? ){0,4}${MEDICINE}`),
  },
  {
    name: "crisis.fr.take", version: 1, lang: "fr", part: "take", negationInside: true,
    pattern: pattern(String.raw`\b(?:compte|vais|veux|pense|pensais|prevois de|decidee? de|l'intention de|prete? a|reste qu'a|voudrais|pourrais|envie de|va|hesite a) (?:bien |juste |enfin )?(?:toute?s? |tous )?(?:les |tout |la )?(?:prendre|avaler|gober|utiliser|m'injecter|m'en servir|vider)(?: (?:tous?|toutes?|d'un coup|en une fois|en entier))?(?=[ .,!]|$)|\b(?:entre|soit) (?:la |le |les |une |des |l')?(?:${MEDICINE}|${OTHER_MEANS}|pont|train) (?:et|ou|soit) (?:la |le |les |une |des |l')?(?:${MEDICINE}|${OTHER_MEANS}|pont|train)|\b(?:toute?s? d'un coup|tous d'un coup|une (?:seringue|boite|plaquette) entiere|sans compter)`),
  },
  {
    name: "crisis.fr.means", version: 1, lang: "fr", part: "means",
    pattern: pattern(String.raw`\b(?:${MEDICINE}|${OTHER_MEANS})(?![a-z])`),
  },
  {
    name: "crisis.fr.leave", version: 1, lang: "fr", part: "leave", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:pour (?:ne )?(?:plus|pas) (?:souffrir(?! (?:de|du|des))|me reveiller|etre la)|(?:et|apres|puis) (?:c'est|ce sera|tout est|tout sera) (?:fini|termine|regle)|(?:m'endormir|dormir|partir|m'en aller) (?:pour (?:toujours|de bon)|a jamais|definitivement)|(?:le )?grand (?:saut|sommeil|voyage)|je (?:vous|te|leur) demande pardon|pardonne[zr]?[- ]?(?:moi|m')|que (?:dieu|ma famille|mes enfants) me pardonne|(?:fonce[rs]?|foncerai) (?:dans|contre|sous)|plus peur de (?:mourir|la mort)|(?:n'arrive|arrive|peux) (?:plus|pas) a (?:reculer|redescendre)|(?:le vide|l'eau|la mort) m'(?:appelle|attire)|(?:lacher|enjambe[rs]?|franchi[rst]?|passer par-dessus) (?:la |le )?(?:rambarde|parapet|rebord|garde-corps|barriere|balustrade)|(?:ne )?(?:serai|sera|sera) plus la(?! (?:pour (?:t'|vous )aider|avant|pendant|cette semaine a cause))|(?:c'est|ce sera) (?:mon|ma) (?:derniere?|fin)|une (?:bonne )?fois pour toutes|en finir|sauter(?=[ ]?[.,!]|$)|soit definitif|tire (?:ma|sa) reverence|serai (?:deja )?loin(?! (?:de|du|d'))|(?:ne )?me cherche[zr]? pas|(?:n')?appelez pas (?:les secours|la police|le samu)|changer d'avis|tentation est (?:trop |plus )?(?:forte|grande)|(?:les|la|le) (?:regarde|fixe|contemple) depuis|ce sera pour (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce soir|cette nuit)|(?:voulais|veux|voulait) (?:plus|pas) etre la|(?:devrait|devraient|va|vont|doit|doivent) (?:bien )?suffire|tout s'arrete(?=[ .,!]|$)|(?:me|se) noyer|donnez-moi une raison|touchera l'assurance|(?:samedi|dimanche|ce) soir,? je m'en vais|je m'en vais aussi|j'y vais(?=[.,!]|$))`),
  },
  {
    name: "crisis.fr.affairs", version: 1, lang: "fr", part: "ready", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:tout (?:est|a ete) (?:planifie|calcule|boucle|en place|clair|range|paye|fait)|tout (?:prepare|planifie|organise|calcule|boucle)|mon plan (?:est|:)|j'ai (?:un|mon) plan(?! (?:de|d') ?(?:traitement|soins?|regime|repas|alimentaire))|tout calcule|(?:repere|choisi|trouve) (?:[a-z']{1,9} ){0,2}(?:l'immeuble|le pont|l'endroit|l'arbre|la poutre|le lieu)|(?:choisi|fixe|arrete) (?:[a-z']{1,9} ){0,2}(?:la date|l'heure|le jour)|sais (?:deja |exactement |tres bien )?(?:comment|quand|ou) (?:je )?(?:vais|veux|compte) (?:le |m'y |en )?(?:faire|prendre|finir)|(?:enveloppes?|lettres?|mots?)[a-z, ]{0,30}pour (?:la police|les gendarmes|ma femme|mon mari|mes enfants|ma fille|mon fils|mes parents)|(?:coupe|eteint) (?:son|mon) telephone|(?:fait|ecrit|dit) (?:mes|ses) adieux|(?:paye|regle|solde) (?:mes|ses|toutes mes) dettes|(?:donne|confie|place|abandonne) (?:mon|mes|ma) (?:chat|chien|chats|animaux|affaires|oiseaux|bijoux)|(?:corde|noeud) (?:[a-z]{1,8} ){0,2}(?:attachee?|accrochee?|fixee?|pret|prete|faite?|nouee?))`),
  },
  {
    name: "crisis.fr.alone-first", version: 1, lang: "fr", part: "wait",
    pattern: pattern(String.raw`\b(?:pendant que|quand|une fois que|des que|le temps que) (?:[a-z']{1,10} ){0,3}(?:absente?s?|partie?s?|sortie?s?|au travail|a l'ecole|endormie?s?|couchee?s?|pas la)(?![a-z])|\bsuis prete?(?=[ ]?[.,!]|$)|\b(?:ou|comment) (?:l'|la )(?:attacher|accrocher|fixer)`),
  },
  {
    name: "crisis.fr.wheel", version: 1, lang: "fr", part: "act",
    pattern: pattern(String.raw`\b(?:tourner le volant|coup de volant|(?:voiture|camion|poids lourd|bus) (?:qui arrive )?en face|percuter (?:un|le)|me (?:crasher|planter) (?:en voiture|contre|dans)|sous (?:un|le) (?:train|metro|rer|camion|bus|tram))`),
  },
  {
    name: "crisis.fr.standing-at", version: 1, lang: "fr", part: "weapon",
    pattern: pattern(String.raw`\b(?:suis|me tiens|monte|montee?|assise?|debout|penchee?|arrivee?|enjambe|grimpe) (?:[a-z'-]{1,10} ){0,4}(?:au bord|au-dessus|sur|en haut|au sommet|face|devant|pres|contre) ?(?:du|de la|de l'|des|d'un|le|la|les|un|une|au|aux|a la)? ?(?:[a-z]{1,10} ){0,1}${PLACE}\b(?! (?:d'attente|de la clinique|dentaire))|\ba la main\b(?=[a-z', ]{0,30}(?:peur|mourir|courage))`),
  },
]; // prettier-ignore
