import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../shared/text.ts";
import { FirstWords } from "./first-words.ts";

const word = fc.constantFrom(
  "zorvak",
  "cœur",
  "élan",
  "Ñandú",
  "x",
  "42",
  "ΟΔΟΣ",
  "ﬁn",
  "한글",
  "e\u0301te",
  "İzmir",
  "½",
  "𝐀da",
);
const text = fc
  .array(fc.oneof(word, fc.constantFrom(" ", "-", "…", "’", "\u00a0", "＠"), fc.string({ unit: "grapheme" })))
  .map((parts) => parts.join(""));
const wordsOf = (source: string) => fold(source).match(/[\p{L}\p{N}]+/gu) ?? [];

test("a text that holds one of the words is never passed over", () => {
  fc.assert(
    fc.property(text, text, (values, source) => {
      const words = new Map(wordsOf(values).map((one) => [one, true]));
      if (wordsOf(source).some((one) => words.has(one)) || fold(source).includes("@"))
        expect(new FirstWords(words).mayStandIn(source)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a text that holds none of them is passed over", () => {
  const words = new Map(Array.from({ length: 500 }, (_, n) => [`membre${n}`, true]));
  const first = new FirstWords(words);
  const texts = Array.from({ length: 1_000 }, (_, n) => `Après ${n} semaines, l’été… me fatigue encore.`);
  expect(texts.some((one) => first.mayStandIn(one))).toBe(false);
  expect(texts.every((one, n) => first.mayStandIn(`${one} Merci MEMBRE${n % 500} !`))).toBe(true);
});
