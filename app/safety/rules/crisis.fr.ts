import { pattern } from "../rule.ts";
import type { CrisisRule } from "./crisis.ts";

/** Adverbs that may stand between a verb and what it governs. */
const SOME = String.raw`(?:(?:vraiment|juste|tellement|trop|tres|plus|pas|jamais|que|parfois|souvent|seulement|simplement|encore|toujours|presque|tout|aussi|de plus en plus|des fois|quand meme|deja|serieusement|bien|fort|une|qu'une|la|chose|c'est|:|,) ?){0,3}`;
const LIFE = String.raw`(?:la vie|cette vie|ma vie|sa vie|leur vie|vie|l'existence|mes jours|ses jours|mon existence)`;
const END = String.raw`(?:mourir(?! (?:de (?!cette|chagrin|tristesse)|chez|a (?:la maison|domicile)|dignement|dans (?:la dignite|mon lit|son sommeil|mon sommeil)|sur scene|un jour|comme|d'(?!un coup)))|crever(?! (?:de|d'|les?|l'|un) ?)|en finir(?! avec (?!la vie|tout|cette vie|l'existence|ma vie|moi|mes jours|tout ca))|(?:me|te|se|m'|s') ?(?:tuer(?! (?:a la|au|a) )|suicider|pendre|supprimer|flinguer|buter|donner la mort|foutre en l'air|faire du mal|ouvrir les veines|jeter sous|jeter du|jeter par|defenestrer|noyer|immoler)|mettre (?:un terme|fin) a ${LIFE}|passer a l'acte|(?:ne )?(?:plus|pas) (?:etre la|exister|me reveiller|se reveiller|vivre|continuer a vivre)|ne (?:plus )?jamais (?:me|se) reveiller|etre morte?|m'endormir (?:pour toujours|et ne (?:plus|jamais|pas) (?:jamais )?me reveiller)|disparaitre(?! (?:de (?:la|ma|mon|mes)|mes|les|ce|cette|la|le)))`;
const WANT = String.raw`(?:veu[xt]|v[eo]u?loir|voulais|voulait|voulu|voudrai[st]?|aimerai[st]?|souhaite|souhaiterai[st]?|prefere|prefererai[st]?|desire|(?:ai|as|a|avais|avait|eu|avoir|g|aurais|donnent?|donne) ${SOME}envies? ${SOME}(?:de |d')|envies? ${SOME}(?:de |d')|(?:pense|penses|pensais|pensait|songe|songeais|songeait|songer|penser|pensant)(?: (?:de plus en plus|souvent|serieusement|parfois|tout le temps|sans arret|sans cesse|tous les jours|chaque (?:jour|nuit|soir)|vraiment|meme|deja|toujours|encore|pas|plus|a)){0,3} (?:a |de ))`;
const MEANS = String.raw`(?:medicaments?|medocs?|cachets?|comprimes?|pilules?|boites?|plaquettes?|somniferes?|doliprane|paracetamol|xanax|insuline|corde|lame|couteau|arme|fusil|pistolet|carabine|rasoir|cutter|essence|javel|morphine|benzos?)`;

