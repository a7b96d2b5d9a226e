import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../db/client.server.ts";
import { crisisReadings, posts, questions } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildAnswer } from "../../tests/support/factories.ts";
import { build, buildCorpus, rowsOf } from "../../tests/support/research.ts";
import type { Corpus } from "../../tests/support/research.ts";
import { SAFETY_VERSION } from "../safety/index.ts";
import { readAhead } from "./readings.server.ts";

useDatabase();
// Each release starts DuckDB twice.
vi.setConfig({ testTimeout: 90_000 });

const cry = "I am going to kill myself tonight, I have the pills.";
let corpus: Corpus;
beforeEach(async () => {
  corpus = await buildCorpus();
});

test("what is clear is read once; what was edited, judged by other rules, or is not clear, again", async () => {
  const { answer } = corpus.threads[0]!;
  const mine = eq(posts.id, answer.id);
  expect(await readAhead()).toBe(16);
  expect(await readAhead()).toBe(0);
  await db()
    .update(posts)
    .set({ bodyText: "Other words.", editedAt: sql`now()` })
    .where(mine);
  expect(await readAhead()).toBe(1);
  expect(await readAhead()).toBe(0);
  await db().update(crisisReadings).set({ safetyVersion: "of last year" });
  expect(await readAhead()).toBe(16);
  await db()
    .update(posts)
    .set({ bodyText: cry, editedAt: sql`now()` })
    .where(mine);
  expect([await readAhead(), await readAhead()]).toEqual([1, 1]);
});

test("a release reads by itself whatever was not found clear by today's rules in exactly these words", async () => {
  const { answer } = corpus.threads[0]!;
  await db().update(posts).set({ bodyText: cry }).where(eq(posts.id, answer.id));
  const hidden = await buildAnswer({ question: corpus.threads[1]!.question, status: "hidden" });
  await db().update(posts).set({ bodyText: cry }).where(eq(posts.id, hidden.id));
  const threads = async () => new Set((await rowsOf((await build()).dir)).map((row) => row.thread_id)).size;
  const note = async (text: string, safetyVersion: string, postIds = [answer.id, hidden.id]) => {
    await db().delete(crisisReadings);
    for (const postId of postIds)
      await db()
        .insert(crisisReadings)
        .values({ postId, textHash: sql`md5(${text})::uuid`, safetyVersion });
  };
  expect(await threads()).toBe(6);
  await note(cry, "of last year");
  expect(await threads()).toBe(6);
  await note("Other words.", SAFETY_VERSION);
  expect(await threads()).toBe(6);
  await note(cry, SAFETY_VERSION, [corpus.threads[2]!.answer.id]);
  expect(await threads()).toBe(6);
  // Were these words clear, they would not be read.
  await note(cry, SAFETY_VERSION);
  expect(await threads()).toBe(8);
});

test("a cry for help in a title alone keeps its thread out of a release", async () => {
  const { question } = corpus.threads[0]!;
  await readAhead();
  await db().update(questions).set({ title: cry }).where(eq(questions.id, question.id));
  const rows = await rowsOf((await build()).dir);
  expect(new Set(rows.map((row) => row.thread_id)).size).toBe(7);
});
