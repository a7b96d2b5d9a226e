import { needsOfPattern } from "./literals.ts";
import type { Rule } from "./rule.ts";

/** Places in the table of anchors: enough that most characters of a text lead nowhere. */
const bits = 18;
const longestAnchor = 8;

/** One step of a hash over characters; good enough in its upper bits. */
const mix = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
const placeOf = (hash: number): number => Math.imul(hash, 0x85ebca6b) >>> (32 - bits);

function hashOf(text: string, at: number, length: number): number {
  let hash = 0;
  for (let index = at; index < at + length; index++) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

/**
 * Which rules a text could meet at all: one pass over the text, whatever the number of rules. Every literal that a rule
 * needs hangs on some characters of its own, its anchor; where they stand in the text the literal is compared, and what
 * is found is counted for the rules that need it. Wrong only on the safe side.
 */
export class RuleIndex {
  readonly #rules: readonly Rule[];
  /** Rules of which nothing can be told from their words. */
  readonly #always: number[] = [];
  readonly #literals: Literal[] = [];
  /** Of each alternative of a rule, its rule and how many needs must be met. */
  readonly #alternatives: { rule: number; needs: number }[] = [];
  /** Of each need, the alternative it belongs to. */
  readonly #needs: number[] = [];
  /** One bit for each place where something hangs: small enough for the nearest cache of the processor. */
  readonly #taken = new Uint8Array(1 << (bits - 3));
  /** By place, the first literal that hangs there, plus one; `#next` leads on to the others. */
  readonly #first = new Int32Array(1 << bits);
  readonly #next: Int32Array;
  readonly #hashes: Int32Array;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    const byText = new Map<string, Literal>();
    for (const [rule, { pattern }] of rules.entries()) {
      const alternatives = needsOfPattern(pattern.source);
      if (alternatives.some((needs) => needs.length === 0)) this.#always.push(rule);
      else for (const needs of alternatives) this.#addAlternative(rule, needs, byText);
    }
    this.#literals = [...byText.values()];
    this.#next = new Int32Array(this.#literals.length);
    this.#hashes = new Int32Array(this.#literals.length);
    const crowd = new Uint16Array(1 << bits);
    for (const [id, literal] of this.#literals.entries()) this.#hang(id, literal, crowd);
  }

  #addAlternative(rule: number, needs: string[][], byText: Map<string, Literal>): void {
    const alternative = this.#alternatives.push({ rule, needs: needs.length }) - 1;
    for (const literals of needs) {
      const need = this.#needs.push(alternative) - 1;
      for (const text of literals) {
        const literal = byText.get(text) ?? { text, anchor: 0, needs: [] };
        byText.set(text, literal);
        literal.needs.push(need);
      }
    }
  }

  /** On those of its characters where the fewest others hang so far. */
  #hang(id: number, literal: Literal, crowd: Uint16Array): void {
    const length = Math.min(literal.text.length, longestAnchor);
    let [best, fewest] = [0, Number.POSITIVE_INFINITY];
    for (let at = 0; at + length <= literal.text.length; at++) {
      const others = crowd[placeOf(hashOf(literal.text, at, length))]!;
      if (others < fewest) [best, fewest] = [at, others];
    }
    literal.anchor = best;
    const hash = hashOf(literal.text, best, length);
    const place = placeOf(hash);
    crowd[place]! += 1;
    this.#hashes[id] = hash;
    this.#next[id] = this.#first[place]!;
    this.#first[place] = id + 1;
    this.#taken[place >> 3]! |= 1 << (place & 7);
  }

  /** The rules that may match a folded text; those that are left out cannot. */
  candidates(text: string): Set<Rule> {
    // Read once: the loop below asks thousands of times.
    const [taken, first, next, hashes] = [this.#taken, this.#first, this.#next, this.#hashes];
    const found = new Set(this.#always);
    const seen = new Set<number>();
    const met = new Map<number, Set<number>>();
    for (let at = 0; at < text.length; at++) {
      let hash = 0;
      const end = Math.min(text.length, at + longestAnchor);
      for (let until = at; until < end; until++) {
        hash = mix(hash, text.charCodeAt(until));
        const place = placeOf(hash);
        if (((taken[place >> 3]! >> (place & 7)) & 1) === 0) continue;
        for (let id = first[place]! - 1; id >= 0; id = next[id]! - 1) {
          if (hashes[id] !== hash || seen.has(id)) continue;
          const literal = this.#literals[id]!;
          if (!text.startsWith(literal.text, at - literal.anchor)) continue;
          seen.add(id);
          this.#count(literal, met, found);
        }
      }
    }
    return new Set(Array.from(found, (rule) => this.#rules[rule]!));
  }

  #count({ needs }: Literal, met: Map<number, Set<number>>, found: Set<number>): void {
    for (const need of needs) {
      const alternative = this.#needs[need]!;
      const { rule, needs: all } = this.#alternatives[alternative]!;
      const some = met.get(alternative) ?? new Set();
      met.set(alternative, some.add(need));
      if (some.size === all) found.add(rule);
    }
  }
}

interface Literal {
  text: string;
  /** The place in it of its anchor. */
  anchor: number;
  needs: number[];
}
