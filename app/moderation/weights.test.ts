import { expect, test } from "vitest";
import { hideThreshold, reportWeight } from "./weights.ts";
import type { ReporterFacts } from "./weights.ts";

const member: ReporterFacts = {
  approvedPosts: 5,
  accountAgeDays: 100,
  hasActiveBadge: false,
  isModerator: false,
  decidedReports: 0,
  accurateReports: 0,
};

test("an established member's first report weighs one and a half, a newcomer's a quarter", () => {
  expect(reportWeight(member)).toBe(1.5);
  expect(reportWeight({ ...member, approvedPosts: 1 })).toBe(0.25);
  expect(reportWeight({ ...member, accountAgeDays: 2 })).toBe(0.25);
});

test("a badge and the moderator's role add trust", () => {
  expect(reportWeight({ ...member, hasActiveBadge: true })).toBe(2);
  expect(reportWeight({ ...member, isModerator: true })).toBe(5);
});

test("accuracy counts from the fifth decided report and turns at 70 %", () => {
  expect(reportWeight({ ...member, decidedReports: 4, accurateReports: 0 })).toBe(1.5);
  expect(reportWeight({ ...member, decidedReports: 10, accurateReports: 7 })).toBe(1.5);
  expect(reportWeight({ ...member, decidedReports: 10, accurateReports: 8 })).toBeGreaterThan(1.5);
  expect(reportWeight({ ...member, decidedReports: 10, accurateReports: 6 })).toBeLessThan(1.5);
});

test("a habitual wrong reporter sinks to nothing, whatever else they are", () => {
  expect(reportWeight({ ...member, decidedReports: 5, accurateReports: 0 })).toBe(0);
  expect(reportWeight({ ...member, hasActiveBadge: true, decidedReports: 20, accurateReports: 2 })).toBe(0);
});

test("three accurate reporters reach the threshold, two do not, whatever their record", () => {
  const accurate = reportWeight({ ...member, decidedReports: 5, accurateReports: 5 });
  expect(3 * accurate).toBeGreaterThanOrEqual(hideThreshold);
  expect(2 * accurate).toBeLessThan(hideThreshold);
});
