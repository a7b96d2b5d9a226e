import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../../tests/support/database.ts";
import {
  buildAnswer,
  buildCredential,
  buildQuestion,
  buildTopic,
  buildUser,
} from "../../tests/support/factories.ts";
import { db } from "../../db/client.server.ts";
import { posts, siteFigures } from "../../db/schema/index.ts";
import { badgeKinds } from "../credentials/kinds.ts";
import { countTrustFigures, keepTrustFigures, trustFigures } from "./lists/figures.server.ts";
import { listQuestions } from "./lists/page.server.ts";
import type { ListOptions } from "./lists/page.server.ts";
import type { Order } from "./lists/types.ts";

useDatabase();

const first: ListOptions = { order: "recent", language: null, after: null, isMember: false };

async function readAll(options: Partial<ListOptions>, between: () => Promise<unknown> = async () => {}) {
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page = await listQuestions({ ...first, limit: 3, ...options, after });
    seen.push(...page.items.map(({ number }) => number));
    after = page.next;
    await between();
  } while (after);
  return seen;
}

test.each(["recent", "helpful", "unanswered", "unverified"] as Order[])(
  "pages of %s have no gap and no double, also with equal keys and while questions arrive",
  async (order) => {
    const at = new Date("2026-01-02T03:04:05Z");
    const numbers: number[] = [];
    for (let n = 0; n < 10; n++)
      numbers.push((await buildQuestion({ createdAt: n < 6 ? at : new Date() })).number);
    // Closer to each other than JavaScript can tell.
    await db().execute(
      sql`update questions set published_at = published_at + random() * interval '900 microseconds'`,
    );
    const seen = await readAll({ order }, () => buildQuestion({ createdAt: new Date(Date.now() + 60_000) }));
    const ours = seen.filter((number) => numbers.includes(number));
    expect(new Set(seen).size).toBe(seen.length);
    expect(ours.toSorted((a, b) => a - b)).toEqual(numbers);
  },
);

test("a topic's pages hold what is under it and below it, once each", async () => {
  const parent = await buildTopic();
  const child = await buildTopic({ parentId: parent.id });
  const both = await buildQuestion({ topicIds: [parent.id, child.id] });
  const below = await buildQuestion({ topicIds: [child.id] });
  const above = await buildQuestion({ topicIds: [parent.id] });
  await buildQuestion();
  for (const order of ["recent", "helpful"] as const) {
    const seen = await readAll({ order, topicIds: [parent.id, child.id], limit: 2 });
    expect(seen.toSorted((a, b) => a - b)).toEqual([both.number, below.number, above.number]);
  }
});

test("lists show what the reader may read", async () => {
  const open = await buildQuestion();
  const members = await buildQuestion({ audience: "members" });
  await buildQuestion({ status: "pending" });
  await buildQuestion({ status: "hidden" });
  await buildQuestion({ origin: "imported" });
  expect(await readAll({})).toEqual([open.number]);
  expect(await readAll({ isMember: true })).toEqual([members.number, open.number]);
});

test("a question leaves the unanswered when it is answered, and waits for a professional until one answers", async () => {
  const question = await buildQuestion();
  expect(await readAll({ order: "unanswered" })).toEqual([question.number]);
  await buildAnswer({ question });
  expect(await readAll({ order: "unanswered" })).toEqual([]);
  expect(await readAll({ order: "unverified" })).toEqual([question.number]);
  await buildAnswer({ question, kind: "professional" });
  expect(await readAll({ order: "unverified" })).toEqual([]);
});

test("the most helpful come first, and what is judged dangerous helps nothing", async () => {
  const little = await buildQuestion();
  await buildAnswer({ question: little, helpedCount: 2 });
  const much = await buildQuestion();
  await buildAnswer({ question: much, helpedCount: 5 });
  const dangerous = await buildQuestion();
  const answer = await buildAnswer({ question: dangerous, helpedCount: 90 });
  await db().update(posts).set({ dangerousCount: 1 }).where(eq(posts.id, answer.id));
  expect(await readAll({ order: "helpful" })).toEqual([much.number, little.number, dangerous.number]);
});

test("a language filter says how many it hides", async () => {
  const topic = await buildTopic();
  await buildQuestion({ language: "fr", topicIds: [topic.id] });
  await buildQuestion({ language: "en", topicIds: [topic.id] });
  await buildQuestion({ language: "en" });
  const page = await listQuestions({ ...first, language: "fr" });
  expect(page).toMatchObject({ items: [{ language: "fr" }], hiddenCount: 2 });
  expect((await listQuestions({ ...first, language: "fr", topicIds: [topic.id] })).hiddenCount).toBe(1);
  expect((await listQuestions(first)).hiddenCount).toBeNull();
});

test("an address that is not one of ours starts from the beginning", async () => {
  await buildQuestion();
  for (const after of ["x", "2026_1", "9999-99-99T99:99:99.999999Z_nope", "'; drop table posts"]) {
    expect((await listQuestions({ ...first, after })).items).toHaveLength(1);
  }
});

test("figures about trust are counted", async () => {
  expect(await countTrustFigures()).toMatchObject({
    professionals: 0,
    answers: 0,
    moderationMinutes: null,
    shared: 0,
  });
  await buildAnswer({ question: await buildQuestion({ research: "open" }) });
  for (const kind of badgeKinds) await buildCredential({ user: await buildUser(), kind });
  expect(await countTrustFigures()).toMatchObject({ professionals: 1, answers: 1, shared: 1 });
});

test("figures about trust are read as the job kept them, in one row", async () => {
  await buildAnswer();
  await keepTrustFigures();
  await buildAnswer();
  expect(await trustFigures()).toMatchObject({ answers: 1 });
  await keepTrustFigures();
  expect(await db().select().from(siteFigures)).toMatchObject([{ figures: { answers: 2 } }]);
});
