import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { connection, db, transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { releases } from "../../db/schema/index.ts";
import { environment } from "../shared/env.server.ts";
import { Conflict, NotFound } from "../shared/errors.ts";
import { paths } from "../shared/paths.ts";
import { listPublicReleases, writePointers } from "./build/pointers.server.ts";
import { freezeRelease } from "./release-commands.server.ts";
import type { ReleaseTier } from "./release/thresholds.ts";
import { isTimeToRebuild, leavesBy, tombstone } from "./release/withdrawal.ts";
import type { RecallReason } from "./release/withdrawal.ts";
import { isUncovered, mayNotStay } from "./withdrawn.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";

type Release = typeof releases.$inferSelect;

/** Takes a version's data away, now. When it was the current one for safety, its replacement is built at once. */
export async function recallRelease(
  options: { version: string; reason: RecallReason; actorId: string | null; tier?: ReleaseTier },
  now = new Date(),
): Promise<{ releaseId: string; replacementId: string | null }> {
  return transaction(async (tx) => {
    const [release] = await tx
      .select()
      .from(releases)
      .where(
        and(
          eq(releases.tier, options.tier ?? "open"),
          eq(releases.version, options.version),
          inArray(releases.status, ["published", "superseded", "recalled"]),
        ),
      )
      .for("update");
    if (!release) throw new NotFound();
    if (release.status === "recalled") throw new Conflict("release-recalled");
    await markRecalled(tx, release, options.reason, options.actorId, now);
    const isCurrent = release.status === "published";
    const replacementId = isCurrent ? await requestReissue(tx, release, options.actorId, now) : null;
    return { releaseId: release.id, replacementId };
  });
}

/** The row, the log and the event; the files follow in a job, and are not served from this commit on. */
export async function markRecalled(
  tx: Transaction,
  { id, version }: Pick<Release, "id" | "version">,
  reason: RecallReason,
  actorId: string | null,
  now: Date,
): Promise<void> {
  await tx
    .update(releases)
    .set({ status: "recalled", recalledAt: now, recallReason: reason })
    .where(eq(releases.id, id));
  await recordAudit(tx, {
    actorId,
    action: "release.recalled",
    subjectType: "release",
    subjectId: id,
    data: { version, reason },
  });
  await emit(tx, { name: "release.recalled", releaseId: id });
}

/** Removes the data of a recalled version and leaves a tombstone; safe to run again. */
export async function retireFiles(releaseId: string): Promise<void> {
  const [controlled] = await db()
    .select()
    .from(releases)
    .where(and(eq(releases.id, releaseId), eq(releases.tier, "controlled")));
  // Nobody ever saw where they were: no tombstone is needed.
  if (controlled?.status === "recalled") return storage().remove(storageKeys.published(controlled));
  const all = await listPublicReleases();
  const release = all.find(({ id }) => id === releaseId);
  if (release?.status !== "recalled") return;
  const prefix = storageKeys.release(release.version);
  await storage().putText(`${prefix}/TOMBSTONE.json`, tombstoneText(release, all));
  await storage().remove(`${prefix}/data`);
  await writePointers();
}

function tombstoneText(release: Release, all: readonly Release[]): string {
  const { BASE_URL } = environment();
  const body = tombstone({
    version: release.version,
    recalledAt: release.recalledAt!,
    reason: release.recallReason as RecallReason,
    manifestSha256: release.manifestSha256,
    counts: { threads: release.counts.threads ?? 0, posts: release.counts.posts ?? 0 },
    replacedBy: all.find(({ status }) => status === "published")?.version ?? null,
    doi: release.doi,
    statusUrl: BASE_URL.replace(/\/$/, "") + paths.dataStatus(),
  });
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** What a person is told in place of a recalled version's page; null for any other version. */
export async function findTombstone(version: string): Promise<TombstonePage | null> {
  const all = await listPublicReleases();
  const release = all.find((row) => row.version === version && row.status === "recalled");
  if (!release) return null;
  return {
    version,
    publishedAt: release.publishedAt,
    recalledAt: release.recalledAt!,
    reason: release.recallReason as RecallReason,
    threads: release.counts.threads ?? 0,
    posts: release.counts.posts ?? 0,
    replacedBy: all.find(({ status }) => status === "published")?.version ?? null,
  };
}

/** The last version that was recalled, while none has taken its place; null when one is current, or none ever was. */
export async function findUnreplaced(): Promise<TombstonePage | null> {
  const all = await listPublicReleases();
  if (all.some(({ status }) => status === "published")) return null;
  const [last] = all
    .filter(({ status }) => status === "recalled")
    .toSorted((a, b) => Number(b.recalledAt) - Number(a.recalledAt));
  return last ? findTombstone(last.version) : null;
}

export interface TombstonePage {
  version: string;
  publishedAt: Date | null;
  recalledAt: Date;
  reason: RecallReason;
  threads: number;
  posts: number;
  replacedBy: string | null;
}

/** What a program is told in place of a recalled version's data. */
export async function tombstoneOf(version: string): Promise<string> {
  const all = await listPublicReleases();
  const release = all.find((row) => row.version === version && row.status === "recalled");
  if (!release) throw new NotFound();
  return tombstoneText(release, all);
}

/**
 * Hourly: finds the public versions that hold words which may not be there any more, and keeps the promise made to
 * their authors without anybody having to remember it: a replacement is built in time, and when nobody signed it by
 * the last day, the data go all the same.
 */
export async function reviewReleases(now = new Date()): Promise<void> {
  for (const release of await listDistributed()) {
    const due = release.reissueDueAt ?? (await noteWithdrawals(release, now));
    if (!due) continue;
    if (due <= now) await recallOverdue(release, now);
    else if (release.status === "published" && isTimeToRebuild(due, now)) await reissueOnce(release, now);
  }
}

/** Versions that somebody can get today, of both tiers. */
const listDistributed = (): Promise<Release[]> =>
  db()
    .select()
    .from(releases)
    .where(inArray(releases.status, ["published", "superseded"]));

/** @returns the last day of a version that holds withdrawn words, noted in its row; null when it holds none */
async function noteWithdrawals(release: Release, now: Date): Promise<Date | null> {
  const first = await firstWithdrawal(release, now);
  if (!first) return null;
  const due = leavesBy(first);
  await transaction(async (tx) => {
    await tx
      .update(releases)
      .set({ reissueDueAt: due })
      .where(and(eq(releases.id, release.id), isNull(releases.reissueDueAt)));
    await recordAudit(tx, {
      actorId: null,
      action: "release.reissue-due",
      subjectType: "release",
      subjectId: release.id,
      data: { version: release.version, due: due.toISOString() },
    });
  });
  await writePointers();
  return due;
}

/**
 * When the first of a release's contributions stopped being allowed in it: consent narrowed, post removed or deleted,
 * account gone. The ledger knows when; what it does not know is counted from now.
 */
export async function firstWithdrawal(release: Release, now: Date): Promise<Date | null> {
  const found = await connection().sql.begin(async (ask) => {
    // Every row of a release: a million of them take longer than a page may.
    await ask`set local statement_timeout = 0`;
    const [row] = await ask<{ withdrawn: string | null; changed: number; present: number }[]>`
      select min(case when ${ask.unsafe(isUncovered(release.tier))}
          then (select max(c.created_at) from consents c where c.post_id = p.id) end) as withdrawn,
        count(*) filter (where ${ask.unsafe(mayNotStay(release.tier))})::int as changed,
        count(*)::int as present
      from release_items i join posts p on p.id = i.post_id left join users u on u.id = p.author_id
      where i.release_id = ${release.id} and not i.is_withheld`;
    return row!;
  });
  const { withdrawn, changed, present } = found;
  if (changed === 0 && present >= (release.counts.text ?? 0)) return null;
  return new Date(Math.min(now.getTime(), withdrawn === null ? Infinity : Date.parse(withdrawn)));
}

async function recallOverdue({ version, tier }: Release, now: Date): Promise<void> {
  await recallRelease({ version, tier, reason: "withdrawal", actorId: null }, now);
}

const retryMs = 24 * 3_600_000;

/** One replacement at a time; a failed one is tried again the next day. */
async function reissueOnce(release: Release, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const [busy] = await tx
      .select({ id: releases.id })
      .from(releases)
      .where(
        and(
          eq(releases.tier, release.tier),
          sql`(${releases.status} in ('building', 'candidate') or (${releases.replacesId} = ${release.id}
            and ${releases.createdAt} > ${new Date(now.getTime() - retryMs).toISOString()}::timestamptz))`,
        ),
      )
      .limit(1);
    if (!busy) await requestReissue(tx, release, null, now);
  });
}

/** @returns null when a release is being built already: it will replace this one */
async function requestReissue(
  tx: Transaction,
  release: Release,
  actorId: string | null,
  now: Date,
): Promise<string | null> {
  const [building] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(
      and(eq(releases.tier, release.tier), eq(releases.status, "building"), ne(releases.id, release.id)),
    );
  if (building) return null;
  const fresh = await freezeRelease(tx, {
    tier: release.tier,
    requestedById: actorId,
    replaces: release,
    now,
  });
  await emit(tx, { name: "release.requested", releaseId: fresh.id });
  return fresh.id;
}

/** Versions that hold withdrawn words leave with the publication that no longer does; the others stay, superseded. */
export async function retirePredecessors(tx: Transaction, tier: ReleaseTier, now: Date): Promise<void> {
  const previous = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.tier, tier), inArray(releases.status, ["published", "superseded"])));
  for (const release of previous) {
    const holdsWithdrawn = release.reissueDueAt !== null || (await firstWithdrawal(release, now)) !== null;
    if (holdsWithdrawn) await markRecalled(tx, release, "withdrawal", null, now);
    else if (release.status === "published")
      await tx.update(releases).set({ status: "superseded" }).where(eq(releases.id, release.id));
  }
}
