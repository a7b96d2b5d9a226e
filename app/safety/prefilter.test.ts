import { expect, test } from "vitest";
import { threads } from "../../db/seed/threads/index.ts";
import { readLabelled } from "./evaluation/score.ts";
import { fold } from "./fold.ts";
import { needsOfPattern } from "./literals.ts";
import { RuleIndex } from "./prefilter.ts";
import { allRules } from "./rules/all.ts";
import { pattern } from "./rule.ts";

const index = new RuleIndex(allRules);

function texts(): string[] {
  const found: string[] = [...readLabelled("crisis"), ...readLabelled("holds")].map(({ text }) => text);
  JSON.stringify(threads, (key, value: unknown) => {
    if (key === "body" && typeof value === "string") found.push(value);
    return value;
  });
  return found.map((text) => fold(text).text);
}

test("no rule that matches a text is ever left out", () => {
  const missed = new Set<string>();
  let matches = 0;
  for (const text of texts()) {
    const candidates = index.candidates(text);
    for (const rule of allRules) {
      rule.pattern.lastIndex = 0;
      if (!rule.pattern.test(text)) continue;
      matches++;
      if (!candidates.has(rule)) missed.add(rule.name);
    }
  }
  expect([...missed]).toEqual([]);
  expect(matches).toBeGreaterThan(1_000);
}, 120_000);

test("most rules are left out of most texts", () => {
  const all = texts();
  let run = 0;
  for (const text of all) run += index.candidates(text).size;
  expect(run / (all.length * allRules.length)).toBeLessThan(0.1);
});

test.each<[string, string[][][]]>([
  ["je (?:veux|vais) mourir", [[["je veux mourir", "je vais mourir"]]]],
  ["(?:tres )?mourir(?! de)", [[["mourir", "tres mourir"]]]],
  ["mourir|(?:en |d')finir", [[["mourir"]], [["en finir", "d'finir"]]]],
  ["[0-9]{1,3} comprimes?\\b", [[[" comprime", " comprimes"]]]],
  ["corde[a-z ]{0,20}(?:poutre|[a-z]{1,8})", [[["corde"]]]],
  ["(?<!sans )(?:ai|as)", [[]]],
  ["(?:oui){1,2}[ae]h", [[["oui"]]]],
])("of %s every match needs these words", (source, needs) => {
  expect(needsOfPattern(pattern(source).source)).toEqual(needs);
});
