import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "../../db/client.server.ts";
import { outbox, releases } from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, readAndSign, readSample } from "../../tests/support/research.ts";
import type { Actor } from "../shared/policy.ts";
import { getCandidate } from "./desk.server.ts";
import { findPortalPage } from "./portal.server.ts";
import { requestRelease, signOffRelease } from "./release-commands.server.ts";
import { getSamplePage, markSample } from "./sample.server.ts";
import { marksFrom } from "./schema.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";

useDatabase();
vi.setConfig({ testTimeout: 90_000 });

let first: Actor;
let second: Actor;
let releaseId: string;
beforeEach(async () => {
  await buildCorpus();
  first = await buildActor({ roles: ["steward"] });
  second = await buildActor({ roles: ["steward"] });
  await db().delete(outbox);
  await storage().remove("releases");
  ({ releaseId } = await requestRelease(first));
  await drainJobs();
});

const stateOf = async () => (await db().select().from(releases).where(eq(releases.id, releaseId)))[0]!;

test("both readers read the same posts, page by page, and neither sees what the other found", async () => {
  const mine = await getSamplePage(first, releaseId);
  expect(mine).toMatchObject({ posts: 12, mine: 0, readers: 0 });
  const [one, ...others] = mine.rows;
  await markSample(first, releaseId, new Map([[one!.id, "name"]]));
  const after = await getSamplePage(first, releaseId);
  expect([after.mine, after.rows.map(({ id }) => id)]).toEqual([1, others.map(({ id }) => id)]);
  const theirs = await getSamplePage(second, releaseId);
  expect(theirs.rows.map(({ id }) => id)).toEqual(mine.rows.map(({ id }) => id));
  expect(theirs.mine).toBe(0);
  expect(JSON.stringify(theirs)).not.toContain('"name"');
});

test("nobody signs before two people have read everything", async () => {
  await expect(signOffRelease(first, releaseId)).rejects.toMatchObject({ reason: "sample-not-read" });
  await readSample(first, releaseId);
  await drainJobs();
  expect((await stateOf()).humanSample).toBeNull();
  await expect(signOffRelease(first, releaseId)).rejects.toMatchObject({ reason: "sample-not-read" });
  await expect(getSamplePage(await buildActor(), releaseId)).rejects.toMatchObject({ status: 403 });
});

test("what they found stands in the privacy report, and the manifest that is signed is the one with it", async () => {
  const before = (await stateOf()).manifestSha256;
  await readAndSign([first, second], releaseId);
  const { status, manifestSha256, humanSample } = await stateOf();
  expect(status).toBe("published");
  expect(manifestSha256).not.toBe(before);
  expect(humanSample).toMatchObject({ posts: 12, found: [0, 0], estimated: 0, upperBound: 0.22092 });
  const { privacy, release } = (await findPortalPage("en"))!;
  expect(privacy.humanSample).toEqual(humanSample);
  expect(privacy.notDone).toEqual([]);
  const html = await storage().text(`${storageKeys.release(release.version)}/docs/privacy.html`);
  expect(html).toContain("22.09 %");
});

test("one post in which somebody is recognised ends the release, with the estimate and without its files", async () => {
  const { rows } = await getSamplePage(first, releaseId);
  await readSample(first, releaseId, { [rows[0]!.id]: "place", [rows[1]!.id]: "story" });
  await readSample(second, releaseId, { [rows[0]!.id]: "place" });
  await drainJobs();
  expect(await stateOf()).toMatchObject({
    status: "failed",
    step: "sample",
    failure: "leaks-found:2",
    humanSample: { found: [2, 1], both: 1, estimated: 2, upperBound: null },
  });
  expect(await storage().list(storageKeys.candidate(releaseId))).toEqual([]);
  expect(await getCandidate(first, releaseId)).toMatchObject({ resumeAt: "extract", canResume: false });
});

test("a report that was touched while people read is not sealed again", async () => {
  const key = `${storageKeys.candidate(releaseId)}/docs/privacy.json`;
  const report = JSON.parse((await storage().text(key))!) as { measured: { smallestGroup: number } };
  report.measured.smallestGroup = 1_000;
  await storage().putText(key, JSON.stringify(report));
  for (const reader of [first, second]) await readSample(reader, releaseId);
  await drainJobs();
  expect(await stateOf()).toMatchObject({ status: "failed", failure: "verification-failed:1" });
});

test("a third reader is not needed, and a second mark of one post changes nothing", async () => {
  const { rows } = await getSamplePage(first, releaseId);
  await markSample(first, releaseId, new Map([[rows[0]!.id, "name"]]));
  await markSample(first, releaseId, new Map([[rows[0]!.id, null]]));
  await readSample(second, releaseId);
  const third = await buildActor({ roles: ["steward"] });
  await expect(getSamplePage(third, releaseId)).rejects.toMatchObject({ reason: "sample-has-readers" });
  await readSample(first, releaseId);
  await drainJobs();
  expect((await stateOf()).failure).toBe("leaks-found:1");
});

test("a form's fields are read as marks, and nothing else is", () => {
  const form = new FormData();
  const id = "0197a1b2-0000-7000-8000-000000000001";
  form.set(id, "place");
  form.set("0197a1b2-0000-7000-8000-000000000002", "nothing");
  form.set("0197a1b2-0000-7000-8000-000000000003", "Jean Martin, Nantes");
  form.set("0197a1b2-0000-7000-8000-000000000004", ""); // nothing was chosen: it is shown again
  form.set("intent", "name");
  expect([...marksFrom(form)]).toEqual([
    [id, "place"],
    ["0197a1b2-0000-7000-8000-000000000002", null],
  ]);
});
