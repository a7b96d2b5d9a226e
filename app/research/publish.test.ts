import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import { auditEvents, outbox, releases, userRoles } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, consent, readAndSign, readSample } from "../../tests/support/research.ts";
import type { Corpus } from "../../tests/support/research.ts";
import type { Actor } from "../shared/policy.ts";
import { readStatus } from "./build/pointers.server.ts";
import { runBuild } from "./build/run.server.ts";
import { getSiteState } from "../admin/queries.server.ts";
import { getCandidate, listReleases } from "./desk.server.ts";
import { fileResponse } from "./file-response.server.ts";
import { findPortalPage, getPublishedFile } from "./portal.server.ts";
import { requestRelease, signOffRelease } from "./release-commands.server.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";
import { listReleasedWords } from "./words.server.ts";

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

async function readCandidate(): Promise<string> {
  const releaseId = await candidate();
  for (const reader of [first, second]) await readSample(reader, releaseId);
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

test("two stewards who read it let a candidate out; the portal then offers it", async () => {
  expect(await findPortalPage("en")).toBeNull();
  const releaseId = await publish();
  const { status, version } = await stateOf(releaseId);
  expect(status).toBe("published");
  expect(await pointer()).toMatchObject({ version });
  const page = (await findPortalPage("fr"))!;
  expect(page.release.counts).toMatchObject({ threads: 8, posts: 16 });
  expect(page.preview.length).toBeGreaterThan(0);
  expect(page.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["data/posts.parquet", "croissant.json", "build.json"]),
  );
  const actions = (await db().select().from(auditEvents)).map(({ action }) => action);
  expect(actions).toEqual([
    "release.requested",
    "release.built",
    "release.sample-read",
    "release.sample-read",
    "release.sample-concluded",
    "release.signed-off",
    "release.signed-off",
    "release.published",
  ]);
  expect((await verifyAudit(db())).firstBroken).toBeNull();
});

test("a release that all have signed waits for nobody: the desk says so before it is online", async () => {
  const releaseId = await readCandidate();
  const isSigned = async () => [
    (await getCandidate(first, releaseId)).isSigned,
    (await listReleases(first))[0]!.isSigned,
    (await getSiteState()).releases[0]!.isSigned,
  ];
  await signOffRelease(first, releaseId);
  expect(await isSigned()).toEqual([false, false, false]);
  await signOffRelease(second, releaseId);
  expect((await stateOf(releaseId)).status).toBe("candidate");
  expect(await isSigned()).toEqual([true, true, true]);
});

test("one steward is not two", async () => {
  const releaseId = await readCandidate();
  expect(await signOffRelease(first, releaseId)).toMatchObject({ isComplete: false });
  await expect(signOffRelease(first, releaseId)).rejects.toMatchObject({ reason: "already-signed" });
  await expect(signOffRelease(await buildActor(), releaseId)).rejects.toMatchObject({
    reason: "needs-steward",
  });
  await drainJobs();
  expect((await stateOf(releaseId)).status).toBe("candidate");
  expect(await findPortalPage("en")).toBeNull();
});

test("the signature of somebody who is no steward any more does not count", async () => {
  const releaseId = await readCandidate();
  await signOffRelease(first, releaseId);
  await db().delete(userRoles).where(eq(userRoles.userId, first.id));
  expect(await signOffRelease(second, releaseId)).toMatchObject({ isComplete: false });
  await drainJobs();
  expect((await stateOf(releaseId)).status).toBe("candidate");
});

test("a candidate whose stored bytes were touched is not published, and the previous version stays", async () => {
  await publish();
  const before = await pointer();
  const releaseId = await candidate();
  await storage().putText(`${storageKeys.candidate(releaseId)}/LICENSE.txt`, "all rights reserved");
  await readAndSign([first, second], releaseId);
  expect((await stateOf(releaseId)).failure).toBe("verification-failed:1");
  expect(await pointer()).toEqual(before);
  expect((await findPortalPage("en"))!.release.version).toBe(before!.version);
});

test("a new version supersedes the one before, which stays readable and says so", async () => {
  const old = await stateOf(await publish());
  const fresh = await stateOf(await publish());
  expect((await stateOf(old.id)).status).toBe("superseded");
  expect(await findPortalPage("en", old.version)).toMatchObject({
    status: "superseded",
    current: fresh.version,
  });
  const status = JSON.parse((await readStatus())!.text) as {
    versions: { version: string; status: string; replaced_by: string | null }[];
  };
  expect(status.versions.map((row) => [row.version, row.status, row.replaced_by])).toEqual([
    [fresh.version, "current", null],
    [old.version, "superseded", fresh.version],
  ]);
});

