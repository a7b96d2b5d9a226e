import { gap, type Context, type Recognizer } from "../context.ts";
import { setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import type { View } from "../view.ts";
import { closing, consume, isName, isNumber, joins, LINK, UNIT } from "./address-parts.ts";
import { findBlocks, letterhead } from "./letterheads.ts";
import { findAnnounced, findPostcodes } from "./postcodes.ts";

/** Street kinds that come before the name: French, Italian, Spanish, Portuguese, Polish. */
const STREET_FIRST = setOf(
  "rue avenue av boulevard bd bld blvd boul place pl chemin ch allee allees impasse imp quai route rte square passage sentier faubourg fbg residence res " +
    "lotissement lot hameau cite esplanade promenade venelle ruelle traverse montee via viale vicolo borgo piazza corso strada contrada calle avenida avda plaza paseo " +
    "pasadizo urbanizacion carrer camino ronda glorieta rambla alameda cuesta rua praca travessa largo ulica ul aleja",
);

/** Only with a house number before them: ordinary words or languages otherwise. */
const NEEDS_NUMBER = setOf(
  "place pl cours lot res ch av via largo cite square passage promenade route rte montee traverse villa voie ronda corso camino rambla cuesta strada lotissement quai ul imp",
);

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

const SURE_LAST = setOf(
  "street st avenue ave road rd lane ln drive boulevard blvd court ct parkway pkwy highway hwy terrace",
);

const NUMBER_WORD = setOf(
  "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente",
);

function findStreets(context: Context): void {
  const { tokens } = context.view;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (STREET_FIRST.has(token.lower) && streetKindFirst(context, i)) continue;
    if (STREET_LAST.has(token.lower) && isName(token)) streetKindLast(context, i);
    else if (STREET_ENDING.test(token.lower) && token.text.length > 6 && isName(token))
      streetCompound(context, i);
  }
}

const STREET_ENDING = /(?:strasse|straat|gasse|gatan|vagen|vegen|veien|katu|laan|platz|allee|straeti|braut)$/;

function addTokens(context: Context, from: number, to: number, score: number): void {
  const { view, add } = context;
  letterhead(context, from);
  add(
    (view.tokens[from] as Token).start,
    closing(view, (view.tokens[to - 1] as Token).end),
    "ADDRESS",
    score,
    STRENGTH.address,
    "street",
  );
}

/** "12 rue des Lilas", "Via Roma 3": true when an address was found. */
function streetKindFirst(context: Context, at: number): boolean {
  const { view } = context;
  const token = view.tokens[at] as Token;
  const number = houseNumber(view, at);
  if (
    number >= 0 &&
    token.shape === "lower" &&
    NEEDS_NUMBER.has(token.lower) &&
    !/\d/.test((view.tokens[number] as Token).text)
  )
    return false;
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
    if (
      ordinal &&
      /^\d{1,3}(?:st|nd|rd|th)$/i.test(ordinal.text) &&
      SURE_LAST.has(token.lower) &&
      gap(view, ordinal, token) === " "
    ) {
      addTokens(context, at - 1, at + 1, 0.7);
    }
    const unit = unitBefore(view, at);
    if (unit >= 0) addTokens(context, unit, at + 1, 0.8);
    return;
  }
  const end = consume(view, at + 1, 12, 0);
  const zip = /[A-Z]{2},? \d{5}/.test(view.text.slice(token.end, view.tokens[end - 1]?.end ?? token.end));
  if (SURE_LAST.has(token.lower) || zip || end > at + 2) addTokens(context, number, end, 0.85);
}

/** Index of the flat in "Apt 4, Larkspur Court": a building that has a name where others have a number; or -1. */
function unitBefore(view: View, at: number): number {
  const { tokens } = view;
  let first = at;
  while (first > 0 && at - first < 3 && isName(tokens[first - 1] as Token)) first--;
  const number = tokens[first - 1];
  const unit = tokens[first - 2];
  const isUnit = first < at && number && isNumber(number) && unit && UNIT.has(unit.lower);
  return isUnit && joins(view, unit, number) && joins(view, number, tokens[first] as Token) ? first - 2 : -1;
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
  if (
    one(i) &&
    /^(?:bis|ter|quater|[a-d])$/.test((one(i) as Token).lower) &&
    joins(view, one(i) as Token, one(i + 1) as Token)
  )
    i--;
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
    if (
      !joins(view, token, view.tokens[i + 1] as Token) ||
      /,/.test(gap(view, token, view.tokens[i + 1] as Token))
    )
      return -1;
    if (/^\d{1,6}[a-z]?$/i.test(token.text)) {
      const left = view.tokens[i - 1];
      return left?.shape === "number" && left.text.length <= 5 && gap(view, left, token) === " " ? i - 1 : i;
    }
    if (!isName(token) && !/^\d{1,3}(?:st|nd|rd|th)$/i.test(token.text)) return -1;
  }
  return -1;
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
      findBlocks(context);
    }
  },
};
