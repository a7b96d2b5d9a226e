import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../db/client.server.ts";
import { outbox, releases } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, freeze, newDir, readAndSign, readSample } from "../../tests/support/research.ts";
import { environment } from "../shared/env.server.ts";
import type { Actor } from "../shared/policy.ts";
import { runBuild } from "./build/run.server.ts";
import { verifyDirectory } from "./build/verify.server.ts";
import { getCandidate } from "./desk.server.ts";
import { findPortalPage } from "./portal.server.ts";
import { requestRelease, resumeRelease, signOffRelease } from "./release-commands.server.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";

// What a machine does to a release, as opposed to a check that fails: the previous version stays, the reason is said,
// and the step is taken up again.
useDatabase();
vi.setConfig({ testTimeout: 120_000 });

let first: Actor;
let second: Actor;
beforeEach(async () => {
  await buildCorpus();
  first = await buildActor({ roles: ["steward"] });
  second = await buildActor({ roles: ["steward"] });
  await db().delete(outbox);
  await storage().remove("releases");
});

const stateOf = async (id: string) => (await db().select().from(releases).where(eq(releases.id, id)))[0]!;

test("a full disk stops the build at its step, which goes on when there is room again", async () => {
  const { id } = await freeze();
  const dir = await newDir();
  await runBuild(id, { dir, before: "describe" });
  // A device that answers "no space left" to every byte.
  await symlink("/dev/full", join(dir, "README.md"));
  await expect(runBuild(id, { dir })).rejects.toMatchObject({ code: "ENOSPC" });
  expect(await stateOf(id)).toMatchObject({ status: "building", step: "describe", failure: "disk-full:0" });
  expect(await getCandidate(first, id)).toMatchObject({ resumeAt: "describe", canResume: true });
  await rm(join(dir, "README.md"));
  expect(await runBuild(id, { dir })).toMatchObject({ status: "candidate", failure: null });
  expect((await verifyDirectory(dir)).problems).toEqual([]);
});

test("a part that was damaged between two steps is found, and its rows are written again", async () => {
  const { id } = await freeze();
  const dir = await newDir();
  await runBuild(id, { dir, before: "inspect" });
  const part = join(dir, "data/posts.jsonl.gz");
  const bytes = await readFile(part);
  await writeFile(part, bytes.subarray(0, bytes.length - 9));
  await expect(runBuild(id, { dir })).rejects.toThrow("posts.jsonl.gz");
  expect(await stateOf(id)).toMatchObject({ status: "building", step: "write", failure: "part-damaged:0" });
  expect(await runBuild(id, { dir })).toMatchObject({ status: "candidate", failure: null });
  expect((await readFile(part)).equals(bytes)).toBe(true);
});

test("a Parquet file damaged after the checks is found before there is a candidate", async () => {
  const { id } = await freeze();
  const dir = await newDir();
  await runBuild(id, { dir, before: "seal" });
  const file = join(dir, "data/posts.parquet");
  const bytes = await readFile(file);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  await writeFile(file, bytes);
  expect(await runBuild(id, { dir })).toMatchObject({
    status: "failed",
    step: "verify",
    failure: expect.stringMatching(/^verification-failed:/),
  });
  expect(await storage().list(storageKeys.candidate(id))).toEqual([]);
});

test("a publication that the disk refused leaves the previous version, and a steward takes it up again", async () => {
  const { releaseId: old } = await requestRelease(first);
  await drainJobs();
  await readAndSign([first, second], old);
  const { version } = await stateOf(old);
  const latest = await storage().text(storageKeys.latest);

  const { releaseId } = await requestRelease(first);
  await drainJobs();
  for (const reader of [first, second]) await readSample(reader, releaseId);
  await drainJobs();
  const next = (await stateOf(releaseId)).version;
  await signOffRelease(first, releaseId);
  await signOffRelease(second, releaseId);
  // The folder for passing files is gone: nothing can be verified, so nothing is copied.
  vi.stubEnv("TMPDIR", "/dev/full");
  await expect(drainJobs()).rejects.toMatchObject({ code: "ENOTDIR" });
  vi.unstubAllEnvs();
  expect(await stateOf(releaseId)).toMatchObject({ status: "candidate", failure: "interrupted:0" });
  expect(await storage().text(storageKeys.latest)).toBe(latest);
  expect((await findPortalPage("en"))!.release.version).toBe(version);
  expect(await getCandidate(first, releaseId)).toMatchObject({ resumeAt: "publish", canResume: true });

  await resumeRelease(second, releaseId);
  await expect(resumeRelease(second, releaseId)).rejects.toMatchObject({ reason: "not-stopped" });
  // The disk fills up just when the pointer is to be flipped: readers keep the old one, whole.
  const unfinished = join(environment().DATA_DIR, "storage", `${storageKeys.latest}.${process.pid}.part`);
  await symlink("/dev/full", unfinished);
  await expect(drainJobs()).rejects.toMatchObject({ code: "ENOSPC" });
  expect(await stateOf(releaseId)).toMatchObject({ failure: "disk-full:0" });
  expect(await storage().text(storageKeys.latest)).toBe(latest);
  await resumeRelease(first, releaseId);
  await drainJobs();
  expect(await stateOf(releaseId)).toMatchObject({ status: "published", failure: null });
  expect(JSON.parse((await storage().text(storageKeys.latest))!)).toMatchObject({ version: next });
});
