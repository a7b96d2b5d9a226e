import { and, eq, sql } from "drizzle-orm";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { recordAudit } from "../../../db/audit.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { currentConsentVersion, noConsentText } from "../consent.server.ts";
import { postOutcome } from "../release/eligibility.ts";
import type { Terms } from "../release/eligibility.ts";
import { wordsSpeakOfCrisis } from "../readings.server.ts";
import { retirePredecessors } from "../recall.server.ts";
import { validSignoffs } from "../release-commands.server.ts";
import { signText } from "../signing.server.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import type { Build } from "./context.server.ts";
import { loadBuild } from "./context.server.ts";
import { writePointers } from "./pointers.server.ts";
import { allOf, sha256Of } from "./files.server.ts";
import { pagesOf } from "./pages.server.ts";
import { readToday } from "./today.server.ts";
import { refuse } from "./refuse.server.ts";
import { noteTrouble } from "./trouble.server.ts";
import { checkSums } from "./verify.server.ts";
import type { Verification } from "./verify.server.ts";

/** So many rows are asked for at a time. */
const pageSize = 2_000;

/**
 * Publishes a candidate that enough stewards signed: asks every consent again, compares the stored bytes, copies them
 * to a prefix that never changes, then flips the pointer. Anything amiss publishes nothing and says why.
 */
export async function publishRelease(releaseId: string): Promise<void> {
  const build = await loadBuild(releaseId);
  if (!build) return;
  try {
    await publish(build);
  } catch (error) {
    await noteTrouble(build.release, error);
    throw error;
  }
}

async function publish(build: Build): Promise<void> {
  const { release } = build;
  if (release.status === "published") return finishPointers(release); // a crash came between row and pointers
  if (release.status !== "candidate") return;
  const missing = await transaction(
    async (tx) => Number(release.config.signoffs) - (await validSignoffs(tx, release.id)),
  );
  if (missing > 0) return;
  const problems = await copyVerified(build);
  if (problems > 0) return refuse(build, { step: "publish", code: "verification-failed", count: problems });
  // Last, so that the moment between asking and publishing is as short as it can be.
  const changed = await countChanged(build);
  if (changed > 0) return refuse(build, { step: "publish", code: "consent-changed", count: changed });
  await signManifest(release);

  const now = new Date();
  await transaction(async (tx) => {
    await retirePredecessors(tx, release.tier, now);
    const [updated] = await tx
      .update(releases)
      .set({ status: "published", step: "done", failure: null, publishedAt: now })
      .where(and(eq(releases.id, release.id), eq(releases.status, "candidate")))
      .returning();
    if (!updated) return;
    await recordAudit(tx, {
      actorId: null,
      action: "release.published",
      subjectType: "release",
      subjectId: release.id,
      data: { version: release.version, manifest: release.manifestSha256 },
    });
    await emit(tx, { name: "release.published", releaseId: release.id });
  });
  await finishPointers(release);
  await storage().remove(storageKeys.candidate(release.id));
}

/** The controlled tier has no pointers: nothing public says which version is current. */
async function finishPointers({ id, tier }: Build["release"]): Promise<void> {
  if (tier === "open") await writePointers();
  await db().update(releases).set({ failure: null }).where(eq(releases.id, id));
}

/** How many contributions of the candidate could not leave today: withdrawn, hidden, removed or reported since. */
async function countChanged({ release, tier, config }: Build): Promise<number> {
  const version = await currentConsentVersion();
  const terms: Terms = {
    tier,
    thresholds: config,
    consentVersion: version === noConsentText ? null : version,
    now: new Date(),
  };
  const ids = sql`select post_id as id from release_items where release_id = ${release.id}`;
  const queue = (await unhurried((tx) => pagesOf(tx, ids, pageSize))).values();
  let [asked, changed] = [0, 0];
  const askSome = async (tx: Transaction) => {
    for (const page of queue) {
      for (const { count, state, unread } of await readToday(tx, release.id, page)) {
        asked += count;
        const mayLeave = postOutcome(state, terms) === "text" && !state.hasCrisis;
        if (!mayLeave || (unread && wordsSpeakOfCrisis(unread))) changed += count;
      }
    }
  };
  // Two connections at once: consents are asked of every row, and that is the database's work.
  await allOf([unhurried(askSome), unhurried(askSome)]);
  // Contributions deleted outright took their row of the release along.
  const gone = Number(release.counts.text ?? 0) - asked;
  return changed + gone + (await countCrisesBeside(release.id));
}

/** Statements over a million rows may take longer than those of a page; each sees what is there when it begins. */
const unhurried = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    return work(tx);
  });

/** Threads that may not leave for what stands in them beside the words of the candidate. */
async function countCrisesBeside(releaseId: string): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`
    select count(distinct t.question_id)::int as count from cases c join posts p on p.id = c.post_id
    join release_threads t on t.question_id = p.question_id and t.outcome = 'released'
    left join release_items i on i.release_id = t.release_id and i.post_id = p.id and not i.is_withheld
    where c.origin = 'crisis' and t.release_id = ${releaseId} and i.post_id is null`);
  return row!.count;
}

/**
 * The stored files must be those that were verified when they were sealed, to the byte.
 * @returns how many are not; none means that they were copied to their prefix
 */
async function copyVerified({ release }: Build): Promise<number> {
  const target = storage();
  const from = storageKeys.candidate(release.id);
  const to = storageKeys.published(release);
  const dir = await mkdtemp(join(tmpdir(), "entraide-publish-"));
  try {
    const paths = await target.list(from);
    for (const path of paths) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await pipeline(target.stream(`${from}/${path}`), createWriteStream(join(dir, path)));
    }
    if ((await sha256Of(join(dir, "SHA256SUMS"))) !== release.manifestSha256) return 1;
    const result: Verification = { passed: [], problems: [] };
    await checkSums(dir, result);
    if (result.problems.length > 0) return result.problems.length;
    // Two candidates that were given one number, the first of which failed half-way, must not mix.
    await target.remove(to);
    for (const path of paths) await target.put(`${to}/${path}`, join(dir, path));
    return 0;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Signed last: no candidate that was refused ever bears a signature. */
async function signManifest(release: Build["release"]): Promise<void> {
  const prefix = storageKeys.published(release);
  const sums = (await storage().text(`${prefix}/SHA256SUMS`))!;
  await storage().putText(`${prefix}/SHA256SUMS.minisig`, signText(sums, `${release.version}/SHA256SUMS`));
}
