import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findIdentifiers } from "../index.ts";
import { measure, wilson, type GoldText } from "./measure.ts";

const read = (name: string): GoldText[] =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);
const share = ([part, whole]: readonly [number, number]) => part / whole;
const find = ({ text, lang }: GoldText) => findIdentifiers(text, { lang }).spans;

test.each(["posts-fr", "posts-en"])(
  "%s: 97 in 100 direct identifiers are masked, 85 in 100 posts are clean",
  (name) => {
    const quality = measure(read(name), find);
    expect(quality.texts).toBeGreaterThanOrEqual(150);
    expect(share(quality.direct)).toBeGreaterThanOrEqual(0.97);
    expect(share(quality.clean)).toBeGreaterThanOrEqual(0.85);
    expect(share(quality.precision)).toBeGreaterThanOrEqual(0.9);
    expect(share(quality.health)).toBeLessThanOrEqual(0.02);
  },
);

test.each(["harmless-fr", "harmless-en"])("%s: at most one word in 200 is masked", (name) => {
  const texts = read(name);
  expect(texts.length).toBeGreaterThanOrEqual(150);
  expect(share(measure(texts, find).harmed)).toBeLessThanOrEqual(0.005);
});

test("the measure counts a leaked word as a miss", () => {
  const text = "Jean Dupont a mal";
  const gold: GoldText = {
    id: "1",
    lang: "fr",
    set: "x",
    text,
    spans: [{ start: 0, end: 11, type: "NAME", level: "direct" }],
  };
  expect(measure([gold], () => [{ start: 0, end: 4 }]).direct).toEqual([0, 1]);
  expect(measure([gold], () => [{ start: 0, end: 11 }]).direct).toEqual([1, 1]);
  expect(measure([gold], () => [{ start: 0, end: 17 }]).harmed).toEqual([2, 2]);
});

test("the Wilson interval of 0 in 10 is the published one", () => {
  const [low, high] = wilson([0, 10]);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(0.2775, 3);
});

test("what annotators left open is neither a miss nor a harm", () => {
  const text = "Ask Zelmira the nurse";
  const spans = [
    { start: 4, end: 11, type: "NAME", level: "direct" },
    { start: 16, end: 21, type: "NAME", level: "soft" },
  ] as const;
  const gold: GoldText = { id: "1", lang: "en", set: "s", text, spans: [...spans] };
  const masking = (...found: { start: number; end: number }[]) => measure([gold], () => found);
  expect(masking(spans[0])).toMatchObject({ direct: [1, 1], clean: [1, 1], harmed: [0, 2] });
  expect(masking(spans[0], spans[1])).toMatchObject({ direct: [1, 1], harmed: [0, 2] });
  expect(masking(spans[1])).toMatchObject({ direct: [0, 1], clean: [0, 1] });
});
