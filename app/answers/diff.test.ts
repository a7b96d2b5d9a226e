import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "./diff.ts";
import type { DiffPart } from "./diff.ts";

const before = (parts: DiffPart[]) =>
  parts
    .filter(({ kind }) => kind !== "added")
    .map(({ text }) => text)
    .join("");
const after = (parts: DiffPart[]) =>
  parts
    .filter(({ kind }) => kind !== "removed")
    .map(({ text }) => text)
    .join("");

test("one changed word is one removed and one added word", () => {
  expect(diffWords("Take it in the morning.\nAlways.", "Take it in the evening.\nAlways.")).toEqual([
    { kind: "same", text: "Take it in the " },
    { kind: "removed", text: "morning" },
    { kind: "added", text: "evening" },
    { kind: "same", text: ".\nAlways." },
  ]);
});

test("accented words are whole words", () => {
  const parts = diffWords("une fatigue passagère", "une fatigue persistante");
  expect(parts).toContainEqual({ kind: "removed", text: "passagère" });
});

test("both wordings can be read back from any diff", () => {
  const words = array(constantFrom("un", "deux", "trois", " ", "\n", "é", "."), { maxLength: 60 });
  assert(
    property(words, words, (a, b) => {
      const parts = diffWords(a.join(""), b.join(""));
      expect(before(parts)).toBe(a.join(""));
      expect(after(parts)).toBe(b.join(""));
      for (const [i, part] of parts.entries()) expect(part.kind === parts[i + 1]?.kind).toBe(false);
    }),
  );
});

test("two long wordings without a word in common are compared in under a second", () => {
  const started = performance.now();
  const parts = diffWords("alpha ".repeat(3_300), "omega\t".repeat(3_300));
  expect(parts.length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(1_000);
});
