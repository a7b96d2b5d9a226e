import { pattern } from "../rule.ts";
import { GENERAL, ordinary } from "./crisis.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";

/** Adverbs that may stand between a verb and what it governs. */
const SOME = String.raw`(?:(?:vraiment|juste|tellement|trop|tres|plus|pas|jamais|que|parfois|souvent|seulement|simplement|encore|toujours|presque|tout|aussi|de plus en plus|des fois|souvent|quand meme|deja|serieusement|bien|fort|une|qu'une|la|chose|c'est|:|,) ?){0,3}`;
const LIFE = String.raw`(?:la vie|cette vie|ma vie|sa vie|leur vie|vie|l'existence|mes jours|ses jours|mon existence)`;
const END = String.raw`(?:mourir(?! (?:sans acharnement|de (?!cette|chagrin|tristesse)|chez|a (?:la maison|domicile)|dignement|dans (?:la dignite|mon lit|son sommeil|mon sommeil)|sur scene|un jour|comme|d'(?!un coup)))|crever(?! (?:de|d'|les?|l'|un) ?)|en finir(?! avec (?!la vie|tout|cette vie|l'existence|ma vie|moi|mes jours|tout ca))|(?:me|te|se|m'|s') ?(?:tuer(?! (?:a la|au|a) )|suicider|pendre|supprimer|flinguer|buter|donner la mort|foutre en l'air|faire du mal|ouvrir les veines|jeter sous|jeter du|jeter par|jeter de|defenestrer|noyer|immoler)|mettre (?:un terme|fin) a ${LIFE}|passer a l'acte|(?:ne )?(?:plus|pas) (?:etre la|exister|me reveiller|se reveiller|vivre|continuer a vivre)|ne (?:plus )?jamais (?:me|se) reveiller|etre morte?|m'endormir (?:pour toujours|et ne (?:plus|jamais|pas) (?:jamais )?me reveiller)|disparaitre(?! (?:de (?:la|ma|mon|mes)|mes|les|ce|cette|la|le)))`;
const WANT = String.raw`(?:veu[xt]|v[eo]u?loir|voulais|voulait|voulu|voudrai[st]?|aimerai[st]?|souhaite|souhaiterai[st]?|prefere|prefererai[st]?|desire|(?:ai|as|a|avais|avait|eu|avoir|g|aurais|donnent?|donne) ${SOME}envies? ${SOME}(?:de |d')|envies? ${SOME}(?:de |d')|(?:parle|parles|parlait|parlent|pense|penses|pensais|pensait|songe|songeais|songeait|songer|penser|pensant)(?: (?:de plus en plus|souvent|serieusement|parfois|tout le temps|sans arret|sans cesse|tous les jours|chaque (?:jour|nuit|soir)|vraiment|meme|deja|toujours|encore|pas|plus|a)){0,3} (?:a |de ))`;
const MEANS = String.raw`(?:medicaments?|medocs?|cachets?|comprimes?|pilules?|boites?|plaquettes?|somniferes?|doliprane|paracetamol|xanax|insuline|corde|lame|couteau|arme|fusil|pistolet|carabine|rasoir|cutter|essence|javel|morphine|benzos?)`;

/** Ways of killing oneself, as an infinitive, a present or a future; the reflexive pronoun says whose death. */
const ACT = String.raw`(?:(?:m'|s'|me |se )(?:etouffer (?:avec|dans)|asphyxier|egorger|laisser mourir|laisser crever|laisse mourir|poignarder|planter un couteau|taper une balle|mettre une balle|faire sauter la cervelle)|prendre (?:tous|toute?s?) (?:mes|ses|la|les|ma|sa) (?:[a-z]{1,14} ){1,3}(?:d'un coup|en une fois|en meme temps)|(?:faire|fasse|ferai|fais) une (?:grosse )?(?:betise|connerie)|(?:fonce|foncer|foncerai) dans (?:un|le|une) (?:arbre|mur|platane|camion|poteau|ravin)|(?:me|se) (?:foutre|fous|fout) (?:sous|du|par)|(?:ouvre|ouvrir|ouvert|ouvrirai) le gaz|(?:me|te|se|m'|s') ?(?:(?<!\b(?:vont|va|allait|allaient|aller|pourrait|peut|faillit|failli|pourraient|veut|voulait|voudrait|menace de|essaye de|essaie de) me )tuer(?! (?:a la|au|a|en) )|(?<=\bje me |\bse |\bte )tue(?! (?:a la|au|a|en) )|tuerai[st]?|tuera|suicide[rz]?|suiciderai[st]?|suicidera|pend[st]?|pendre|pendrai[st]?|pendra|je(?:tte|ter|tterai|tterais|ttera)(?: (?:sous|du|d'un|de la|de mon|de ma|de son|par|dans l|dans la|devant|contre|d'une)|(?=[.,!?]|$))|balance[r]? (?:sous|du|d'un|par|devant)|fou(?:s|t|tre|trai|trais|tra) en l'air|flingu(?:e|er|erai|era)|bute[r]?|supprime[r]?|ouvr(?:e|ir|irai) les veines|taille[r]? les veines|tranche[r]? (?:les veines|la gorge)|noie|noyer|immole[r]?|tire[r]? une balle|defenestre[r]?|empoisonne[r]?|donne[r]? la mort|ote[r]? la vie)|(?:en|j'en|d'en) fini(?:r|s|t|rai|ra)(?! avec (?!la vie|tout|cette vie|l'existence|ma vie|moi))|saut(?:e|er|erai|era) (?:du(?! (?:lit|canape|coq|fauteuil))|de (?:mon|ma|son|sa)|d'un|d'une|de la|par la|sous|dans le vide|dans la)|(?:met|mets|mettre|mettrai|mettra) (?:un terme|fin) a ${LIFE}|pass(?:e|er|erai|era) a l'acte|attenter a (?:mes|ses) jours|(?:avale|avaler|gober|gobe) (?:tout|toute?s? (?:la|les|mes|ses|ma|sa)|tous (?:les|mes|ses))\b(?! (?:[a-z]{1,14} )?(?:avant|le matin|le soir|avec|chaque|comme|a jeun|au|pendant|sans|en entier|rond)))`;
const WEAPON = String.raw`(?:corde|noeud coulant|lame|couteau|arme|fusil|pistolet|revolver|carabine|rasoir|cutter|bidon d'essence)`;
const DAY = String.raw`(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)`;