/** French rules of the crisis lane, over folded text. */
export const crisisRulesFr: CrisisRule[] = [
  {
    name: "crisis.fr.wants-to-die", version: 1, lang: "fr", level: "ideation",
    pattern: pattern(String.raw`\b${WANT} ?${SOME}(?:a )?${END}`),
  },
  {
    name: "crisis.fr.no-wish-to-live", version: 1, lang: "fr", level: "ideation", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:veu[xt]|voudrais|envie de|envie d'|gout a|gout de|raison de|force de|courage de) ?(?:plus|pas) (?:du tout )?(?:vivre|etre (?:la|en vie|de ce monde)|continuer a vivre|me reveiller|exister)
      |\b(?:plus|pas|aucune?|sans) (?:du tout |vraiment )?(?:envie|raison|gout|force|courage) (?:de |a |d')(?:vivre|la vie|exister|rester en vie|continuer a vivre|me lever et de vivre)
      |\bla vie (?:ne |n')?(?:vaut|merite) (?:plus|pas|meme pas)(?: la peine| le coup)?
      |\b(?:merite|supporte|peux|arrive) (?:plus|pas) (?:a |de )?vivre\b
      |\bmieux (?:sans moi|si je n'etais (?:plus|pas) la|si j'etais morte?|si je mourais|si je disparaissais)
      |\bpersonne (?:ne )?(?:remarquerait|verrait|s'apercevrait)[a-z' ]{0,20} (?:si je|ma disparition|mon absence|que je suis morte?)
      |\bn'aurais (?:jamais|pas) du (?:naitre|venir au monde)`),
  },
  {
    name: "crisis.fr.suicidal-thoughts", version: 1, lang: "fr", level: "ideation",
    pattern: pattern(String.raw`
      \b(?:j'ai|jai|g|ai|a|avais|avait|eu|avoir|mes|ses|fais|fait|ces|des|de|d'|l'|les) ?(?:eu )?(?:des |d'|de |ces |les |mes |quelques |beaucoup d'|plein d'|beaucoup de )?(?:grosses? |vraies? )?(?:idees?|pensees?|envies?|pulsions?|ideations?) (?:tres |vraiment )?(?:suicidaires?|noires? et suicidaires?|de suicide|de mort|morbides?)
      |\b(?:pense|penser|penses|pensais|pensait|songe|songer|songeais|pensant) (?:[a-z']{1,10} ){0,3}(?:au suicide|a la mort(?! de)|a en finir|a mourir|a me tuer|a me suicider|a mettre fin)
      |\b(?:je suis|suis|chui|est|devien[st]|me sens|se sent) (?:[a-z]{1,10} ){0,2}suicidaire
      |\bj'y pense (?:tous les jours|chaque|tout le temps|sans arret|sans cesse|serieusement)
      |\b(?:idees|pensees) (?:noires|suicidaires) (?:reviennent|sont revenues|sont la|s'imposent|m'obsedent|tournent)
      |\b(?:le|au) suicide (?:me parait|me semble|reste|est) (?:[a-z']{1,10} ){0,3}(?:solution|issue|option)
      |\b(?:seule|derniere) (?:solution|issue|option|sortie)[a-z', ]{0,12} (?:c'est |est |serait |ce serait |reste )?(?:de |la |le )?(?:mourir|mort|suicide|me tuer|partir pour de bon|disparaitre)
      |\bpeur de (?:me (?:faire du mal|suicider|tuer(?! a| en| au)|foutre en l'air|jeter)|passer a l'acte|faire une (?:betise|connerie))
      |\b(?:rejoindre|retrouver) (?:[a-z]{1,10} ){1,3}(?:la-haut|au ciel|dans la mort|de l'autre cote)
      |\b(?:me|se) (?:scarifie|mutile|taillade|coupe (?:les bras|les veines|les cuisses|les poignets|la peau)|brule (?:la peau|expres))`),
  },
  {
    name: "crisis.fr.intends", version: 1, lang: "fr", level: "plan",
    pattern: pattern(String.raw`
      \b(?:vais|va|vas|jvais|compte|prevois|prevoit|ai (?:prevu|decide|l'intention|planifie)(?: d'| de)?|a (?:prevu|decide|planifie)(?: d'| de)?|suis (?:decidee?|prete?|resolue?)(?: a)?|est (?:decidee?|prete?)(?: a)?|veu[xt]|menace de|menace d') ?(?:juste |vraiment |tout |bientot |surement |finir par |de |a |d')?(?:ce soir |demain |cette nuit |maintenant )?
      (?:en finir(?! avec (?!la vie|tout|cette vie|ma vie))|(?:me|se|m'|s') ?(?:tuer(?! (?:a la|au|a|en) )|suicider|pendre|supprimer|flinguer|buter|foutre en l'air|ouvrir les veines|jeter (?:sous|du|par|dans|d')|noyer|immoler|tirer une balle|defenestrer|empoisonner)|sauter (?:du|d'un|par|de la|de ma) [a-z]{1,12}|passer a l'acte|mettre (?:un terme|fin) a ${LIFE}|tout arreter ce soir|avaler (?:[a-z]{1,10} ){0,3}(?:${MEANS})|prendre (?:toute?s? |tou[ts] )(?:[a-z]{1,8} ){0,2}(?:${MEANS}))`),
  },
  {
    name: "crisis.fr.time-set", version: 1, lang: "fr", level: "plan",
    pattern: pattern(String.raw`
      \b(?:ce soir|cette nuit|demain|ce week-end|dans (?:une heure|quelques heures)|bientot)[, ](?:[a-z',]{1,10} ){0,4}(?:j'en finis|je me tue|je me suicide|je me pends|je passe a l'acte|je saute|tout (?:sera|est) (?:fini|termine)|je (?:ne )?(?:serai|suis) (?:plus|pas) (?:la|de ce monde|en vie)|je serai morte?|je serai partie?|ce sera (?:fini|termine)|je m'en vais pour toujours|je pars pour toujours|c'est fini pour moi)
      |\b(?:j'en finis|je me tue|je me suicide|je me pends|je passe a l'acte|je saute)(?: [a-z']{1,10}){0,3} (?:ce soir|cette nuit|demain|maintenant|tout de suite)
      |\b(?:c'est|voici|ceci est) (?:mon|ma) dernier(?:e)? (?:message|post|soir|nuit|lettre|jour)
      |\b(?:adieu|pardon) (?:a tous|tout le monde|mes amis|et pardon|maman|ma famille|mes enfants)
      |\b(?:ma|mes|une|sa) (?:derniere )?lettres? d'adieux?
      |\bje (?:ne )?serai (?:plus|pas) (?:la|de ce monde|en vie|vivante?) (?:demain|ce soir|dans|lundi|la semaine)
      |\b(?:j'ai|jai|il a|elle a|a|tout est) (?:deja )?(?:tout )?(?:prepare|planifie|organise|choisi|fixe|pret|prevu) (?:[a-z']{1,10} ){0,3}(?:mon suicide|son suicide|ma mort|sa mort|pour en finir|pour mourir|le jour|la date|la methode|l'endroit|le moment)
      |\bsur le (?:rebord|parapet|toit|pont)[a-z', ]{0,40}(?:saut|en finir|sauter|vide|mourir|je n'ai plus)`),
  },
  {
    name: "crisis.fr.means-ready", version: 1, lang: "fr", level: "plan",
    pattern: pattern(String.raw`
      \b(?:ai|a|jai|g) (?:deja |tout |enfin )?(?:achete|prepare|stocke|mis de cote|garde|accumule|amasse|commande|trouve|cache|sorti|reuni|pris|vole|recupere) (?:[a-z0-9'-]{1,14},? ){0,5}(?:${MEANS})(?: [a-z'-]{1,14},?){0,6} (?:pour (?:en finir|mourir|me tuer|me suicider|me pendre|partir|ca|le faire|ce soir|se tuer|se pendre|se suicider|ne plus|passer)|et (?:je|j'|il|elle) (?:[a-z']{1,8} ){0,3}(?:en finir|tuer|mourir|pendre|vais tout avaler|utiliser|lettre))
      |\b(?:corde|arme|fusil|pistolet|lame|couteau|boites?|comprimes|cachets|medicaments|somniferes) (?:[a-z'-]{1,12} ){0,4}(?:devant moi|dans la main|sous la main|sur la table|a cote de moi|a portee de main)
      |\b(?:viens d'|ai |j'ai |a )(?:deja )?(?:avale|aval\u00e9|gobe|pris|ingere|bu) (?:[a-z'-]{1,10} ){0,2}(?:toute?s? (?:la|les|une|mes|ma|mon|ses|sa|le)|trop de|une? (?:boite|plaquette|flacon)(?: entiere?)?(?: de)?|[0-9]{2,3}|deux boites|plein de|tous (?:les|mes|ses)) (?:[a-z'-]{1,12} ){0,4}(?:pour (?:mourir|en finir|dormir pour toujours|ne plus|me tuer|se tuer)|(?:et|,) je (?:veux|voulais|vais|attends) (?:[a-z]{1,8} ){0,2}(?:mourir|la fin|partir))`),
  },
  {
    name: "crisis.fr.asks-how", version: 1, lang: "fr", level: "plan",
    pattern: pattern(String.raw`
      \b(?:combien|quelle (?:dose|quantite)|quel (?:medicament|poison|melange)|comment|quelle est la|le moyen|la facon|la methode|une methode|un moyen|moyen|methode|facon|maniere) (?:[a-z0-9'-]{1,14},? ){0,9}
      (?:(?:pour|de|faut-il pour|afin de|faire pour) ?(?:[a-z']{1,10} ){0,2}(?:mourir(?! (?:dignement|moins|de|dans|un|a|chez))|en finir(?! avec (?!la vie|tout))|(?:me|se) (?:tuer(?! (?:a|au) )|suicider|pendre)|ne (?:plus|pas|jamais) (?:jamais )?(?:me|se) reveiller|mettre fin a (?:mes|ses) jours)|(?:me|se) (?:suicider|pendre|tuer) (?:sans|rapidement|vite|facilement|proprement)|mourir (?:sans (?:souffrir|douleur)|vite|rapidement|facilement))`),
  },
  {
    name: "crisis.fr.completed", version: 1, lang: "fr", level: "past", tense: "past", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:s'est|s'etait|se sont|s'etaient) (?:suicidee?s?|tuee?s?|pendue?s?|donne la mort|defenestree?s?|jetee? (?:sous|du|par)|immolee?s?|noyee?s?)
      |\b(?:a|ont|avait) mis fin a (?:ses|leurs) jours
      |\b(?:morte?s?|decedee?s?|parti|partie|perdu|perdue) (?:[a-z']{1,12} ){0,4}(?:par suicide|d'un suicide|de suicide|suite a un suicide|du suicide)
      |\b(?:le|son|du|au|un) suicide d(?:e|u|'une|'un) `),
  },
  {
    name: "crisis.fr.attempt", version: 1, lang: "fr", level: "past",
    pattern: pattern(String.raw`\b(?:tentatives? de suicide|t\.?s\.? (?:medicamenteuse|il y a)|(?:j'ai|ai|a|avait) (?:deja )?(?:fait|commis) (?:une|deux|trois|plusieurs|ma|sa|des) (?:premiere |deuxieme )?ts\b|(?:ai|a|avais|avait) (?:deja )?(?:tente|essaye) de (?:me|se) (?:suicider|tuer|pendre|foutre en l'air)|(?:ai|a) (?:deja )?tente de mettre fin a (?:mes|ses) jours)`),
  },
  {
    name: "crisis.fr.recent-attempt", version: 1, lang: "fr", level: "plan", tense: "now",
    pattern: pattern(String.raw`
      \b(?:hier|cette nuit|ce matin|ce soir|avant-hier|la nuit derniere|il y a (?:une|deux|quelques) heures?)[a-z', ]{0,30} (?:tentative de suicide|fait une ts|essaye de (?:me|se) (?:tuer|suicider|pendre)|tente de (?:me|se) (?:tuer|suicider|pendre)|voulu (?:me|se) (?:tuer|suicider|pendre)|failli (?:me|se) (?:jeter|tuer|suicider|pendre)|failli passer a l'acte)
      |\b(?:tentative de suicide|fait une ts|(?:tente|essaye) de (?:me|se) (?:tuer|suicider|pendre)|failli passer a l'acte)(?: [a-z']{1,10}){0,3} (?:hier|cette nuit|ce matin|ce soir|avant-hier|la nuit derniere)`),
  },
  {
    name: "crisis.fr.distress", version: 1, lang: "fr", level: "distress", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:n'en peux|n'en peut|j'en peux|jen peux|en peux|en peut) (?:vraiment |juste |tellement )?(?:plus|pu)(?! (?:de|des|d') ?(?!vivre|cette vie|la vie|tout|lutter|me battre|souffrir|faire semblant|tenir|rien|ma vie|mon existence|etre))
      |\b(?:suis|est|me sens|se sent|chui|a) (?:[a-z]{1,10} ){0,2}(?:a bout(?! de (?:souffle|bras|champ))|au bout du rouleau|au fond du (?:trou|gouffre)|desesperee?|completement vide|foutue?s? en l'air|submergee?|en pleine detresse|en detresse|brisee?|aneantie?)
      |\bj'ai (?:touche le fond|perdu (?:tout )?espoir|plus d'espoir|plus la force|plus le courage|plus gout a rien)
      |\b(?:plus|aucune?|pas) (?:la |de |d'|le |du tout de |du tout d')?(?:force|courage|espoir|issue|gout a rien|gout a la vie|perspective|avenir)(?! (?:musculaire|dans (?:le|les|la|mes)|des? (?:bras|jambes|medic)))
      |\b(?:suis|est) (?:qu')?un (?:poids|fardeau|boulet) pour
      |\b(?:me (?:hais|deteste|degoute)|je (?:ne )?(?:vaux|sers) (?:a )?(?:plus )?rien|je (?:ne )?suis (?:plus )?rien|a quoi bon (?:continuer|vivre|lutter|tout))
      |\b(?:ma vie|tout) (?:n'a|a) (?:plus|aucun) (?:de |aucun )?sens
      |\b(?:craque|pleure|m'effondre) (?:tous les (?:jours|soirs)|toutes les nuits|chaque (?:jour|soir|nuit)|tout le temps|sans arret|sans savoir)
      |\bidees? (?:tres )?noires?\b
      |\bje (?:n'y arrive|tiens|ne tiens) plus(?! (?:debout|a (?:dormir|manger|marcher|lire|me concentrer)))`),
  },
]; // prettier-ignore
