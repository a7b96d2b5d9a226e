import { before, gap, type Context, type Recognizer } from "../context.ts";
import { wordInfo } from "../lexicon/info.ts";
import { COUNTRIES } from "../lexicon/people.ts";
import { setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";

/** Street kinds that come before the name: French, Italian, Spanish, Portuguese, Polish. */
const STREET_FIRST = setOf(
  "rue avenue av boulevard bd bld blvd boul place pl chemin ch allee allees impasse imp quai route rte square passage sentier faubourg fbg residence res " +
    "lotissement lot hameau cite esplanade promenade venelle ruelle traverse montee via viale vicolo borgo piazza corso strada contrada calle avenida avda plaza paseo " +
    "pasadizo urbanizacion carrer camino ronda glorieta rambla alameda cuesta rua praca travessa largo ulica ul aleja",
);
/** Only with a house number before them: ordinary words or languages otherwise. */
const NEEDS_NUMBER = setOf("place pl cours lot res ch av via largo cite square passage promenade route rte montee traverse villa voie ronda corso camino rambla cuesta strada lotissement quai ul imp");
/** Street kinds that come after the name (United States Postal Service suffixes and kin). */
const STREET_LAST = setOf(
  "street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter trail trl parkway pkwy way highway hwy circle cir " +
    "alley alleys annex arcade bayou beach bend bluff bluffs bottom branch bridge brook brooks burg burgs bypass camp canyon cape causeway center centers circles " +
    "cliff cliffs club common commons corner corners course courts cove coves creek crescent crest crossing crossroad curve dale dam divide drives estate estates " +
    "expressway extension extensions fall falls ferry field fields flat flats ford fords forest forge forges fork forks fort freeway garden gardens gateway glen glens " +
    "green greens grove groves harbor harbors haven heights hill hills hollow inlet island islands isle junction junctions key keys knoll knolls lake lakes land landing light " +
    "lights loaf lock locks lodge loop mall manor manors meadow meadows mews mill mills mission motorway mount mountain mountains neck orchard oval overpass park parks parkways " +
    "pass passage path pike pine pines plain plains plaza point points port ports prairie radial ramp ranch rapid rapids rest ridge ridges river roads route row rue run shoal shoals " +
    "shore shores skyway spring springs spur spurs squares station stravenue stream streets summit throughway trace track trafficway tunnel turnpike underpass union unions valley " +
    "valleys via viaduct view views village villages ville vista walk walks wall ways well wells close",
);
const SURE_LAST = setOf("street st avenue ave road rd lane ln drive boulevard blvd court ct parkway pkwy highway hwy terrace");
const UNIT = setOf("apt apartment suite ste unit box floor fl room rm bldg building appartamento appartement appt apto piso dpto flat studio etage bat batiment esc escalier porte bp cs cedex po psc block");
const LINK = setOf("de du des la le les l d et sur sous en aux au a der den del della delle degli di da do dos das y of the saint st ste el los las dell van von und and");
const ADDRESS_WORDS = /(?:\b(?:address(?: is| of [^\n]{1,40} is)?|adresse(?: est)?|located (?:at|on)|live at|lives at|living at|resid(?:e|es|ing) at|habite(?: au)?|demeurant|domicilie\w*|residant(?: au)?|domicile|resident of|house at|home at|home address|moved to|sent to\?(?: user)?|adress)[ :,.(]{0,4}|\baddress:?\s{1,8})$/;
const NUMBER_WORD = setOf("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente");
const MILITARY = /\b(?:PSC|Unit|CMR|USNS|USS|USCGC|USNV|USCG)\b[^\n]{1,40}?\b(?:APO|FPO|DPO) (?:AA|AE|AP) \d{5}(?:-\d{4})?/g;
const PO_BOX = /\b(?:P\.? ?O\.? ?Box|B\.? ?P\.?|C\.? ?S\.?|Boite postale) ?\d{1,6}\b/gi;
const STATE_ZIP = /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/g;
const UK_CODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)\b/g;
const FR_CODE_TOWN = /(?<![\d.,])(?:(?:F-?|FR-?)?(?:0[1-9]|[1-8]\d|9[0-8])[ ]?\d{3}),? +(?=[A-Z])/g;

const ANNOUNCED_CODE = /\b(?:zip(?: ?code)?|post ?code|code postal)(?: is| est|:| :)? ([A-Z]{0,2}\d[A-Z\d]{1,4}(?: ?\d[A-Z]{2})?)\b/gi;

const isName = (token: Token): boolean => token.shape === "Capital" || token.shape === "CAPS" || token.shape === "Initial" || token.shape === "camel";
const isNumber = (token: Token): boolean => token.shape === "number" || (token.shape === "alnum" && token.text.length <= 6 && /^\d|\d$/.test(token.text));

/** Index after the last token that still reads as part of an address begun before `at`. */
function consume(view: View, at: number, limit: number, lowerNames: number): number {
  const { tokens } = view;
  let end = at;
  let lowers = lowerNames;
  for (let i = at; i < tokens.length && i < at + limit; i++) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1];
    if (previous && !joins(view, previous, token)) break;
    if (isNumber(token) || isName(token) || (UNIT.has(token.lower) && i > at)) {
      end = i + 1;
      if (/^\d{5}$/.test(token.text)) limit = Math.min(limit, i - at + 6);
    } else if (LINK.has(token.lower)) continue;
    else if (lowers > 0 && previous && /^[ '-]$/.test(gap(view, previous, token))) {
      lowers--;
      end = i + 1;
    } else break;
  }
  return end;
}

