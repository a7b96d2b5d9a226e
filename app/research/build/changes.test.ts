import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../../db/client.server.ts";
import {
  posts,
  questions,
  releaseItems,
  releases,
  releaseThreads,
  releaseWork,
  topics,
} from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildTopic } from "../../../tests/support/factories.ts";
import { buildCorpus, freeze, json, newDir, rowsOf } from "../../../tests/support/research.ts";
import type { Corpus } from "../../../tests/support/research.ts";
import { SAFETY_VERSION } from "../../safety/index.ts";
import { drawReleaseKey } from "../release/keys.ts";
import type { QualityReport } from "../release/reports.ts";
import { pagesOf } from "./pages.server.ts";
import { runBuild } from "./run.server.ts";

useDatabase();
// Each release starts DuckDB twice.
vi.setConfig({ testTimeout: 90_000 });

let corpus: Corpus;
let id: string;
let dir: string;
beforeEach(async () => {
  corpus = await buildCorpus();
  id = (await freeze()).id;
  dir = await newDir();
  await runBuild(id, { dir, before: "deidentify" });
});

const withheld = async () => (await json<QualityReport>(dir, "docs/quality.json")).threads.withheld;

test("between snapshot and de-identification a release holds no words", async () => {
  expect(await db().select().from(releaseItems)).toEqual([]);
  const threads = await db().select().from(releaseThreads);
  expect(threads.map(({ outcome }) => outcome)).toEqual(Array(8).fill("pending"));
  const work = await db().select().from(releaseWork);
  expect(work).toHaveLength(8);
  const kept = JSON.stringify([threads, work]);
  expect(kept).toContain(corpus.threads[0]!.answer.id);
  expect(kept).not.toMatch(/palpitations|six weeks|How long/);
  for (const { asker, helper } of corpus.threads) {
    expect(kept).not.toContain(asker.id);
    expect(kept).not.toContain(helper.id);
  }
  await runBuild(id, { dir });
  expect(await db().select().from(releaseWork)).toEqual([]);
});

test("words edited or deleted after the snapshot keep their thread back, and the rest leaves", async () => {
  const [titled, edited, deleted] = corpus.threads;
  const title = "Another question altogether";
  await db().update(questions).set({ title }).where(eq(questions.id, titled!.question.id));
  await db().update(posts).set({ bodyText: "Other words." }).where(eq(posts.id, edited!.answer.id));
  await db().delete(posts).where(eq(posts.id, deleted!.answer.id));
  expect(await runBuild(id, { dir })).toMatchObject({ status: "candidate", failure: null });
  expect(await withheld()).toEqual({ "changed-meanwhile": 3 });
  const rows = await rowsOf(dir);
  expect(new Set(rows.map((row) => row.thread_id)).size).toBe(5);
  expect(JSON.stringify(rows)).not.toMatch(/Other words|Another question/);
});

test("what today's rules read as clear before is not read again, what other rules read is", async () => {
  const bodyText = "I am going to kill myself tonight, I have the pills.";
  const { question } = corpus.threads[0]!;
  await db().update(posts).set({ bodyText }).where(eq(posts.id, question.id));
  for (const [safetyVersion, held] of [
    [SAFETY_VERSION, {}],
    ["of last year", { crisis: 1 }],
  ] as const) {
    await db().update(releases).set({ step: "extract", status: "building" }).where(eq(releases.id, id));
    await db().update(releases).set({ releaseKey: drawReleaseKey() }).where(eq(releases.id, id));
    await runBuild(id, { dir, before: "deidentify" });
    await db()
      .update(releaseWork)
      .set({
        facts: sql`jsonb_set(jsonb_set(facts::jsonb, '{posts,0,3}', 'true'), '{safetyVersion}', to_jsonb(${safetyVersion}::text))`,
      })
      .where(eq(releaseWork.questionId, question.id));
    await runBuild(id, { dir });
    expect(await withheld()).toEqual(held);
  }
});

test("a topic that moves while a release is made belongs in it where it then is, in every row", async () => {
  const parent = await buildTopic({ slug: "rest" });
  await db().update(topics).set({ parentId: parent.id }).where(eq(topics.id, corpus.topics[0]!.id));
  expect(await runBuild(id, { dir })).toMatchObject({ status: "candidate", failure: null });
  const groups = new Map((await rowsOf(dir)).map(({ topics: [topic], topic_group }) => [topic, topic_group]));
  expect(Object.fromEntries(groups)).toEqual({ sleep: "rest", heart: "heart" });
});

test("pages hold every row once, whatever their size", async () => {
  const rows = await db().select({ id: posts.id }).from(posts);
  for (const size of [1, 3, rows.length, 100]) {
    const pages = await pagesOf(db(), sql`select id from posts`, size);
    const held = rows.map(
      ({ id: row }) => pages.filter(({ after, upTo }) => row > after && row <= upTo).length,
    );
    expect(held).toEqual(rows.map(() => 1));
    for (const { after, upTo } of pages)
      expect(rows.filter(({ id: row }) => row > after && row <= upTo).length).toBeLessThanOrEqual(size);
  }
});

test("answers are counted by the time since their question", async () => {
  const { question, answer } = corpus.threads[0]!;
  const publishedAt = new Date(answer.publishedAt!.getTime() - 3 * 86_400_000);
  await db().update(posts).set({ publishedAt }).where(eq(posts.id, question.id));
  await db().update(releases).set({ step: "extract" }).where(eq(releases.id, id));
  await runBuild(id, { dir });
  const { byDelay } = (await json<QualityReport>(dir, "docs/quality.json")).posts;
  expect(byDelay).toEqual({ "within-1-hour": 7, "within-1-week": 1 });
});

test("a post deleted while its row was being written is left out, and its thread stays", async () => {
  const { answer } = corpus.threads[0]!;
  await runBuild(id, { dir, before: "rules" });
  const [row] = await db().select().from(releaseItems).where(eq(releaseItems.postId, answer.id));
  await db().delete(posts).where(eq(posts.id, answer.id));
  await db().insert(releaseItems).values(row!);
  expect(await runBuild(id, { dir })).toMatchObject({ status: "candidate", failure: null });
  const rows = await rowsOf(dir);
  expect(rows.map(({ post_id }) => post_id)).not.toContain(row!.postKey);
  expect(rows.filter(({ thread_id }) => thread_id === row!.threadKey)).toHaveLength(1);
});

test("a post that is deleted takes its rows of releases along", async () => {
  const { answer } = corpus.threads[0]!;
  await runBuild(id, { dir });
  await db().delete(posts).where(eq(posts.id, answer.id));
  const left = await db().select().from(releaseItems);
  expect(left).toHaveLength(15);
  expect(left.map(({ postId }) => postId)).not.toContain(answer.id);
});
