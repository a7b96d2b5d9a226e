/**
 * Who says it, of whom, when, and whether it is denied: the same words are a cry for help, a song title or a
 * nurse's question. Each function looks at folded text around a match and answers one of these questions.
 */
export type Subject = "self" | "relative" | "patient" | "general" | "unknown";

/** Words that name who a clause is about, in reading order; the nearest one before a match wins. */
const SUBJECTS: [Subject, string][] = [
  ["patient", String.raw`(?:(?:my|our|his|her|their|these|those|some|many|the|a|an|ma|mon|mes|un|une|des|ses|nos|les|la|le|cette|ce) )(?:[a-z0-9-]{1,14} ){0,1}(?:patiente?s?|clients?|residente?s?|pupils?|students|eleves?|usagere?s?|appelante?s?|callers?|beneficiaires?|detenue?s?|inmates?|prisoners?|internaute)\b`],
  ["patient", String.raw`(?:(?:(?:mon|ma|un|une|le|la) )?voisine? de (?:chambre|lit)|(?:the |that |a )?(?:man|woman|guy|lady|boy|girl|bloke|patient) in the (?:next|other|opposite) (?:bed|room|cubicle))\b`],
  ["relative", String.raw`(?:(?:ma|mon|mes|notre|une|un|my|our|a|son|sa|his|her|le|la) )(?:[a-z0-9'-]{1,14} ){0,2}(?:mere|pere|maman|papa|parents|soeur|frere|fils|fille|mari|femme|epouse|epoux|conjointe?|compagnon|compagne|copain|copine|amie?|pote|voisine?|collegue|cousine?|tante|oncle|grand-?mere|grand-?pere|mamie|papi|enfant|gamine?|ado|neveu|niece|belle-[a-z]{3,8}|beau-[a-z]{3,8}|coloc|mother|mum|mom|father|dad|sister|brother|son|daughter|husband|wife|partner|spouse|boyfriend|girlfriend|friend|mate|bestie|neighbou?r|colleague|coworker|aunt|uncle|grandmother|grandma|grandfather|grandpa|nan|child|kid|teen|teenager|nephew|niece|roommate|flatmate|ex|girl|boy)\b`],
  ["relative", String.raw`\b(?:someone (?:i know|close|dear)|somebody i know|quelqu'un (?:que je connais|de proche|de ma famille|que j'aime)|une? proche)\b`],
  ["general", String.raw`\b(?:quelqu'un|les gens|ceux|celles|certaine?s|(?:les|des|de|une|la) personnes?|(?:un|une|le|la|des|les) (?:jeunes?(?: (?:homme|femme|fille|garcon))?|ados?|inconnue?)|(?:a|an|the|some) (?:young (?:man|woman|girl|boy|person)|stranger|man|woman)|beaucoup|on (?=(?:peut|doit|dit|va|ne |n'|se |s'|pense|parle|veut|voit|fait|est))|nul|personne|someone|somebody|anyone|people|those who|some people|anybody|men|women|teenagers|adolescents|les ados|les jeunes|young people|patients|clients|pupils|students|chacun|you|your|vous|votre|le personnage|les? heros|l'heroine|the (?:hero|heroine|character|singer|narrator|author|protagonist))\b`],
  ["self", String.raw`\b(?:je|j'|jveux|jvais|jpeux|jsuis|chui|j|moi|i|i'm|im|i've|ive|i'd|i'll|myself|(?<!\b(?:told|tells|asked|asks|texted|messaged|showed|gave|sent|confided in|came to|calls|called) )me)(?![a-z])`],
]; // prettier-ignore

