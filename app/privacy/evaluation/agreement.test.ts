import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { GoldText } from "./measure.ts";

type Triple = [number, number, string];
interface Annotated {
  id: string;
  first: Triple[];
  second: Triple[];
}
const read = <Line>(name: string): Line[] =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** Cohen's kappa of two readings, word by word: is the word part of an identifier? */
function kappa(texts: readonly GoldText[], annotated: ReadonlyMap<string, Annotated>): number {
  const cells = [0, 0, 0, 0];
  const covers = (spans: readonly Triple[], from: number, to: number) =>
    spans.some(([a, b]) => a < to && b > from);
  for (const { id, text } of texts) {
    const { first, second } = annotated.get(id) as Annotated;
    for (const word of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const end = word.index + word[0].length;
      const cell = (covers(first, word.index, end) ? 2 : 0) + (covers(second, word.index, end) ? 1 : 0);
      cells[cell] = (cells[cell] as number) + 1;
    }
  }
  const [neither, onlySecond, onlyFirst, both] = cells as [number, number, number, number];
  const all = neither + onlySecond + onlyFirst + both;
  const a = (onlyFirst + both) / all;
  const b = (onlySecond + both) / all;
  const chance = a * b + (1 - a) * (1 - b);
  return ((neither + both) / all - chance) / (1 - chance);
}

test.each(["fr", "en"])("%s: every own post was annotated twice, and the two readings agree", (lang) => {
  const texts = read<GoldText>(`posts-${lang}`);
  const annotated = new Map(read<Annotated>(`annotators-${lang}`).map((line) => [line.id, line]));
  expect(annotated.size).toBe(texts.length);
  expect(kappa(texts, annotated)).toBeGreaterThan(0.93);
});

test.each(["fr", "en"])(
  "%s: what was reconciled stands in the text, whole words, in order, of known levels",
  (lang) => {
    for (const { id, text, spans } of read<GoldText>(`posts-${lang}`)) {
      let last = 0;
      for (const { start, end, level } of spans) {
        expect(start, id).toBeGreaterThanOrEqual(last);
        expect(end, id).toBeGreaterThan(start);
        expect(text.slice(start, end).trim(), id).toBe(text.slice(start, end));
        expect(["direct", "quasi", "keep"]).toContain(level);
        last = end;
      }
    }
  },
);
