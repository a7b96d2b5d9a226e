/**
 * Words as people type them on a telephone, in folded text: one word stands for the spelling that the rules are
 * written in. Only words that mean nothing else; a word that is also another one needs its neighbour.
 */
const WORDS: Record<string, string> = {
  // French
  kil: "kill", killl: "kill", wan: "want", goin: "going", goodby: "goodbye", pri: "pris", tou: "tout", jvais: "je vais", jvai: "je vais", jve: "je vais", jvas: "je vais", vai: "vais", jveux: "je veux", jveu: "je veux",
  veu: "veux", jsuis: "je suis", jsui: "je suis", chuis: "je suis", chui: "je suis", sui: "suis", jpeux: "je peux",
  jpeu: "je peux", jen: "j'en", jai: "j'ai", jaurai: "j'aurai", jaurais: "j'aurais", jetais: "j'etais", jarrive: "j'arrive",
  jarive: "j'arrive", arive: "arrive", jaimerais: "j'aimerais", jaimerai: "j'aimerais", jattends: "j'attends",
  jattend: "j'attends", jarrete: "j'arrete", cest: "c'est", cetait: "c'etait", sest: "s'est", darreter: "d'arreter",
  quil: "qu'il", quon: "qu'on", nai: "n'ai", nen: "n'en", mourrir: "mourir",
  mourire: "mourir", mourrire: "mourir", morir: "mourir", sucider: "suicider",
  suissider: "suicider", suiscider: "suicider", suisside: "suicide", sucide: "suicide", suicid: "suicide", medoc: "medicament",
  medocs: "medicaments", cacheton: "cachet", cachetons: "cachets", 
  ojd: "aujourd'hui", ajd: "aujourd'hui", auj: "aujourd'hui", dem1: "demain", dmain: "demain", bcp: "beaucoup", tt: "tout",
  tte: "toute", tjs: "toujours", tjrs: "toujours", pk: "pourquoi", pkoi: "pourquoi", qd: "quand", jms: "jamais",
  envi: "envie", anvie: "envie", enviee: "envie", plu: "plus", pluss: "plus", koi: "quoi", kelk1: "quelqu'un",
  qqn: "quelqu'un", parkon: "parce qu'on", soufrir: "souffrir", soufre: "souffre", dormire: "dormir", finire: "finir",
  disparaitr: "disparaitre", disparaite: "disparaitre", disparetre: "disparaitre", deprim: "deprime",
  // English
  im: "i'm", ive: "i've", cant: "can't", dont: "don't", doesnt: "doesn't", didnt: "didn't", wont: "won't",
  isnt: "isn't", wasnt: "wasn't", couldnt: "couldn't", wouldnt: "wouldn't", shouldnt: "shouldn't", havent: "haven't",
  thats: "that's", whats: "what's", wanna: "want to", wana: "want to", gonna: "going to", gunna: "going to", gona: "going to",
  gna: "going to", finna: "going to", imma: "i'm going to", ima: "i'm going to", tonite: "tonight", "2nite": "tonight", "2night": "tonight",
  tnite: "tonight", tonigt: "tonight", tmrw: "tomorrow", tmr: "tomorrow", tomoz: "tomorrow", tomorow: "tomorrow",
  tommorow: "tomorrow", tommorrow: "tomorrow", "2morrow": "tomorrow", "2moro": "tomorrow", nemore: "anymore", anymor: "anymore",
  nomore: "no more", ur: "your", cuz: "because", coz: "because", myslf: "myself", mysef: "myself",
  mself: "myself", suicde: "suicide", suiside: "suicide", suicied: "suicide", sucidal: "suicidal", suicidle: "suicidal",
  killin: "killing", dieing: "dying", livin: "living", thru: "through", rn: "right now", pilz: "pills", pils: "pills",
  nobodys: "nobody's", gud: "good", evrything: "everything", everythin: "everything", evryone: "everyone", som1: "someone",
  some1: "someone", no1: "no one", any1: "anyone", every1: "everyone", ppl: "people",
}; // prettier-ignore

