import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { verifyAudit } from "../../db/audit.server.ts";
import { db } from "../../db/client.server.ts";
import {
  auditEvents,
  grantDownloads,
  grantErasures,
  outbox,
  posts,
  releases,
} from "../../db/schema/index.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { buildActor } from "../../tests/support/factories.ts";
import { buildGrant, standingAt } from "../../tests/support/grants.ts";
import { drainJobs } from "../../tests/support/jobs.ts";
import { buildCorpus, consent, readAndSign } from "../../tests/support/research.ts";
import type { Corpus } from "../../tests/support/research.ts";
import { listPublicReleases } from "../research/build/pointers.server.ts";
import { findPortalPage, getPublishedFile } from "../research/portal.server.ts";
import { recallRelease, reviewReleases } from "../research/recall.server.ts";
import { requestRelease } from "../research/release-commands.server.ts";
import { storage, storageKeys } from "../research/storage/storage.server.ts";
import { listReleasedWords } from "../research/words.server.ts";
import type { Actor } from "../shared/policy.ts";
import { attestErasure, certifyDestruction } from "./commands/attest.server.ts";
import { listErasures } from "./erasures.server.ts";
import { listLinkedFiles } from "./files.server.ts";
import { getGrant } from "./grant.server.ts";
import { signedLink } from "./links.server.ts";
import { getGrantPage, listGrants } from "./queries.server.ts";
import { loader } from "./routes/file.ts";
import { erasureDays } from "./standing.ts";
import { watchGrants } from "./watch.server.ts";

useDatabase();
// A release starts DuckDB three times.
vi.setConfig({ testTimeout: 90_000 });

const dayMs = 86_400_000;
const later = (days: number) => new Date(Date.now() + days * dayMs);
const day = (days: number) => later(days).toISOString().slice(0, 10);

let corpus: Corpus;
let stewards: Actor[];
let holder: Actor;
let number: number;
beforeEach(async () => {
  corpus = await buildCorpus();
  await consent(corpus.threads[0]!.question.post, "controlled");
  await consent(corpus.threads[0]!.answer, "controlled");
  stewards = [await buildActor({ roles: ["steward"] }), await buildActor({ roles: ["steward"] })];
  holder = await buildActor();
  number = await buildGrant(holder, { endsOn: day(200) });
  await db().delete(outbox);
  for (const place of ["releases", "controlled", "candidates"]) await storage().remove(place);
});

/** Two people read it and sign, as for the open data. */
async function publish(): Promise<string> {
  const { releaseId } = await requestRelease(stewards[0]!, new Date(), "controlled");
  await drainJobs();
  await readAndSign(stewards, releaseId);
  return releaseId;
}

const releaseOf = async (id: string) => (await db().select().from(releases).where(eq(releases.id, id)))[0]!;

/** What a program gets at an address of the product, without any session. */
async function fetchLink(href: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(href, "http://localhost:3000");
  const [, , , grantId, releaseId, ...path] = url.pathname.split("/");
  const params = { grantId, releaseId, "*": path.join("/") };
  return loader({ request: new Request(url, { headers }), params, context: {} } as never);
}

async function linkTo(path: string): Promise<string> {
  const [current] = await listLinkedFiles(holder, number);
  return current!.files.find((file) => file.path === path)!.href;
}

async function download(path = "data/posts.jsonl.gz"): Promise<Response> {
  const response = await fetchLink(await linkTo(path));
  await response.arrayBuffer();
  return response;
}

const errorOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: string }).error,
];

test("a controlled release is signed by two like an open one, and the portal never knows of it", async () => {
  const id = await publish();
  const release = await releaseOf(id);
  expect(release.status).toBe("published");
  expect(await storage().list(storageKeys.release(release.version))).toEqual([]);
  expect(await storage().list(storageKeys.published(release))).toContain("data/posts.parquet");
  expect(await findPortalPage("en")).toBeNull();
  expect(await listPublicReleases()).toEqual([]);
  await expect(getPublishedFile(release.version, "data/posts.parquet")).rejects.toThrow("not-found");
  const text = (path: string) => storage().text(`${storageKeys.published(release)}/${path}`);
  expect(await text("LICENSE.txt")).not.toContain("Creative Commons");
  for (const path of ["croissant.json", "datapackage.json", "CITATION.cff", "datacite.xml", "README.md"]) {
    expect(await text(path), path).toContain("data-access-agreement");
    expect(await text(path), path).not.toMatch(/CC-BY|creativecommons/i);
  }
  expect(await text("croissant.json")).toContain("DUO_0000027");
});