/** French rules of the crisis lane, over folded text. */
export const crisisRulesFr: CrisisRule[] = [
  {
    name: "crisis.fr.wants-to-die",
    version: 1,
    lang: "fr",
    level: "ideation",
    pattern: pattern(String.raw`\b${WANT} ?${SOME}(?:a )?${END}`),
  },
  {
    name: "crisis.fr.no-wish-to-live",
    version: 1,
    lang: "fr",
    level: "ideation",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:veu[xt]|voudrais|envie de|envie d'|gout a|gout de|raison de|force de|courage de) ?(?:plus|pas) (?:du tout )?(?:vivre|etre (?:la|en vie|de ce monde)|continuer a vivre|me reveiller|exister)
      |\b(?:plus|pas|aucune?|sans) (?:du tout |vraiment )?(?:d'|de |l'|la |le |une |aucune? ){0,2}(?:envie|raison|gout|force|courage|interet|utilite|sens|but) (?:de |a |d')(?:vivre|la vie|exister|rester en vie|continuer a vivre|me lever et de vivre)
      |\bla vie (?:ne |n')?(?:vaut|merite) (?:plus|pas|meme pas)(?: la peine| le coup)?
      |\b(?:merite|supporte|peux|arrive) (?:plus|pas) (?:a |de )?vivre\b
      |\bmieux (?:sans moi|si je n'etais (?:plus|pas) la|si j'etais morte?|si je mourais|si je disparaissais)
      |\bpersonne (?:ne )?(?:remarquerait|verrait|s'apercevrait)[a-z' ]{0,20} (?:si je|ma disparition|mon absence|que je suis morte?)
      |\bvivre (?:ne )?m'interesse (?:plus|pas)|\bj? ?v(?:eu|eux|e) (?:pu|plu|plus|pa|pas) (?:vivre|viv)\b|\bsi je (?:ne )?(?:m'endormais|me reveillais) (?:pas|plus)|\bcoup de volant et\b|\bma place (?:ici-bas|sur (?:cette )?terre|dans ce monde|parmi les vivants)|\bj'aurais (?:prefere|du|mieux fait de) (?:mourir|crever|y rester|ne pas survivre|partir avec)|\bce que (?:ca|cela) ferait (?:de |d')(?:sauter|mourir|me jeter|tout arreter|en finir|disparaitre)
      |\bn'aurais (?:jamais|pas) du (?:naitre|venir au monde)`),
  },
  {
    name: "crisis.fr.suicidal-thoughts",
    version: 2,
    unless: GENERAL,
    lang: "fr",
    level: "ideation",
    pattern: pattern(String.raw`
      \b(?:j'ai|jai|g|ai|a|avais|avait|eu|avoir|mes|ses|fais|fait|ces|des|de|d'|l'|les) ?(?:eu )?(?:des |d'|de |ces |les |mes |quelques |beaucoup d'|plein d'|beaucoup de )?(?:grosses? |vraies? )?(?:idees?|pensees?|envies?|pulsions?|ideations?) (?:tres |vraiment )?(?:suicidaires?|noires? et suicidaires?|de suicide|de mort|morbides?)
      |\b(?:pense|penser|penses|pensais|pensait|songe|songer|songeais|pensant) (?:[a-z']{1,10} ){0,3}(?:au suicide|a la mort(?! de)|a en finir|a mourir|a me tuer|a me suicider|a mettre fin)
      |\b(?:je suis|suis|chui|est|devien[st]|me sens|se sent) (?:[a-z]{1,10} ){0,2}suicidaire
      |\bj'y pense (?:tous les jours|chaque|tout le temps|sans arret|sans cesse|serieusement)
      |\b(?:idees|pensees) (?:noires|suicidaires) (?:reviennent|sont revenues|sont la|s'imposent|m'obsedent|tournent)
      |\b(?:le|au) suicide (?:me parait|me semble|reste|est) (?:[a-z']{1,10} ){0,3}(?:solution|issue|option)
      |\b(?:seule|derniere) (?:solution|issue|option|sortie|facon|porte)[a-z', ]{0,40} (?:c'est |est |serait |ce serait |reste )?(?:de |la |le |d'){0,2}(?:en finir|mourir|mort|suicide|me tuer|partir pour de bon|disparaitre)
      |\bpeur de (?:me (?:faire du mal|suicider|tuer(?! a| en| au)|foutre en l'air|jeter)|passer a l'acte|faire une (?:betise|connerie))
      |(?<!\b(?:partie?|allee?|est) )\b(?:rejoindre|retrouver) (?:[a-z]{1,10} ){1,3}(?:la-haut|au ciel|dans la mort|de l'autre cote)
      |\b(?:me|se) (?:scarifie|mutile|taillade|coupe (?:les bras|les veines|les cuisses|les poignets|la peau)|brule (?:la peau|expres))`),
  },
  {
    name: "crisis.fr.pictures-death",
    version: 1,
    lang: "fr",
    level: "ideation",
    pattern: pattern(String.raw`
      \b(?:imagine[rs]?|imaginais|reve[rs]?|revais|fantasme|visualise|me vois|me voyais|envisage[rs]?|tente de|tentee? (?:de|par)|pulsions? (?:de|d')|l'idee (?:de|d'|que)|images? de|obsede par|obsedee par|(?:me )?retien[st] (?:de|d')|pour ne pas|m'empeche(?:r)? (?:de|d')|capable (?:de|d')|attends que de|hesite a|risque(?:rais)? (?:de|d')) ?(?:[a-z']{1,10} ){0,3}(?:${ACT}|mourir(?! (?:de|d'un|chez|un jour))|mon (?:enterrement|suicide)|ma mort)
      |\b(?:me|m') ?(?:tuerais|suiciderais|pendrais|foutrais en l'air|flinguerais|jetterais)\b
      |\b(?:mourir|la mort|etre morte?|ma mort|le suicide|en finir|disparaitre)(?: [a-z']{1,9}){0,2} (?:serait|sera|est|me semble|me semblerait|semble|parait|me parait|m'attire|me delivrera(?:it)?|me soulagera(?:it)?|arrangerait) (?:[a-z']{1,10} ){0,3}(?:simple|mieux|soulagement|facile|doux|douce|delivrance|solution|liberation|preferable|paix|repos|issue|bienvenue|moi|monde|tout)
      |\b(?:j'attends|attend|j'espere|espere|prie pour|souhaite|hate de|vivement)(?: [a-z']{1,9}){0,3} (?:la mort|mourir(?! de)|ma mort|que je meure|ne (?:plus|pas) me reveiller|la fin de (?:ma|cette) vie|que tout s'arrete pour de bon)
      |\b(?:marre|lasse?|fatiguee?|fatigue|ras le bol|las|assez|horreur|degoutee?|epuisee?) (?:de |d')(?:vivre|la vie|cette vie|etre en vie|exister|ma vie)
      |\b(?:si|quand) (?:je|j') ?(?:mourais|mourrais|disparaissais|n'etais plus la|etais plus la|etais morte?|n'existais plus|me tuais|me suicidais|n'etais pas nee?|crevais|partais pour de bon)
      |\b(?:merite(?:rais)?|prete?|besoin) (?:de |a )(?:mourir|crever|disparaitre)(?=[ .,!?]|$)(?! (?:de|dans|chez|la|les|mes))
      |\b(?:envie|veux|voudrais|souhaite|aimerais|besoin) (?:juste |seulement |vraiment )?que (?:tout|ca|cela|ma vie|la vie) (?:s'arrete|finisse|se termine|prenne fin|cesse)(?! (?:de gratter|de couler))
      |\b(?:autant|mieux vaut|vaut mieux|vaudrait mieux|prefere|plutot) (?:en finir|mourir|crever|etre morte?|me tuer|que je meure)(?! (?:vieux|un jour))
      |\b(?:plus|rien) (?:[a-z']{1,9} ){0,3}(?:a faire|a attendre|ma place|me retient) (?:sur (?:cette )?terre|ici-bas|dans ce monde|de la vie|en vie)
      |\bsuis (?:de trop|deja morte?) (?:sur|dans|a l'interieur|au fond)`),
  },
  {
    name: "crisis.fr.act-alone",
    version: 1,
    lang: "fr",
    level: "ideation",
    namedOnly: true,
    pattern: pattern(String.raw`\b${ACT}`),
  },
  {
    name: "crisis.fr.word-suicide",
    version: 2,
    unless: GENERAL,
    lang: "fr",
    level: "ideation",
    namedOnly: true,
    pattern: pattern(
      String.raw`\b(?:(?:idees?|pensees?|envies?|projets?|scenarios?|images?|tentation|crises?) (?:[a-z]{1,10} ){0,2}(?:de|du) suicide|(?:mon|son) suicide|suicidaires?(?! (?:en|depuis) (?:19|20))|le suicide(?= (?:[a-z']{1,10} ){0,4}(?:me|m'|moi)\b)|(?:me|se) suicider?|(?:parl|pens|song|evoqu|envisag|menac|rev|discut)[a-z]{1,5} (?:[a-z']{1,10} ){0,3}(?:de |du |au |le |d'un |son |mon |a )?suicide)\b`,
    ),
  },
  {
    name: "crisis.fr.roundabout",
    version: 1,
    lang: "fr",
    level: "ideation",
    impersonal: true,
    negationInside: true,
    pattern: pattern(String.raw`
      \bme vois (?:[a-z]{1,8} ){0,2}(?:pendue?|morte?|mourir|sauter|au fond|dans mon cercueil)
      |\b(?:monde|terre|vie|famille|enfants|proches)[a-z' ]{0,30} sans moi\b
      |\brien (?:ne )?me retient
      |\bmon coeur (?:s'arrete|lache|cesse de battre)[a-z ]{0,14}(?:sommeil|pour de bon|enfin)|\bque mon coeur s'arrete
      |\b(?:mais|et|pourtant) j'y pense\b|\bj'y pense (?:souvent|parfois|trop|quand meme)
      |\bsi j'avais (?:le|du|plus de) (?:courage|cran)|\bje le ferais\b(?= ?[.,!]|$)
      |\b(?:vaut|vaille) (?:encore |vraiment |meme )?(?:le coup|la peine) de (?:vivre|continuer a vivre|rester en vie)(?=[a-z ]{0,10}\?)
      |\bsi je (?:n'existais|n'etais|n'etais plus|ne vivais) (?:pas|plus)(?=[ .,!?]|$)(?! (?:si|aussi|malade|enceinte|en|a|au|aide|seule?))
      |\bsuicide (?:ne )?(?:me |m')(?:quitte|lache|obsede|hante|attire|tente|trotte)
      |\bsi j'ai (?:encore |toujours |vraiment )?envie de (?:vivre|rester en vie)
      |\bje me fais du mal (?:pour|quand|expres|depuis|la nuit|tous)
      |\b(?:serais|serai|serait) (?:bien |tellement )?mieux morte?\b
      |\bj'envie (?:ceux qui sont morts|les morts|les defunts)
      |\bme suis (?:encore |de nouveau )?(?:scarifiee?|mutilee?|tailladee?|coupee? (?:volontairement|expres|les bras|les veines|les cuisses))
      |\b(?:ne|n') ?(?:merite|ai) (?:pas|plus) (?:de vivre|le droit de vivre)
      |\b(?:plus|pas) (?:la force|le courage|l'energie) de (?:vivre|rester en vie|continuer a vivre)`),
  },
  {
    name: "crisis.fr.intends",
    version: 2,
    unless: ordinary.fr,
    lang: "fr",
    level: "plan",
    pattern: pattern(String.raw`
      \b(?:vais|va|vas|jvais|j vais|m'apprete a|s'apprete a|sur le point (?:de|d')|pense serieusement a|compte|prevois|prevoit|ai (?:prevu|decide|l'intention|planifie)(?: d'| de)?|a (?:prevu|decide|planifie)(?: d'| de)?|reste plus qu'a|decision (?:de|d')|suis (?:decidee?|prete?|resolue?|determinee?)(?: a)?|est (?:decidee?|prete?)(?: a)?|menace (?:de|d')|menacent (?:de|d')|jure (?:de|d')|allait|allaient) ?(?:juste |vraiment |tout |bientot |surement |finir par |de |a |d')?(?:ce soir |demain |cette nuit |maintenant )?
      (?:${ACT}|sauter(?=[.,!]|$)|tout arreter ce soir|avaler (?:[a-z]{1,10} ){0,3}(?:${MEANS})|prendre (?:toute?s? |tou[ts] )(?:[a-z]{1,8} ){0,2}(?:${MEANS})\b(?! (?:a |au |avec|le matin|le soir|dans|comme|pour|en cas|avant|apres|chaque|quotidien)))
      |\b(?:decision|decide|prevu|choisi|resolu)e? (?:de |a )(?:mourir|partir pour (?:de bon|toujours)|ne plus vivre|disparaitre pour)`),
  },
  {
    name: "crisis.fr.time-set",
    version: 2,
    unless: ordinary.fr,
    lang: "fr",
    level: "plan",
    impersonal: true,
    pattern: pattern(String.raw`
      \b(?:ce soir|cette nuit|demain|ce week-end|dans (?:une heure|quelques heures)|bientot)[, ](?:[a-z',]{1,10} ){0,4}(?:j'en finis|je me tue|je me suicide|je me pends|je passe a l'acte|je saute|tout (?:sera|est) (?:fini|termine)|je (?:ne )?(?:serai|suis) (?:plus|pas) (?:la|de ce monde|en vie)|je serai morte?|je serai partie?|ce sera (?:fini|termine)|je m'en vais pour toujours|je pars pour toujours|c'est fini pour moi)
      |\b(?:j'en finis|je me tue|je me suicide|je me pends|je passe a l'acte|je saute)(?: [a-z']{1,10}){0,3} (?:ce soir|cette nuit|demain|maintenant|tout de suite)
      |\bquand (?:vous|tu) (?:lirez|liras|lisez|verrez|trouverez) (?:ce|ces|cette|ceci)
      |\b(?:prevois|prepare|planifie|organise|programme|prevu|planifier|preparer|planifie|prevoit) (?:[a-z]{1,8} ){0,2}(?:mon|son) suicide
      |\bmon plan (?:est|etait) (?:pret|fait|arrete|boucle)
      |\b(?:c'est|voici|ceci est) (?:mon|ma) dernier(?:e)? (?:message|post|soir|nuit|lettre|jour)(?! (?:de|d'|du|a|au|avant|en|chez) ?)
      |\b(?:adieu|pardon) (?:a tous|tout le monde|mes amis|et pardon|maman|ma famille|mes enfants)
      |\b(?:ma|mes|une|sa) (?:derniere )?lettres? d'adieux?
      |\bje (?:ne )?serai (?:plus|pas) (?:la|de ce monde|en vie|vivante?) (?:demain|ce soir|dans|lundi|la semaine)
      |\bje (?:serai|sere) (?:deja )?(?:morte?|partie? pour toujours|partie? rejoindre|en paix|libre enfin|enfin libre)(?! de (?:rire|faim|honte|peur|trouille|fatigue))
      |\b(?:ce soir|cette nuit|demain)[, ](?:[a-z',]{1,9} ){0,3}(?:c'est|ce sera|tout sera|tout est) (?:termine|fini)(?:e)? (?:pour moi|pour de bon|pour toujours)
      |\b(?:j'ai|jai|il a|elle a|a|tout est) (?:deja )?(?:tout )?(?:prepare|planifie|organise|choisi|fixe|pret|prevu) (?:[a-z']{1,10} ){0,3}(?:mon suicide|son suicide|ma mort|sa mort|pour en finir|pour mourir|le jour|la date|la methode|l'endroit|le moment)
      |\bsur le (?:rebord|parapet|toit|pont)[a-z', ]{0,40}(?:saut|en finir|sauter|vide|mourir|je n'ai plus)`),
  },
  {
    name: "crisis.fr.means-ready",
    version: 1,
    lang: "fr",
    level: "plan",
    pattern: pattern(String.raw`
      \b(?:ai|a|jai|g|je|j') ?(?:deja |tout |enfin )?(?:achete|prepare|stocke|mis de cote|garde|accumule|amasse|commande|trouve|cache|sorti|reuni|pris|vole|recupere) (?:[a-z0-9'-]{1,14},? ){0,5}(?:${MEANS})(?: [a-z'-]{1,14},?){0,6} (?:pour (?:en finir|mourir(?! moins)|me tuer|me suicider|me pendre|partir(?! en)|le faire|ce soir|se tuer|se pendre|se suicider|ne plus|passer)|pour pouvoir (?:en finir|mourir|partir|me tuer)|et (?:je|j'|il|elle) (?:[a-z']{1,8} ){0,3}(?:en finir|tuer|mourir|pendre|vais tout avaler|utiliser|lettre))
      |\b(?:corde|arme|fusil|pistolet|lame|couteau|boites?|comprimes|cachets|medicaments|somniferes) (?:[a-z'-]{1,12} ){0,4}(?:devant moi|dans la main|sous la main|sur la table|a cote de moi|a portee de main)
      |\b(?:viens d'|ai |j'ai |a )(?:deja )?(?:avale|gobe|pris|ingere|bu) (?:[a-z'-]{1,10} ){0,2}(?:toute?s? (?:la|les|une|mes|ma|mon|ses|sa|le)|trop de|une? (?:boite|plaquette|flacon)(?: entiere?)?(?: de)?|[0-9]{2,3}|deux boites|plein de|tous (?:les|mes|ses)) (?:[a-z'-]{1,12} ){0,5}?(?:pour (?:mourir|en finir|dormir pour toujours|ne plus|me tuer|se tuer)|(?:et|,) je (?:veux|voulais|vais|attends) (?:[a-z]{1,8} ){0,2}(?:mourir|la fin|partir))`),
  },
  {
    name: "crisis.fr.asks-how",
    version: 2,
    unless:
      /\b(?:fin de vie|palliati[a-z]{1,4}|euthanasie|sedation|poux|acariens|bacteries|cellules?)(?![a-z])/,
    lang: "fr",
    level: "plan",
    negationInside: true,
    impersonal: true,
    pattern: pattern(String.raw`
      \b(?:comment|combien|quelle?s?|methodes?|moyens?|facons?|technique|recette|suffi[a-z]{1,5}|assez|mortelle|mortel|letale?|fatale?|efficace|indolore|sans douleur|sans souffrir)[a-z0-9', -]{0,60}\b(?:me (?:tuer|suicider|pendre|supprimer)|se (?:suicider|pendre|donner la mort)|mettre fin a (?:mes|ses) jours|m'ouvrir les veines|mourir (?:sans|vite|rapidement|facilement|tranquillement|paisiblement|a coup sur))
      |\b(?:suffi(?:t|ra|rait|sent|raient)|assez|dose (?:mortelle|letale|fatale))[a-z0-9', -]{0,30} (?:pour|afin de) (?:mourir|me tuer|en finir|partir|ne (?:plus|pas) (?:me|se) reveiller|me suicider|moi)(?! de)
      |\b(?:ou|comment|y a-t-il|quel|existe-t-il|je cherche|cherche) (?:[a-z'-]{1,12} ){0,4}(?:cyanure|strychnine|cigue|poison (?:[a-z]{1,9} ){0,3}(?:sans|indolore|rapide|efficace|mortel)|poison pour moi)
      |\bcombien il (?:en )?faut pour (?:ne (?:plus|pas) (?:me|se) reveiller|mourir|en finir)
      |\b(?:combien|quelle?|dose|quantite|comment|etre sure? de)[a-z0-9', -]{0,50} (?:pour|de|et) (?:ne )?(?:surtout )?(?:pas|plus) (?:me|se) (?:rater|louper)
      |\bpour (?:se|me) (?:suicider|tuer|pendre)[a-z0-9', -]{0,60}(?:marche|efficace|suffit|fonctionne|mieux|rapide)
      |\b(?:suicide|mort|mourir|partir) (?:[a-z]{1,8} ){0,2}(?:indolore|sans douleur|sans souffrir|sans souffrance|rapide et sur|a coup sur)(?! (?:de|pour) (?:ma|mon|notre|son|sa))
      |
      \b(?:combien|quelle (?:dose|quantite)|quel (?:medicament|poison|melange)|comment|quelle est la|le moyen|la facon|la methode|une methode|un moyen|moyen|methode|facon|maniere) (?:[a-z0-9'-]{1,14},? ){0,9}
      (?:(?:pour|de|faut-il pour|afin de|faire pour|d') ?(?:(?:ne|que|je|en|y|bien) ){0,2}(?:mourir(?! (?:dignement|moins|de|dans|un|a|chez))|en finir(?! avec (?!la vie|tout))|(?:me|se) (?:tuer(?! (?:a|au) )|suicider|pendre)|ne (?:plus|pas|jamais) (?:jamais )?(?:me|se) reveiller|mettre fin a (?:mes|ses) jours)|(?:me|se) (?:suicider|pendre|tuer) (?:sans|rapidement|vite|facilement|proprement)|mourir (?:sans (?:souffrir|douleur)|vite|rapidement|facilement))`),
  },
  {
    name: "crisis.fr.completed",
    version: 1,
    lang: "fr",
    level: "past",
    tense: "past",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:s'est|s'etait|se sont|s'etaient) (?:suicidee?s?|tuee?s?|pendue?s?|donne la mort|defenestree?s?|jetee? (?:sous|du|par)|immolee?s?|noyee?s?)
      |\b(?:a|ont|avait) mis fin a (?:ses|leurs) jours
      |\b(?:morte?s?|decedee?s?|parti|partie|perdu|perdue) (?:[a-z']{1,12} ){0,4}(?:par suicide|d'un suicide|de suicide|suite a un suicide|du suicide)
      |\b(?:le|son|du|au|un) suicide d(?:e|u|'une|'un) `),
  },
  {
    name: "crisis.fr.attempt",
    version: 1,
    lang: "fr",
    level: "past",
    pattern: pattern(
      String.raw`\b(?:tentatives? de suicide|t\.?s\.? (?:medicamenteuse|il y a)|(?:j'ai|ai|a|avait) (?:deja )?(?:fait|commis) (?:une|deux|trois|plusieurs|ma|sa|des) (?:premiere |deuxieme )?ts\b|(?:ai|a|avais|avait) (?:deja )?(?:tente|essaye) de (?:me|se) (?:suicider|tuer|pendre|foutre en l'air)|(?:ai|a) (?:deja )?tente de mettre fin a (?:mes|ses) jours)`,
    ),
  },
  {
    name: "crisis.fr.recent-attempt",
    version: 1,
    lang: "fr",
    level: "plan",
    tense: "now",
    pattern: pattern(String.raw`
      \b(?:hier|cette nuit|ce matin|ce soir|avant-hier|la nuit derniere|il y a (?:une|deux|quelques) heures?)[a-z', ]{0,30} (?:tentative de suicide|fait une ts|essaye de (?:me|se) (?:tuer|suicider|pendre)|tente de (?:me|se) (?:tuer|suicider|pendre)|voulu (?:me|se) (?:tuer|suicider|pendre)|failli (?:me|se) (?:jeter|tuer|suicider|pendre)|failli passer a l'acte)
      |\b(?:tentative de suicide|fait une ts|(?:tente|essaye) de (?:me|se) (?:tuer|suicider|pendre)|failli passer a l'acte)(?: [a-z']{1,10}){0,3} (?:hier|cette nuit|ce matin|ce soir|avant-hier|la nuit derniere)`),
  },
  {
    name: "crisis.fr.distress",
    version: 2,
    unless: /\b(?:cremes?|pommade|recettes?|shampo+ing|lotion|matelas)(?![a-z])/,
    lang: "fr",
    level: "distress",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:n'en peux|n'en peut|j'en peux|jen peux|en peux|en peut) (?:vraiment |juste |tellement )?(?:plus|pu)(?! (?:de |des |d')(?!vivre|cette vie|la vie|tout|lutter|me battre|souffrir|faire semblant|tenir|rien|ma vie|mon existence|etre))
      |\b(?:suis|est|me sens|se sent|chui|a) (?:[a-z]{1,10} ){0,2}(?:(?<!patience (?:est|suis) )a bout(?! de (?:souffle|bras|champ))|au bout du rouleau(?! de)|au fond du (?:trou|gouffre)|desesperee?|completement vide|foutue?s? en l'air|submergee?|en pleine detresse|en detresse|brisee?|aneantie?)
      |\bj'ai (?:touche le fond|perdu (?:tout )?espoir|plus d'espoir|plus la force|plus le courage|plus gout a rien)
      |\b(?:plus|aucune?|pas) (?:la |de |d'|le |du tout de |du tout d')?(?:force|courage|espoir|issue|gout a rien|gout a la vie|perspective|avenir)(?! (?:musculaire|dans (?:le|les|la|mes)|des? (?:bras|jambes|medic)))
      |\b(?:suis|est|etre|deven[a-z]{1,4}|sens|reste) (?:[a-z]{1,9} ){0,2}(?:qu')?une? (?:poids|fardeau|boulet|charge) (?:pour|dans|a)
      |\b(?:me (?:hais|deteste|degoute)|je (?:ne )?(?:vaux|sers) (?:a )?(?:plus )?rien|je (?:ne )?suis (?:plus )?rien|a quoi bon (?:continuer|vivre|lutter|tout))
      |\b(?:ma vie|tout) (?:n'a|a) (?:plus|aucun) (?:de |aucun )?sens
      |\b(?:craque|pleure|m'effondre) (?:tous les (?:jours|soirs)|toutes les nuits|chaque (?:jour|soir|nuit)|tout le temps|sans arret|sans savoir)
      |\bepuisee?s? (?:moralement|psychologiquement|de tout)|\b(?:plus )?personne a qui parler|\b(?:plus )?rien (?:ne )?me fait (?:plus )?envie|\bje (?:sombre|me noie|coule)\b(?! dans (?:le|la|les) (?:sommeil|mer))|\bsupporte(?:s)? (?:plus|pas) (?:ma vie|moi-meme|de vivre|d'etre moi)|\bme sens (?:[a-z]{1,9} ){0,2}(?:inutile|seule? au monde|abandonnee?|vide|perdue? et seule?)
      |(?<!\b(?:pas d'|plus d'|jamais d'|aucune |jamais eu d'|sans ))\bidees? (?:tres )?noires?\b
      |\bje (?:n'y arrive|tiens|ne tiens) plus(?! (?:debout|a (?:dormir|manger|marcher|lire|me concentrer)))`),
  },
];

