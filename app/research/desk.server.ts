import { asc, desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { releases, releaseSignoffs, users } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { parseFailure } from "./build/failure.ts";
import { researchPolicy } from "./policy.ts";
import type { SampleResult } from "./release/capture-recapture.ts";
import type { PrivacyReport, QualityReport } from "./release/reports.ts";
import { sampleProgress } from "./sample.server.ts";
import type { SampleProgress } from "./sample.server.ts";
import { storage, storageKeys } from "./storage/storage.server.ts";

export interface ReleaseSummary {
  id: string;
  version: string;
  tier: "open" | "controlled";
  status: (typeof releases.$inferSelect)["status"];
  step: string;
  failure: { code: string; count: number } | null;
  threads: number;
  posts: number;
  isDemo: boolean;
  signoffs: { pseudonym: string; at: Date; isMine: boolean }[];
  needed: number;
  /** Whether all signatures are there: it goes online by itself. */
  isSigned: boolean;
  createdAt: Date;
}

const summary = (
  row: typeof releases.$inferSelect,
  signoffs: ReleaseSummary["signoffs"],
): ReleaseSummary => ({
  id: row.id,
  version: row.version,
  tier: row.tier,
  status: row.status,
  step: row.step,
  failure: parseFailure(row.failure),
  threads: row.counts.threads ?? 0,
  posts: row.counts.posts ?? 0,
  isDemo: row.config.profile === "demo",
  signoffs,
  needed: Number(row.config.signoffs),
  isSigned: signoffs.length >= Number(row.config.signoffs),
  createdAt: row.createdAt,
});

const shownReleases = 50;

/** What stewards have prepared, newest first. */
export async function listReleases(actor: Actor): Promise<ReleaseSummary[]> {
  authorize(researchPolicy["release.read-candidate"](actor));
  const rows = await db().select().from(releases).orderBy(desc(releases.createdAt)).limit(shownReleases);
  const signed = await listSignoffs(actor);
  return rows.map((row) =>
    summary(
      row,
      signed.filter(({ releaseId }) => releaseId === row.id),
    ),
  );
}

async function listSignoffs(actor: Actor, releaseId?: string) {
  const rows = await db()
    .select({
      releaseId: releaseSignoffs.releaseId,
      stewardId: users.id,
      pseudonym: users.pseudonym,
      at: releaseSignoffs.createdAt,
    })
    .from(releaseSignoffs)
    .innerJoin(users, eq(users.id, releaseSignoffs.stewardId))
    .where(releaseId ? eq(releaseSignoffs.releaseId, releaseId) : undefined)
    .orderBy(asc(releaseSignoffs.createdAt));
  return rows.map(({ stewardId, ...row }) => ({ ...row, isMine: stewardId === actor.id }));
}

export interface CandidatePage extends ReleaseSummary {
  snapshotAt: Date | null;
  snapshotLsn: string | null;
  manifest: string | null;
  quality: QualityReport | null;
  privacy: PrivacyReport | null;
  /** Null when there is nothing to read any more. */
  reading: SampleProgress | null;
  humanSample: SampleResult | null;
  /** The step at which work goes on; null when nothing stopped. */
  resumeAt: string | null;
  canResume: boolean;
  files: string[];
}

/** One release as a steward reads it: reports, rows to read, signatures. @throws NotFound */
export async function getCandidate(actor: Actor, releaseId: string): Promise<CandidatePage> {
  authorize(researchPolicy["release.read-candidate"](actor));
  const [row] = await db().select().from(releases).where(eq(releases.id, releaseId));
  if (!row) throw new NotFound();
  const prefix = filesPrefix(row);
  const report = async <T>(path: string): Promise<T | null> => {
    const text = prefix && (await storage().text(`${prefix}/${path}`));
    return text ? (JSON.parse(text) as T) : null;
  };
  return {
    ...summary(row, await listSignoffs(actor, releaseId)),
    snapshotAt: row.snapshotAt,
    snapshotLsn: row.snapshotLsn,
    manifest: row.manifestSha256,
    quality: await report<QualityReport>("docs/quality.json"),
    privacy: await report<PrivacyReport>("docs/privacy.json"),
    reading: row.status === "candidate" && !row.humanSample ? await sampleProgress(actor, row) : null,
    humanSample: row.humanSample,
    ...resumption(row),
    files: prefix ? await storage().list(prefix) : [],
  };
}

function filesPrefix({ id, status, version, tier }: typeof releases.$inferSelect): string | null {
  if (status === "candidate") return storageKeys.candidate(id);
  return status === "published" || status === "superseded" ? storageKeys.published({ tier, version }) : null;
}

/** A check that failed is final: only a new snapshot can follow. What the machine stopped goes on where it was. */
function resumption(row: typeof releases.$inferSelect): Pick<CandidatePage, "resumeAt" | "canResume"> {
  if (!row.failure) return { resumeAt: null, canResume: false };
  if (row.status === "failed") return { resumeAt: "extract", canResume: false };
  return { resumeAt: row.status === "building" ? row.step : "publish", canResume: true };
}

/** A file of a candidate, for stewards only. @throws NotFound */
export async function getCandidateFile(
  actor: Actor,
  releaseId: string,
  path: string,
): Promise<{ key: string; bytes: number }> {
  authorize(researchPolicy["release.read-candidate"](actor));
  const [row] = await db().select().from(releases).where(eq(releases.id, releaseId));
  const prefix = row && filesPrefix(row);
  if (!prefix || !(await storage().list(prefix)).includes(path)) throw new NotFound();
  const key = `${prefix}/${path}`;
  return { key, bytes: (await storage().size(key)) ?? 0 };
}
