import { expect, test } from "vitest";
import { changesMeaning } from "./meaning.ts";

const text = "Take it in the evening with a glass of water, 5 mg helped me and I never felt sick after that.";

test.each([
  ["a figure", text.replace("5 mg", "50 mg")],
  ["a figure taken out", text.replace("5 mg helped", "a little helped")],
  ["a negation taken out", text.replace("never felt", "felt")],
  ["a negation put in", text.replace("Take it", "Do not take it")],
  [
    "other words altogether",
    "Buy this tea from my shop, it works wonders for every illness there is in the world.",
  ],
])("%s changes what an answer says", (_, after) => {
  expect(changesMeaning(text, after)).toBe(true);
});

test.each([
  ["a spelling put right", text.replace("evening", "evenings")],
  ["a line added at the end", `${text}\n\nEdit: I do not take it any more, 3 years later.`],
  ["a word in the place of another", text.replace("glass of water", "cup of water")],
  ["nothing", text],
])("%s does not", (_, after) => {
  expect(changesMeaning(text, after)).toBe(false);
});

test("the same in French", () => {
  const french =
    "Je le prends le soir avec de l’eau et je n’ai jamais eu de nausées, au bout de 3 semaines ça allait.";
  expect(changesMeaning(french, french.replace("jamais ", "souvent "))).toBe(true);
  expect(changesMeaning(french, french.replace("3 semaines", "8 semaines"))).toBe(true);
  expect(changesMeaning(french, french.replace("avec de l’eau", "avec un peu d’eau"))).toBe(false);
});
