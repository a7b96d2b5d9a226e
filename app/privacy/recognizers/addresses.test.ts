import { expect, test } from "vitest";
import { found } from "./found.ts";

test.each([
  "14 rue des Lilas, 69003 Lyon",
  "27 bis avenue du Maréchal Foch, 54000 Nancy",
  "deux bd etienne de rourque",
  "482 Maple Grove Road, Dayton, OH 45420",
  "4450 Erica Underpass Apt. 378 West Robertoport, FM 70923",
  "PSC 473 Box 1200, FPO AP 96349",
  "Flat 3, 27 Canal Street, Manchester M1 3HE",
  "Apt 4, Larkspur Court",
  "Via Pistoletto, 29 Appartamento 1 01038, Soriano Nel Cimino (VT)",
  "Friedhofstrasse 33",
  "4844 Søndergade 52\n Apt. 656\n Brønderslev\n\n Denmark 35018",
  "928 Leoforos Alexandras 14\n Suite 112\n Chandria\n Cyprus (Greek) 51034",
  "the corner of 25 Dili Street and King Forges",
  "19607 Igias Street\nCockle Bay\n, tx\n 00617",
])("the address %j is found whole", (address) => {
  expect(found(`J'habite / I live at ${address}`)).toContain(address);
});

test.each([
  "la voie orale est préférable",
  "un passage transplacentaire est possible",
  "prendre place dans la salle",
  "2 cours de gym par semaine",
  "chemin de croix depuis 3 ans",
  "la route est longue",
  "the High Court said on page 4, Supreme Court too",
])("no address in %j", (text) => {
  expect(found(text, undefined, "ADDRESS")).toEqual([]);
});

test("the lines above a postal block are who lives there, person first", () => {
  const text = "Write to\n\nIdris Ibragimov\nOnvia\n1317 Kimberly Way\n Apt. 962\n Grand Rapids";
  expect(found(text, "en")).toEqual([
    "Idris Ibragimov",
    "Onvia",
    "1317 Kimberly Way\n Apt. 962\n Grand Rapids",
  ]);
});

test("a list of medicines with doses is no postal block", () => {
  expect(found("Matin :\n20 Doliprane 1000\n30 Levothyrox 75\n10 Kardegic 75", "fr")).toEqual([]);
});
