import { expect, test } from "vitest";
import { badgeWords } from "./badge-words.ts";

test("a reader sees a badge's title in their language alone, and a field of its holder once", () => {
  const kept = "Infirmier / Nurse\nDiabète / Diabète\nCHU / Dunes\nFR";
  expect(badgeWords(kept, "fr")).toBe("Infirmier\nDiabète\nCHU / Dunes\nFR");
  expect(badgeWords(kept, "en")).toBe("Nurse\nDiabète\nCHU / Dunes\nFR");
});

test("a slash inside a title is no border between the languages", () => {
  expect(badgeWords("Aide / soins / Care / help", "en")).toBe("Care / help");
  expect(badgeWords("Sage-femme", "en")).toBe("Sage-femme");
});
