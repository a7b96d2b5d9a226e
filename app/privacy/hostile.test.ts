/* oxlint-disable no-extend-native -- the prototypes are put back before the count is read */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HOSTILE_PIECES } from "./evaluation/hostile.ts";
import { findIdentifiers } from "./index.ts";
import { Token } from "./tokens.ts";

const repeated = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/**
 * The work of the engine on a text, in signs read by patterns, signs copied by slices and questions to a token. It is
 * the same on every machine, where a time is not. What a pattern does inside one reading is not counted: for that,
 * the last test of this file keeps repetitions inside repetitions out, and the bench measures the worst time.
 */
function countSteps(work: () => void): number {
  let steps = 0;
  const { exec } = RegExp.prototype;
  const { slice } = String.prototype;
  const info = Object.getOwnPropertyDescriptor(Token.prototype, "info") as { get(this: Token): unknown };
  RegExp.prototype.exec = function (subject) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, subject);
    // A sticky pattern that fails looks at one place only.
    if (found || !this.sticky)
      steps += (found ? found.index + found[0].length : subject.length) - Math.min(from, subject.length);
    steps++;
    return found;
  };
  String.prototype.slice = function (start, end) {
    const part = slice.call(this, start, end);
    steps += 1 + part.length;
    return part;
  };
  Object.defineProperty(Token.prototype, "info", {
    configurable: true,
    get(this: Token) {
      steps++;
      return info.get.call(this);
    },
  });
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.slice = slice;
    Object.defineProperty(Token.prototype, "info", info);
  }
  return steps;
}

const stepsFor = (text: string): number =>
  countSteps(() => findIdentifiers(text, { known: ["Zelmira", "bebop_22"] }));

test.each(HOSTILE_PIECES)("the work for %j grows with the length, and stays small for each sign", (piece) => {
  stepsFor(repeated(piece, 500));
  const short = stepsFor(repeated(piece, 5_000));
  const long = stepsFor(repeated(piece, 20_000));
  // Four times the text is sixteen times the work when it is quadratic.
  expect(long).toBeLessThan(short * 5 + 20_000);
  expect(long).toBeLessThan(20_000 * 4_000);
});

test("the count sees work that grows with the square", () => {
  const work = (length: number) => () => {
    const text = "x".repeat(length);
    for (let i = 0; i < length; i++) /never/.test(text.slice(i));
  };
  expect(countSteps(work(800))).toBeGreaterThan(10 * countSteps(work(200)));
});

/** Patterns of the engine as they stand in its sources. */
function patterns(): string[] {
  const folders = [".", "recognizers", "lexicon", "tagger"];
  return folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, import.meta.url))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => {
        const source = readFileSync(new URL(`${folder}/${name}`, import.meta.url), "utf8");
        return [
          ...source.matchAll(/(?<=[=(:,!&|?]\s*)\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/g),
        ].map((found) => found[1] as string);
      }),
  );
}

/** Without classes and escapes: what is left are groups and quantifiers. */
const skeleton = (pattern: string) => pattern.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");

test("no pattern repeats without bound what already repeats without bound, nor runs on over any sign", () => {
  const all = patterns();
  expect(all.length).toBeGreaterThan(100);
  for (const pattern of all) {
    const bare = skeleton(pattern);
    expect(bare, pattern).not.toMatch(/x[+*]\)[+*]/);
    expect(bare, pattern).not.toMatch(/(?<!\\)\.[+*](?!\)?$)/);
  }
});
