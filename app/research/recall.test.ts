import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../db/client.server.ts";
import { outbox, posts, releaseItems, releases } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, consent, readAndSign } from "../../tests/support/research.ts";
import type { Corpus } from "../../tests/support/research.ts";
import type { Actor } from "../shared/policy.ts";
import { readStatus } from "./build/pointers.server.ts";
import { answerFile } from "./file-response.server.ts";
import { findPortalPage, getPublishedFile } from "./portal.server.ts";
import { findUnreplaced, recallRelease, reviewReleases } from "./recall.server.ts";
import { requestRelease } from "./release-commands.server.ts";
import { isSignedBy } from "./release/minisign.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";
import { listReleasedWords } from "./words.server.ts";

useDatabase();
// Each release starts DuckDB three times.
vi.setConfig({ testTimeout: 120_000 });

const day = 86_400_000;
const inDays = (n: number) => new Date(Date.now() + n * day);

let corpus: Corpus;
let stewards: Actor[];
beforeEach(async () => {
  corpus = await buildCorpus();
  stewards = [await buildActor({ roles: ["steward"] }), await buildActor({ roles: ["steward"] })];
  await db().delete(outbox);
  await storage().remove("releases");
});

const stateOf = async (id: string) => (await db().select().from(releases).where(eq(releases.id, id)))[0]!;
const candidates = () => db().select().from(releases).where(eq(releases.status, "candidate"));

const signBoth = (releaseId: string) => readAndSign(stewards, releaseId);
async function publish() {
  const { releaseId } = await requestRelease(stewards[0]!);
  await drainJobs();
  await signBoth(releaseId);
  return stateOf(releaseId);
}
const fetchFile = (version: string, path: string) => answerFile(new Request("http://x/"), version, path);
async function statusOf(version: string) {
  const { text, signature } = (await readStatus())!;
  const key = (await storage().text(storageKeys.publicKey))!;
  expect(isSignedBy(key, Buffer.from(text), signature)).toBe(true);
  const { versions } = JSON.parse(text) as { versions: Record<string, unknown>[] };
  return versions.find((row) => row.version === version)!;
}

test("a published version is signed, and its status is", async () => {
  const { version } = await publish();
  const prefix = storageKeys.release(version);
  const [sums, signature, key] = await Promise.all(
    [`${prefix}/SHA256SUMS`, `${prefix}/SHA256SUMS.minisig`, storageKeys.publicKey].map((name) =>
      storage().text(name),
    ),
  );
  expect(isSignedBy(key!, Buffer.from(sums!), signature!)).toBe(true);
  expect((await getPublishedFile(version, "SHA256SUMS.minisig")).bytes).toBe(signature!.length);
  expect(await statusOf(version)).toMatchObject({ status: "current", usable: true, use_until: null });
});

test("withdrawn words are replaced within thirty days: built ahead, the old data gone with the new version", async () => {
  const old = await publish();
  await reviewReleases();
  expect((await stateOf(old.id)).reissueDueAt).toBeNull();

  const { question, asker } = corpus.threads[0]!;
  await consent(question.post, "none");
  await reviewReleases();
  const due = (await stateOf(old.id)).reissueDueAt!;
  expect(Math.abs(due.getTime() - inDays(30).getTime())).toBeLessThan(day);
  expect(await statusOf(old.version)).toMatchObject({ usable: true, use_until: due.toISOString() });
  const actor = await buildActor({ user: asker });
  expect((await listReleasedWords(actor))[0]!.items[0]).toMatchObject({ isShared: false });
  expect((await listReleasedWords(actor))[0]!.items[0]!.leavesBy!.getTime()).toBeLessThanOrEqual(
    due.getTime(),
  );
  await drainJobs();
  expect(await candidates()).toEqual([]);

  await reviewReleases(inDays(17));
  await reviewReleases(inDays(17));
  await drainJobs();
  const [patch, ...more] = await candidates();
  expect(more).toEqual([]);
  const [year, month] = old.version.split(".");
  expect(patch).toMatchObject({ replacesId: old.id, version: `${year}.${month}.1` });
  await signBoth(patch!.id);

  expect(await stateOf(old.id)).toMatchObject({ status: "recalled", recallReason: "withdrawal" });
  const gone = await fetchFile(old.version, "data/posts.parquet");
  expect(gone.status).toBe(410);
  const stone = await gone.text();
  expect(JSON.parse(stone)).toMatchObject({
    version: old.version,
    reason: "withdrawal",
    replaced_by: patch!.version,
    manifest_sha256: old.manifestSha256,
  });
  const [left] = await db().select().from(releaseItems).where(eq(releaseItems.postId, question.id));
  for (const text of [stone, (await readStatus())!.text]) {
    expect(text).not.toContain(left!.postKey);
    expect(text).not.toContain(left!.threadKey);
  }
  expect(await storage().list(`${storageKeys.release(old.version)}/data`)).toEqual([]);
  for (const path of ["croissant.json", "docs/privacy.json", "SHA256SUMS", "TOMBSTONE.json"])
    expect((await fetchFile(old.version, path)).status, path).toBe(200);
  expect(await statusOf(old.version)).toMatchObject({ usable: false, replaced_by: patch!.version });
  expect((await findPortalPage("en"))!.release.counts.threads).toBe(7);
  expect((await listReleasedWords(actor)).map(({ version }) => version)).toEqual([old.version]);
});

