import { expect, test } from "vitest";
import { found } from "./found.ts";

test.each([
  ["né le 12/04/2016", "12/04/2016"],
  ["le 13 / 03 / 2020", "13 / 03 / 2020"],
  ["2024-02-11", "2024-02-11"],
  ["le 23avr", "23avr"],
  ["le 1er mars 2021", "1er mars 2021"],
  ["décembre 93", "décembre 93"],
  ["Feb 14th '23", "Feb 14th '23"],
  ["on Apr 24 2021", "Apr 24 2021"],
  ["March 3, 1979", "March 3, 1979"],
  ["le 31121995 au matin", "31121995"],
  ["le dix-huit juillet deux mille vingt-trois", "dix-huit juillet deux mille vingt-trois"],
  ["vingt-six 02 2012", "vingt-six 02 2012"],
  ["vu le 14/09", "14/09"],
])("the date in %j is found", (text, expected) => {
  expect(found(text, undefined, "DATE")).toEqual([expected]);
});

test.each([
  "en 2019",
  "tension 14/8",
  "you may 2 times",
  "3/4 of patients",
  "version 1.2.10",
  "mars est un mois",
  "ratio 1/2",
  "stade 2/4",
  "en mai dernier",
])("no day in %j: years alone are kept", (text) => expect(found(text, undefined, "DATE")).toEqual([]));