/** A misspelling that is a word of its own elsewhere, told by what stands before it. */
const AFTER: Record<string, [before: RegExp, instead: string]> = {
  peu: [/(?:^|[^a-z])(?:je|j|j'en|n'en|en|ne|jen|tu) $/, "peux"],
  peut: [/(?:^|[^a-z])(?:je|j|j'en|n'en) $/, "peux"],
  peus: [/(?:^|[^a-z])(?:je|j'en|n'en|en) $/, "peux"],
  veut: [/(?:^|[^a-z])je $/, "veux"],
  ve: [/(?:^|[^a-z])(?:je|j|on|il|elle) $/, "vais"],
  tue: [/(?:^|[^a-z])(?:vais|vai|ve|va|veux|veu|envie de|pour|de) (?:me|m|se) $/, "tuer"],
  saute: [/(?:^|[^a-z])(?:vais|vai|ve|va|veux|veu|pour|de) $/, "sauter"],
  suicide: [/(?:^|[^a-z])(?:vais|vai|ve|va|veux|veu|pour|de) (?:me|m|se) $/, "suicider"],
  jete: [/(?:^|[^a-z])(?:vais|vai|ve|va|veux|veu|pour|de) (?:me|m|se) $/, "jeter"],
  finis: [/(?:^|[^a-z])(?:vais|vai|ve|veux|veu|pour|d'|j') ?en $/, "finir"],
  cou: [/(?:^|[^a-z])d'un $/, "coup"],
  pu: [/(?:^|[^a-z])(?:veux|peux|suis|vais|arrive) $/, "plus"],
};

/** The one word whose every misspelling matters. */
const SUICIDAL = /^su[iy]?(?:c|s|ss|sc)[iy]?d(?:al{1,2}|el|ual|ol|air|aire?s?|ere?s?)$/;

const known = new Map(Object.entries(WORDS));
const depending = new Map(Object.entries(AFTER));
/** "siiii", "dieeee": no word of either language doubles a letter twice. */
const DRAWN_OUT = /([a-z])\1{2,16}/;
const EVERY_DRAWN_OUT = new RegExp(DRAWN_OUT, "g");

/** "se soir", "set nuit": a homophone before a word of time. */
const BEFORE_TIME = /\bse (?=soir|matin|week)|\b(?:set|cete|cet) (?=nuit|semaine|fois)/g;

export interface Respelling {
  start: number;
  end: number;
  instead: string;
}

/** A letter or a digit of folded text, or an apostrophe. */
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39;
const longestWord = 16;

/** The stretches of a folded text to be read otherwise, in order and apart from each other. */
export function findRespellings(text: string): Respelling[] {
  const found: Respelling[] = [];
  const isDrawnOut = DRAWN_OUT.test(text);
  for (let at = 0; at < text.length;) {
    if (!isOfWord(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && end - at < longestWord && isOfWord(text.charCodeAt(end))) end++;
    const instead = respellingOf(text, at, text.slice(at, end), isDrawnOut);
    if (instead !== null) found.push({ start: at, end, instead });
    at = end;
  }
  for (const match of text.matchAll(BEFORE_TIME)) {
    const instead = match[0] === "se " ? "ce " : "cette ";
    found.push({ start: match.index, end: match.index + match[0].length, instead });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function respellingOf(text: string, at: number, word: string, isDrawnOut: boolean): string | null {
  const usual = known.get(word);
  if (usual !== undefined) return followsNumber(text, at) ? null : usual;
  if (word.startsWith("su") && SUICIDAL.test(word)) {
    if (!/^(?:suicidal|suicidaires?|suicider|suicidere)$/.test(word))
      return /al|el|ol$/.test(word) ? "suicidal" : "suicidaires";
  }
  const after = depending.get(word);
  if (after?.[0].test(text.slice(Math.max(0, at - 12), at))) return after[1];
  if (!isDrawnOut || !DRAWN_OUT.test(word)) return null;
  const plain = word.replace(EVERY_DRAWN_OUT, "$1");
  return known.get(plain) ?? plain;
}

/** "50 w", "3 ds" are units and codes. */
const followsNumber = (text: string, at: number): boolean =>
  /[0-9] ?$/.test(text.slice(Math.max(0, at - 2), at));
