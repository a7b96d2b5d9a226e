import { gap, type Context, type Recognizer } from "../context.ts";
import { COUNTRIES, REGIONS } from "../lexicon/people.ts";
import { bigPlaces, places as placeList, setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { employers } from "./employers.ts";
import { isDiseaseName } from "./eponyms.ts";
import {
  announced,
  careHome,
  FRENCH_HEAD,
  frenchInstitution,
  institutionTail,
  properNoun,
  wellKnownHospital,
} from "./institutions.ts";
import { isNameShaped } from "./name-chains.ts";

const AT_PLACE =
  /\b(?:in|near|from|to|at|around|outside|visit(?:ing|ed)?|leaving|calling|based in|a|de|vers|pres de|sur|dans|chez|depuis|habite|d'|natif du|native de|region de|ville de|city|city of|town of)(?: the| l'| la| le)? ?$/;

const FROM_PERSON =
  /\b(?:i(?:'m| am)?|we|my|he|she|who(?:'s)?|je|j'|ma|mon|nous|il|elle|born|live[sd]?|living|moved|grew up|raised|nee?|habit\w+|vi[st]|reside\w*|resident|originaire|travel\w*|coming|down)\b[^.\n]{0,40}$/;

export const placesAndOrganisations: Recognizer = {
  id: "places",
  version: 1,
  langs: ["fr", "en"],
  find(context) {
    const { tokens } = context.view;
    lowerCaseTowns(context);
    employers(context);
    const homes = /\b(?:home|school|surgery|cent(?:er|re))\b/.test(context.view.lower);
    for (let i = 0; i < tokens.length; i++)
      if (FRENCH_HEAD.has((tokens[i] as Token).lower)) frenchInstitution(context, i);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (!isNameShaped(token)) continue;
      const to = runEnd(context, i);
      institutionTail(context, i, to);
      if (homes) careHome(context, i, to);
      announced(context, i, to);
      wellKnownHospital(context, i, to);
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
    const info = token.info;
    if (!info.big || info.word || info.popular || info.medical || info.eponym || info.nation) continue;
    const left = view.tokens[i - 1] as Token;
    if (
      !/^(?:a|sur|in|near|from|vers|de|chez|dans|to)$/.test(left.lower) &&
      !/^[,.] ?$/.test(gap(view, left, token))
    )
      continue;
    add(token.start, token.end, "LOCATION", 0.5, STRENGTH.list, "place-lower");
  }
}

/** End of a run of capitalised tokens, with "of", "de", "and" and the like inside. */
function runEnd({ view }: Context, from: number): number {
  let to = from + 1;
  for (let i = to; i < view.tokens.length && i - from < 8; i++) {
    const token = view.tokens[i] as Token;
    const between = gap(view, view.tokens[i - 1] as Token, token);
    if (
      (between !== " " && !/^(?:-|'|'s |\. |& | & )$/.test(between)) ||
      (between === ". " && !/^(?:st|ste|mt|ft|dr|[a-z])$/.test((view.tokens[i - 1] as Token).lower))
    )
      break;
    if (isNameShaped(token) || (token.lower === "s" && between === "'")) to = i + 1;
    else if (!/^(?:of|de|du|des|la|le|les|the|l|d|and|for|sur|en|aux|sous|saint)$/.test(token.lower)) break;
  }
  return to;
}

/** Towns and regions: the well-known anywhere, the others after a preposition, unknown ones where someone lives. */
function place({ view, add }: Context, from: number, to: number): void {
  const { tokens } = view;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (!isNameShaped(token) || token.shape === "Initial") continue;
    let found = 0;
    const longest = token.info.placeStart ? Math.min(5, to - i) : 1;
    for (let length = longest; length >= 1 && !found; length--) {
      const name = tokens
        .slice(i, i + length)
        .map((t) => t.lower)
        .join(" ");
      const country = COUNTRIES.has(name) || REGIONS.has(name);
      if (!country && !placeList.has(name)) continue;
      const head = view.lower.slice(Math.max(0, token.start - 60), token.start);
      const end = (tokens[i + length - 1] as Token).end;
      const info = token.info;
      if (isDiseaseName(view, i, i + length, i + length)) continue;
      const personal = FROM_PERSON.test(head);
      const prepared = AT_PLACE.test(head);
      if (country) {
        if (personal && prepared) add(token.start, end, "LOCATION", 0.6, STRENGTH.list, "country-person");
      } else if (prepared && !(length === 1 && info.popular && !info.big && !personal))
        add(token.start, end, "LOCATION", 0.75, STRENGTH.trigger, "place-preposition");
      else if (
        bigPlaces.has(name) &&
        !(length === 1 && (info.first || info.surname)) &&
        token.shape !== "CAPS"
      )
        add(token.start, end, "LOCATION", 0.6, STRENGTH.list, "place-known");
      else if (
        /^, ?(?:[A-Z]{2}\b|[A-Z][a-z]+)/.test(view.text.slice(end, end + 20)) &&
        stateAfter(view.text.slice(end, end + 24))
      )
        add(token.start, end, "LOCATION", 0.7, STRENGTH.list, "place-state");
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

const ABBREVIATIONS = setOf(
  "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nl pe uk usa us",
);

function stateAfter(tail: string): boolean {
  const state = STATE.exec(tail)?.[1]?.trim().toLowerCase();
  return state ? ABBREVIATIONS.has(state) || REGIONS.has(state) || COUNTRIES.has(state) : false;
}

/** "Portland, OR": whatever stands before the two capitals of a state is a place there. */
function townState({ view, add }: Context, from: number, to: number): boolean {
  const last = view.tokens[to - 1] as Token;
  const state = /^, ([A-Z]{2})(?![\w'])/.exec(view.text.slice(last.end, last.end + 6))?.[1];
  if (
    !state ||
    /^(?:MD|PA|DO|MS|MA|ME|ID|OK|US|UK|HI)$/.test(state) ||
    !ABBREVIATIONS.has(state.toLowerCase())
  )
    return false;
  if (to - from > 3 || last.shape !== "Capital" || last.info.medical) return false;
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
  add(
    (view.tokens[from] as Token).start,
    last.end + length,
    "LOCATION",
    0.75,
    STRENGTH.trigger,
    "place-state",
  );
}

const LIVES =
  /\b(?:live[sd]? in|living in|liv(?:e|ing) out in|grew up in|born in|raised in|resid\w+ (?:in|a|au)|moved to|based in|habite(?: a| au| aux| en| pres de)?|habitons(?: a)?|originaire de|nee? a|vis a|vit a|home city|city of|natif du|native de|pres de|a cote de|region of|travelling to|coming to) $/;

const BEFORE_HOME = setOf("in to a au aux en de du city of native natif from habite habitons");

function livesIn({ view, add }: Context, from: number, to: number): void {
  const first = view.tokens[from] as Token;
  if (!BEFORE_HOME.has(view.tokens[from - 1]?.lower ?? "")) return;
  const head = view.lower.slice(Math.max(0, first.start - 24), first.start);
  const info = first.info;
  if (
    !LIVES.test(head) ||
    info.medical ||
    info.nation ||
    first.shape === "Initial" ||
    (info.common && !info.place)
  )
    return;
  add(first.start, (view.tokens[to - 1] as Token).end, "LOCATION", 0.65, STRENGTH.trigger, "lives-in");
}
