import { needsOfPattern } from "./literals.ts";
import type { Rule } from "./rule.ts";

/**
 * Which rules a text could meet at all: one pass over the text, whatever the number of rules. Every literal that a rule
 * needs hangs on four of its characters; where these stand in the text the literal is compared, and what is found is
 * counted for the rules that need it. Wrong only on the safe side.
 */
export class RuleIndex {
  readonly #rules: readonly Rule[];
  /** Rules of which nothing can be told from their words. */
  readonly #always: number[] = [];
  readonly #literals: Literal[];
  /** Of each alternative of a rule, its rule and how many needs must be met. */
  readonly #alternatives: { rule: number; needs: number }[] = [];
  /** Of each need, the alternative it belongs to. */
  readonly #needs: number[] = [];
  /** By place, where its literals begin among those that are in the order of their places. */
  readonly #from = new Uint16Array((1 << bits) + 1);
  /** One bit for each place where a literal hangs: small enough for the nearest cache of the processor. */
  readonly #taken = new Uint8Array(1 << (bits - 3));
  /** Of each literal, the four characters it hangs on and the next four, as far as it has them. */
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  readonly #masks: Int32Array;
  /** The number of the text that is read, noted at each literal and need that it met: nothing is cleared in between. */
  #reading = 0;
  readonly #seen: Uint32Array;
  readonly #metBy: Uint32Array;
  readonly #readBy: Uint32Array;
  readonly #missing: Uint8Array;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    const byText = new Map<string, Literal>();
    for (const [rule, { pattern }] of rules.entries()) {
      const alternatives = needsOfPattern(pattern.source);
      if (alternatives.some((needs) => needs.length === 0)) this.#always.push(rule);
      else for (const needs of alternatives) this.#addAlternative(rule, needs, byText);
    }
    hang([...byText.values()]);
    this.#literals = [...byText.values()].toSorted((a, b) => a.place - b.place);
    this.#heads = Int32Array.from(this.#literals, ({ head }) => head);
    this.#tails = Int32Array.from(this.#literals, ({ tail }) => tail);
    this.#masks = Int32Array.from(this.#literals, ({ mask }) => mask);
    this.#seen = new Uint32Array(this.#literals.length);
    this.#metBy = new Uint32Array(this.#needs.length);
    this.#readBy = new Uint32Array(this.#alternatives.length);
    this.#missing = new Uint8Array(this.#alternatives.length);
    for (const { place } of this.#literals) {
      this.#from[place + 1]! += 1;
      this.#taken[place >> 3]! |= 1 << (place & 7);
    }
    for (let place = 0; place < 1 << bits; place++) this.#from[place + 1]! += this.#from[place]!;
  }

  #addAlternative(rule: number, needs: string[][], byText: Map<string, Literal>): void {
    const alternative = this.#alternatives.push({ rule, needs: needs.length }) - 1;
    for (const literals of needs) {
      const need = this.#needs.push(alternative) - 1;
      for (const text of literals) {
        const literal = byText.get(text) ?? { text, at: 0, head: 0, tail: 0, mask: 0, place: 0, needs: [] };
        byText.set(text, literal);
        literal.needs.push(need);
      }
    }
  }

  /** The rules that may match a folded text; those that are left out cannot. */
  candidates(text: string): Set<Rule> {
    this.#reading += 1;
    const found = new Set<Rule>();
    for (const rule of this.#always) found.add(this.#rules[rule]!);
    let head = text.length < 3 ? 0 : pack(text, 0) >>> 8;
    for (let at = 0; at + 3 <= text.length; at++) {
      // A literal of three characters hangs on these alone.
      if (this.#isTaken(head & 0xffffff)) this.#look(head & 0xffffff, text, at, found);
      if (at + 4 > text.length) break;
      head = (head << 8) | (text.charCodeAt(at + 3) & 0xff);
      if (this.#isTaken(head)) this.#look(head, text, at, found);
    }
    return found;
  }

  #isTaken(head: number): boolean {
    const place = placeOf(head);
    return ((this.#taken[place >> 3]! >> (place & 7)) & 1) === 1;
  }

  #look(head: number, text: string, at: number, found: Set<Rule>): void {
    const place = placeOf(head);
    const next = pack(text, at + 4);
    const end = this.#from[place + 1]!;
    for (let id = this.#from[place]!; id < end; id++) {
      if (this.#heads[id] !== head || ((this.#tails[id]! ^ next) & this.#masks[id]!) !== 0) continue;
      if (this.#seen[id] === this.#reading) continue;
      const literal = this.#literals[id]!;
      if (!text.startsWith(literal.text, at - literal.at)) continue;
      this.#seen[id] = this.#reading;
      for (const need of literal.needs) this.#meet(need, found);
    }
  }

  #meet(need: number, found: Set<Rule>): void {
    if (this.#metBy[need] === this.#reading) return;
    this.#metBy[need] = this.#reading;
    const alternative = this.#needs[need]!;
    const { rule, needs } = this.#alternatives[alternative]!;
    if (this.#readBy[alternative] !== this.#reading) this.#missing[alternative] = needs;
    this.#readBy[alternative] = this.#reading;
    this.#missing[alternative]! -= 1;
    if (this.#missing[alternative] === 0) found.add(this.#rules[rule]!);
  }
}

interface Literal {
  text: string;
  /** Where the characters it hangs on stand in it. */
  at: number;
  head: number;
  tail: number;
  /** Which characters of the tail it has. */
  mask: number;
  place: number;
  needs: number[];
}

const bits = 16;

const placeOf = (head: number): number => Math.imul(head ^ (head >>> 15), 0x9e3779b1) >>> (32 - bits);

/** Four characters of folded text, which is Latin-1, as one number; nothing behind the end counts as zero. */
function pack(text: string, at: number): number {
  let packed = 0;
  for (let index = at; index < at + 4; index++)
    packed = (packed << 8) | (index < text.length ? text.charCodeAt(index) & 0xff : 0);
  return packed;
}

/** Each literal where the fewest others hang: groups that many literals share are those that many texts hold. */
function hang(literals: readonly Literal[]): void {
  const shared = new Map<number, number>();
  const heads = literals.map(({ text }) =>
    text.length === 3
      ? [pack(text, 0) >>> 8]
      : Array.from({ length: text.length - 3 }, (_, at) => pack(text, at)),
  );
  for (const head of heads.flat()) shared.set(head, (shared.get(head) ?? 0) + 1);
  for (const [index, literal] of literals.entries()) {
    const own = heads[index]!;
    const rarest = own.reduce(
      (best, head, at) => (shared.get(head)! < shared.get(own[best]!)! ? at : best),
      0,
    );
    literal.at = rarest;
    literal.head = own[rarest]!;
    literal.tail = pack(literal.text, rarest + 4);
    const rest = Math.min(4, Math.max(0, literal.text.length - rarest - 4));
    literal.mask = rest === 0 ? 0 : -1 << (8 * (4 - rest));
    literal.place = placeOf(literal.head);
  }
}
