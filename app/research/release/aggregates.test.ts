import fc from "fast-check";
import { expect, test } from "vitest";
import { aggregatesCsv, all, suppressed } from "./aggregates.ts";
import { checkAggregates } from "./aggregates-check.ts";
import type { Cell } from "./aggregates.ts";

const min = 11;
const keyOf = ({ topic, language, quarter }: Cell) => `${topic}|${language}|${quarter}`;

type Base = { topic: string; language: string; quarter: string; authors: number };

/** A full cube with its totals, the authors of different cells being different people. */
function cube(base: readonly Base[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const { topic, language, quarter, authors } of base) {
    for (const t of [topic, all])
      for (const l of [language, all])
        for (const q of [quarter, all]) {
          const key = `${t}|${l}|${q}`;
          const found = sums.get(key) ?? {
            topic: t,
            language: l,
            quarter: q,
            medianFirstAnswer: null,
            threads: 0,
            answers: 0,
            professionalAnswers: 0,
            helpfulVotes: 0,
            authors: 0,
          };
          found.threads += authors;
          found.authors += authors;
          sums.set(key, found);
        }
  }
  return [...sums.values()];
}

const bases = fc
  .array(
    fc.record({
      topic: fc.constantFrom("a", "b", "c"),
      language: fc.constantFrom("fr", "en"),
      quarter: fc.constantFrom("1", "2", "3"),
      authors: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 15 },
  )
  .map((list) => [
    ...new Map(list.map((one) => [`${one.topic}${one.language}${one.quarter}`, one])).values(),
  ]);

/** What a reader works out: in every line, a single unknown is the total less the rest. */
function solved(cells: readonly Cell[], hidden: ReadonlySet<string>): Map<string, number> {
  const known = new Map(
    cells.filter((cell) => !hidden.has(keyOf(cell))).map((cell) => [keyOf(cell), cell.threads]),
  );
  for (let found = true; found;) {
    found = false;
    for (const name of ["topic", "language", "quarter"] as const) {
      for (const line of Map.groupBy(cells, (cell) => keyOf({ ...cell, [name]: "" })).values()) {
        const unknown = line.filter((cell) => !known.has(keyOf(cell)));
        if (unknown.length !== 1) continue;
        const [one] = unknown;
        const parts = line.filter((cell) => cell[name] !== all && cell !== one);
        const sum = parts.reduce((total, cell) => total + known.get(keyOf(cell))!, 0);
        const total = line.find((cell) => cell[name] === all)!;
        known.set(keyOf(one!), one === total ? sum : known.get(keyOf(total))! - sum);
        found = true;
      }
    }
  }
  return known;
}

test("no cell of too few people is published, nor can be worked out from the others", () => {
  fc.assert(
    fc.property(bases, (base) => {
      const cells = cube(base);
      const hidden = suppressed(cells, min);
      const known = solved(cells, hidden);
      for (const cell of cells) if (cell.authors < min) expect(known.has(keyOf(cell))).toBe(false);
      expect(checkAggregates(aggregatesCsv(cells, min), min)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("large cells are published, and the file holds no number of the others", () => {
  const cells = cube([
    { topic: "heart", language: "fr", quarter: "2026-Q1", authors: 50 },
    { topic: "heart", language: "fr", quarter: "2026-Q2", authors: 30 },
    { topic: "sleep", language: "fr", quarter: "2026-Q1", authors: 12 },
    { topic: "sleep", language: "fr", quarter: "2026-Q2", authors: 4 },
  ]);
  const lines = aggregatesCsv(cells, min).split("\r\n");
  expect(lines).toContain("*,fr,*,false,96,0,0,0,96,");
  expect(lines).toContain("sleep,fr,2026-Q2,true,,,,,,");
  expect(lines).toContain("sleep,fr,2026-Q1,true,,,,,,");
  expect(lines.filter((line) => line.includes(",true,")).every((line) => line.endsWith("true,,,,,,"))).toBe(
    true,
  );
});

test("the check of a release finds a cell of too few people, and one that can be worked out", () => {
  const cells = cube([
    { topic: "heart", language: "fr", quarter: "2026-Q1", authors: 50 },
    { topic: "heart", language: "fr", quarter: "2026-Q2", authors: 30 },
    { topic: "sleep", language: "fr", quarter: "2026-Q1", authors: 40 },
    { topic: "sleep", language: "fr", quarter: "2026-Q2", authors: 40 },
  ]);
  const sound = aggregatesCsv(cells, min);
  expect(checkAggregates(sound, min)).toEqual([]);
  expect(checkAggregates(sound, 31)).toContain("data/aggregates.csv: heart fr 2026-Q2 is of too few people");
  const leaking = sound.replace(/heart,fr,2026-Q2,false,.*/, "heart,fr,2026-Q2,true,,,,,,");
  expect(checkAggregates(leaking, min)).toContain(
    "data/aggregates.csv: fr 2026-Q2 lets its one hidden cell be worked out",
  );
});
