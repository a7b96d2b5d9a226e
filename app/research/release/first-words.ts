import { fold } from "../../shared/text.ts";

const none = 0;
const separator = 1;
const manySigns = 2;
/** What becomes of a UTF-16 unit when a text is folded: a sign of a word, or one of the above. */
const folded = new Uint16Array(65_536);
const isKnown = new Uint8Array(65_536);

function foldUnit(unit: number): number {
  if (isKnown[unit] === 0) {
    isKnown[unit] = 1;
    folded[unit] = foldedUnit(String.fromCharCode(unit));
  }
  return folded[unit]!;
}

function foldedUnit(sign: string): number {
  // Halves of signs beyond the first plane, and the letter whose small form depends on its place.
  if (/[\ud800-\udfffΣ]/.test(sign)) return manySigns;
  const plain = fold(sign);
  if (plain === "") return none;
  if (plain.includes("@")) return manySigns;
  if (!/[\p{L}\p{N}]/u.test(plain)) return separator;
  return plain.length === 1 ? plain.charCodeAt(0) : manySigns;
}

/**
 * Whether a text holds one of many folded words, or perhaps an address, in one pass that makes nothing of the text: no
 * folded copy, no list of its words. Wrong only on the safe side.
 */
export class FirstWords {
  readonly #words: ReadonlyMap<string, unknown>;
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(words: ReadonlyMap<string, unknown>) {
    this.#words = words;
    // So many places that few words have to be looked up.
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(words.size * 32)));
    this.#mask = size - 1;
    this.#bits = new Uint32Array(size / 32);
    for (const word of words.keys()) {
      let hash = start;
      for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
      const place = placeOf(hash, this.#mask);
      this.#bits[place >> 5]! |= 1 << (place & 31);
    }
  }

  mayStandIn(text: string): boolean {
    let hash = start;
    let from = -1;
    // One step beyond the end, as if a separator stood there.
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? foldUnit(text.charCodeAt(at)) : separator;
      if (unit > manySigns) {
        if (from < 0) from = at;
        hash = mix(hash, unit);
      } else if (unit === manySigns) return true;
      else if (unit === separator && from >= 0) {
        const place = placeOf(hash, this.#mask);
        const isTaken = (this.#bits[place >> 5]! & (1 << (place & 31))) !== 0;
        if (isTaken && this.#words.has(fold(text.slice(from, at)))) return true;
        hash = start;
        from = -1;
      }
    }
    return false;
  }
}

/** FNV-1a (Fowler, Noll, Vo), by units. */
const start = 0x811c9dc5 | 0;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const placeOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;
