import { expect, test } from "vitest";
import { describeRates, readLabelled, scoreCrisis, scoreHolds } from "./score.ts";
import type { CrisisLabel, HoldLabel, Language, Rate, Split } from "./score.ts";

const LANGUAGES: Language[] = ["fr", "en"];
const ALL: Split[] = ["tuning", "held-out"];

/** What is asked of the rules over the whole set; a percentage to reach, or for false alarms not to pass. */
const ASKED: Record<string, number> = {
  "plan or means found as such": 95,
  "thoughts found (or graver)": 90,
  "distress found (or graver)": 85,
  "false alarms on look-alikes": 10,
  "emergencies found": 95,
  "false alarms of emergency": 5,
  "held for the right reason": 90,
  "false alarms of a hold": 10,
};
/** On sentences that no rule was written for, one or two in each small group may be missed. */
const TOLERATED_HELD_OUT = 10;

function failures(rates: Rate[], tolerance: number): string[] {
  return rates
    .filter(({ measure, found, total }) => {
      const percent = (100 * found) / total;
      const asked = ASKED[measure]!;
      return measure.startsWith("false alarms") ? percent > asked : percent < asked - tolerance;
    })
    .map(({ measure }) => measure);
}

for (const lang of LANGUAGES) {
  test(`the rules reach what is asked of them in "${lang}"`, () => {
    const rates = [...scoreCrisis(lang, ALL), ...scoreHolds(lang, ALL)];
    expect(failures(rates, 0), describeRates(rates, true)).toEqual([]);
  });

  test(`the rules hold on sentences kept apart in "${lang}"`, () => {
    const rates = [...scoreCrisis(lang, ["held-out"]), ...scoreHolds(lang, ["held-out"])];
    expect(failures(rates, TOLERATED_HELD_OUT), describeRates(rates, false)).toEqual([]);
  });
}

/**
 * Where the rules stand on words that they do not know: floors, so that no change makes it worse; raise them with what is
 * gained. "unseen" is stranger than what people write (8 of 24 plans, 2 alarms on 24 look-alikes, 2026-11-25). "untouched"
 * is plainer, its look-alikes chosen to be mistaken: before its other half was tuned on 21 of 24 plans and 14 alarms on
 * 36 look-alikes, after it 22 and 12 (2026-11-26). Neither the 95 % nor the 10 % that are asked are reached there.
 */
const floors = {
  unseen: { plans: 24, found: 8, lookAlikes: 24, alarms: 2 },
  untouched: { plans: 24, found: 22, lookAlikes: 36, alarms: 12 },
} as const;

for (const split of ["unseen", "untouched"] as const)
  test(`on the ${split} sentences no less is found than before, and no more wrongly`, () => {
    const rates = LANGUAGES.flatMap((lang) => scoreCrisis(lang, [split]));
    const sum = (measure: string, key: "found" | "total") =>
      rates.filter((rate) => rate.measure === measure).reduce((all, rate) => all + rate[key], 0);
    const floor = floors[split];
    expect(sum("plan or means found as such", "total")).toBe(floor.plans);
    expect(sum("plan or means found as such", "found")).toBeGreaterThanOrEqual(floor.found);
    expect(sum("false alarms on look-alikes", "total")).toBe(floor.lookAlikes);
    expect(sum("false alarms on look-alikes", "found")).toBeLessThanOrEqual(floor.alarms);
  });

test("the labelled sets are large, bilingual, and rich in look-alikes", () => {
  const crisis = readLabelled<CrisisLabel>("crisis");
  const holds = readLabelled<HoldLabel>("holds");
  expect(crisis.length).toBeGreaterThanOrEqual(240);
  expect(holds.length).toBeGreaterThanOrEqual(200);
  for (const rows of [crisis, holds]) {
    expect(new Set(rows.map((row) => `${row.lang} ${row.text}`)).size).toBe(rows.length);
    const french = rows.filter((row) => row.lang === "fr").length / rows.length;
    expect(french).toBeGreaterThan(0.45);
    expect(french).toBeLessThan(0.55);
  }
  const graded = crisis.filter((row) => row.level !== undefined);
  const lookAlikes = graded.filter((row) => row.level === "none" || row.level === "past").length;
  expect(lookAlikes / graded.length).toBeGreaterThan(0.4);
  expect(lookAlikes).toBeGreaterThanOrEqual(100);
});
