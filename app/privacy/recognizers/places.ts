import { gap, type Context, type Recognizer } from "../context.ts";
import { wordInfo } from "../lexicon/info.ts";
import { COUNTRIES, REGIONS } from "../lexicon/people.ts";
import { bigPlaces, places as placeList, setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { isDiseaseName } from "./eponyms.ts";
import { isNameShaped } from "./names.ts";

/** Institutions: French nouns stand before the name, English ones after it. */
const FRENCH_HEAD = setOf("hopital hopitaux hosto chu chr chru chi ch ghu gh ghr clinique polyclinique ehpad maternite lycee college ecole universite fac faculte iut ifsi cabinet foyer cmp cmpp mas fam esat ime itep crcm samu pharmacie laboratoire labo centre");
const NEEDS_CAPITAL_NEXT = setOf("ecole centre cabinet college laboratoire labo pharmacie foyer ch gh fam mas fac");
const ENGLISH_TAIL = setOf("hospital hospitals hosp clinic clinics infirmary hospice elementary preschool nursery kindergarten university college school academy institute health healthcare memorial surgery pharmacy general center centre llc inc ltd corp corporation plc gmbh sarl sas sa group company technologies consulting partners associates foundation bank consultants solutions services systems industries labs holdings ventures capital magazine church");
const WEAK_TAIL = setOf("health general medical center centre group services school college bank surgery systems solutions capital company partners associates sa");
const COMPANY = setOf("llc inc ltd corp corporation plc gmbh sarl sas technologies consulting holdings");
const AT_PLACE = /\b(?:in|near|from|to|at|around|outside|visit(?:ing|ed)?|leaving|calling|based in|a|de|vers|pres de|sur|dans|chez|depuis|habite|d'|natif du|native de|region de|ville de|city|city of|town of)(?: the| l'| la| le)? ?$/;
const FROM_PERSON = /\b(?:i(?:'m| am)?|we|my|he|she|who(?:'s)?|je|j'|ma|mon|nous|il|elle|born|live[sd]?|living|moved|grew up|raised|nee?|habit\w+|vi[st]|reside\w*|resident|originaire|travel\w*|coming|down)\b[^.\n]{0,40}$/;
const SEEN_AT = /\b(?:surgeons?|greffee?|rea|icu|transplant|chimio\w*|chemo|radiotherapie|dialysee?|inpatient|outpatient|consultant|team|patient|seen|admitted|treated|hospitali[sz]ed|evaluated|presented|presents|attended|referred|diagnosed|followed|visited|assessed|suivie?|hospitalise[es]*|operee?|consulte|rdv|transferee?|urgences|worked?|working|works|employed|job|volunteer\w*|intern|stationed)\b[^.\n]{0,24}\b(?:at|to|by|in|@|a|au|aux|chez|for)(?: the| our| l'| la)? ?@? ?$/;
const WORKS_FOR = /\b(?:works? (?:for|at|with(?: the)?)|working (?:for|at|closely with)|worked (?:for|at)|employed (?:by|at)|employee (?:at|of)|job at|travaill\w+ (?:chez|pour)|bosse chez|salariee? (?:chez|de)|developer at|designer at|salary at|volunteer(?:ing)? (?:at|with)(?: the)?|days at|clock in at|involved (?:in|with)(?: the)?|hired by|manager at|embauchee? (?:chez|par))(?: the)? $/;

export const placesAndOrganisations: Recognizer = {
  id: "places",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    const { tokens } = context.view;
    lowerCaseTowns(context);
    const homes = /\b(?:home|school|surgery|cent(?:er|re))\b/.test(context.view.lower);
    for (let i = 0; i < tokens.length; i++) if (FRENCH_HEAD.has((tokens[i] as Token).lower)) frenchInstitution(context, i);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (!isNameShaped(token)) continue;
      const to = runEnd(context, i);
      institutionTail(context, i, to);
      if (homes) careHome(context, i, to);
      announced(context, i, to);
      if (context.langs.length === 1 && context.langs[0] === "fr") properNoun(context, i, to);
      place(context, i, to);
      i = to - 1;
    }
  },
};

/** "j'habite a annecy", "from leeds": large towns without a capital, only right after a preposition of place. */
function lowerCaseTowns({ view, add }: Context): void {
  for (let i = 1; i < view.tokens.length; i++) {
    const token = view.tokens[i] as Token;
    if (token.shape !== "lower" || token.text.length < 4) continue;
    const left = view.tokens[i - 1] as Token;
    if (!/^(?:a|sur|in|near|from|vers|de|chez|dans|to)$/.test(left.lower) && !/^[,.] ?$/.test(gap(view, left, token))) continue;
    const info = wordInfo(token.lower);
    if (!info.big || info.word || info.popular || info.medical || info.eponym || info.nation) continue;
    add(token.start, token.end, "LOCATION", 0.5, STRENGTH.list, "place-lower");
  }
}

/** End of a run of capitalised tokens, with "of", "de", "and" and the like inside. */
function runEnd({ view }: Context, from: number): number {
  let to = from + 1;
  for (let i = to; i < view.tokens.length && i - from < 8; i++) {
    const token = view.tokens[i] as Token;
    const between = gap(view, view.tokens[i - 1] as Token, token);
    if (!/^(?: |-|'|'s |\. |& | & )$/.test(between) || (between === ". " && !/^(?:st|ste|mt|ft|dr|[a-z])$/.test((view.tokens[i - 1] as Token).lower))) break;
    if (isNameShaped(token) || (token.lower === "s" && between === "'")) to = i + 1;
    else if (!/^(?:of|de|du|des|la|le|les|the|l|d|and|for|sur|en|aux|sous|saint)$/.test(token.lower)) break;
  }
  return to;
}

const LINKS = new Set(["de", "d", "du", "des", "la", "le", "les", "l", "universitaire", "regional", "hospitalier", "departemental", "psychiatrique", "prive", "privee", "general", "europeen", "medical", "municipal", "primaire", "maternelle", "militaire", "intercommunal"]);

function frenchInstitution({ view, add }: Context, at: number): void {
  const { tokens } = view;
  const head = tokens[at] as Token;
  let to = at;
  for (let i = at + 1; i < tokens.length && i - at < 9; i++) {
    const token = tokens[i] as Token;
    const between = gap(view, tokens[i - 1] as Token, token);
    if (!/^(?: |-|'|- ?)$/.test(between)) break;
    if (isNameShaped(token)) {
      if (i === to + 1 && wordInfo(token.lower).common && to > at) break;
      to = i;
    } else if (!LINKS.has(token.lower)) break;
  }
  if (to === at) return;
  const first = tokens[at + 1] as Token;
  if (NEEDS_CAPITAL_NEXT.has(head.lower) && !isNameShaped(first) && !/^(?:de|d|du|des|la|le|l|hospitalier|medical)$/.test(first.lower)) return;
  if (head.lower === "ch" && head.shape !== "CAPS") return;
  let from = at + 1;
  while (from < to && /^(?:de|d|du|des|l)$/.test((tokens[from] as Token).lower)) from++;
  add((tokens[from] as Token).start, (tokens[to] as Token).end, "ORG", 0.8, STRENGTH.pattern, "institution-fr");
}

function institutionTail({ view, add }: Context, from: number, to: number): void {
  const { tokens } = view;
  for (let i = to - 1; i > from; i--) {
    const token = tokens[i] as Token;
    if (!ENGLISH_TAIL.has(token.lower)) continue;
    const following = tokens[i + 1];
    if (i + 1 < to && following && isNameShaped(following) && !ENGLISH_TAIL.has(following.lower)) continue;
    let start = from;
    while (start < i && skippable(tokens[start] as Token)) start++;
    if (start >= i || (WEAK_TAIL.has(token.lower) && !distinctive(view.tokens, start, i))) return;
    const dotted = view.text[token.end] === "." && token.text.length <= 4 ? token.end + 1 : token.end;
    add((tokens[start] as Token).start, dotted, "ORG", COMPANY.has(token.lower) ? 0.9 : 0.75, STRENGTH.pattern, "institution");
    return;
  }
  const next = tokens[to];
  if (next && /^(?:hospital|clinic|infirmary|hospice|university)$/.test(next.lower) && gap(view, tokens[to - 1] as Token, next) === " ") {
    let start = from;
    while (start < to && skippable(tokens[start] as Token)) start++;
    if (start < to) add((tokens[start] as Token).start, next.end, "ORG", 0.75, STRENGTH.pattern, "institution");
  }
  if (/^(?:university|hospital|institute|college|universite|school)$/.test((tokens[from] as Token).lower) && to - from >= 2) {
    add((tokens[from] as Token).start, (tokens[to - 1] as Token).end, "ORG", 0.75, STRENGTH.pattern, "institution-of");
  }
}

/** "Sunny Acres Nursing Home", "the Elms surgery": several words or a lower-case kind after the name. */
function careHome({ view, add }: Context, from: number, to: number): void {
  const last = view.tokens[to - 1] as Token;
  const text = view.lower.slice((view.tokens[from] as Token).start, last.end + 16);
  const kind = /^(?:[\p{L}'. -]{2,40}?) (?:nursing home|care home|retirement home|high school|middle school|primary school|secondary school|group home|rehab(?:ilitation)? cent(?:er|re)|surgery)\b/u.exec(text);
  let start = from;
  while (start < to && skippable(view.tokens[start] as Token)) start++;
  if (kind && start < to) add((view.tokens[start] as Token).start, (view.tokens[from] as Token).start + kind[0].length, "ORG", 0.7, STRENGTH.pattern, "institution");
}

/** Words that only begin a sentence: "The", "At", "Le". */
const skippable = (token: Token): boolean => {
  const info = wordInfo(token.lower);
  return token.opens && info.common && !info.first && !info.surname && !info.place;
};

function distinctive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const info = wordInfo(token.lower);
    if (isNameShaped(token) && !info.word && !info.medical) return true;
  }
  return false;
}

const PUBLIC_BODIES = /^(?:securite sociale|assurance maladie|haute autorite|education nationale|carte vitale|affection longue|droits? de|code de|conseil|agence regionale|premier ministre|journal officiel|union europeenne|nations unies|moyen age|bonne|joyeux|merci|saint|sainte)/;

/**
 * French writes ordinary words in lower case inside a sentence: two capitalised ones side by side are the proper
 * name of a person, a company or a project, whatever the lists say.
 */
function properNoun({ view, add }: Context, from: number, to: number): void {
  let start = from;
  const opening = view.tokens[from] as Token;
  if (opening.opens && !/[:(-] ?$/.test(view.text.slice(Math.max(0, opening.start - 2), opening.start))) start++;
  let run = 0;
  for (let i = start; i < to; i++) {
    const token = view.tokens[i] as Token;
    const plain = token.shape === "Capital" && token.text.length > 2 && !wordInfo(token.lower).medical && !wordInfo(token.lower).nation;
    if (!plain) break;
    if (i > start && !/^[ -]$/.test(gap(view, view.tokens[i - 1] as Token, token))) break;
    run++;
  }
  if (run < 2) return;
  const first = view.tokens[start] as Token;
  const last = view.tokens[start + run - 1] as Token;
  const text = view.lower.slice(first.start, last.end);
  if (PUBLIC_BODIES.test(text) || isDiseaseName(view, start, start + run, to)) return;
  add(first.start, last.end, "ORG", 0.4, STRENGTH.list, "proper-noun");
}

const BEFORE_INSTITUTION = setOf("for at with the to by in a au aux chez our la le l de par");

function announced({ view, add }: Context, from: number, to: number): void {
  const first = view.tokens[from] as Token;
  const left = view.tokens[from - 1]?.lower ?? "";
  if (!BEFORE_INSTITUTION.has(left) && view.text[first.start - 1] !== "@" && view.text[first.start - 2] !== "@") return;
  const head = view.lower.slice(Math.max(0, first.start - 60), first.start);
  const last = view.tokens[to - 1] as Token;
  const info = wordInfo(first.lower);
  if (info.medical || info.nation || info.eponym || (to - from === 1 && info.common && !info.place)) return;
  if (WORKS_FOR.test(head)) {
    const enumerated = /^(?:, [A-Z]\w+){1,2} and [A-Z]\w+/.exec(view.text.slice(last.end, last.end + 60));
    add(first.start, last.end + (enumerated?.[0].length ?? 0), "ORG", 0.75, STRENGTH.trigger, "employer");
  } else if (SEEN_AT.test(head) && !isDiseaseName(view, from, to, to) && !(first.shape === "CAPS" && !/(?:at|to|by|@|a|au)(?: the| our)? ?@? ?$/.test(head)) && !(to - from === 1 && info.word && !info.place)) {
    add(first.start, last.end, "ORG", 0.6, STRENGTH.trigger, "seen-at");
  }
}

/** Towns and regions: the well-known anywhere, the others after a preposition, unknown ones where someone lives. */
function place({ view, add }: Context, from: number, to: number): void {
  const { tokens } = view;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (!isNameShaped(token) || token.shape === "Initial") continue;
    let found = 0;
    const longest = wordInfo(token.lower).placeStart ? Math.min(5, to - i) : 1;
    for (let length = longest; length >= 1 && !found; length--) {
      const name = tokens.slice(i, i + length).map((t) => t.lower).join(" ");
      const country = COUNTRIES.has(name) || REGIONS.has(name);
      if (!country && !placeList.has(name)) continue;
      const head = view.lower.slice(Math.max(0, token.start - 60), token.start);
      const end = (tokens[i + length - 1] as Token).end;
      const info = wordInfo(token.lower);
      if (isDiseaseName(view, i, i + length, i + length)) continue;
      const personal = FROM_PERSON.test(head);
      const prepared = AT_PLACE.test(head);
      if (country) {
        if (personal && prepared) add(token.start, end, "LOCATION", 0.6, STRENGTH.list, "country-person");
      } else if (prepared && !(length === 1 && info.popular && !info.big && !personal)) add(token.start, end, "LOCATION", 0.75, STRENGTH.trigger, "place-preposition");
      else if (bigPlaces.has(name) && !(length === 1 && (info.first || info.surname)) && token.shape !== "CAPS") add(token.start, end, "LOCATION", 0.6, STRENGTH.list, "place-known");
      else if (/^, ?(?:[A-Z]{2}\b|[A-Z][a-z]+)/.test(view.text.slice(end, end + 20)) && stateAfter(view.text.slice(end, end + 24))) add(token.start, end, "LOCATION", 0.7, STRENGTH.list, "place-state");
      else continue;
      found = length;
    }
    if (found) {
      extendState({ view, add } as Context, i, i + found);
      i += found - 1;
    }
  }
  if (townState({ view, add } as Context, from, to)) return;
  livesIn({ view, add } as Context, from, to);
}

const STATE = /^, ?((?:[A-Z][a-z]+ ?){1,2}|[A-Z]{2})(?![A-Za-z])/;
const ABBREVIATIONS = setOf("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nl pe uk usa us");
function stateAfter(tail: string): boolean {
  const state = STATE.exec(tail)?.[1]?.trim().toLowerCase();
  return state ? ABBREVIATIONS.has(state) || REGIONS.has(state) || COUNTRIES.has(state) : false;
}

/** "Portland, OR": whatever stands before the two capitals of a state is a place there. */
function townState({ view, add }: Context, from: number, to: number): boolean {
  const last = view.tokens[to - 1] as Token;
  const state = /^, ([A-Z]{2})(?![\w'])/.exec(view.text.slice(last.end, last.end + 6))?.[1];
  if (!state || /^(?:MD|PA|DO|MS|MA|ME|ID|OK|US|UK|HI)$/.test(state) || !ABBREVIATIONS.has(state.toLowerCase())) return false;
  if (to - from > 3 || last.shape !== "Capital" || wordInfo(last.lower).medical) return false;
  add((view.tokens[from] as Token).start, last.end + 4, "LOCATION", 0.7, STRENGTH.trigger, "place-state");
  return true;
}

/** "Asheville, North Carolina" is one finding. */
function extendState({ view, add }: Context, from: number, to: number): void {
  const last = view.tokens[to - 1] as Token;
  const tail = view.text.slice(last.end, last.end + 24);
  const state = STATE.exec(tail);
  if (!state || !stateAfter(tail)) return;
  const length = state[0].trimEnd().length;
  add((view.tokens[from] as Token).start, last.end + length, "LOCATION", 0.75, STRENGTH.trigger, "place-state");
}

const LIVES = /\b(?:live[sd]? in|living in|liv(?:e|ing) out in|grew up in|born in|raised in|resid\w+ (?:in|a|au)|moved to|based in|habite(?: a| au| aux| en| pres de)?|habitons(?: a)?|originaire de|nee? a|vis a|vit a|home city|city of|natif du|native de|pres de|a cote de|region of|travelling to|coming to) $/;
const BEFORE_HOME = setOf("in to a au aux en de du city of native natif from habite habitons");
function livesIn({ view, add }: Context, from: number, to: number): void {
  const first = view.tokens[from] as Token;
  if (!BEFORE_HOME.has(view.tokens[from - 1]?.lower ?? "")) return;
  const head = view.lower.slice(Math.max(0, first.start - 24), first.start);
  const info = wordInfo(first.lower);
  if (!LIVES.test(head) || info.medical || info.nation || first.shape === "Initial" || (info.common && !info.place)) return;
  add(first.start, (view.tokens[to - 1] as Token).end, "LOCATION", 0.65, STRENGTH.trigger, "lives-in");
}
