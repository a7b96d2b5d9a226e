import { expect, test } from "vitest";
import { found } from "./found.ts";

test.each([
  ["2 84 05 69 123 456 78", "ID"],
  ["FR76 3000 6000 0112 3456 7890 189", "ID"],
  ["carte 4970 1012 3456 7890", "ID"],
  ["MRN: 00482913", "ID"],
  ["SSN 078-05-1120", "ID"],
  ["NHS number 943 476 5919", "ID"],
  ["insurance XGH882910443", "ID"],
  ["dossier n° 2019H45872", "ID"],
  ["plaque AB-123-CD", "ID"],
  ["ipp 8005432178", "ID"],
  ["identifier is 55.29.11.60.P91.1", "ID"],
  ["06 12 34 56 78", "PHONE"],
  ["+33 6.87.65.43.21", "PHONE"],
  ["+49(0)8431045555", "PHONE"],
  ["(614) 555-0137", "PHONE"],
  ["877-701-7858x972", "PHONE"],
  ["appelle le 03 01 23.56 74", "PHONE"],
  ["zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit", "PHONE"],
  ["call six one four five five five zero one three seven", "PHONE"],
] as const)("%j holds a number that identifies", (text, type) => {
  expect(found(text, undefined, type)).toHaveLength(1);
});

test.each([
  "plaquettes 480 000/mm3, leucocytes 12 500",
  "ferritine 125000 ng/ml et 1 200 000 UI",
  "1 in 100000 people",
  "tension 14/9 puis 12/8",
  "échelle de 1 2 3 4 5 6 7 8 9 10",
  "NCT01234567 and rs1234567, CYP2C19, HLA-B27, T2DM, COVID-19",
  "2019-2021 puis 2022/2023",
  "prendre 2 x 500 mg pendant 10 jours",
  "cholestérol 2,65 HDL 0,42 LDL 1,80",
  "one two three, I take two or three pills a day",
  "je pèse soixante-dix-huit kilos",
])("%j holds only measures, counts and codes of science", (text) => {
  expect(found(text)).toEqual([]);
});
