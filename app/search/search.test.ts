import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildTopic } from "../../tests/support/factories.ts";
import type { Actor } from "../shared/policy.ts";
import { pieces } from "./excerpt.ts";
import { findSimilarQuestions, search } from "./queries.server.ts";
import type { SearchChoice } from "./types.ts";
import { readVocabulary } from "./vocabulary.server.ts";

useDatabase();

const all: SearchChoice = { q: "", language: null, topic: null, kind: null, after: null };

async function find(choice: Partial<SearchChoice>, viewer: Actor | null = null) {
  const page = await search({ ...all, ...choice }, viewer, { names: await readVocabulary() });
  return { ...page, numbers: page.results.map(({ number }) => number) };
}

test("a search finds only what this reader may read, titles, questions and answers alike", async () => {
  const secret = { title: "Glockenspiel in the title", bodyMarkdown: "And glockenspiel in the body of it." };
  await buildQuestion({ ...secret, status: "pending" });
  const hidden = await buildQuestion({ ...secret, status: "hidden" });
  await buildAnswer({ question: hidden, bodyMarkdown: "A published answer below it: glockenspiel." });
  const closed = await buildQuestion({ ...secret, audience: "members" });
  await buildAnswer({ question: closed, bodyMarkdown: "An open answer: glockenspiel." });
  const open = await buildQuestion();
  await buildAnswer({ question: open, status: "pending", bodyMarkdown: "A glockenspiel that waits." });
  await buildAnswer({ question: open, audience: "members", bodyMarkdown: "A glockenspiel for members." });
  expect((await find({ q: "glockenspiel" })).numbers).toEqual([]);
  expect((await find({ q: "glockenspeil" })).numbers).toEqual([]);
  expect(new Set((await find({ q: "glockenspiel" }, await buildActor())).numbers)).toEqual(
    new Set([closed.number, open.number]),
  );
});

test("accents and endings do not matter", async () => {
  const question = await buildQuestion({ language: "fr", title: "Vivre avec le diabète à vingt ans" });
  expect((await find({ q: "diabete" })).numbers).toEqual([question.number]);
  expect((await find({ q: "diabètes" })).numbers).toEqual([question.number]);
});

test("a topic's names in one language find texts in the other", async () => {
  await buildTopic({
    label: { fr: "Tension artérielle", en: "High blood pressure" },
    synonyms: { fr: ["hypertension"], en: ["hypertension"] },
  });
  const question = await buildQuestion({ language: "en", title: "My high blood pressure scares me" });
  expect((await find({ q: "tension arterielle" })).numbers).toEqual([question.number]);
  expect((await find({ q: "tension artérielle scares" })).numbers).toEqual([question.number]);
  expect((await find({ q: "tension artérielle giraffe" })).match).not.toBe("all");
});

test("without all the words some will do, and titles forgive typos", async () => {
  const question = await buildQuestion({ title: "Migraine in the open space office" });
  expect(await find({ q: "migraine walrus" })).toMatchObject({ match: "some", numbers: [question.number] });
  expect(await find({ q: "migrane" })).toMatchObject({ match: "alike", numbers: [question.number] });
});

test("filters by language, topic and kind", async () => {
  const topic = await buildTopic({ slug: "asthma" });
  const question = await buildQuestion({ title: "Inhaler before sport", topicIds: [topic.id] });
  await buildAnswer({ question, kind: "professional", bodyMarkdown: "The inhaler comes first." });
  const reference = await buildQuestion({ title: "What is an inhaler?", origin: "imported" });
  expect((await find({ q: "inhaler" })).numbers).toEqual([question.number, reference.number]);
  expect((await find({ q: "inhaler", topic: "asthma" })).numbers).toEqual([question.number]);
  expect((await find({ q: "inhaler", kind: "reference" })).numbers).toEqual([reference.number]);
  expect((await find({ q: "inhaler", kind: "professional" })).results).toEqual([
    expect.objectContaining({ number: question.number, kind: "professional" }),
  ]);
  expect((await find({ q: "inhaler", language: "fr" })).numbers).toEqual([]);
});

test("what is judged dangerous comes last and is not quoted", async () => {
  const risky = await buildQuestion({ title: "Something else altogether" });
  await buildAnswer({
    question: risky,
    dangerousCount: 1,
    bodyMarkdown: "Zinc zinc zinc zinc, nothing but zinc.",
  });
  const calm = await buildQuestion({ title: "A long title about many things and a little zinc" });
  const { results, numbers } = await find({ q: "zinc" });
  expect(numbers).toEqual([calm.number, risky.number]);
  expect(results[1]!.excerpt).toEqual([]);
});

test("pages of results have no gap and no double", async () => {
  const numbers = [];
  for (let n = 0; n < 45; n++) numbers.push((await buildQuestion({ title: `Walnut number ${n}` })).number);
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page = await find({ q: "walnut", after });
    seen.push(...page.numbers);
    after = page.next;
  } while (after);
  expect(seen.toSorted((a, b) => a - b)).toEqual(numbers);
});

test("what matched is marked, and markup in a text stays text", async () => {
  await buildQuestion({ title: "Is <script>alert(1)</script> a tulip?" });
  const { results } = await find({ q: "tulip" });
  expect(results[0]!.title).toContainEqual({ text: "tulip", isMatch: true });
  expect(results[0]!.title.map(({ text }) => text).join("")).toBe("Is <script>alert(1)</script> a tulip?");
  expect(pieces("plain")).toEqual([{ text: "plain", isMatch: false }]);
});

test("odd searches are answered", async () => {
  await buildQuestion();
  for (const q of ["'", "a & | !", "\\", "%", "()", "le la les", '"unclosed', "x".repeat(200), "🙂"]) {
    await expect(find({ q })).resolves.toBeDefined();
  }
});

test("while a question is being written, near ones are shown: only readable ones, typos forgiven", async () => {
  const near = await buildQuestion({ language: "fr", title: "Lévothyroxine : fatigue au réveil" });
  await buildQuestion({ language: "fr", title: "Lévothyroxine : fatigue cachée", status: "pending" });
  await buildQuestion({ language: "fr", title: "Lévothyroxine : entre membres", audience: "members" });
  await buildQuestion({ language: "fr", title: "Tout autre chose" });
  const names = await readVocabulary();
  const found = await findSimilarQuestions("Fatigue sous levothyroxinne\n\nDepuis un mois.", null, 5, {
    names,
  });
  expect(found.map(({ number }) => number)).toEqual([near.number]);
});
