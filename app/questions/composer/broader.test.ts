import { expect, test } from "vitest";
import { isRegion, isSomebodyElse, sayBroadly, speaksOfSomebodyElse } from "./broader.ts";

test("a town is said by its region, which needs no hint of its own", () => {
  const text = "J’habite à Lannion depuis longtemps.";
  const start = text.indexOf("Lannion");
  const said = sayBroadly(text, { start, end: start + "Lannion".length, type: "LOCATION" }, "fr")!;
  expect(text.slice(0, said.start) + said.phrase + text.slice(said.end)).toBe(
    "J’habite dans une ville de Bretagne depuis longtemps.",
  );
  for (const region of ["Bretagne", "Brittany", "Île-de-France", "ile-de-france", "Corse"])
    expect(isRegion(region), region).toBe(true);
  for (const place of ["Lannion", "Paris", "Toulouse", ""]) expect(isRegion(place), place).toBe(false);
});

test.each([
  ["Depuis hier, mon mari Paul ne dort plus.", "Paul", true],
  ["C’est la sœur aînée de Claire : sa fille s’appelle Léa.", "Léa", true],
  ["My late father, Henry, had it too.", "Henry", true],
  ["Notre grand-mère\nOdette", "Odette", true],
  ["Le docteur Martin m’a dit d’attendre.", "Martin", false],
  ["Sonmari Paul", "Paul", false],
])("of %s, %s is asked about: %s, and then the text speaks of somebody else", (text, name, isAsked) => {
  expect(isSomebodyElse(text, text.indexOf(name))).toBe(isAsked);
  expect(speaksOfSomebodyElse(text)).toBe(isAsked);
});
