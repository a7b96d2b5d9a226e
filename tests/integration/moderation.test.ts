import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideCase } from "../../app/moderation/commands/decide-case.server.ts";
import { sendReport } from "../../app/moderation/commands/send-report.server.ts";
import { openSession } from "../../app/shared/session.server.ts";
import { db } from "../../db/client.server.ts";
import { cases, decisions, questionTopics } from "../../db/schema/index.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildAnswer, buildQuestion, buildTopic } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let processes: Web[];
beforeAll(async () => {
  processes = [await startWeb(), await startWeb()];
}, 180_000);
afterAll(() => Promise.all(processes.map((web) => web.stop())));

async function reported(postId: string) {
  await sendReport(await buildActor(), postId, { reason: "spam", comment: "" });
  const [found] = await db().select().from(cases).where(eq(cases.postId, postId));
  return found!;
}

test("of twenty verdicts at once on one case one counts; nineteen see the new state and keep what they typed", async () => {
  const answer = await buildAnswer();
  const { number, version } = await reported(answer.id);
  const cookies = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const moderator = await buildActor({ roles: ["moderator"] });
      return (await openSession(moderator.id, { secondFactor: true })).split(";")[0]!;
    }),
  );
  const answers = await Promise.all(
    cookies.map((cookie, index) =>
      processes[index % 2]!.post(
        `/moderation/cases/${number}`,
        {
          intent: "decide",
          version: String(version),
          measure: index % 2 === 0 ? "hide" : "none",
          reason: index % 2 === 0 ? "spam" : "none",
          explanation: `Words of moderator ${index}.`,
        },
        cookie,
      ),
    ),
  );
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([302, ...Array.from({ length: 19 }, () => 409)]);
  const rows = await db().select().from(decisions);
  expect(rows).toHaveLength(1);
  for (const [index, response] of answers.entries()) {
    if (response.status !== 409) continue;
    const page = await response.text();
    expect(page).toContain(`Words of moderator ${index}.`);
    expect(page).toContain(rows[0]!.explanation);
  }
}, 60_000);

test("what is removed is gone from every page, list and feed of every web process", async () => {
  const topic = await buildTopic();
  const words = "quercitron fjordworth";
  const question = await buildQuestion({
    title: `Living with ${words}`,
    bodyMarkdown: `My days with ${words} are long.`,
    audience: "everyone",
    indexable: true,
    publishedAt: new Date(),
  });
  await db().insert(questionTopics).values({ questionId: question.id, topicId: topic.id, position: 0 });
  const surfaces = [
    "/?lang=en",
    `/questions/${question.number}/${question.slug}?lang=en`,
    `/topics/${topic.slug}?lang=en`,
    `/search?q=${encodeURIComponent(words)}&lang=en`,
    "/feed.atom",
    `/topics/${topic.slug}/feed.atom`,
    `/questions/${question.number}/feed.atom`,
  ];
  const holding = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const [index, web] of processes.entries())
      for (const path of surfaces) {
        const page = await (await web.fetch(path)).text();
        // A search page repeats what was asked for: what counts is the address of the thread.
        if (page.includes(path.startsWith("/search") ? `/questions/${question.number}` : words))
          found.push(`${index} ${path}`);
      }
    const sitemap = await (await processes[0]!.fetch("/sitemap.xml")).text();
    if (sitemap.includes(`/questions/${question.number}/`)) found.push("sitemap");
    return found;
  };
  await expect.poll(holding, { timeout: 20_000 }).toHaveLength(surfaces.length * 2 + 1);
  const found = await reported(question.id);
  const moderator = await buildActor({ roles: ["moderator"] });
  const decided = await decideCase(moderator, found.number, {
    version: found.version,
    measure: "remove",
    reason: "spam",
    explanation: "It sells.",
    title: "",
    markdown: "",
  });
  expect(decided.ok).toBe(true);
  await expect.poll(holding, { timeout: 10_000 }).toEqual([]);
}, 60_000);
