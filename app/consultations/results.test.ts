import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestCell } from "../moderation/small-cells.ts";
import { countQuestion, suppressSmall } from "./results.ts";
import type { Ballot } from "./results.ts";
import { roles } from "./roles.ts";

test("a small count is blank, and so is a second one that would give it away", () => {
  expect(suppressSmall([20, 9, 3])).toEqual([20, null, null]);
  expect(suppressSmall([20, 9, 0])).toEqual([20, 9, 0]);
  expect(suppressSmall([40, 1, 1])).toEqual([null, null, null]);
});

test("whatever the counts: nothing small is shown, and what is blank does not follow from the total", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 12 }), (counts) => {
      const shown = suppressSmall(counts);
      const blank = shown.flatMap((one, at) => (one === null ? [counts[at]!] : []));
      expect(shown.every((one, at) => one === null || one === counts[at])).toBe(true);
      expect(shown.some((one) => one !== null && one > 0 && one < smallestCell)).toBe(false);
      const others = shown.filter((one) => one !== null && one > 0);
      if (blank.length > 0 && others.length > 0) {
        expect(blank.length).toBeGreaterThan(1);
        expect(blank.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(smallestCell);
      }
    }),
  );
});

const times = (count: number, choices: number[], relation: Ballot["relation"] = "patient") =>
  Array.from({ length: count }, (): Ballot => ({ choices, relation }));

test("a question that too few answered tells nothing but that", () => {
  const asked = {
    position: 1,
    kind: "ranking" as const,
    label: "What matters most?",
    options: ["Words", "Pictures"],
    most: 1,
  };
  const few = countQuestion(asked, times(4, [0, 1]));
  expect(few.answers).toBeNull();
  expect(few.options.every(({ count, meanRank }) => count === null && meanRank === null)).toBe(true);
  const many = countQuestion(asked, [...times(6, [0, 1]), ...times(6, [1, 0])]);
  expect(many.options).toMatchObject([
    { label: "Words", count: 6, meanRank: 1.5 },
    { label: "Pictures", count: 6, meanRank: 1.5 },
  ]);
});

const choice = (options: number, most = 1) => ({
  position: 1,
  kind: "choice" as const,
  label: "Which one?",
  options: Array.from({ length: options }, (_, at) => `${at}`),
  most,
});

test("results are told by role, patients and carers together", () => {
  const counted = countQuestion(choice(2), [
    ...times(6, [0]),
    ...times(5, [1], "carer"),
    ...times(7, [0], "professional"),
  ]);
  expect(counted.answersByRole).toEqual({ lived: 11, professional: 7, other: 0 });
  expect(counted.options.map(({ countByRole }) => countByRole)).toEqual([
    { lived: 6, professional: 7, other: 0 },
    { lived: 5, professional: 0, other: 0 },
  ]);
});

test("a role of too few people is blank as a whole, and another one that would give it away", () => {
  const counted = countQuestion(choice(2), [
    ...times(20, [0]),
    ...times(9, [0], "professional"),
    ...times(2, [0], "other"),
  ]);
  expect(counted.options[0]!.count).toBe(31);
  expect(counted.answersByRole).toEqual({ lived: 20, professional: null, other: null });
  expect(counted.options[0]!.countByRole).toEqual({ lived: 20, professional: null, other: null });
});

test("one count of a role that is blank takes three others along: it follows from no line of the table", () => {
  const counted = countQuestion(choice(2), [
    ...times(20, [0]),
    ...times(9, [1]),
    ...times(30, [0], "professional"),
    ...times(3, [1], "professional"),
  ]);
  expect(counted.options.map(({ count }) => count)).toEqual([50, 12]);
  for (const { countByRole } of counted.options)
    expect(countByRole).toEqual({ lived: null, professional: null, other: 0 });
  expect(counted.answersByRole).toEqual({ lived: 29, professional: 33, other: 0 });
});

