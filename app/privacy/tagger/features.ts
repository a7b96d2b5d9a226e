import { DISEASE_NOUNS, looksMedical, medicalPrefix, SPECIES } from "../lexicon/medical.ts";
import { GREETINGS, KIN, PARTICLES, SPEECH, TITLES } from "../lexicon/people.ts";
import type { Shape, Token } from "../tokens.ts";
import type { View } from "../view.ts";

/** Buckets that features are hashed into; a power of two. */
export const BUCKETS = 1 << 16;

/** What the tagger says of a word. */
export const LABELS = ["O", "NAME", "LOCATION", "ORG"] as const;

/** Words worth a decision: with a capital, or listed as names and in no dictionary. The rest is never tagged. */
export function isCandidate(token: Token): boolean {
  const { shape } = token;
  if (shape === "number" || shape === "alnum") return false;
  const { text, lower, info } = token;
  if (info.medical || info.nation || SPECIES.has(lower)) return false;
  if (shape === "lower")
    return text.length >= 3 && info.first && !info.common && !info.word && !INTRODUCES.test(lower);
  // Greek and Latin terms and short abbreviations are left to the rules.
  if (!info.first && !info.surname) {
    if (shape === "CAPS" && text.length <= 5) return false;
    if (medicalPrefix(lower) || looksMedical(lower, true) || TERM.test(lower)) return false;
  }
  return true;
}

/** "je mapel …": the verb in the spelling of telephones, which rare first names share. */
const INTRODUCES = /^j?m?ap+el+e?$/;
/** Endings of substances, species and signs that no surname of the lists has. */
const TERM =
  /(?:ine|ide|ol|ase|one|ique|oxin|zole|ium|ius|aris|alis|oides|onychia|schisis|thus|ence|ance|tion|sion|ment)s?$/;

/** Everything the features need of a word, in numbers; made once a word. */
export interface Face {
  /** A frequent word is seen as itself, any other by what the lists know of it. */
  seen: number;
  lists: number;
  /** Which lists of trigger words it is on. */
  role: number;
  word: number;
  head: number;
  tail3: number;
  tail4: number;
}

const ROLES = [TITLES, KIN, GREETINGS, SPEECH, DISEASE_NOUNS, PARTICLES];
const NOBODY: Face = { seen: 1, lists: 0, role: 0, word: 0, head: 0, tail3: 0, tail4: 0 };

function faceOf(token: Token | undefined): Face {
  if (!token) return NOBODY;
  const { info, lower } = token;
  if (info.face) return info.face;
  let lists = 0;
  for (const known of [
    info.first, info.popular, info.surname, info.word, info.common, info.medical, info.eponym, info.place, info.big, info.nation,
  ]) lists = lists * 2 + (known ? 1 : 0); // prettier-ignore
  const word = hashOf(lower);
  const face: Face = {
    seen: info.common ? word : lists + 7,
    lists,
    role: ROLES.reduce((role, set) => role * 2 + (set.has(lower) ? 1 : 0), 0),
    word: info.common || info.word ? word : 0,
    head: hashOf(lower.slice(0, 3)),
    tail3: hashOf(lower.slice(-3)),
    tail4: hashOf(lower.slice(-4)),
  };
  return (info.face = face);
}

/** FNV-1a. */
function hashOf(value: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return hash;
}

/** A feature of up to three parts, folded to a bucket. */
function bucket(kind: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ (kind * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

const SHAPES: readonly Shape[] = ["Capital", "CAPS", "Initial", "lower", "camel", "number", "alnum"];
const SHAPE = new Map(SHAPES.map((shape, i) => [shape, i + 1]));
const shapeOf = (token: Token | undefined): number => (token ? (SHAPE.get(token.shape) as number) : 0);

/** What a neighbour looks like: itself when it is a frequent word, else its shape and lists. */
const sight = (token: Token | undefined): number => {
  if (!token) return 1;
  const face = faceOf(token);
  return token.info.common ? face.seen : face.seen * 8 + shapeOf(token);
};

/** Words that the text also writes without a capital: they are words here, not names. */
export function lowerForms(view: View): ReadonlySet<string> {
  const lower = new Set<string>();
  for (const token of view.tokens) if (token.shape === "lower") lower.add(token.lower);
  return lower;
}

/** Up to three signs between two places of the text, as a number. */
function gapOf(text: string, from: number, to: number): number {
  let gap = 7;
  for (let i = from; i < to; i++) gap = gap * 131 + text.charCodeAt(i);
  return gap | 0;
}

/** Buckets of the features of a token; `left` is the label of the token before it, as its place in LABELS. */
export function featuresOf(
  { tokens, text }: View,
  at: number,
  left: number,
  lower: ReadonlySet<string>,
  lang: string,
): number[] {
  const token = tokens[at] as Token;
  const [before, before2] = [tokens[at - 1], tokens[at - 2]];
  const [after, after2] = [tokens[at + 1], tokens[at + 2]];
  const own = faceOf(token);
  const shape = shapeOf(token);
  const lists = own.lists * 8 + shape;
  const gapBefore = before ? gapOf(text, Math.max(before.end, token.start - 3), token.start) : 1;
  const gapAfter = gapOf(
    text,
    token.end,
    Math.min(after?.start ?? token.end + 2, token.end + 3, text.length),
  );
  const also = token.shape !== "lower" && lower.has(token.lower) ? 1 : 0;
  const starts = (token.line ? 2 : token.opens ? 1 : 0) + 3 * also;
  const [seenBefore, seenAfter] = [sight(before), sight(after)];
  const language = lang === "fr" ? 1 : lang === "en" ? 2 : 0;
  return [
    bucket(1, lists),
    bucket(2, lists, starts),
    bucket(3, lists, starts, seenBefore),
    bucket(4, lists, seenAfter),
    bucket(5, seenBefore, gapBefore),
    bucket(6, seenAfter, gapAfter),
    bucket(7, seenBefore, sight(before2)),
    bucket(8, seenAfter, sight(after2)),
    bucket(9, own.tail3, language),
    bucket(10, own.head, language),
    bucket(11, own.tail4),
    bucket(12, left, lists),
    bucket(13, left, gapBefore, seenBefore),
    bucket(14, faceOf(before).role, gapBefore, shape),
    bucket(15, faceOf(before).role, faceOf(before2).role),
    bucket(16, faceOf(after).role, gapAfter),
    bucket(17, faceOf(after2).role),
    bucket(18, own.word),
    bucket(19, Math.min(token.text.length, 12), shape),
    bucket(20, gapBefore, gapAfter, shape),
    bucket(21, lists, seenBefore, seenAfter),
    bucket(22, also, shape),
  ];
}
