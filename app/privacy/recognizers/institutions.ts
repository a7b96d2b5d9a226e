import { gap, type Context } from "../context.ts";
import { HOSPITALS } from "../lexicon/hospitals.ts";
import { DISEASE_NOUNS } from "../lexicon/medical.ts";
import { setOf } from "../lexicon/sets.ts";
import type { Token } from "../tokens.ts";
import { STRENGTH } from "../types.ts";
import { BRANDS } from "./employers.ts";
import { isDiseaseName } from "./eponyms.ts";
import { isNameShaped } from "./name-chains.ts";

/** Institutions: French nouns stand before the name, English ones after it. */
export const FRENCH_HEAD = setOf(
  "hopital hopitaux hosto chu chr chru chi ch ghu gh ghr clinique polyclinique ehpad maternite lycee college ecole universite fac faculte iut ifsi cabinet foyer cmp cmpp mas fam esat ime itep crcm samu pharmacie laboratoire labo centre",
);

const NEEDS_CAPITAL_NEXT = setOf(
  "ecole centre cabinet college laboratoire labo pharmacie foyer ch gh fam mas fac",
);

const ENGLISH_TAIL = setOf(
  "hospital hospitals hosp clinic clinics infirmary hospice elementary preschool nursery kindergarten university college school academy institute health healthcare memorial surgery pharmacy general center centre llc inc ltd corp corporation plc gmbh sarl sas sa group company technologies consulting partners associates foundation bank consultants solutions services systems industries labs holdings ventures capital magazine church",
);

const COMPANY = setOf("llc inc ltd corp corporation plc gmbh sarl sas technologies consulting holdings");