/** Fills in, again and again, every blank that is alone in its line: what a reader with a pencil can do. */
function workOut(table: (number | null)[][]): (number | null)[][] {
  const known = table.map((row) => [...row]);
  const lines = [
    ...known.map((row, r) => row.map((_, c) => [r, c] as const)),
    ...known[0]!.map((_, c) => known.map((__, r) => [r, c] as const)),
  ];
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const blank = line.filter(([r, c]) => known[r]![c] === null);
      if (blank.length !== 1) continue;
      const [[r, c]] = blank as [readonly [number, number]];
      // The last of each line is its total.
      const isTotal = blank[0] === line.at(-1);
      const parts = line.slice(0, -1).reduce((sum, [i, j]) => sum + (known[i]![j] ?? 0), 0);
      const [lastRow, lastColumn] = line.at(-1)!;
      known[r]![c] = isTotal ? parts : known[lastRow]![lastColumn]! - parts;
      changed = true;
    }
  }
  return known;
}

test("where one may choose several, a small count takes no other along, for nothing sums to a total", () => {
  const counted = countQuestion(choice(3, 2), [
    ...times(9, [0, 1]),
    ...times(8, [0]),
    ...times(3, [1, 2], "professional"),
    ...times(6, [0, 1], "professional"),
    ...times(6, [0], "professional"),
  ]);
  expect(counted.options.map(({ count }) => count)).toEqual([29, 18, null]);
  expect(counted.options.map(({ countByRole }) => countByRole)).toEqual([
    { lived: 17, professional: 12, other: 0 },
    { lived: 9, professional: 9, other: 0 },
    { lived: 0, professional: null, other: 0 },
  ]);
  expect(counted.answersByRole).toEqual({ lived: 17, professional: 15, other: 0 });
});

test("unless the shown counts leave no room: then it would follow from how many answered", () => {
  // Sixteen of twenty chose the first and nobody both: four chose the second.
  expect(suppressSmall([16, 4], { people: 20, most: 2 })).toEqual([null, null]);
  // All twenty chose the first, nineteen the second, of two each: one is left.
  expect(suppressSmall([20, 19, 1], { people: 20, most: 2 })).toEqual([20, null, null]);
  expect(suppressSmall([20, 10, 1], { people: 20, most: 2 })).toEqual([20, 10, null]);
});

test("whatever several were chosen: nothing small of a role is shown, found with a pencil, or left no room", () => {
  const relations = ["patient", "professional", "other"] as const;
  const ballot = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 });
  const people = fc.array(ballot, { maxLength: 24 });
  fc.assert(
    fc.property(fc.array(people, { minLength: 3, maxLength: 3 }), (columns) => {
      const ballots = columns.flatMap((some, at) =>
        some.flatMap((choices) => times(1, choices, relations[at])),
      );
      const { options, answers, answersByRole } = countQuestion(choice(4, 2), ballots);
      if (answers === null) return;
      const line = (by: typeof answersByRole, total: number | null) => [
        ...roles.map((one) => by[one]),
        total,
      ];
      const foot = line(answersByRole, answers);
      const table = options.map(({ countByRole, count }) => line(countByRole, count));
      // Along a row roles sum to the option's total; down a column nothing does.
      const known = [...table, foot].flatMap((row) => workOut([row])[0]!);
      expect(known.filter((one) => one !== null && one > 0 && one < smallestCell)).toEqual([]);
      for (const [at, told] of foot.entries()) {
        const column = table.map((row) => row[at]!);
        if (told === null || column.filter((one) => one === null).length !== 1) continue;
        const sum = column.reduce((total, one) => total + (one ?? 0), 0);
        const [least, greatest] = [told - sum, 2 * told - sum];
        expect(least > 1 && least < smallestCell).toBe(false);
        expect(greatest < smallestCell - 1).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("whatever was chosen: nothing small of a role is shown, nor found with a pencil", () => {
  const relations = ["patient", "professional", "other"] as const;
  const column = fc.array(fc.nat(14), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 3, maxLength: 3 }), (columns) => {
      const ballots = columns.flatMap((counts, at) =>
        counts.flatMap((count, option) => times(count, [option], relations[at])),
      );
      const { options, answers, answersByRole } = countQuestion(choice(4), ballots);
      const line = (by: typeof answersByRole, total: number | null) => [
        ...roles.map((one) => by[one]),
        total,
      ];
      const table = [
        ...options.map(({ countByRole, count }) => line(countByRole, count)),
        line(answersByRole, answers),
      ];
      for (const row of workOut(table))
        expect(row.filter((one) => one !== null && one > 0 && one < smallestCell)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
