import { foldCodePoint } from "./fold.ts";
import { syntaxAt } from "./markdown.ts";
import { OPAQUE, tokenize, type Token } from "./tokens.ts";

/**
 * A text as recognisers read it: the shadow (accents folded, invisible signs, Markdown escapes, emphasis inside
 * words and HTML entities removed, look-alike letters straightened), its tokens, and the way back to the source.
 */
export interface View {
  source: string;
  text: string;
  /** The same in lower case, offset by offset: trigger words are read from it. */
  lower: string;
  tokens: Token[];
  /** Index of the first token that ends after the offset. */
  tokenAt(offset: number): number;
  toSource(start: number, end: number): { start: number; end: number };
}

/** Placeholders of an earlier run stay: they become opaque control signs, so that masking twice changes nothing. */
const PLACEHOLDER =
  /\[(?:NAME|USERNAME|EMAIL|PHONE|URL|IP|ADDRESS|ID|LOCATION|ORG|DATE|AGE|EVENT)_\d{1,6}\]/g;
const NEEDS_SHADOW = /[^\n -~]|&#|&[a-z]|[\\*~`<]|^ {0,4}>/m;
const ENTITY =
  /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp|commat|period|colon|sol|lowbar|hyphen));/i;
const ENTITIES: Record<string, string> = {
  amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", commat: "@", period: ".", colon: ":", sol: "/", lowbar: "_", hyphen: "-",
}; // prettier-ignore

/** The signs that stand for themselves: neither syntax nor an escape, an entity, or the end of a line. */
const isPlain = Uint8Array.from({ length: 128 }, (_, code) =>
  "\n&*-<>\\`~".includes(String.fromCharCode(code)) ? 0 : 1,
);

export function buildView(source: string): View {
  const own = source.includes(OPAQUE) ? source.replaceAll(OPAQUE, " ") : source;
  const opaque = own.includes("[")
    ? own.replaceAll(PLACEHOLDER, (found) => OPAQUE.repeat(found.length))
    : own;
  if (!NEEDS_SHADOW.test(opaque)) return viewOf(source, opaque, null);
  let text = "";
  const map = new Int32Array(opaque.length * 3);
  let size = 0;
  let at = 0;
  let leads = true;
  while (at < opaque.length) {
    const from = at;
    for (let code; (code = opaque.charCodeAt(at)) < 128 && isPlain[code]; at++) {
      if (code !== 32) leads = false;
      map[size++] = at;
    }
    if (at > from) {
      text += opaque.slice(from, at);
      continue;
    }
    const code = opaque.codePointAt(at) as number;
    let used = code > 0xffff ? 2 : 1;
    let out: string;
    const syntax = syntaxAt(opaque, at, leads);
    if (code === 10) leads = true;
    else if (code !== 32 && code !== 62) leads = false;
    if (syntax) [out, used] = [syntax.reads, syntax.length];
    else if (code === 38) [out, used] = decodeEntity(opaque, at);
    else if (code === 92 && /[!-/:-@[-`{-~]/.test(opaque[at + 1] ?? "")) out = "";
    else out = code < 128 ? (opaque[at] as string) : foldCodePoint(code);
    text += out;
    for (let i = 0; i < out.length; i++) map[size++] = at;
    at += used;
  }
  if (/[\u0370-\u052f]/.test(opaque)) text = straighten(text);
  return viewOf(source, text, map.subarray(0, size));
}

function decodeEntity(text: string, at: number): [string, number] {
  const found = ENTITY.exec(text.slice(at, at + 12));
  if (!found) return ["&", 1];
  const [whole, decimal, hex, named] = found;
  if (named) return [ENTITIES[named.toLowerCase()] as string, whole.length];
  const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
  return [code > 0 && code <= 0x10ffff ? foldCodePoint(code) : "", whole.length];
}

const IMITATING = "аеорсухіјѕһкмтвнАВЕКМНОРСТХУІЈЅοανρτυκιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const IMITATED = "aeopcyxijshkmtbhABEKMHOPCTXYIJSoavptukiABEZHIKMNOPTYX";
const LOOK_ALIKES: Record<string, string> = Object.fromEntries(
  [...IMITATING].map((char, i) => [char, IMITATED[i] as string]),
);

/** Inside a word that mixes scripts, Cyrillic and Greek look-alikes become the Latin letters they imitate. */
function straighten(text: string): string {
  // Sign by sign as the offsets count them.
  const chars = Array.from({ length: text.length }, (_, i) => text[i] as string);
  let start = 0;
  let latin = false;
  let alike = false;
  for (let i = 0; i <= chars.length; i++) {
    const char = chars[i] ?? " ";
    const isLatin = /[A-Za-z]/.test(char);
    const isAlike = !isLatin && char > "\u0370" && char in LOOK_ALIKES;
    if (isLatin) latin = true;
    else if (isAlike) alike = true;
    else if (char < "\u0370" || !/\p{L}/u.test(char)) {
      if (latin && alike)
        for (let k = start; k < i; k++) chars[k] = LOOK_ALIKES[chars[k] as string] ?? (chars[k] as string);
      latin = alike = false;
      start = i + 1;
    }
  }
  return chars.join("");
}

/** Lower case without changing a length: the few signs that would grow stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replaceAll(/./gsu, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  );
}

function viewOf(source: string, text: string, map: Int32Array | null): View {
  const tokens = tokenize(text);
  return {
    source,
    text,
    lower: lowerCase(text),
    tokens,
    tokenAt(offset) {
      let low = 0;
      let high = tokens.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[middle] as Token).end > offset) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    toSource(start, end) {
      if (!map) return { start, end };
      let next = end;
      while (next < map.length && map[next] === map[end - 1]) next++;
      return { start: map[start] as number, end: next < map.length ? (map[next] as number) : source.length };
    },
  };
}
