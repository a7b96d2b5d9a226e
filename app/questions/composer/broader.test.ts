import { expect, test } from "vitest";
import { isRegion, sayBroadly } from "./broader.ts";

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
