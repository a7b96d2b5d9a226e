import { gap, type Context } from "../context.ts";
import { GREETINGS, KIN, PATIENT, SIGN_OFFS, SPEECH, TITLES } from "../lexicon/people.ts";
import type { Token } from "../tokens.ts";

export interface Trigger {
  /** How strong: a title beats everything, a weak one only confirms listed or unknown words. */
  kind: "title" | "intro" | "kin" | "weak";
  /** The words before admit nothing but a name ("my name is"). */
  sure: boolean;
  score: number;
  rule: string;
}

const title: Trigger = { kind: "title", sure: true, score: 0.9, rule: "name-title" };
const intro: Trigger = { kind: "intro", sure: true, score: 0.9, rule: "name-introduced" };
const iAm: Trigger = { kind: "intro", sure: false, score: 0.75, rule: "name-i-am" };
const kin: Trigger = { kind: "kin", sure: false, score: 0.75, rule: "name-kin" };
const patient: Trigger = { kind: "kin", sure: false, score: 0.7, rule: "name-patient" };
const care: Trigger = { kind: "kin", sure: false, score: 0.65, rule: "name-care" };
const greeting: Trigger = { kind: "weak", sure: false, score: 0.7, rule: "name-greeting" };
const signature: Trigger = { kind: "weak", sure: false, score: 0.8, rule: "name-signature" };
const speech: Trigger = { kind: "weak", sure: false, score: 0.6, rule: "name-speech" };

/** The whole last sentence of a text, a word or two: a signature. */
function closes(context: Context, at: number): boolean {
  const { tokens, text } = context.view;
  const token = tokens[at] as Token;
  const left = tokens[at - 1];
  if (tokens.length - at > 2 || tokens.length < 4 || !left || left.shape === "Initial") return false;
  const last = tokens.at(-1) as Token;
  return (
    /(?:[.!?…)]|:\)|\n|\.\.)[ \n]{1,3}$/.test(text.slice(Math.max(0, token.start - 4), token.start)) &&
    /^[\s.!:);]*$/.test(text.slice(last.end))
  );
}

const INTRO =
  /\b(?:my name is|my name's|name is|names? ?:|named|name was|m'appelle|s'appelle|m appelle|s appelle|appelle|mapel+e?|m'apel+e?|jmappel+e?|jm'appel+e?|je vous presente|i'd like to introduce|this is my \w{3,8}|prenomm?e?e?|nommee?|moi c'est|c'est moi|signed|signe|prenom(?: est)?|nom(?: est)?|nom de famille|last name|first name|surname|maiden name|nee name)[ ,:-]{0,3}$/;
