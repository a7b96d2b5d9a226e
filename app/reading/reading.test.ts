import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { glossary } from "../../db/seed/glossary.ts";
import { questions } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildAnswer, buildQuestion, reloadQuestion } from "../../tests/support/factories.ts";
import { getThread } from "../questions/queries.server.ts";
import { explainNewThreads, explainWordsAround } from "./commands/explain-words.server.ts";
import { allWords, findWords, mostWords } from "./glossary.ts";
import { settingsCookie, settingsFrom, settingsOf, styleSheetOf } from "./settings.ts";

useDatabase();

test("the glossary has at least 150 words, each with one sentence in both languages", () => {
  for (const locale of ["fr", "en"] as const) {
    const words = allWords(locale);
    expect(words.length).toBeGreaterThanOrEqual(150);
    expect(words.filter(({ explanation }) => !/^\S.{10,200}[.!]$/u.test(explanation))).toEqual([]);
  }
  expect(new Set(glossary.map(({ slug }) => slug)).size).toBe(glossary.length);
});

test("words are found whole, with accents or without, in the plural, and each once", () => {
  expect(findWords("Une BIOPSIE, deux biopsies : glycemie", "fr")).toEqual(["biopsy", "blood-glucose"]);
  expect(findWords("autobiopsie", "fr")).toEqual([]);
  expect(findWords(glossary.map(({ term }) => term.en).join(", "), "en")).toHaveLength(mostWords);
});

test("a thread knows its words from its published texts only, and its pages are made again when they change", async () => {
  const thread = await buildQuestion({ bodyMarkdown: "They want to do a biopsy next week." });
  await buildAnswer({
    question: thread,
    status: "pending",
    bodyMarkdown: "Ask for your cholesterol as well.",
  });
  expect(await explainNewThreads()).toBe(1);
  expect(await explainNewThreads()).toBe(0);
  const first = await getThread(thread.number, null);
  expect(first.words).toEqual(["biopsy"]);
  const answer = await buildAnswer({ question: thread, bodyMarkdown: "Ask for your cholesterol as well." });
  const before = (await reloadQuestion(thread.id)).version;
  await explainWordsAround(answer.id);
  expect((await getThread(thread.number, null)).words).toEqual(["biopsy", "cholesterol"]);
  const after = (await reloadQuestion(thread.id)).version;
  expect(after).toBeGreaterThan(before);
  await explainWordsAround(answer.id);
  expect((await reloadQuestion(thread.id)).version).toBe(after);
});

test("a thread without such words is looked at once", async () => {
  await buildQuestion({ bodyMarkdown: "Nothing of the sort is here." });
  await explainNewThreads();
  const [row] = await db().select({ words: questions.words }).from(questions);
  expect(row!.words).toEqual([]);
});

test("settings live in a cookie that says nothing else, and a forged one is as if there were none", () => {
  const settings = settingsFrom((name) => ({ size: "largest", contrast: "high" })[name as string]);
  const cookie = settingsCookie(settings, true);
  expect(cookie).toMatch(/^reading=largest\.normal\.normal\.high; .*HttpOnly; Secure$/);
  expect(settingsOf(`a=b; ${cookie.split(";")[0]}`)).toEqual(settings);
  const plain = settingsFrom(() => "");
  for (const forged of ["reading=}body{display:none", "reading=x.y.z", "", null])
    expect(settingsOf(forged)).toEqual(plain);
  expect(styleSheetOf(plain)).toBe("");
  expect(styleSheetOf(settings)).toContain("font-size:150%");
});
