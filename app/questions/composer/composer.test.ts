import { expect, test } from "vitest";
import { emergencyNumbers } from "../../../db/seed/emergency-numbers.ts";
import { detectCrisis } from "../../safety/index.ts";
import { careFor } from "./care.server.ts";
import { detectLanguage } from "./language.server.ts";

test("the language of a text is told from a sentence; what is short or unclear takes the interface's", () => {
  expect(detectLanguage("Combien de temps avant que ça marche vraiment ?", "en")).toBe("fr");
  expect(detectLanguage("est ce que vous avez mal a la tete avec ce medicament svp merci", "en")).toBe("fr");
  expect(detectLanguage("How long until thyroxine works for you all?", "fr")).toBe("en");
  expect(detectLanguage("Bonjour", "en")).toBe("en");
  expect(detectLanguage("https://www.ameli.fr/assure/sante/themes/hypothyroidie", "en")).toBe("en");
  for (const locale of ["fr", "en"] as const) {
    expect(detectLanguage("Metformin 500 mg side effects nausea", locale)).toBe(locale);
    expect(detectLanguage("💊".repeat(400), locale)).toBe(locale);
  }
});

test("the card gives the numbers of the author's country, and of Europe where it has none of its own", () => {
  const plan = detectCrisis("I want to kill myself tonight, I have the pills.");
  for (const { country, suicide } of emergencyNumbers.filter((entry) => entry.country !== "EU")) {
    const numbers = careFor(plan, country, "en")!.lines.map((line) => line.number);
    expect(numbers[0]).toBe(suicide[0]!.number);
  }
  expect(careFor(plan, "PT", "fr")!.lines.map((line) => line.number)).toContain("112");
});

test("a past mention gets no card; distress gets one of its own", () => {
  const past = "I had suicidal thoughts ten years ago, and I am well today.";
  expect(careFor(detectCrisis(past), "FR", "en")).toBeNull();
  const distress = "I am at the end of my rope, I cry every day and nobody understands.";
  expect(careFor(detectCrisis(distress), "FR", "en")).toMatchObject({ kind: "distress" });
});