function joins(view: View, left: Token, right: Token): boolean {
  const between = gap(view, left, right);
  if (between.length > 8 || /[!?;:"(][^A-Z]*$/.test(between) && !/^ ?\($/.test(between)) return false;
  if (between.includes("\n")) return /^[ ,]*(?:\n[ ,]{0,3}){1,2}$/.test(between) && isPostalLine(view, right);
  if (/[.)]\s/.test(between)) return left.text.length <= 4 && !/^\d{5}/.test(left.text) && left.shape !== "CAPS" && /^\. $/.test(between);
  return /^[ ,.'#/()*-]*$/.test(between);
}

/** The next line continues an address: a few names with a number, a flat, or a known place or country. */
function isPostalLine(view: View, first: Token, depth = 0): boolean {
  let numbers = false;
  let known = false;
  let size = 0;
  for (let i = first.index; i < view.tokens.length; i++, size++) {
    const token = view.tokens[i] as Token;
    if (i > first.index && token.line) break;
    if (size > 5 || !(isNumber(token) || isName(token) || UNIT.has(token.lower) || LINK.has(token.lower))) return false;
    if (isNumber(token)) numbers = true;
    if (wordInfo(token.lower).place || COUNTRIES.has(token.lower)) known = true;
    if (view.text[token.end] === ":") return false;
  }
  const last = view.tokens[first.index + size - 1] as Token;
  const next = view.tokens[first.index + size];
  // A town alone on its line: the line after it has to be postal too.
  if (!numbers && !known && size <= 3 && next && depth < 2 && last.text.length > 1) known = isPostalLine(view, next, depth + 1);
  return (numbers || known || (size === 1 && last.shape === "CAPS" && depth === 0)) && !/[!?;]/.test(view.text.slice(first.start, last.end + 1));
}

function findStreets(context: Context): void {
  const { tokens } = context.view;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (STREET_FIRST.has(token.lower) && streetKindFirst(context, i)) continue;
    if (STREET_LAST.has(token.lower) && isName(token)) streetKindLast(context, i);
    else if (STREET_ENDING.test(token.lower) && token.text.length > 6 && isName(token)) streetCompound(context, i);
  }
}

const STREET_ENDING = /(?:strasse|straat|gasse|gatan|vagen|vegen|veien|katu|laan|platz|allee|straeti|braut)$/;

function addTokens({ view, add }: Context, from: number, to: number, score: number): void {
  add((view.tokens[from] as Token).start, closing(view, (view.tokens[to - 1] as Token).end), "ADDRESS", score, STRENGTH.address, "street");
}

/** "12 rue des Lilas", "Via Roma 3": true when an address was found. */
function streetKindFirst(context: Context, at: number): boolean {
  const { view } = context;
  const token = view.tokens[at] as Token;
  const number = houseNumber(view, at);
  if (number >= 0 && token.shape === "lower" && NEEDS_NUMBER.has(token.lower) && !/\d/.test((view.tokens[number] as Token).text)) return false;
  const next = view.tokens[at + 1];
  if (!next || !joins(view, token, next)) return false;
  if (number < 0 && (NEEDS_NUMBER.has(token.lower) || !namedNext(view, at))) return false;
  const end = consume(view, at + 1, 18, number >= 0 ? 3 : 0);
  if (end <= at + 1) return false;
  addTokens(context, number >= 0 ? number : at, end, 0.85);
  return true;
}

/** "63910 Richards Brooks", "5th Avenue". */
function streetKindLast(context: Context, at: number): void {
  const { view } = context;
  const token = view.tokens[at] as Token;
  const number = numberBack(view, at);
  if (number < 0) {
    const ordinal = view.tokens[at - 1];
    if (ordinal && /^\d{1,3}(?:st|nd|rd|th)$/i.test(ordinal.text) && SURE_LAST.has(token.lower) && gap(view, ordinal, token) === " ") {
      addTokens(context, at - 1, at + 1, 0.7);
    }
    return;
  }
  const end = consume(view, at + 1, 12, 0);
  const zip = /[A-Z]{2},? \d{5}/.test(view.text.slice(token.end, view.tokens[end - 1]?.end ?? token.end));
  if (SURE_LAST.has(token.lower) || zip || end > at + 2) addTokens(context, number, end, 0.85);
}

/** "SchlussStrasse 13", with the postcode that may stand before it. */
function streetCompound(context: Context, at: number): void {
  const { view } = context;
  const next = view.tokens[at + 1];
  if (next?.shape !== "number" || !joins(view, view.tokens[at] as Token, next)) return;
  const left = view.tokens[at - 1];
  const from = left?.shape === "number" && joins(view, left, view.tokens[at] as Token) ? at - 1 : at;
  addTokens(context, from, consume(view, at + 1, 10, 0), 0.8);
}

/** Takes in the bracket of "(BG)" at the end. */
const closing = (view: View, end: number): number => (view.text[end] === ")" && /\([A-Z]{2}$/.test(view.text.slice(end - 3, end)) ? end + 1 : end);

const namedNext = (view: View, at: number): boolean => {
  for (let k = at + 1; k < at + 5; k++) {
    const token = view.tokens[k];
    if (!token || !joins(view, view.tokens[k - 1] as Token, token)) return false;
    if (isName(token) && token.text.length > 1) return true;
    if (!LINK.has(token.lower)) return false;
  }
  return false;
};

/** Index of the house number before a street kind ("28 ter, place", "105-84 avenue", "deux bd"), or -1. */
function houseNumber(view: View, at: number): number {
  let i = at - 1;
  const one = (k: number) => view.tokens[k];
  if (one(i) && /^(?:bis|ter|quater|[a-d])$/.test((one(i) as Token).lower) && joins(view, one(i) as Token, one(i + 1) as Token)) i--;
  const token = one(i);
  if (!token || !joins(view, token, one(i + 1) as Token)) return -1;
  const isHouse = /^\d{1,5}(?:bis|ter|[a-d])?$/.test(token.lower) || NUMBER_WORD.has(token.lower);
  if (!isHouse || /\n/.test(gap(view, token, one(i + 1) as Token))) return -1;
  const left = one(i - 1);
  return left && /^\d{1,4}$/.test(left.text) && /^ ?- ?$/.test(gap(view, left, token)) ? i - 1 : i;
}

/** Index of the number that begins "63910 Richards Brooks", at most five tokens back, or -1. */
function numberBack(view: View, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = view.tokens[i] as Token;
    if (!joins(view, token, view.tokens[i + 1] as Token) || /,/.test(gap(view, token, view.tokens[i + 1] as Token))) return -1;
    if (/^\d{1,6}[a-z]?$/i.test(token.text)) {
      const left = view.tokens[i - 1];
      return left?.shape === "number" && left.text.length <= 5 && gap(view, left, token) === " " ? i - 1 : i;
    }
    if (!isName(token) && !/^\d{1,3}(?:st|nd|rd|th)$/i.test(token.text)) return -1;
  }
  return -1;
}

function findPostcodes({ view, add }: Context): void {
  const { text, tokens } = view;
  for (const pattern of [MILITARY, PO_BOX]) {
    for (const found of text.matchAll(pattern)) {
      if (pattern === PO_BOX && !/box|postale/i.test(found[0]) && !/^(?:BP|CS) ?\d{2,}/.test(found[0])) continue;
      add(found.index, found.index + found[0].length, "ADDRESS", 0.9, STRENGTH.address, "post-box");
    }
  }
  for (const pattern of [STATE_ZIP, UK_CODE]) {
    for (const found of text.matchAll(pattern)) {
      const at = view.tokenAt(found.index);
      let from = at;
      let numbers = false;
      while (from > 0 && at - from < 12 && joins(view, tokens[from - 1] as Token, tokens[from] as Token)) {
        const token = tokens[from - 1] as Token;
        if (!isName(token) && !isNumber(token) && !UNIT.has(token.lower)) break;
        if (isNumber(token)) numbers = true;
        from--;
      }
      if (pattern === UK_CODE && from === at && !/\b(?:postcode|post code|code postal|zip)\b[^\n]{0,10}$/.test(before(view, found.index))) continue;
      const end = found.index + found[0].length;
      add((tokens[from] as Token).start, end, numbers ? "ADDRESS" : "LOCATION", 0.85, STRENGTH.address, "postcode");
    }
  }
  for (const found of text.matchAll(ANNOUNCED_CODE)) {
    const start = found.index + found[0].length - (found[1] as string).length;
    add(start, start + (found[1] as string).length, "LOCATION", 0.8, STRENGTH.pattern, "postcode-announced");
  }
  for (const found of text.matchAll(FR_CODE_TOWN)) {
    const at = view.tokenAt(found.index + found[0].length);
    const end = consume(view, at, 5, 0);
    if (end > at && (tokens[at] as Token).text.length > 1) add(found.index, (tokens[end - 1] as Token).end, "LOCATION", 0.8, STRENGTH.pattern, "postcode-town");
  }
}

/** "My address is …", "located at …": whatever follows in address shape, provided that it holds a number. */
function findAnnounced({ view, add }: Context): void {
  const { tokens, text } = view;
  const pattern = /address|adresse|located|liv(?:e|es|ing) at|resid|habite|demeurant|domicil|home at|moved to|sent to/gi;
  for (const found of text.matchAll(pattern)) {
    let at = view.tokenAt(found.index);
    for (let k = 0; k < 12 && at < tokens.length; k++, at++) {
      const token = tokens[at] as Token;
      const announced = ADDRESS_WORDS.test(view.lower.slice(Math.max(0, token.start - 60), token.start));
      if (!announced || !(isNumber(token) || isName(token))) continue;
      const end = consume(view, at, 18, 0);
      const last = tokens[end - 1];
      if (last && end > at + 1 && /\d/.test(text.slice(token.start, last.end))) {
        add(token.start, closing(view, last.end), "ADDRESS", 0.8, STRENGTH.address, "address-announced");
      }
      break;
    }
  }
}

export const addresses: Recognizer = {
  id: "addresses",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    findStreets(context);
    if (/\d/.test(context.view.text)) {
      findPostcodes(context);
      findAnnounced(context);
    }
  },
};
