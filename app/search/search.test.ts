import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildTopic } from "../../tests/support/factories.ts";
import type { Actor } from "../shared/policy.ts";
import { pieces } from "./excerpt.ts";
import { findSimilarQuestions, search } from "./queries.server.ts";
import type { SearchChoice, SearchPage } from "./types.ts";
import { readVocabulary } from "./vocabulary.server.ts";

useDatabase();

const all: SearchChoice = {
  q: "",
  language: null,
  topic: null,
  kind: null,
  answers: null,
  since: null,
  after: null,
};

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

test("a misspelt medicine is found under its right name, whatever it is called elsewhere", async () => {
  const question = await buildQuestion({
    language: "fr",
    title: "Nausées",
    bodyMarkdown: "Depuis le méthotrexate.",
  });
  const corrected = await find({ q: "methotraxate" });
  expect(corrected).toMatchObject({ corrected: "méthotrexate", match: "all", numbers: [question.number] });
  expect((await find({ q: "metotrexate nausées" })).numbers).toEqual([question.number]);
  const paracetamol = await buildQuestion({ title: "How much paracetamol in a day?" });
  expect((await find({ q: "doliprane" })).numbers).toEqual([paracetamol.number]);
  expect((await find({ q: "dolipranne" })).numbers).toEqual([paracetamol.number]);
});

test("another spelling is suggested only when it finds more that this reader may read", async () => {
  await buildQuestion({
    title: "Side effects of metformine",
    bodyMarkdown: "Misspelt metfromine by somebody.",
  });
  const members = { audience: "members" as const };
  for (let n = 0; n < 3; n++) await buildQuestion({ title: `Metformin and I, part ${n}`, ...members });
  expect((await find({ q: "metfromine" })).suggestion).toBeNull();
  expect((await find({ q: "metfromine" }, await buildActor())).suggestion).not.toBeNull();
});

test("filters by what was answered and by date, and says how many threads there are", async () => {
  const old = new Date(Date.now() - 400 * 86_400_000);
  const waiting = await buildQuestion({ title: "Trombone and asthma", createdAt: old });
  const answered = await buildQuestion({ title: "Trombone and migraine" });
  await buildAnswer({ question: answered });
  const verified = await buildQuestion({ title: "Trombone and gout" });
  await buildAnswer({ question: verified, kind: "professional" });
  const numbers = async (choice: Partial<SearchChoice>) =>
    new Set((await find({ q: "trombone", ...choice })).numbers);
  expect((await find({ q: "trombone" })).count).toBe(3);
  expect(await numbers({ answers: "answered" })).toEqual(new Set([answered.number, verified.number]));
  expect(await numbers({ answers: "verified" })).toEqual(new Set([verified.number]));
  expect(await numbers({ since: "year" })).toEqual(new Set([answered.number, verified.number]));
  expect(await numbers({ since: "five-years" })).toContain(waiting.number);
});

test("a common word is read a window at a time, newest first, without gap or double, danger at the very end", async () => {
  const numbers: number[] = [];
  for (let n = 0; n < 30; n++) numbers.push((await buildQuestion({ title: `Saxophone number ${n}` })).number);
  const risky = await buildQuestion({ title: "Something else" });
  await buildAnswer({ question: risky, bodyMarkdown: "Saxophone saxophone.", dangerousCount: 1 });
  const late = await buildAnswer({ question: risky, bodyMarkdown: "Nothing of the kind." });
  expect(late.id).toBeTruthy();
  // Windows of five posts each, and a word that is said to be everywhere.
  await db()
    .execute(sql`update posts set era = nth / 5 from (select id, row_number() over (order by created_at, id) as nth
    from posts) n where n.id = posts.id`);
  await db().execute(sql`select setval('posts_arrival', 7 * 4096)`);
  const common = { total: 10_000, shares: new Map([["saxophon", 0.5]]), rare: 0 };
  const names = await readVocabulary();
  const seen: number[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const page: SearchPage = await search({ ...all, q: "saxophone", after }, null, { names, common });
    seen.push(...page.results.map(({ number }) => number));
    after = page.next;
    pages += 1;
  } while (after && pages < 20);
  expect(seen.at(-1)).toBe(risky.number);
  expect(seen.slice(0, -1).toSorted((a, b) => a - b)).toEqual(numbers);
  expect(Math.min(...seen.slice(0, 5))).toBeGreaterThan(numbers[9]!);
});

test("of a common word, a search by date does not look into windows that are older, and one by kind finds the few", async () => {
  const day = 86_400_000;
  const ago = (days: number) => new Date(Date.now() - days * day);
  const recent: number[] = [];
  for (let n = 0; n < 30; n++)
    await buildQuestion({
      title: `Clarinet of old ${n}`,
      createdAt: ago(200 - n),
      publishedAt: ago(200 - n),
    });
  for (let n = 0; n < 4; n++)
    recent.push((await buildQuestion({ title: `Clarinet of late ${n}`, createdAt: ago(9 - n) })).number);
  const answered = await buildQuestion({ title: "Nothing of the kind" });
  await buildAnswer({ question: answered, kind: "professional", bodyMarkdown: "Clarinet, said the nurse." });
  await buildAnswer({ question: answered, kind: "experience", bodyMarkdown: "Clarinet, said the patient." });
  // Windows of two posts each, and a word that is said to be everywhere.
  await db()
    .execute(sql`update posts set era = nth / 2 from (select id, row_number() over (order by created_at, id) as nth
    from posts) n where n.id = posts.id`);
  await db().execute(sql`select setval('posts_arrival', 19 * 4096)`);
  const common = { total: 10_000, shares: new Map([["clarinet", 0.9]]), rare: 0 };
  const names = await readVocabulary();
  const whole = async (choice: Partial<SearchChoice>) => {
    const seen: number[] = [];
    let [after, pages]: [string | null, number] = [null, 0];
    do {
      const page: SearchPage = await search({ ...all, q: "clarinet", ...choice, after }, null, {
        names,
        common,
      });
      seen.push(...page.results.map(({ number }) => number));
      [after, pages] = [page.next, pages + 1];
    } while (after && pages < 20);
    return { seen: seen.toSorted((a, b) => a - b), pages };
  };
  const month = await whole({ since: "month" });
  expect(month.seen).toEqual([...recent, answered.number]);
  expect(month.pages).toBeLessThan((await whole({})).pages);
  expect((await whole({ kind: "professional" })).seen).toEqual([answered.number]);
  expect((await whole({ kind: "reference" })).seen).toEqual([]);
});
