import { expect, test } from "vitest";
import { readingOf } from "./reading.ts";

const easy = {
  en: "I have a sore leg. It hurts when I walk. I took a pill and went to bed. The next day it was the same. My dog is glad that I stay in. What can I do to get well soon?",
  fr: "J’ai mal au dos. Cela dure depuis un mois. Je dors mal. Le soir, je marche un peu. Ma fille m’aide bien. Le matin, tout va mieux. Que dois-je faire ? Je prends une dose le soir.",
};
const hard = {
  en: "Notwithstanding the considerable heterogeneity of pharmacological interventions administered postoperatively, the multidisciplinary committee recommended individualised rehabilitation incorporating physiotherapeutic, psychological and nutritional components, whose effectiveness remains insufficiently documented internationally.",
  fr: "Nonobstant l’hétérogénéité considérable des interventions pharmacologiques administrées postérieurement à l’opération, la commission pluridisciplinaire a recommandé une réhabilitation individualisée comportant des composantes physiothérapeutiques, psychologiques et nutritionnelles dont l’efficacité demeure insuffisamment documentée internationalement.",
};

test("short words in short sentences read easily, long ones do not, in both languages", () => {
  for (const language of ["en", "fr"] as const) {
    expect([language, readingOf(easy[language], language)?.ease]).toEqual([language, "easy"]);
    expect([language, readingOf(`${hard[language]} ${hard[language]}`, language)?.ease]).toEqual([
      language,
      "hard",
    ]);
  }
});

test("Flesch–Kincaid and Kandel–Moles are what their formulas say of counted words, sentences and syllables", () => {
  // 30 words of one syllable in three sentences: 0.39 × 10 + 11.8 × 1 − 15.59 and 207 − 1.015 × 10 − 73.6 × 1.
  const words = (word: string) => `${Array.from({ length: 10 }, () => word).join(" ")}. `.repeat(3).trim();
  expect(readingOf(words("leg"), "en")).toMatchObject({ words: 30, sentences: 3, score: 0 });
  expect(readingOf(words("dos"), "fr")).toMatchObject({ words: 30, sentences: 3, score: 100 });
  // The same of three syllables: 3.9 + 35.4 − 15.59 = 23.7 and 207 − 10.15 − 220.8, which is below nothing.
  expect(readingOf(words("banana"), "en")).toMatchObject({ score: 24 });
  expect(readingOf(words("canapé"), "fr")).toMatchObject({ score: 0 });
  // Two syllables: 207 − 10.15 − 147.2 = 49.65.
  expect(readingOf(words("lapin"), "fr")).toMatchObject({ score: 50 });
});

test("long sentences are marked where they stand, and the pieces are the whole text", () => {
  const long = `This one ${"goes on and ".repeat(10)}ends here.`;
  const text = `A short one. ${long} Another short one, with Dr. Smith in it and 3.5 mg of something.`;
  const reading = readingOf(text, "en")!;
  expect(reading.longSentences).toBe(1);
  expect(reading.sentences).toBe(3);
  expect(reading.pieces.map(({ text: piece }) => piece).join("")).toBe(text);
  expect(reading.pieces.find(({ isLong }) => isLong)!.text.trim()).toBe(long);
});

test("a text of a few words is not judged, one of forty thousand signs is", () => {
  expect(readingOf("Too short to say.", "en")).toBeNull();
  expect(readingOf("", "fr")).toBeNull();
  expect(readingOf("A word or two. ".repeat(3_000), "en")?.ease).toBe("easy");
});