test("thirty days count from the withdrawal, however late it is noticed", async () => {
  const old = await publish();
  await consent(corpus.threads[0]!.question.post, "none");
  await reviewReleases(inDays(5));
  const due = (await stateOf(old.id)).reissueDueAt!;
  expect(Math.abs(due.getTime() - inDays(30).getTime())).toBeLessThan(day);
});

test("when nobody signed a replacement by the last day, the data go all the same", async () => {
  const old = await publish();
  await db().delete(posts).where(eq(posts.id, corpus.threads[3]!.answer.id));
  await reviewReleases();
  await reviewReleases(inDays(29));
  await drainJobs();
  expect((await stateOf(old.id)).status).toBe("published");
  await reviewReleases(inDays(31));
  await drainJobs();
  expect(await stateOf(old.id)).toMatchObject({ status: "recalled" });
  expect((await fetchFile(old.version, "data/sample.csv")).status).toBe(410);
  expect(JSON.parse((await storage().text(storageKeys.latest))!)).toMatchObject({ version: null });
});

test("a recall for safety takes the data away at once and asks for the replacement", async () => {
  const old = await publish();
  const { replacementId } = await recallRelease({ version: old.version, reason: "safety", actorId: null });
  expect((await fetchFile(old.version, "data/posts.jsonl.gz")).status).toBe(410);
  await drainJobs();
  expect(await stateOf(replacementId!)).toMatchObject({ status: "candidate", replacesId: old.id });
  expect(await statusOf(old.version)).toMatchObject({ status: "recalled", reason: "safety" });
  await expect(
    recallRelease({ version: old.version, reason: "safety", actorId: null }),
  ).rejects.toMatchObject({ status: 409 });
  await expect(recallRelease({ version: "2020.1.0", reason: "error", actorId: null })).rejects.toMatchObject({
    status: 404,
  });
});

test("the portal says that its only version was recalled, until another one takes its place", async () => {
  expect(await findUnreplaced()).toBeNull();
  const old = await publish();
  expect(await findUnreplaced()).toBeNull();
  const recall = { version: old.version, reason: "safety", actorId: null } as const;
  const { replacementId } = await recallRelease(recall);
  expect(await findUnreplaced()).toMatchObject({ version: old.version, reason: "safety", replacedBy: null });
  await drainJobs();
  await signBoth(replacementId!);
  expect(await findUnreplaced()).toBeNull();
});

test("older versions that hold withdrawn words leave as well; the others stay", async () => {
  const first = await publish();
  await consent(corpus.threads[1]!.question.post, "none");
  await consent(corpus.threads[1]!.answer, "none");
  const second = await publish();
  expect((await stateOf(first.id)).status).toBe("recalled");
  const third = await publish();
  expect((await stateOf(second.id)).status).toBe("superseded");
  expect((await stateOf(third.id)).status).toBe("published");
});
