import { expect, test } from "vitest";
import { cleanLine, cleanText, slugify } from "./text.ts";

test("a slug is readable, never empty, and never another address of a question", () => {
  expect(slugify("Où est l’aide ?")).toBe("ou-est-l-aide");
  expect(slugify("???")).toBe("question");
  expect(slugify("Follow!!!!")).toBe("question-follow");
  expect(slugify("answer")).toBe("question-answer");
  expect(slugify("a".repeat(300)).length).toBeLessThanOrEqual(80);
});

test("what is stored is well-formed text without what hides or turns it", () => {
  expect(cleanText("a\u0000b\u202Ec\ud800d")).toBe("abcd");
  expect(cleanLine(" \u200B\u2060 ")).toBe("");
  expect(cleanLine("e\u0301te\u0301 \n chaud")).toBe("été chaud");
});