const I_AM =
  /(?:\bi'?m|\bi am|\bim|\bje suis|\bthis is|\bby me|\bthat i|\bi|\bme|\bmoi|\bici|\bc'est|\bits|\bit's|\bhere is),? $/;

/** Who treats: "rdv avec X", "seen by X". */
const CARE =
  /\b(?:rdv (?:avec|chez)|rendez-vous (?:avec|chez)|suivie? par|vue? par|operee? par|adressee? (?:a|par)|envoyee? (?:a|par)|appointment with|seen by|referred (?:to|by)|operated on by|treated by) $/;

/** What the words right before token `at` say about it being a name; null when nothing. */
export function nameTrigger(context: Context, at: number): Trigger | null {
  const { view } = context;
  const token = view.tokens[at] as Token;
  const left = view.tokens[at - 1];
  if (!left) return null;
  const between = gap(view, left, token);
  if (between.length > 8) return null;
  const titled = pastParticles(context, at);
  if (titled) return title;
  if (isTitle(context, left, between)) return title;
  if (left.lower === "pt" && between === ". ") return patient;
  if (between === " " || /^(?:: ?| : ?|, | - )$/.test(between) || /^:?\s{1,6}$/.test(between)) {
    if (between.includes("\n") && !/:\s/.test(between)) return signOff(context, token);
    const head = view.lower.slice(Math.max(0, token.start - 24), token.start);
    if (INTRO.test(head)) return intro;
    if (
      /(?:^|[.!?"]\s{1,3}|\n)as $/.test(head) &&
      /^[^.!?\n]{3,50}, (?:i|my)\b/i.test(view.text.slice(token.start, token.start + 60))
    )
      return intro;
    if (
      /^,? $/.test(between) &&
      I_AM.test(head) &&
      (token.shape === "Capital" || /(?:m|am|suis) $/.test(head))
    )
      return iAm;
    if (CARE.test(head)) return care;
    const word = compound(context, at - 1);
    if (
      KIN.has(word) &&
      !(word === "son" && context.langs.includes("fr")) &&
      /^(?: |, | : ?|: ?)$/.test(between)
    )
      return kin;
    if (PATIENT.has(left.lower)) return patient;
    if (/^(?:years?|yo|old|ans)$/.test(left.lower) && between === ", ") return patient;
    if (GREETINGS.has(left.lower) && /^,? $/.test(between)) return greeting;
    if (SPEECH.has(left.lower) && between === " ") return speech;
    if ((left.lower === "par" || left.lower === "by") && between === " ") return speech;
  }
  if (closes(context, at)) return signature;
  return signOff(context, token);
}

/** "M. de La Tour", "Mme d'Arc": particles between the title and the name. */
function pastParticles(context: Context, at: number): boolean {
  const { view } = context;
  let i = at - 1;
  while (i >= 0 && at - i < 4) {
    const token = view.tokens[i] as Token;
    if (
      !/^(?: |')$/.test(gap(view, token, view.tokens[i + 1] as Token)) ||
      token.shape !== "lower" ||
      !NOBLE.has(token.lower)
    )
      break;
    i--;
  }
  if (i === at - 1 || i < 0) return false;
  return isTitle(
    context,
    view.tokens[i] as Token,
    gap(view, view.tokens[i] as Token, view.tokens[i + 1] as Token),
  );
}
const NOBLE = new Set([
  "de",
  "d",
  "du",
  "des",
  "van",
  "von",
  "der",
  "den",
  "el",
  "al",
  "ben",
  "da",
  "di",
  "la",
  "le",
]);

function compound(context: Context, at: number): string {
  const token = context.view.tokens[at] as Token;
  const left = context.view.tokens[at - 1];
  return left && gap(context.view, left, token) === "-" ? `${left.lower}-${token.lower}` : token.lower;
}

function signOff(context: Context, token: Token): Trigger | null {
  if (!token.line) return null;
  const head = context.view.lower.slice(Math.max(0, token.start - 32), token.start);
  return SIGN_OFFS.test(head) ? signature : null;
}

function isTitle({ langs, view }: Context, left: Token, between: string): boolean {
  if (!TITLES.has(left.lower) || !/^(?: |\. ?|\s|: ?)$/.test(between)) return false;
  const { text, lower } = left;
  if (
    /^(?:google|house|internet|watson|who|strange|doolittle)\b/.test(
      view.lower.slice(left.end + between.length, left.end + between.length + 12),
    )
  )
    return false;
  if (
    (lower === "m" || lower === "mm") &&
    left.start > 0 &&
    /[.\p{L}]/u.test(view.text[left.start - 1] as string)
  )
    return false;
  if (
    lower === "m" &&
    /^.\b/u.test(view.text.slice(left.end + between.length, left.end + between.length + 2))
  )
    return false;
  if (lower === "m" || lower === "mm")
    return (
      text === text.toUpperCase() && (between.startsWith(".") || langs.includes("fr")) && between !== ": "
    );
  if (text === "MS") return false;
  if (lower === "me") return text === "Me" && langs.includes("fr") && !langs.includes("en");
  if (lower === "ms" && between.startsWith(".")) return true;
  if (
    lower === "ms" ||
    lower === "pr" ||
    lower === "pre" ||
    lower === "miss" ||
    lower === "don" ||
    lower === "sr"
  )
    return /^[A-Z]/.test(text);
  if (
    lower === "doctor" ||
    lower === "docteur" ||
    lower === "nurse" ||
    lower === "professor" ||
    lower === "professeur"
  )
    return between === " ";
  return true;
}

/** What follows a doubtful name can settle it: "X, 42 years old", "X: ", "X said", "X's husband". */
export function personAfter(context: Context, from: number, to: number, bare: boolean): boolean {
  const { view } = context;
  const last = view.tokens[to - 1] as Token;
  const first = view.tokens[from] as Token;
  const info = first.info;
  if (first.shape === "CAPS" && to - from === 1) return false;
  const tail = view.lower.slice(last.end, last.end + 28);
  if (
    /^(?:, (?:\d{1,2}[/.-]\d|\d{1,2} (?:ans|years?|yo)|age[ed]? |nee? )| \(\d{1,2} ans|,? nee? (?:le|en|a) )/.test(
      tail,
    )
  )
    return true;
  if (
    /^(?:'s|' s) (?:husband|wife|mother|father|mom|mum|dad|son|daughter|brother|sister|hair|face|family|birthday)/.test(
      tail,
    )
  )
    return true;
  if (info.first && /^ (?:is my|is our|est mon|est ma|est notre) /.test(tail)) return true;
  if (/^ (?:said|says|told|asked|thinks|wrote|is a \d{2}[ -]|just |a dit|m'a |nous a )/.test(tail))
    return !info.word || (info.first && / (?:is my|est m|est n)/.test(tail.slice(0, 10)));
  if (first.line && bare && /^ ?:/.test(tail) && to - from >= 2) return true;
  if (
    first.line &&
    bare &&
    to - from === 1 &&
    !info.common &&
    /^, (?:can|could|please|i |you|do |did|are|how|what|have|thank|tu |vous |je |j'|merci|est-ce|peux|pouvez)/.test(
      tail,
    )
  )
    return true;
  return false;
}
