import { expect, test } from "vitest";
import { chapman, sampleResult, upperBoundWithout } from "./capture-recapture.ts";

const posts = (...names: string[]) => new Set(names);

test("Chapman's estimator counts what both missed, and exists when they found nothing in common", () => {
  // By hand: (9+1)(9+1)/(9+1) − 1, (3+1)(4+1)/(0+1) − 1, and the empty case.
  expect(chapman(9, 9, 9)).toBe(9);
  expect(chapman(3, 4, 0)).toBe(19);
  expect(chapman(0, 0, 0)).toBe(0);
  expect(sampleResult(299, posts("a", "b", "c"), posts("b", "c", "d"))).toEqual({
    posts: 299,
    found: [3, 3],
    both: 2,
    estimated: 4.3,
    upperBound: null,
  });
});

test("299 posts without a leak bound the share to 1 %, 598 to half of that", () => {
  expect(upperBoundWithout(299)).toBeLessThanOrEqual(0.01);
  expect(upperBoundWithout(298)).toBeGreaterThan(0.01);
  expect(upperBoundWithout(598)).toBeLessThanOrEqual(0.005);
  expect(upperBoundWithout(597)).toBeGreaterThan(0.005);
  expect(sampleResult(598, posts(), posts()).upperBound).toBe(0.005);
});
