/**
 * Figures of speech that use the words of death without meaning it, in folded text. A crisis rule that
 * overlaps one of them says nothing.
 */
const IDIOMS = [
  String.raw`(?<!laisser )(?:mour[a-z]{2,5}|meur[a-z]{1,2}|crev[a-z]{1,4}|morte?s?) (?:[a-z]{1,9} ){0,2}(?:de|d') ?(?:faim|soif|rire|froid|chaud|honte|ennui|trouille|peur|envie|sommeil|fatigue|jalousie|curiosite|impatience|amour|trac|vieillesse|plaisir)`,
  String.raw`(?:se|me|te) tuer (?:a (?:la tache|petit feu|l'expliquer|repeter|le dire)|au travail|au boulot)`,
  String.raw`(?:dying|die|died|dead) (?:of|from|with) (?:laughter|laughing|boredom|embarrassment|curiosity|hunger|thirst|heat|cold|shame|cringe|jealousy|envy|cuteness)`,
  String.raw`dying (?:to|for) (?!escape|be free|end|get out)[a-z]`,
  String.raw`to die for\b`,
  String.raw`(?:fini|termine)[^.!?]{0,40}(?:chimio|radiotherapie|rayons|operation|traitement|examens?|seances?|cure|injections?|piqures?)`,
  String.raw`over[^.!?]{0,40}(?:chemo|surgery|treatment|radiation|exams?|sessions?|scan|injections?)`,
  String.raw`plutot (?:mourir|crever) que (?:de |d')`,
  String.raw`(?:rather|sooner) die than (?:go(?! on)|see|eat|set|take|do|wait|call|drink|wear|miss)`,
  // Waking with a complement is about nights, wanting nothing to eat about food.
  String.raw`(?:me |m')?reveiller (?:toutes? les|a |si |trop |aussi |chaque |avec |en (?:sueur|pleine|nage|sursaut)|pour |la nuit|fatiguee?)`,
  String.raw`wake up (?:every|at |so |too |with |in (?:pain|a sweat|the (?:night|middle))|to (?:pee|the)|drenched|tired|exhausted)`,
  String.raw`envie de rien (?:manger|boire|avaler)`,
  String.raw`(?:c'est|est|sera|it's|is|be) (?:fini|termine|over)[^.!?]{0,30}(?:enleve|retire|platre|attelle|perfusion|comes? off|cast|brace|drip|stitches)`,
  // A day that is set for something else, a thing that ends by itself, a thing that "kills" its sufferer.
  String.raw`(?:date|jour|day) (?:pour|to|for|where|ou) (?!(?:le|la|ce|ca|cela|it|this|that|en|y|me |m'|tout|all|partir|mourir|disparaitre|sauter|passer|leave|go|die|jump|end|kill|do|disappear|be)(?![a-z])|(?:my|mon|ma|the) (?:death|suicide|mort|depart|funeral))[a-z]`,
  String.raw`(?<!\b(?:il|elle|ex|mari|conjoint|compagnon|copain|pere|beau-pere|frere|mere|femme|fils) (?:[a-z]{1,8} )?)(?:va|vont|vas|finira|finit|finissent|finiront|risque|risquent|pourrait) (?:finir |bien )?(?:par |de )?(?:me|m') ?(?:tuer|achever)`,
  String.raw`(?:tuer|tue) d(?:'|e )(?:ennui|fatigue|rire|honte|chagrin|peur)`,
  String.raw`pass[a-z]{1,3} a l'acte[a-z' :,]{0,20}(?:arret|achet|inscri|command|rendez-vous|regime|sport)[a-z]{0,6}`,
  String.raw`(?:me|se|te) tuer (?:les yeux|le dos|la sante|les genoux|au sport)`,
  String.raw`(?:directives anticipees|living will|advance directives?)[^.]{0,80}(?:mourir|die)`,
  String.raw`suicide (?:squad|inhibitor|substrate|gene|door|doors|bombers?|bombing|awareness|prevention|hotline|lifeline|rates?|statistics|helpline|risk|drink)`,
  String.raw`(?:political|commercial|career|social|professional|social media|culinary|fashion) suicide`,
  String.raw`suicide (?:politique|commercial|professionnel|assiste|cellulaire|social)`,
  String.raw`(?:cellules?|cells?) (?:[a-z]{1,12} ){0,3}(?:kill themselves|se suicid[a-z]{1,4}|commit suicide|s'autodetruis[a-z]{1,4})`,
  String.raw`overdosed? (?:de|d'|of|on) (?:chocolat|sucre|cafe|travail|infos?|series|chocolate|sugar|coffee|cuteness|information|news|netflix|christmas)`,
  String.raw`(?:risque|prevention|taux|numero|ligne|journee|facteurs?|risques|prevenir|effet secondaire|effets secondaires) (?:[a-z']{1,12} ){0,3}(?:suicid[a-z]{0,6})`,
  String.raw`(?:en finir|enfin fini|finir|ending it|end it|be done|done) (?:[a-z]{1,7} ){0,2}?(?:avec|with) (?!(?:la|cette|ma|toute) vie|tout|l'existence|moi|mes jours|life|everything|it all|all (?:of )?(?:it|this)|this (?:life|world)|myself|me(?![a-z])|pills|a (?:rope|gun|knife|bang))[a-z]`,
  String.raw`(?:lettre d'adieu|message d'adieu|mot d'adieu|adieux?|goodbye (?:letter|card|note|party|speech)|farewell (?:letter|card|note|party|speech))[^.!?]{0,70}(?:colleagues?|co-?workers|team|retir[a-z]{2,6}|retraite|collegues?|equipe|pot de depart|club|classe|eleves|cigarettes?|tabac|alcool|sucre|gluten)`,
  String.raw`(?:saut[a-z]{1,4}|plong[a-z]{1,4}) (?:du|d'un|de la) (?:[0-9a-z]{1,5} )?(?:plongeoir|tremplin|trampoline|muret|canape|lit)`,
  String.raw`jump[a-z]{0,3} off (?:the|a|my) (?:[0-9a-z]{1,4} )?(?:diving |high )?(?:board|trampoline|sofa|bed|wall)`,
]; // prettier-ignore