const SEEN_AT =
  /\b(?:surgeons?|greffee?|rea|icu|transplant|chimio\w*|chemo|radiotherapie|dialysee?|inpatient|outpatient|consultant|team|patient|seen|admitted|treated|hospitali[sz]ed|evaluated|presented|presents|attended|referred|diagnosed|followed|visited|assessed|suivie?|hospitalise[es]*|operee?|consulte|rdv|transferee?|urgences|worked?|working|works|employed|job|volunteer\w*|intern|stationed)\b[^.\n]{0,24}\b(?:at|to|by|in|@|a|au|aux|chez|for)(?: the| our| l'| la)? ?@? ?$/;

const WORKS_FOR =
  /\b(?:works? (?:for|at|with(?: the)?)|working (?:for|at|closely with)|worked (?:for|at)|employed (?:by|at)|employee (?:at|of)|job at|travaill\w+ (?:chez|pour)|bosse chez|salariee? (?:chez|de)|developer at|designer at|salary at|volunteer(?:ing)? (?:at|with)(?: the)?|days at|clock in at|involved (?:in|with)(?: the)?|hired by|manager at|embauchee? (?:chez|par))(?: the)? $/;

const LINKS = new Set([
  "de",
  "d",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "universitaire",
  "regional",
  "hospitalier",
  "departemental",
  "psychiatrique",
  "prive",
  "privee",
  "general",
  "europeen",
  "medical",
  "municipal",
  "primaire",
  "maternelle",
  "militaire",
  "intercommunal",
]);

export function frenchInstitution({ view, add }: Context, at: number): void {
  const { tokens } = view;
  const head = tokens[at] as Token;
  let to = at;
  for (let i = at + 1; i < tokens.length && i - at < 9; i++) {
    const token = tokens[i] as Token;
    const between = gap(view, tokens[i - 1] as Token, token);
    if (!/^(?: |-|'|- ?)$/.test(between)) break;
    if (isNameShaped(token)) {
      if (i === to + 1 && token.info.common && to > at) break;
      to = i;
    } else if (!LINKS.has(token.lower)) break;
  }
  if (to === at) return;
  const first = tokens[at + 1] as Token;
  if (
    NEEDS_CAPITAL_NEXT.has(head.lower) &&
    !isNameShaped(first) &&
    !/^(?:de|d|du|des|la|le|l|hospitalier|medical)$/.test(first.lower)
  )
    return;
  if (head.lower === "ch" && head.shape !== "CAPS") return;
  let from = at + 1;
  while (from < to && /^(?:de|d|du|des|l)$/.test((tokens[from] as Token).lower)) from++;
  add(
    (tokens[from] as Token).start,
    (tokens[to] as Token).end,
    "ORG",
    0.8,
    STRENGTH.pattern,
    "institution-fr",
  );
}

export function institutionTail({ view, add }: Context, from: number, to: number): void {
  const { tokens } = view;
  for (let i = to - 1; i > from; i--) {
    const token = tokens[i] as Token;
    if (!ENGLISH_TAIL.has(token.lower)) continue;
    const following = tokens[i + 1];
    if (i + 1 < to && following && isNameShaped(following) && !ENGLISH_TAIL.has(following.lower)) continue;
    let start = from;
    while (start < i && skippable(tokens[start] as Token)) start++;
    if (start >= i || isPublicBody(view.tokens, from)) return;
    if (!SURE_TAIL.has(token.lower) && !distinctive(view.tokens, start, i)) return;
    const dotted = view.text[token.end] === "." && token.text.length <= 4 ? token.end + 1 : token.end;
    add(
      (tokens[start] as Token).start,
      dotted,
      "ORG",
      COMPANY.has(token.lower) ? 0.9 : 0.75,
      STRENGTH.pattern,
      "institution",
    );
    return;
  }
  const next = tokens[to];
  if (
    next &&
    /^(?:hospital|clinic|infirmary|hospice|university)$/.test(next.lower) &&
    gap(view, tokens[to - 1] as Token, next) === " "
  ) {
    let start = from;
    while (start < to && skippable(tokens[start] as Token)) start++;
    if (start < to)
      add((tokens[start] as Token).start, next.end, "ORG", 0.75, STRENGTH.pattern, "institution");
  }
  if (
    /^(?:university|hospital|institute|college|universite|school)$/.test((tokens[from] as Token).lower) &&
    to - from >= 2
  ) {
    add(
      (tokens[from] as Token).start,
      (tokens[to - 1] as Token).end,
      "ORG",
      0.75,
      STRENGTH.pattern,
      "institution-of",
    );
  }
}

/** "Sunny Acres Nursing Home", "the Elms surgery": several words or a lower-case kind after the name. */
export function careHome({ view, add }: Context, from: number, to: number): void {
  const last = view.tokens[to - 1] as Token;
  const text = view.lower.slice((view.tokens[from] as Token).start, last.end + 16);
  const kind =
    /^(?:[\p{L}'. -]{2,40}?) (?:nursing home|care home|retirement home|high school|middle school|primary school|secondary school|group home|rehab(?:ilitation)? cent(?:er|re)|surgery)\b/u.exec(
      text,
    );
  let start = from;
  while (start < to && skippable(view.tokens[start] as Token)) start++;
  if (kind && start < to && distinctive(view.tokens, start, to))
    add(
      (view.tokens[start] as Token).start,
      (view.tokens[from] as Token).start + kind[0].length,
      "ORG",
      0.7,
      STRENGTH.pattern,
      "institution",
    );
}

/** Words that only begin a sentence: "The", "At", "Le". */
const skippable = (token: Token): boolean => {
  const info = token.info;
  return token.opens && info.common && !info.first && !info.surname && !info.place;
};

const SURE_TAIL = setOf(
  "hospital hospitals hosp clinic clinics infirmary hospice university college llc inc ltd plc gmbh sarl sas corp corporation",
);

/** "National Cancer Institute", "U.S. Department": bodies of the public, not of a person's life. */
function isPublicBody(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 2); i <= from + 1; i++) {
    if (PUBLIC_WORDS.has(tokens[i]?.lower ?? "")) return true;
  }
  return false;
}
const PUBLIC_WORDS = setOf(
  "national federal world european american canadian international nih cdc fda inserm cnrs nhs department ministry ministere haute agence",
);

function distinctive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const info = token.info;
    if (isNameShaped(token) && !info.word && !info.medical) return true;
  }
  return false;
}

const PUBLIC_BODIES =
  /^(?:securite sociale|assurance maladie|haute autorite|education nationale|carte vitale|affection longue|droits? de|code de|conseil|agence regionale|premier ministre|journal officiel|union europeenne|nations unies|moyen age|bonne|joyeux|merci|saint|sainte)/;

