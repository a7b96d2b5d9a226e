import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../db/client.server.ts";
import {
  cases,
  outbox,
  posts,
  releaseItems,
  releases,
  releaseThreads,
  users,
} from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor, buildAnswer, buildUser } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, consent, readAndSign } from "../../tests/support/research.ts";
import type { Corpus } from "../../tests/support/research.ts";
import { SAFETY_VERSION } from "../safety/index.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import type { Actor } from "../shared/policy.ts";
import { sealAuthor } from "../shared/sealed-author.server.ts";
import { requestRelease } from "./release-commands.server.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";

useDatabase();
// Each release starts DuckDB three times.
vi.setConfig({ testTimeout: 90_000 });

let corpus: Corpus;
let first: Actor;
let second: Actor;
beforeEach(async () => {
  corpus = await buildCorpus();
  first = await buildActor({ roles: ["steward"] });
  second = await buildActor({ roles: ["steward"] });
  // The event of the topics' factories and others is none of ours: only release jobs may run here.
  await db().delete(outbox);
  await storage().remove("releases");
});

async function candidate(): Promise<string> {
  const { releaseId } = await requestRelease(first);
  await drainJobs();
  return releaseId;
}

async function publish(): Promise<string> {
  const releaseId = await candidate();
  await readAndSign([first, second], releaseId);
  return releaseId;
}

const stateOf = async (releaseId: string) =>
  (await db().select().from(releases).where(eq(releases.id, releaseId)))[0]!;
const pointer = async () =>
  JSON.parse((await storage().text(storageKeys.latest)) ?? "null") as { version: string } | null;

test("a consent withdrawn between build and publication stops it, and the next build leaves it out", async () => {
  const releaseId = await candidate();
  const { question } = corpus.threads[0]!;
  await consent(question.post, "none");
  await readAndSign([first, second], releaseId);
  expect(await stateOf(releaseId)).toMatchObject({
    status: "failed",
    step: "publish",
    failure: "consent-changed:1",
  });
  expect(await pointer()).toBeNull();
  expect(await storage().list("releases")).toEqual([]);
  const again = await publish();
  expect(await stateOf(again)).toMatchObject({
    status: "published",
    counts: expect.objectContaining({ threads: 7 }),
  });
});

test("a contribution hidden, deleted or edited into a cry for help since stops it as well", async () => {
  const bodyText = "I am going to kill myself tonight, I have the pills.";
  for (const [index, change] of (["hide", "delete", "edit"] as const).entries()) {
    const releaseId = await candidate();
    const { answer } = corpus.threads[index + 1]!;
    const mine = eq(posts.id, answer.id);
    if (change === "hide") await db().update(posts).set({ status: "hidden" }).where(mine);
    else if (change === "delete") await db().delete(posts).where(mine);
    else await db().update(posts).set({ bodyText, editedAt: new Date() }).where(mine);
    await readAndSign([first, second], releaseId);
    expect((await stateOf(releaseId)).failure, change).toBe("consent-changed:1");
  }
});

test("the accounts behind contributions are asked as well, those of anonymous ones too", async () => {
  const [child, gone] = [await buildUser({ ageBand: "40-44" }), corpus.threads[0]!.helper];
  const { question } = corpus.threads[1]!;
  const hidden = await buildAnswer({
    question,
    anonymousKey: anonymousKey(child.id, question.id),
    sealedAuthor: sealAuthor(child.id, question.id),
    alias: "Someone",
    bodyMarkdown: "It took me a whole winter to sleep through again.",
  });
  await consent(hidden, "open", child.id);
  const releaseId = await candidate();
  expect((await stateOf(releaseId)).counts.text).toBe(17);
  await db().update(users).set({ ageBand: "15-17" }).where(eq(users.id, child.id));
  await db().update(users).set({ status: "banned" }).where(eq(users.id, gone.id));
  await readAndSign([first, second], releaseId);
  expect(await stateOf(releaseId)).toMatchObject({ failure: "consent-changed:2" });
});

test("words are read for crisis again when other rules read them, and not while rules and words are the same", async () => {
  const bodyText = "I am going to kill myself tonight, I have the pills.";
  const { answer } = corpus.threads[0]!;
  for (const safetyVersion of [SAFETY_VERSION, "of last year"]) {
    const releaseId = await candidate();
    // As if these words had been there from the start, and the rules of that day had found nothing in them.
    await db().update(posts).set({ bodyText }).where(eq(posts.id, answer.id));
    await db()
      .update(releaseItems)
      .set({ sourceHash: sql`md5(${bodyText})::uuid` })
      .where(and(eq(releaseItems.releaseId, releaseId), eq(releaseItems.postId, answer.id)));
    await db().update(releaseThreads).set({ safetyVersion }).where(eq(releaseThreads.releaseId, releaseId));
    await readAndSign([first, second], releaseId);
    const isSame = safetyVersion === SAFETY_VERSION;
    expect(await stateOf(releaseId)).toMatchObject(
      isSame ? { status: "published" } : { failure: "consent-changed:1" },
    );
    await db().update(posts).set({ bodyText: answer.bodyText }).where(eq(posts.id, answer.id));
  }
});

test("a cry for help beside the words of the candidate stops it too, be it hidden or not shared", async () => {
  const { question } = corpus.threads[0]!;
  const releaseId = await candidate();
  const hidden = await buildAnswer({ question, status: "hidden" });
  await db().insert(cases).values({
    kind: "experience",
    postId: hidden.id,
    origin: "crisis",
    lane: "safety",
    status: "closed",
    language: "en",
    snapshotMarkdown: "x",
    snapshotRevision: 1,
    currentRevision: 1,
    dueAt: new Date(),
  });
  await readAndSign([first, second], releaseId);
  expect((await stateOf(releaseId)).failure).toBe("consent-changed:1");
});