/** Halves of a plan in French. */
export const crisisPartsFr: CrisisPart[] = [
  { name: "crisis.fr.act", version: 1, lang: "fr", part: "act", pattern: pattern(String.raw`\b${ACT}`) },
  {
    name: "crisis.fr.soon", version: 1, lang: "fr", part: "soon",
    pattern: pattern(String.raw`\b(?:ce soir|cette nuit|demain|ce week-end|ce we|cette semaine|(?:des |ce |jusqu'a |avant )?${DAY}(?: soir| prochain| matin)?|bientot|tout de suite|la prochaine fois|laisse (?:une|deux|jusqu'a) [a-z]{1,9}|d'ici (?:[a-z]{1,8} ){1,2}|dans (?:une|deux|trois|quelques|[0-9]{1,2}) (?:heures?|jours?|minutes?|semaines?)|(?:avant|apres) (?:noel|les fetes|demain|la fin (?:de|du)|l'ete|mon anniversaire|l'anniversaire|les vacances|l'hiver|le nouvel an)|jusqu'a (?:demain|la fin)|des que|quand (?:ma|mon|mes|tout le monde|les enfants|ils|elle|il) (?:[a-z]{1,10} ){0,2}(?:sera|seront|dormira|dormiront|partira|rentr))(?![a-z])`),
  },
  {
    name: "crisis.fr.weapon", version: 1, lang: "fr", part: "weapon",
    pattern: pattern(String.raw`
      \b(?:ai|a|ont|jai|g|procuree?|il y a|possede|garde|cache|prepare|charge|aiguise|achete|trouve|retrouve|commande|sors|tiens|regarde|fixe|devant|avec) (?:[a-z0-9'-]{1,14},? ){0,5}(?:${WEAPON})\b
      |\b(?:${WEAPON}) (?:[a-z]{1,8} ){0,2}(?:est|sont|prete?s?|chargee?|devant moi|a portee|sous la main|dans (?:ma|la|mon) (?:main|tiroir|chambre|poche|sac|placard))
      |\bsur les (?:rails|voies)|\b(?:sur|repere|choisi|trouve) (?:deja )?(?:le|un|la) (?:rebord|parapet|toit|pont|balcon|falaise|viaduc)|\b(?:au bord|en haut) (?:du|de la|de l'|des) ?(?:quai|falaise|vide|toit|pont|tour|immeuble|rails|voie)|\bouvert le gaz|\bcommande (?:le|un|du) produit`),
  },
  {
    name: "crisis.fr.pills", version: 1, lang: "fr", part: "pills",
    pattern: pattern(String.raw`
      \b(?:ai|a|ont|jai|g|procuree?|garde|gardais|stocke|cache|accumule|conserve|amasse|collectionne|economise|prepare|achete|d'acheter|trouve|commande|sors|tiens|regarde|devant|assez|suffisamment) (?:[a-z0-9'-]{1,14},? ){0,5}(?:(?:l'|d')?(?:${MEANS})|de quoi (?:mourir|en finir|me (?:tuer|pendre|suicider)|partir|pour (?:en|me|mourir|partir)|et je vais))
      |\b(?:avale|avaler|gobe|pris) (?:[a-z'-]{1,10} ){0,2}(?:${MEANS})
      |\b(?:vide|videe?) (?:l'armoire a pharmacie|mes boites|la boite|les boites)|\b(?:poison|cyanure)\b
      |\b(?:avale|avaler|gobe|gober|pris|prendre|bu) (?:[a-z'-]{1,10} ){0,2}(?:toute?s? (?:la|les|une|mes|ma|mon|ses|sa|le)|tous (?:les|mes|ses)|trop de|(?:une|deux|trois) (?:boites?|plaquettes?|flacons?))`),
  },
  {
    name: "crisis.fr.intent", version: 1, lang: "fr", part: "intent",
    pattern: pattern(String.raw`
      \b(?:(?:vais|va|plus qu'a|compte|prete? a|decide(?:e|r)? a|peux|pourrai|ose|oserai|sais (?:ou|comment|quand) (?:je )?(?:vais |veux )?|comment|oui ou non) ?(?:bientot |vraiment )?le faire|je le (?:ferai|fais)|je recommencerai|je saute(?=[.,!]|$)|m'en servir contre moi|ne (?:me )?(?:raterai|louperai|hesiterai) (?:pas|plus)|cette fois (?:je|ce sera|c'est)|tout avaler|passer a l'acte|m'en servir|l'utiliser|les avaler|(?:ai|a) (?:de quoi(?! (?:manger|vivre|lire|faire))|(?:tout )?ce qu'il faut)(?=[ .,!]|$)(?! pour)|partir (?:tranquillement|en paix|pour de bon|pour toujours|la rejoindre|le rejoindre))`),
    negationInside: true,
  },
  {
    name: "crisis.fr.ready", version: 1, lang: "fr", part: "ready", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:tout est (?:pret|prepare|en ordre|regle|organise|decide)|tout (?:prepare|regle|organise|range|planifie|prevu)|(?:regle|range|fait|signe|redige|ecrit|prepare|laisse) (?:[a-z]{1,9} ){0,3}(?:papiers|affaires|testament|obseques|enterrement|lettres?|adieux?|mots? d'adieu)|lettres? d'adieux?|(?:sms|message|mot|mail|video|post) d'adieux?|dit adieu|adieu\b|c'est (?:termine|fini) pour moi|(?:choisi|fixe|prevu|arrete) (?:[a-z]{1,9} ){0,2}(?:la date|le jour|l'endroit|la methode|le moment|mon jour)|(?:prevu|choisi) le jour et|(?:mis|comptes?|papiers?|affaires) (?:[a-z]{1,9} ){0,3}en ordre|pris ma decision|ma decision est prise|donne (?:mon|mes|ma) (?:chat|chien|animaux|affaires)|pardonnez-moi|pardon a tous|merci pour tout et|(?:occupez|occupe)[ -](?:vous|toi) de (?:mes|mon|ma) (?:enfants|chat|chien|fils|fille))`),
  },
  {
    name: "crisis.fr.end", version: 1, lang: "fr", part: "end", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:tout (?:sera|est|serait) (?:bientot )?(?:fini|regle|termine)|ce sera (?:fini|termine|pour (?:ce soir|cette nuit|demain)|${DAY}|ce soir|demain)|j'arrete la(?=[.,!]|$)|(?:choisi|trouve) (?:l'endroit|la methode|le moment)|c'est ce soir ou jamais|(?:soit|que ce soit|pour que ca soit) (?:definitif|rapide|fini)|pour mourir(?! moins)|(?:voulais|veux|voulait|veut) mourir|j'arrete de souffrir|(?:ne )?souffrirai plus|je pars(?: (?:ce soir|demain|ce week-end|cette nuit|bientot|${DAY}))?(?=[.,!]|$| pour (?:de bon|toujours))|(?:pense|parle de|vais|va|veux|veut) partir (?:dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|ce soir|demain|cette nuit|bientot)|(?:rejoindre|retrouver) (?:ma|mon) (?:femme|mari|mere|pere|fils|fille|frere|soeur|bebe|amour)(?! (?:a |au |aux |chez |en |dans |pour |sur ))|(?:ne )?(?:me )?trouver(?:ont|a) (?:pas|plus|que)|dire au revoir|que je (?:les|l'|vous|t') ?aime|ne (?:decroche|repond|reponds) plus|(?:decroche|repond) plus)`),
  },
  {
    name: "crisis.fr.wait", version: 1, lang: "fr", part: "wait", negationInside: true,
    pattern: pattern(String.raw`\b(?:j'attends|jattends|n'attends|attend) (?:le train|juste|plus|seulement|que|d'|de)|\betre seule?\b|\bplus peur\b|\bassez (?:haut|solide|profond)|\bquand (?:ils|elle|il|tout le monde) (?:dorm|sera|seront|dort)`),
  },
]; // prettier-ignore
