/** Letters that decompose to no base letter under NFKD but read as one. */
const LIGATURES: Record<string, string> = {
  œ: "oe", Œ: "OE", æ: "ae", Æ: "AE", ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ð: "d", þ: "th", ß: "ss",
  ı: "i", "’": "'", "‘": "'", "ʼ": "'", "′": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
  "“": '"', "”": '"', "«": '"', "»": '"', "·": "·", "∆": "Δ", "…": "...", "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ",
}; // prettier-ignore

const cache = new Map<number, string>();
// eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
const IS_ASCII = /^[\u0000-\u007f]*$/;

/** One code point without accents, ligatures, width or typographic variants; "" when it is invisible. */
export function foldCodePoint(code: number): string {
  if (code < 128) return String.fromCharCode(code);
  const known = cache.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  const result = LIGATURES[char] ?? computeFold(char);
  if (cache.size < 20_000) cache.set(code, result);
  return result;
}

function computeFold(char: string): string {
  if (/[\p{Cf}\p{Mn}\p{Me}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u.test(char)) return "";
  const decomposed = char.normalize("NFKD").replaceAll(/[\p{Mn}\p{Me}]/gu, "");
  if (/^[\s]$/u.test(decomposed) && decomposed !== "\n") return " ";
  // Compatibility forms of several signs (½, ﷺ) stay as they are: they are not letters of a name.
  return /^[\p{L}\p{N}]{1,3}$/u.test(decomposed) || /^[!-~]$/.test(decomposed) ? decomposed : char;
}

/** A word as the lists store it: lower case, no accents. */
export function foldWord(word: string): string {
  if (IS_ASCII.test(word)) return word.toLowerCase();
  let out = "";
  for (const char of word) out += foldCodePoint(char.codePointAt(0) as number);
  return out.toLowerCase();
}
