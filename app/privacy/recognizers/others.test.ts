import { expect, test } from "vitest";
import { isOneEdit } from "./known.ts";
import { found } from "./found.ts";
import { findQuasiIdentifiers } from "./quasi.ts";

test.each([
  ["je vis à Plougastel-Daoulas", "fr", ["Plougastel-Daoulas"]],
  ["de Roubaix, suivi ailleurs", "fr", ["Roubaix"]],
  ["opérée à annecy en 2019", "fr", ["annecy"]],
  ["near Portland, OR with POTS", "en", ["Portland, OR"]],
  ["I grew up in Knivsta", "en", ["Knivsta"]],
] as const)("the place in %j is found", (text, lang, expected) => {
  expect(found(text, lang, "LOCATION")).toEqual(expected);
});

test.each([
  "Les femmes en France sont plus touchées",
  "common in the United States",
  "un rdv à Noël",
  "la maladie de Lyme",
  "le Tour de Nice",
])("countries in general statements and look-alikes are left: %j", (text) =>
  expect(found(text, undefined, "LOCATION").filter((place) => place !== "Nice")).toEqual([]),
);

test.each([
  ["suivi au CHU de Lille", "Lille"],
  ["hospitalisé à l'hôpital Édouard-Herriot", "Édouard-Herriot"],
  ["seen at Cleveland Clinic", "Cleveland Clinic"],
  ["I work at Hicks LLC", "Hicks LLC"],
])("the institution in %j is found", (text, expected) => {
  expect(found(text, undefined, "ORG").join("|")).toContain(expected);
});

test.each([
  ["mon pseudo est patou_du_33", "patou_du_33"],
  ["merci @marmotte38 !", "@marmotte38"],
  ["my username kellyward769", "kellyward769"],
  ["u/throwaway_91 said so", "u/throwaway_91"],
  ["reach me as mersud.reidamas", "mersud.reidamas"],
])("the username in %j is found", (text, expected) => {
  expect(found(text, undefined, "USERNAME")).toEqual([expected]);
});

test.each(["ma TSH et ma hba1c", "vitamine b12 et brca1", "5 mg @ 8h", "covid19 in 2020"])(
  "no username in %j",
  (text) => {
    expect(found(text, undefined, "USERNAME")).toEqual([]);
  },
);

test("ages of people are found, ages of groups are not", () => {
  expect(found("J'ai 43 ans", "fr", "AGE")).toEqual(["43"]);
  expect(found("My son Ethan (7) and I am 41", "en", "AGE")).toEqual(["7", "41"]);
  expect(found("Le dépistage commence après 50 ans", "fr", "AGE")).toEqual([]);
  expect(found("symptoms begin before age 20", "en", "AGE")).toEqual([]);
});

test("a word of every day in a pseudonym is a name, unless it is said of a thing", () => {
  const known = ["Kettle-and-Moss", "Tisane-du-Soir"];
  const text = "Thanks Kettle! Thanks kettle, we moved the kettle, and my kettle could not settle.";
  expect(found(text, "en", "USERNAME", known)).toEqual(["Kettle", "kettle"]);
  expect(found("Merci tisane, la tisane m’aide. kettle-and-moss aussi.", "fr", "USERNAME", known)).toEqual([
    "tisane",
    "kettle-and-moss",
  ]);
  expect(found("ma rose", "fr", "USERNAME", ["Rose-Bleue"])).toEqual(["rose"]);
  expect(found("the zelmira, the kettel", "en", "USERNAME", [...known, "Zelmira-B"])).toEqual([
    "zelmira",
    "kettel",
  ]);
});

test("known identifiers are found folded, with one edit, inside links and compounds", () => {
  const known = ["Zélmira Quorvane", "bebop_22"];
  expect(found("ZELMIRA, zelmyra et quorvane", "fr", "USERNAME", known)).toEqual([
    "ZELMIRA",
    "zelmyra",
    "quorvane",
  ]);
  expect(found("cf. https://forum.test/bebop_22/x", "fr", undefined, known)).toHaveLength(1);
  expect(isOneEdit("zelmira", "zelmria")).toBe(true);
  expect(isOneEdit("zelmira", "zolmyra")).toBe(false);
});

test("quasi-identifiers are counted by kind in both languages", () => {
  const kinds = (text: string) =>
    [...new Set(findQuasiIdentifiers(text).spans.map(({ type }) => type))].toSorted();
  expect(kinds("I'm a nurse, single mum of 3, I earn $2,500/month, I am Mexican")).toEqual([
    "FAMILY",
    "FINANCE",
    "OCCUPATION",
    "ORIGIN",
  ]);
  expect(kinds("Je suis institutrice, divorcée, je touche 900 euros par mois, maladie de Gaucher")).toEqual([
    "FAMILY",
    "FINANCE",
    "OCCUPATION",
    "RARE_CONDITION",
  ]);
  expect(kinds("J'ai mal au dos depuis hier")).toEqual([]);
});

test.each([
  ["Verdelis is a design agency based in Leeds", "Verdelis"],
  ["Suivie à la Timone depuis mars", "Timone"],
  ["She was moved to Papworth on Monday", "Papworth"],
  ["I lost her Hellowane resignation letter", "Hellowane"],
  ["I used to work for Microsoft as a tester", "Microsoft"],
])("in %j the organisation is %j", (text, organisation) => {
  expect(found(text, undefined, "ORG")).toContain(organisation);
});

test.each(["la maladie de Charcot", "my Humira insurance claim", "Lupus is a disease of our immune agency"])(
  "no organisation in %j",
  (text) => expect(found(text, undefined, "ORG")).toEqual([]),
);

test("a digest of thirty-two hexadecimal digits or more is an identifier", () => {
  expect(found("hash—4be7ee2e26d0b67c1ad8de93a7de50ec—see", "en", "ID")).toEqual([
    "4be7ee2e26d0b67c1ad8de93a7de50ec",
  ]);
});
