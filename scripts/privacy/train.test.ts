import { expect, test } from "vitest";
import { WEIGHTS } from "../../app/privacy/tagger/weights.ts";
import { SHIPPED, train } from "./train.ts";

test(
  "the shipped weights are, byte for byte, what the script makes, and stay small",
  { timeout: 240_000 },
  () => {
    expect(train(SHIPPED, () => {}) === WEIGHTS).toBe(true);
    expect(WEIGHTS.length).toBeLessThan(3_000_000);
  },
);

test("another seed learns other weights", () => {
  const small = { posts: 40, passes: 1 };
  expect(train({ ...small, seed: 1 }, () => {})).not.toBe(train({ ...small, seed: 2 }, () => {}));
});