/** "If they serve broccoli again I'll jump, lol": a trifle and a laugh, or a joke that is said to be one; a laugh alone hides many a plan. */
const LAUGHTER =
  /(?<![a-z])(?:lol|mdr{1,4}|ptdr|xd|lmao|rofl|haha[ha]{0,6}|hihi|hehe|blagues?|plaisante(?:r|rie)?|humou?r|second degre|joke|joking|kidding)(?![a-z])/;
const TRIFLE =
  /\b(?:si|if|quand|when|encore un[e]?|one more|another)(?![a-z])[^.!?]{0,80}\b(?:balance|regime|coloscopie|prise de sang|cantine|brocoli|reveil|lundi|travail|boulot|cours|exam[a-z]{0,5}|devoirs?|belle-mere|patron|chef|wifi|train|bus|colonoscopy|blood test|diet|scales?|broccoli|alarm|monday|homework|work|boss|mother-in-law|wi-?fi|prep|salad|kale|meeting|zoom|episode|match|piqures?|pansements?|formulaires?|injections?|forms?|dressings?)(?![a-z])/;

export const isJoke = (sentence: string): boolean => LAUGHTER.test(sentence) && TRIFLE.test(sentence);

const FIND_IDIOM = new RegExp(IDIOMS.map((source) => `(?:${source})`).join("|"), "g");

export function isIdiom(sentence: string, start: number, end: number): boolean {
  for (const match of sentence.matchAll(FIND_IDIOM)) {
    if (match.index < end && match.index + match[0].length > start) return true;
  }
  return false;
}

/** A text with a mark in the place of each figure of speech, so that none of their words counts. */
export const withoutIdioms = (text: string): string => text.replace(FIND_IDIOM, "idiom");
