import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildView } from "../view.ts";
import { found } from "../recognizers/found.ts";
import { BUCKETS, LABELS } from "./features.ts";
import { byBucket, byLabel, tag } from "./model.ts";
import { packWeights, unpackWeights } from "./pack.ts";
import { WEIGHTS } from "./weights.ts";

const packed = unpackWeights(WEIGHTS, BUCKETS * LABELS.length);
const weights = byBucket(packed);
const labelOf = (text: string, word: string, lang: string) => {
  const view = buildView(text);
  return tag(view, lang, weights).find(({ index }) => view.tokens[index]?.text === word)?.label;
};

test("weights come back as they were packed", () => {
  expect(byLabel(weights)).toEqual(packed);
  const sparse = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -127, max: 127 })),
    { maxLength: 2_000 },
  );
  fc.assert(
    fc.property(sparse, (values) => {
      const whole = Int8Array.from(values);
      expect(unpackWeights(packWeights(whole), values.length)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["We were told by Dzerkova to wait and see.", "Dzerkova", "en"],
  ["Je fais confiance à Lemoisson pour la suite.", "Lemoisson", "fr"],
  ["Then Oluwadarie called the clinic again.", "Oluwadarie", "en"],
])("a name that no list holds is learnt from its place: %j", (text, name, lang) => {
  expect(labelOf(text, name, lang)).toBe("NAME");
});

test.each([
  ["Traitement par Gastroprazole depuis mars.", "fr"],
  ["What are the signs of Hemifacial microsomia ?", "en"],
  ["Signes de Vibrio cholerae dans les selles", "fr"],
  ["According to the latest NICE guidelines", "en"],
] as const)("nobody is named in %j", (text, lang) => {
  expect(found(text, lang)).toEqual([]);
});