test("a link opens one file for one grant, for an hour, and says who may keep it", async () => {
  await publish();
  const href = await linkTo("data/posts.jsonl.gz");
  const response = await fetchLink(href);
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toContain("private, no-store");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get("Content-Length")));
  const part = await fetchLink(href, { Range: "bytes=0-9" });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);

  const otherFile = href.replace("posts.jsonl.gz", "posts.parquet");
  expect(await errorOf(await fetchLink(otherFile))).toEqual([403, "link-wrong"]);
  const other = await getGrant(await buildGrant(await buildActor()));
  const { id: grantId } = await getGrant(number);
  expect(await errorOf(await fetchLink(href.replace(grantId, other.id)))).toEqual([403, "link-wrong"]);
  const longer = href.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + 3_600}`);
  expect(await errorOf(await fetchLink(longer))).toEqual([403, "link-wrong"]);
  const releaseId = new URL(href, "http://x").pathname.split("/")[4]!;
  const file = { grantId, releaseId, path: "data/posts.jsonl.gz" };
  const old = signedLink(file, Date.now() - 61 * 60_000);
  expect(await errorOf(await fetchLink(old))).toEqual([403, "link-over"]);
  expect((await fetchLink(signedLink(file, Date.now() - 59 * 60_000))).status).toBe(200);
  const elsewhere = signedLink({ ...file, path: "../../releases/latest.json" }, Date.now());
  expect((await fetchLink(elsewhere)).status).toBeGreaterThanOrEqual(403);
});

test("a link made in time opens nothing once the project is over, and nobody else gets links", async () => {
  await publish();
  const href = await linkTo("data/posts.jsonl.gz");
  expect(await listLinkedFiles(await buildActor(), number)).toEqual([]);
  expect(await listLinkedFiles(stewards[0]!, number)).toEqual([]);
  await db().execute(sql`update studies set ends_on = current_date - 1`);
  expect(await errorOf(await fetchLink(href))).toEqual([403, "grant-closed"]);
  expect(await listLinkedFiles(holder, number)).toEqual([]);
});

test("every download is in a log that members read and that only grows; the first of a day is in the chain too", async () => {
  const releaseId = await publish();
  for (let n = 0; n < 3; n++) await download();
  await download("README.md");
  const { downloads } = await getGrantPage(await buildActor(), number);
  expect(Object.fromEntries(downloads.map(({ path, requests }) => [path, requests]))).toEqual({
    "README.md": 1,
    "data/posts.jsonl.gz": 3,
  });
  const chained = await db().select().from(auditEvents).where(eq(auditEvents.action, "grant.downloaded"));
  expect(chained).toHaveLength(2);
  expect((await verifyAudit(db())).firstBroken).toBeNull();
  const { version } = await releaseOf(releaseId);
  expect(downloads[0]).toMatchObject({ version, day: day(0) });
  const undone = db().update(grantDownloads).set({ requests: 0 }).execute();
  await expect(undone).rejects.toMatchObject({ cause: { message: "the log of accesses only grows" } });
  await expect(db().delete(grantDownloads).execute()).rejects.toThrow();
});

test("a withdrawn text is asked back from who downloaded it, in the ids of their release, and its author sees who confirmed", async () => {
  const releaseId = await publish();
  const { answer, helper } = corpus.threads[0]!;
  const author = await buildActor({ user: helper });
  await watchGrants();
  await consent(answer, "none");
  await watchGrants();
  expect(await db().$count(grantErasures)).toBe(0); // nobody has a copy

  await consent(answer, "controlled");
  await download();
  await watchGrants();
  const { id: grantId } = await getGrant(number);
  expect(await listErasures(grantId)).toEqual([]);
  const shared = (await listReleasedWords(author)).find((one) => one.releaseId === releaseId)!;
  expect(shared.holders).toMatchObject([{ number, institution: "University of Nowhere", destroyedAt: null }]);

  await consent(answer, "none");
  const withdrawn = new Date();
  await watchGrants();
  await watchGrants();
  const [list] = await listErasures(grantId);
  const [row] = (await db().execute<{ post_key: string }>(
    sql`select post_key from release_items where release_id = ${releaseId} and post_id = ${answer.id}`,
  ))!;
  expect(list!.postKeys).toEqual([row!.post_key]);
  expect(Math.round((list!.dueAt.getTime() - withdrawn.getTime()) / dayMs)).toBe(erasureDays);
  const erasures = async () =>
    (await listReleasedWords(author)).find((one) => one.releaseId === releaseId)!.items[0]!.erasures;
  expect(await erasures()).toMatchObject([{ number, attestedAt: null, isLate: false }]);

  await expect(
    attestErasure(author, number, { shownAt: new Date().toISOString(), done: "on" }),
  ).rejects.toThrow("needs-holder");
  const early = { shownAt: new Date(withdrawn.getTime() - 60_000).toISOString(), done: "on" as const };
  expect(await attestErasure(holder, number, early)).toEqual({ attested: 0 });
  const { shownAt } = await getGrantPage(holder, number);
  expect(await attestErasure(holder, number, { shownAt, done: "on" })).toEqual({ attested: 1 });
  expect((await erasures())[0]!.attestedAt).toBeInstanceOf(Date);
  expect(await listErasures(grantId)).toEqual([]);
});

test("the rows to delete are a file too, signed and logged, which stays when the access is suspended", async () => {
  await publish();
  await download();
  await consent(corpus.threads[0]!.answer, "none");
  await watchGrants(later(-erasureDays - 1));
  expect(await standingAt(number)).toBe("suspended");
  const page = await getGrantPage(holder, number);
  const [{ postKeys, files, dueAt }] = page.erasures as [(typeof page.erasures)[number]];
  const due = dueAt.toISOString().slice(0, 10);
  const [csv, ndjson] = await Promise.all(files.map(({ href }) => fetchLink(href)));
  expect(csv!.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(csv!.headers.get("Cache-Control")).toContain("private, no-store");
  expect(await csv!.text()).toBe(`post_id,due_at\r\n${postKeys[0]},${due}\r\n`);
  expect(JSON.parse(await ndjson!.text())).toEqual({ post_id: postKeys[0], due_at: due });
  const logged = (await getGrantPage(await buildActor(), number)).downloads.map(({ path }) => path);
  expect(logged).toEqual(expect.arrayContaining(["erasures.csv", "erasures.ndjson"]));
  const touched = files[0]!.href.replace("erasures.csv", "erasures.ndjson");
  expect(await errorOf(await fetchLink(touched))).toEqual([403, "link-wrong"]);
  expect((await getGrantPage(stewards[0]!, number)).erasures).toEqual([]);
  await attestErasure(holder, number, { shownAt: page.shownAt, done: "on" });
  expect((await fetchLink(files[0]!.href)).status).toBe(404);
});

test("a day that is missed suspends the access and alarms the stewards, once; a confirmation opens it again", async () => {
  await publish();
  await download();
  await consent(corpus.threads[0]!.answer, "none");
  // Listed so long ago that yesterday was the last day.
  await watchGrants(later(-erasureDays - 1));
  expect(await standingAt(number, -2)).toBe("open");
  expect(await standingAt(number)).toBe("suspended");
  for (let n = 0; n < 2; n++) await watchGrants();
  const alarms = await db().execute<{ n: number }>(
    sql`select count(*)::int as n from notifications where kind = 'grant-overdue' and user_id = ${stewards[0]!.id}`,
  );
  expect(alarms[0]!.n).toBe(1);
  expect(await listGrants(stewards[0]!)).toMatchObject([{ standing: "suspended", overdue: 1 }]);
  expect(await listLinkedFiles(holder, number)).toEqual([]);
  const { shownAt } = await getGrantPage(holder, number);
  await attestErasure(holder, number, { shownAt, done: "on" });
  expect(await standingAt(number)).toBe("open");
});

test("the certificate of destruction ends the access, answers every open deletion, and is missed aloud", async () => {
  await publish();
  await download();
  await consent(corpus.threads[0]!.answer, "none");
  await watchGrants();
  expect(await listGrants(null, later(240))).toMatchObject([{ standing: "ended", isCertificateLate: true }]);
  const reminders = async () =>
    (await db().query.notifications.findMany()).filter(({ kind }) => kind === "grant-ending").length;
  await watchGrants(later(160));
  expect(await reminders()).toBe(0);
  for (const days of [180, 190]) await watchGrants(later(days));
  expect(await reminders()).toBe(1);
  await watchGrants(later(201));
  await watchGrants(later(240));
  const [news] = await db().execute<{ ended: number; overdue: number }>(sql`
    select count(*) filter (where kind = 'grant-ended')::int as ended,
      count(*) filter (where kind = 'grant-overdue')::int as overdue from notifications`);
  expect(news!.ended).toBe(1);
  expect(news!.overdue).toBeGreaterThan(0);
  await certifyDestruction(holder, number, { destroyed: "on", signedName: "Nour Example" });
  expect(await standingAt(number)).toBe("returned");
  expect(await listGrants(null, later(240))).toMatchObject([{ isCertificateLate: false, overdue: 0 }]);
  await expect(
    certifyDestruction(holder, number, { destroyed: "on", signedName: "Nour Example" }),
  ).rejects.toThrow("grant-closed");
});

test("withdrawn words leave the controlled data within thirty days too, and a recall asks for all of a version", async () => {
  const releaseId = await publish();
  await download();
  const href = await linkTo("data/posts.jsonl.gz");
  await consent(corpus.threads[0]!.answer, "none");
  await reviewReleases();
  const { version, reissueDueAt } = await releaseOf(releaseId);
  expect(reissueDueAt).not.toBeNull();
  await recallRelease({ version, tier: "controlled", reason: "safety", actorId: null });
  await drainJobs();
  expect((await fetchLink(href)).status).toBe(404);
  expect(await storage().list(storageKeys.controlled(version))).toEqual([]);
  await watchGrants();
  const [list] = await listErasures((await getGrant(number)).id);
  expect(list!.postKeys.length).toBe(await db().$count(posts));
});
