import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import { rows } from "./rows.ts";

const row = (tests: [string, string][]) => ({ number: "1.1.1", requirement: "Something.", tests });
const report = {
  testResults: [
    {
      name: "/anywhere/app/a.test.ts",
      assertionResults: [
        { title: "it holds", status: "passed" },
        { title: "it does not", status: "failed" },
        { title: "nobody looked", status: "skipped" },
      ],
    },
  ],
};
const resultOf = (...tests: [string, string][]) => judge([row(tests)], report)[0]!.result;

test("a row is shown by tests that ran and passed, all of them", () => {
  expect(resultOf(["app/a.test.ts", "it holds"])).toBe("shown");
  expect(resultOf(["app/a.test.ts", "it holds"], ["app/a.test.ts", "it does not"])).toBe("not shown");
});

test("a test that was skipped, renamed or moved shows nothing, and no test shows nothing", () => {
  expect(resultOf(["app/a.test.ts", "nobody looked"])).toBe("not shown");
  expect(resultOf(["app/a.test.ts", "it held once"])).toBe("not shown");
  expect(resultOf(["app/b.test.ts", "it holds"])).toBe("not shown");
  expect(resultOf()).toBe("not shown");
});

test("at least thirty rows, each with a number of the standard and a test", () => {
  expect(rows.length).toBeGreaterThanOrEqual(30);
  for (const { number, requirement, tests } of rows) {
    expect(number).toMatch(/^\d+\.\d+\.\d+(, \d+\.\d+\.\d+)*$/);
    expect(requirement).toMatch(/^[A-Z].*\.$/);
    expect(tests.length).toBeGreaterThan(0);
  }
});

/** Titles as they stand in a test file; what a template fills in stands for anything. */
function titlesIn(file: string): RegExp[] {
  const source = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  return [
    ...source.matchAll(/(?<![\w.])(?:test|it)(?:\.\w+)*(?:\([^()]*\))?\(\s*(["'`])((?:(?!\1).)+)\1/g),
  ].map(
    ([, , title]) =>
      new RegExp(
        `^${title!
          .split(/\$\{[^}]*\}|%[a-z]|\$\w+/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
          .join(".+")}$`,
      ),
  );
}

test("every row names tests that stand in their files", () => {
  const missing = rows
    .flatMap(({ tests }) => tests)
    .filter(([file, title]) => !titlesIn(file).some((known) => known.test(title)))
    .map(([file, title]) => `${file} · ${title}`);
  expect(missing).toEqual([]);
});