const FIND_SUBJECT = new RegExp(SUBJECTS.map(([, source]) => `(${source})`).join("|"), "g");
const THIRD_PERSON =
  /\b(?:elle|ils|elles|il(?! (?:y a|faut|fait|est (?:possible|vrai|clair|temps|normal)|parait|semble|me |m'))|he|she|they|himself|herself|themselves)(?![a-z])/g;

/** The last one named before `until`; a third-person pronoun stands for the last relative or patient named. */
export function subjectBefore(text: string, until: number): Subject {
  const window = text.slice(Math.max(0, until - 400), until);
  let last: Subject = "unknown";
  let lastAt = -1;
  let other: Subject = "unknown";
  for (const match of window.matchAll(FIND_SUBJECT)) {
    last = SUBJECTS[match.slice(1).findIndex((group) => group !== undefined)]![0];
    lastAt = match.index;
    if (last !== "self") other = last;
  }
  for (const match of window.matchAll(THIRD_PERSON)) {
    // "He wants to die" with nobody named before: in this forum, somebody the author cares for.
    if (match.index <= lastAt) continue;
    const several = /^(?:ils|elles|they)$/.test(match[0]);
    last = other !== "unknown" ? other : several ? "general" : "relative";
  }
  return last;
}

/** A reflexive verb in the third person is not said of oneself: "je voudrais qu'il se tue" is, of him. */
const REFLEXIVE = /^(?:se |s')(?![a-z]*(?:er|re|ir)(?![a-z]))|(?:him|her|it|them)sel(?:f|ves)$/;

/** Whether the words themselves say that somebody else is meant than who speaks. */
export const isOfAnother = (words: string): boolean => REFLEXIVE.test(words);

const NEGATION =
  /\b(?:pas(?! (?:loin|seulement|que))|jamais|aucune?|sans|ni|ne (?:veux|veut|voulais|souhaite|pense|songe|vais|compte|cherche) (?:plus|pas|point|nullement)|n'ai (?:plus|pas)|n'a (?:plus|pas)|not(?! only| just| sure)|never|no(?! one| more| way out)|don't|dont|doesn't|didn't|isn't|wasn't|aren't|won't|wouldn't|haven't|hasn't|hadn't|without|nor|neither|far from|loin de|denies|denied|nie|no way|hors de question|il n'est pas question|rest assured|rassurez-vous)(?![a-z])/;

/** "I can't stop thinking of it": the negation says the opposite of a denial. */
const NOT_A_DENIAL =
  /(?:never|not) (?:wak(?:e|ing)|be(?:ing)? (?:here|alive|around)|exist(?:ing)?|have been|live|living)|(?:ne )?(?:plus|pas|jamais) (?:jamais )?(?:(?:me|se|m'|s') ?(?:reveiller|etre)|etre (?:la|nee?|en vie)|exister|vivre|avoir a)|(?:can'?t|cannot|can not|couldn't|don't|doesn't|won't) (?:stop|help|shake|get rid|keep going|go on|cope|do (?:this|it)|take|see|know|feel|sleep|breathe|care|live|deserve|matter|belong)|(?:peux|peut|arrive|arrives|sais|vois|cesse|dors|supporte|tiens|trouve|sens|comprends|mange) (?:pas|plus|jamais)(?! envie)|n'?arret(?:e|es) pas (?:de |d')|ne pas (?:ceder|craquer)|not (?:to )?(?:give in|act on)|m'empecher|s'empecher/g;

/** Is what begins at `at` denied by a word of its own clause? */
export function isNegated(sentence: string, at: number, end: number): boolean {
  const clause = clauseBefore(sentence, at);
  const near = lastWords(clause, 6) + sentence.slice(at, end);
  // "Je ne me suiciderais jamais": the second half of the negation stands behind the verb.
  if (
    /(?:\bne|\bn') ?(?:me |m'|se |s')?$/.test(clause) &&
    /^[a-z]{0,6} (?:pas|jamais|point|nullement)(?![a-z])/.test(sentence.slice(end))
  )
    return true;
  return NEGATION.test(near.replace(NOT_A_DENIAL, ""));
}

const CLAUSE_BREAK =
  /[,;:()\n]| (?:mais|but|car|because|parce que|puisque|donc|so|alors|however|pourtant|though|although|et (?:je|j')|and (?:i|i'm))(?![a-z])/g;

export function clauseBefore(sentence: string, at: number): string {
  const before = sentence.slice(0, at);
  let start = 0;
  for (const match of before.matchAll(CLAUSE_BREAK)) start = match.index + 1;
  return before.slice(start);
}

function lastWords(text: string, count: number): string {
  return text
    .split(" ")
    .slice(-count - 1)
    .join(" ");
}

/** A time that is over, named. */
const PAST_TIME =
  /\b(?:il y a (?:[a-z0-9]{1,12} ){1,3}(?:ans?|annees?|mois)|(?:[a-z0-9]{1,10} ){1,2}(?:years?|months?) (?:ago|back)|a l'epoque|autrefois|jadis|dans le passe|par le passe|dans ma jeunesse|quand j'(?:etais|avais)|quand (?:il|elle) (?:etait|avait)|when i was|when (?:he|she) was|as a (?:teen|teenager|child|kid|student)|back (?:then|when|in)|in the past|used to|(?:in|of|en|de|depression de) (?:19|20)\d\d|a (?:\d\d|seize|quinze|dix-sept|quatorze|dix-huit|vingt) ans|at (?:age )?\d\d|adolescente?|ado,|pendant (?:ma|mon) (?:depression|burn-?out|adolescence)|during my (?:depression|breakdown|teens)|last year|l'an (?:dernier|passe)|l'annee (?:derniere|passee)|annees? (?:noires?|difficiles?)|former|ancienne?|gueri[es]?|recovered)(?![a-z])/;

/** A tense that may be over. */
const PAST_TENSE =
  /\b(?:j'(?:avais|etais|ai (?:deja |longtemps |souvent |beaucoup |failli )?(?:voulu|eu|pense|songe|fait|essaye|tente|connu|traverse|vecu|survecu|ete|commis|perdu))|je (?:ne |n')?(?:voulais|pensais|songeais|souhaitais|me suis)|i (?:was|had|wanted|didn't want|tried|attempted|thought|felt|survived|lost|went through|once)|i've (?:had|been|thought|tried|attempted|survived|lost|felt)|(?:she|he|they) (?:was|had|tried|wanted|attempted|survived)|(?:il|elle) (?:a (?:deja )?(?:fait|voulu|tente|essaye|eu)|avait|voulait|etait))(?![a-z])/;

const NOW =
  /\b(?:encore|toujours|a nouveau|de nouveau|maintenant|en ce moment|actuellement|desormais|aujourd'hui(?! (?:je vais (?:mieux|bien)|ca va|tout va|j'aime|je suis (?:heureu|gueri|fier)))|ce (?:soir|matin|midi)|cette (?:nuit|semaine)|hier|demain|tout a l'heure|depuis|ces (?:derniers|jours)|ces temps|la semaine derniere|again|still|now(?! (?:i'm|i am|im) (?:fine|ok|well|better|happy|doing))|right now|currently|today(?! (?:i'm|i am) (?:fine|ok|well|better|happy))|tonight|tomorrow|this (?:morning|week|evening)|last (?:night|week)|yesterday|lately|these days|every (?:day|night)|since|just|viens? de)(?![a-z])/;

/** Past time named just after: "... il y a dix ans", "... when I was a student". */
const PAST_AFTER =
  /^[^,.;]{0,25}\b(?:il y a (?:[a-z0-9]{1,12} ){1,3}(?:ans?|annees?|mois)|(?:years?|months?) ago|in (?:19|20)\d\d|en (?:19|20)\d\d|quand (?:j'|il |elle )(?:etais|avais|etait|avait)|when (?:i|he|she) was|a l'epoque|as a teen|back then|a \d\d ans|in the past|par le passe|dans le passe|remonte a|l'an (?:dernier|passe)|last year)/;

/**
 * Told as something over: past markers in the clause, and nothing that brings it back to now. In reported speech
 * ("he wrote that he wanted to die") the past tense is grammar, not time.
 */
export function isPast(sentence: string, at: number, end: number): boolean {
  const before = clauseBefore(sentence, at);
  const clause = before + sentence.slice(at, end);
  const after = sentence.slice(end, end + 60);
  if (NOW.test(clause) || NOW.test(/^[^,.;:]{0,30}/.exec(after)![0])) return false;
  if (PAST_TIME.test(clause) || PAST_AFTER.test(after)) return true;
  return !isReporting(before) && !FRIGHTENED_NOW.test(sentence) && PAST_TENSE.test(clause);
}

/** A time that is over is named, and nothing brings it back to now. */
export function isLongPast(sentence: string, at: number, end: number): boolean {
  const clause = clauseBefore(sentence, at) + sentence.slice(at, end);
  return !NOW.test(clause) && (PAST_TIME.test(clause) || PAST_AFTER.test(sentence.slice(end, end + 60)));
}

/** Somebody whose work it is: those they speak of are in their care, unless they are family. */
const AT_WORK =
  /\b(?:en tant qu(?:e |')(?:medecin|infirmi|generaliste|psy|soignant|aide-soignant|educat|enseignant|prof|kine|sage|pharmac|interne|ambulanc|travailleu)[a-z]{0,12}|je suis (?:un |une )?(?:medecin|infirmi[a-z]{2,4}|generaliste|psychologue|psychiatre|interne|externe|soignante?|aide-soignante?|educat[a-z]{3,5}|enseignante?|prof(?:esseur)?|pharmacien(?:ne)?|sage-femme|kine[a-z]{0,12}|benevole (?:a|dans|chez|au)|assistante? sociale?)|(?:mon|notre) (?:service|cabinet|equipe soignante|officine|etablissement)|ma (?:classe|consultation)|en (?:consultation|stage)|as an? (?:gp|doctor|nurse|physician|psych[a-z]{4,8}|therapist|counsel[a-z]{3,6}|teacher|carer in a home|paramedic|pharmacist|midwife|social worker|resident)|i'm (?:a|an) (?:school |psychiatric |er |ed |nhs )?(?:gp|doctor|nurse|physician|psych[a-z]{4,8}|therapist|counsel[a-z]{3,6}|teacher|paramedic|pharmacist|midwife|social worker|resident|intern|medical student|volunteer)|i volunteer|(?:my|our) (?:ward|practice|clinic|caseload|unit|team|class))(?![a-z])/;
const RELATED = new RegExp(SUBJECTS[1]![1]);

export const isSaidAtWork = (text: string): boolean => AT_WORK.test(text) && !RELATED.test(text);

/** "I wanted to die, now I'm scared": a minute ago. */
const FRIGHTENED_NOW =
  /\b(?:maintenant|now),? (?:j'ai|je suis|i'm|i am) (?:tres |so |really )?(?:peur|scared|afraid|terrified|mal|sick)(?![a-z])/;

/** Somebody asks whether it is so; that is not saying that it is. */
const ASKED_IF =
  /\b(?:demand(?:e|ee?|ent|ait|er|es|ant)|sais(?:-tu)? pas|ask(?:s|ed|ing)?(?: (?:me|her|him|us|them))?|wonder(?:s|ed|ing)?|screen(?:s|ed|ing)?) (?:[a-z']{1,10} ){0,3}(?:si|if|whether|about|for)(?![a-z])/;

export function isAskedIf(sentence: string, at: number): boolean {
  return ASKED_IF.test(sentence.slice(Math.max(0, at - 90), at));
}

/** Songs, films, books: words about a work, not about oneself. */
export const FICTION =
  /\b(?:chansons?|chante(?:nt|r|ur|use)?|paroles|film|livre|roman|bouquin|serie|episode|poeme|poesie|personnages?|titre|album|refrain|piece de theatre|opera|jeu video|citation|proverbe|expression|songs?|sings?|singer|lyrics|movie|book|novel|series|poem|characters?|title|chorus|album|video game|quote|proverb|verse|podcast|documentary|documentaire|netflix|exposes?(?= sur)|conference|projet scolaire|school project|essay|homework|lecture)(?![a-z])/;

const QUOTES =
  /"[^"\n]{1,400}"|«[^»\n]{1,400}»|(?:^|[\s(])'(?:[^'\n]|(?<=[a-z])'(?=[a-z])){1,200}'(?=[\s.,;!?)]|$)/g;

/** Ranges of the text within quotation marks. */
export function quotedRanges(text: string): [number, number][] {
  return Array.from(text.matchAll(QUOTES), (match) => [match.index, match.index + match[0].length]);
}

const REPORTING =
  /\b(?:dit|dis|disait|disent|repete|repetait|ecrit|ecrivait|envoye|annonce|hurle|crie|texted|texts|says|said|saying|wrote|writes|tells|told|keeps|messaged|screams|posted|sent|writing|ecrire|laissee?|note)(?![a-z])/;

export function isReporting(text: string): boolean {
  return REPORTING.test(text);
}
