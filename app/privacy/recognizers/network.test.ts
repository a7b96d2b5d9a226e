import { expect, test } from "vitest";
import { found } from "./found.ts";

test.each([
  ["écrivez à jean.dupont@exemple.fr svp", ["jean.dupont@exemple.fr"]],
  ["gräff05@outlook.com", ["gräff05@outlook.com"]],
  ["mon mail : jean.dupont [at] free [dot] fr", ["jean.dupont [at] free [dot] fr"]],
  ["jean arobase gmail point com", ["jean arobase gmail point com"]],
  ["reach me: sam at protonmail dot com", ["sam at protonmail dot com"]],
  ["je&#64;x.fr", ["je&#64;x.fr"]],
  ["jean\\_dupont@free.fr", ["jean\\_dupont@free.fr"]],
])("an e-mail address is found in %j", (text, expected) => {
  expect(found(text, undefined, "EMAIL")).toEqual(expected);
});

test.each([
  "look at this dot on my arm",
  "il est arrivé à un point critique",
  "5 mg @ 8h",
  "at 3 pm. Come back",
])("no e-mail address in %j", (text) => expect(found(text, undefined, "EMAIL")).toEqual([]));

test.each([
  ["voir https://twitter.com/lola_59.", ["https://twitter.com/lola_59"]],
  ["mon blog www.mavie-avec-la-sep.fr ici", ["www.mavie-avec-la-sep.fr"]],
  ["[moi](https://x.org/~jean)", ["https://x.org/~jean"]],
  ["instagram.com/my_dialysis_life", ["instagram.com/my_dialysis_life"]],
])("a link is found in %j", (text, expected) => {
  expect(found(text, undefined, "URL")).toEqual(expected);
});

test.each([
  "voir https://www.has-sante.fr/jcms/c_123",
  "merci.me voilà",
  "etc.Je pense",
  "version 2.0.1",
  "p.ex.le soir",
])("public reference pages and missing blanks are no identifying link: %j", (text) =>
  expect(found(text, undefined, "URL")).toEqual([]),
);

test("addresses of machines are found, versions are not", () => {
  expect(found("IP 82.64.117.203 et 2001:db8:85a3::8a2e:370:7334", "fr", "IP")).toEqual([
    "82.64.117.203",
    "2001:db8:85a3::8a2e:370:7334",
  ]);
  expect(found("version 1.2.3.4 à 12:30:45", "fr", "IP")).toEqual([]);
});
