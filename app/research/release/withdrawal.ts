/** Withdrawn words leave the next release at once, and every release that holds them within this many days. */
export const reissueDays = 30;
/** The replacement is built this long before: stewards need time to read it, and withdrawals are better told together. */
export const buildAheadDays = 14;

const day = 86_400_000;

/** The last day on which a version may still be distributed that holds words withdrawn then. */
export const leavesBy = (withdrawnAt: Date): Date => new Date(withdrawnAt.getTime() + reissueDays * day);

export const isTimeToRebuild = (due: Date, now: Date): boolean =>
  due.getTime() - now.getTime() <= buildAheadDays * day;

export const recallReasons = ["withdrawal", "safety", "error"] as const;
export type RecallReason = (typeof recallReasons)[number];

export interface RecalledRelease {
  version: string;
  recalledAt: Date;
  reason: RecallReason;
  manifestSha256: string | null;
  counts: { threads: number; posts: number };
  replacedBy: string | null;
  statusUrl: string;
  doi: string | null;
}

/** TOMBSTONE.json: what stands where the data were. Never which rows left, nor how many. */
export const tombstone = (release: RecalledRelease): object => ({
  version: release.version,
  removed_at: release.recalledAt.toISOString(),
  reason: release.reason,
  replaced_by: release.replacedBy,
  status: release.statusUrl,
  manifest_sha256: release.manifestSha256,
  rows: release.counts,
  kept: "Every file outside data/ stays: description, reports, checksums, citation.",
  doi: release.doi,
});