test("jobs that run twice publish once", async () => {
  const releaseId = await publish();
  const { run } = await import("../../workers/jobs/publish-release.ts");
  await run({ releaseId });
  expect(
    (await db().select().from(auditEvents)).filter(({ action }) => action === "release.published"),
  ).toHaveLength(1);
  expect(await runBuild(releaseId)).toMatchObject({ status: "published" });
});

test("files are served whole, in ranges and by digest; what is not published is not there", async () => {
  const { version } = await stateOf(await publish());
  const file = await getPublishedFile(version, "data/posts.parquet");
  const get = (headers: Record<string, string> = {}) =>
    fileResponse(new Request("http://x/", { headers }), file);
  const whole = get();
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(bytes.length).toBe(file.bytes);
  expect(whole.headers.get("etag")).toBe(`"${file.sha256}"`);
  expect(whole.headers.get("repr-digest")).toBe(
    `sha-256=:${Buffer.from(file.sha256!, "hex").toString("base64")}:`,
  );
  expect(whole.headers.get("cache-control")).toContain("immutable");
  expect(whole.headers.get("content-encoding")).toBeNull();
  const tail = get({ range: "bytes=-4" });
  expect([tail.status, tail.headers.get("content-range"), await tail.text()]).toEqual([
    206,
    `bytes ${bytes.length - 4}-${bytes.length - 1}/${bytes.length}`,
    "PAR1",
  ]);
  expect(get({ "if-none-match": `"${file.sha256}"` }).status).toBe(304);
  expect(get({ range: "bytes=0-3", "if-range": '"another"' }).status).toBe(200);
  expect(get({ range: `bytes=${bytes.length}-` }).status).toBe(416);
  for (const path of ["data/nothing.csv", "../latest.json", "", "data"])
    await expect(getPublishedFile(version, path), path).rejects.toMatchObject({ status: 404 });
  await expect(getPublishedFile("2020.1.0", "README.md")).rejects.toMatchObject({ status: 404 });
});

test("hyparquet reads a published file by ranges over HTTP", async () => {
  const { version } = await stateOf(await publish());
  const file = await getPublishedFile(version, "data/posts.parquet");
  const fetchFile = (async (_url: unknown, init?: RequestInit) =>
    fileResponse(new Request("http://x/", init), file)) as typeof fetch;
  const buffer = await asyncBufferFromUrl({ url: "http://x/posts.parquet", fetch: fetchFile });
  const rows = await parquetReadObjects({ file: buffer, compressors, columns: ["kind"] });
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array<string>(8).fill("experience"),
    ...Array<string>(8).fill("question"),
  ]);
});

test("authors see which versions hold their words, and nobody else's", async () => {
  const { asker, question } = corpus.threads[0]!;
  const actor = await buildActor({ user: asker });
  expect(await listReleasedWords(actor)).toEqual([]);
  await publish();
  const [release] = await listReleasedWords(actor);
  expect(release!.items).toMatchObject([
    { postId: question.id, isShared: true, body: expect.stringContaining("palpitations") },
  ]);
  await consent(question.post, "none");
  expect((await listReleasedWords(actor))[0]!.items[0]!.isShared).toBe(false);
  expect(await listReleasedWords(await buildActor())).toEqual([]);
});

test("a candidate is for stewards only", async () => {
  const releaseId = await candidate();
  const page = await getCandidate(first, releaseId);
  expect(page.reading).toEqual({ posts: 12, mine: 0, readers: 0 });
  expect(page.quality!.threads.addsUp).toBe(true);
  await expect(getCandidate(await buildActor(), releaseId)).rejects.toMatchObject({ status: 403 });
  await expect(listReleases(await buildActor({ roles: ["moderator"] }))).rejects.toMatchObject({
    status: 403,
  });
});

test("one release is built at a time", async () => {
  await requestRelease(first);
  await expect(requestRelease(second)).rejects.toMatchObject({ reason: "release-being-built" });
});

test("a build that was abandoned is taken up again, not begun anew", async () => {
  const { releaseId } = await requestRelease(first);
  await db().delete(outbox);
  const later = new Date(Date.now() + 10 * 60_000);
  expect(await requestRelease(second, later)).toEqual({ ok: true, releaseId });
  await drainJobs();
  expect((await stateOf(releaseId)).status).toBe("candidate");
});