/**
 * French writes ordinary words in lower case inside a sentence: two capitalised ones side by side are the proper
 * name of a person, a company or a project, whatever the lists say.
 */
export function properNoun({ view, add }: Context, from: number, to: number): void {
  let start = from;
  const opening = view.tokens[from] as Token;
  if (opening.opens && !/[:(-] ?$/.test(view.text.slice(Math.max(0, opening.start - 2), opening.start)))
    start++;
  let run = 0;
  for (let i = start; i < to; i++) {
    const token = view.tokens[i] as Token;
    const plain =
      token.shape === "Capital" && token.text.length > 2 && !token.info.medical && !token.info.nation;
    if (!plain) break;
    if (i > start && !/^[ -]$/.test(gap(view, view.tokens[i - 1] as Token, token))) break;
    run++;
  }
  if (run < 2) return;
  for (let i = start; i < start + run; i++) if (DISEASE_NOUNS.has((view.tokens[i] as Token).lower)) return;
  const first = view.tokens[start] as Token;
  const last = view.tokens[start + run - 1] as Token;
  const text = view.lower.slice(first.start, last.end);
  if (PUBLIC_BODIES.test(text) || isDiseaseName(view, start, start + run, to)) return;
  add(first.start, last.end, "ORG", 0.4, STRENGTH.list, "proper-noun");
}

const BEFORE_INSTITUTION = setOf("for at with the to by in a au aux chez our la le l de par");

export function announced({ view, add }: Context, from: number, to: number): void {
  const first = view.tokens[from] as Token;
  const left = view.tokens[from - 1]?.lower ?? "";
  if (
    !BEFORE_INSTITUTION.has(left) &&
    view.text[first.start - 1] !== "@" &&
    view.text[first.start - 2] !== "@"
  )
    return;
  const head = view.lower.slice(Math.max(0, first.start - 60), first.start);
  const last = view.tokens[to - 1] as Token;
  const info = first.info;
  const brand = BRANDS.has(first.lower);
  if ((info.medical && !brand) || info.nation || info.eponym) return;
  if (to - from === 1 && info.common && !info.place && !brand) return;
  if (WORKS_FOR.test(head)) {
    const enumerated = /^(?:, [A-Z]\w+){1,2} and [A-Z]\w+/.exec(view.text.slice(last.end, last.end + 60));
    add(first.start, last.end + (enumerated?.[0].length ?? 0), "ORG", 0.75, STRENGTH.trigger, "employer");
  } else if (
    SEEN_AT.test(head) &&
    !isDiseaseName(view, from, to, to) &&
    !(first.shape === "CAPS" && !/(?:at|to|by|@|a|au)(?: the| our)? ?@? ?$/.test(head)) &&
    !(to - from === 1 && info.word && !info.place)
  ) {
    add(first.start, last.end, "ORG", 0.6, STRENGTH.trigger, "seen-at");
  }
}

const HOSPITAL_STARTS = new Set([...HOSPITALS].map((name) => /^[^ ']+/.exec(name)?.[0] ?? ""));
const TO_HOSPITAL =
  /\b(?:at|in|to|from|by|a|de|vers|sur|pour|chez|via|,)(?: the| la| l'| le)? ?$|\b(?:a|de) l'$|[(,;] ?$|^$/;

/** "à la Timone", "at Papworth": hospitals that go by one or two words; after a preposition, a comma, or at the start. */
export function wellKnownHospital({ view, add }: Context, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const first = view.tokens[i] as Token;
    if (!HOSPITAL_STARTS.has(first.lower)) continue;
    for (let length = Math.min(3, to - i); length > 0; length--) {
      const parts = view.tokens.slice(i, i + length);
      const name = parts
        .map(({ lower }) => lower)
        .join(" ")
        .replaceAll(" s", "'s");
      if (!HOSPITALS.has(name) && !HOSPITALS.has(parts.map(({ lower }) => lower).join(" "))) continue;
      if (!TO_HOSPITAL.test(view.lower.slice(Math.max(0, first.start - 12), first.start))) break;
      if (isDiseaseName(view, i, i + length, to)) break;
      add(first.start, (parts.at(-1) as Token).end, "ORG", 0.8, STRENGTH.trigger, "hospital-known");
      i += length - 1;
      break;
    }
  }
}
