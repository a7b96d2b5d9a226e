import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "../../db/client.server.ts";
import { cases, questionTopics, topics } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildUser } from "../../tests/support/factories.ts";
import { sendReport } from "./commands/send-report.server.ts";
import { listQueue } from "./queries/queue.server.ts";
import { queueFilters } from "./schema.ts";

useDatabase();

const moderator = () => buildActor({ roles: ["moderator"] });
const filters = (query: string) => queueFilters(new URLSearchParams(query));

async function reported(columns: Parameters<typeof buildAnswer>[0] = {}) {
  const answer = await buildAnswer(columns);
  await sendReport(await buildActor(), answer.id, { reason: "spam", comment: "" });
  const [found] = await db().select().from(cases).where(eq(cases.postId, answer.id));
  return found!;
}

const numbers = async (query: string) =>
  (await listQueue(await moderator(), filters(query))).items.map(({ number }) => number);

test("the queue is filtered by lane, severity, language, topic and how long a case has waited", async () => {
  const question = await buildQuestion();
  const [topic] = await db()
    .insert(topics)
    .values({
      slug: "sleep",
      label: { fr: "Sommeil", en: "Sleep" },
      description: { fr: "", en: "" },
      synonyms: { fr: [], en: [] },
    })
    .returning();
  await db().insert(questionTopics).values({ questionId: question.id, topicId: topic!.id });
  const [old, sleepless] = [await reported(), await reported({ question })];
  const long = new Date(Date.now() - 4 * 86_400_000);
  await db().update(cases).set({ openedAt: long }).where(eq(cases.id, old.id));
  expect(await numbers("age=three-days")).toEqual([old.number]);
  expect(await numbers("age=week")).toEqual([]);
  expect(await numbers("topic=sleep")).toEqual([sleepless.number]);
  expect(await numbers("topic=nothing")).toEqual([]);
  expect(await numbers(`lane=${old.lane}&severity=${old.severity}&language=${old.language}`)).toHaveLength(2);
  expect(await numbers("lane=privacy")).toEqual([]);
  expect(await numbers("topic=%27;--&age=never&lane=x")).toHaveLength(2);
});

test("the queue is read to its end, each case once, and the reader's own posts are not in it", async () => {
  const own = await buildUser();
  await reported({ author: own });
  for (let n = 0; n < 30; n += 1) await reported();
  await db()
    .update(cases)
    .set({ dueAt: new Date("2026-11-25T10:00:00.123Z") });
  const actor = await buildActor({ user: own, roles: ["moderator"] });
  const seen: number[] = [];
  for (let query = ""; ;) {
    const page = await listQueue(actor, filters(query));
    expect(page.load).toEqual({ total: 31, late: expect.any(Number), near: 0, isMany: false });
    seen.push(...page.items.map(({ number }) => number));
    if (!page.next) break;
    query = new URLSearchParams({ after: page.next }).toString();
  }
  expect(seen).toHaveLength(30);
  expect(new Set(seen).size).toBe(30);
});
