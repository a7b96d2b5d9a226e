import { needsOfPattern } from "./literals.ts";
import type { Rule } from "./rule.ts";

/**
 * Which rules a text could meet at all: one pass over the text, whatever the number of rules. It notes the groups of
 * four characters that occur; a literal of which a group is missing cannot be there. Wrong only on the safe side.
 */
const bits = 16;

function groupAt(text: string, at: number, length: 3 | 4): number {
  let code = Math.imul(text.charCodeAt(at), 0x9e3779b1) + Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
  code = Math.imul(code ^ (code >>> 15), 0x2c1b3c6d) + Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
  if (length === 4)
    code = Math.imul(code ^ (code >>> 13), 0x297a2d39) + Math.imul(text.charCodeAt(at + 3), 0x165667b1);
  return Math.imul(code ^ (code >>> 16), 0x45d9f3b) >>> (32 - bits);
}

/** Groups of three and of four are told apart by the bit that they set. */
const flagOf = { 3: 1, 4: 2 } as const;

/** The groups of four and of three characters of one text. */
export class Groups {
  readonly seen = new Uint8Array(1 << bits);

  constructor(text: string) {
    for (let at = 0; at + 3 <= text.length; at++) {
      this.seen[groupAt(text, at, 3)]! |= flagOf[3];
      if (at + 4 <= text.length) this.seen[groupAt(text, at, 4)]! |= flagOf[4];
    }
  }
}

/**
 * Any of these literals, one after the other: how many groups, the flag of their length, the groups. One array, since
 * thousands of literals are asked for each text.
 */
type Need = Int32Array;

function toNeed(literals: string[]): Need {
  return Int32Array.from(
    literals.flatMap((text) => {
      const length = text.length === 3 ? 3 : 4;
      const count = text.length - length + 1;
      return [count, flagOf[length], ...Array.from({ length: count }, (_, at) => groupAt(text, at, length))];
    }),
  );
}

function isMet(need: Need, { seen }: Groups): boolean {
  for (let at = 0; at < need.length;) {
    const end = at + 2 + need[at]!;
    const flag = need[at + 1]!;
    let group = at + 2;
    while (group < end && (seen[need[group]!]! & flag) !== 0) group++;
    if (group === end) return true;
    at = end;
  }
  return false;
}

const made = new Map<RegExp, Need[][]>();

function needsOf(pattern: RegExp): Need[][] {
  let needs = made.get(pattern);
  if (!needs) {
    needs = needsOfPattern(pattern.source).map((alternative) => alternative.map(toNeed));
    made.set(pattern, needs);
  }
  return needs;
}

/** Whether a rule can match the text that these groups are of; true when that cannot be told. */
export function mayMatch({ pattern }: Rule, groups: Groups): boolean {
  for (const alternative of needsOf(pattern)) {
    let isPossible = true;
    for (let at = 0; isPossible && at < alternative.length; at++)
      isPossible = isMet(alternative[at]!, groups);
    if (isPossible) return true;
  }
  return false;
}
