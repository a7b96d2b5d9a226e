import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestCell } from "../moderation/small-cells.ts";
import { countQuestion, suppressSmall } from "./results.ts";

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

const times = (count: number, ballot: number[]) => Array.from({ length: count }, () => ballot);

test("a question that too few answered tells nothing but that", () => {
  const asked = {
    position: 1,
    kind: "ranking" as const,
    label: "What matters most?",
    options: ["Words", "Pictures"],
  };
  const few = countQuestion(asked, times(4, [0, 1]));
  expect(few.answers).toBeNull();
  expect(few.options.every(({ count, meanRank }) => count === null && meanRank === null)).toBe(true);
  const many = countQuestion(asked, [...times(6, [0, 1]), ...times(6, [1, 0])]);
  expect(many.options).toEqual([
    { label: "Words", count: 6, meanRank: 1.5 },
    { label: "Pictures", count: 6, meanRank: 1.5 },
  ]);
});
