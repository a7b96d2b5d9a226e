import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import { releaseReadings, releases } from "../../../db/schema/index.ts";
import { sha256 } from "../../shared/crypto.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sampleResult } from "../release/capture-recapture.ts";
import type { SampleResult } from "../release/capture-recapture.ts";
import { privacyPage } from "../release/report-pages.ts";
import { notDone } from "../release/reports.ts";
import type { PrivacyReport } from "../release/reports.ts";
import { sampleIds } from "../sample.server.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import { loadBuild } from "./context.server.ts";
import type { Release } from "./context.server.ts";
import { refuse } from "./refuse.server.ts";

/**
 * Once two people have read the sample: somebody recognisable ends the release; else the result goes into the privacy
 * report, and the checksums that the stewards sign are those with it. Run again, it writes the same bytes.
 */
export async function concludeSample(releaseId: string): Promise<void> {
  const build = await loadBuild(releaseId);
  if (build?.release.status !== "candidate" || build.release.humanSample) return;
  const result = await compareReaders(build.release);
  if (!result) return;
  const leaks = result.found[0] + result.found[1] - result.both;
  if (leaks > 0) return refuse(build, { step: "sample", code: "leaks-found", count: leaks, sample: result });
  const manifest = await writeIntoReport(build.release, result);
  if (!manifest) return refuse(build, { step: "sample", code: "verification-failed", count: 1 });
  await transaction(async (tx) => {
    const [updated] = await tx
      .update(releases)
      .set({ humanSample: result, manifestSha256: manifest })
      .where(and(eq(releases.id, releaseId), eq(releases.status, "candidate"), isNull(releases.humanSample)))
      .returning({ version: releases.version });
    if (!updated) return;
    await recordAudit(tx, {
      actorId: null,
      action: "release.sample-concluded",
      subjectType: "release",
      subjectId: releaseId,
      data: { version: updated.version, posts: result.posts, manifest },
    });
  });
}

/** Null until two people have read every post of the sample. */
async function compareReaders(release: Release): Promise<SampleResult | null> {
  const ids = new Set(await sampleIds(db(), release));
  const rows = (
    await db().select().from(releaseReadings).where(eq(releaseReadings.releaseId, release.id))
  ).filter(({ postId }) => ids.has(postId));
  const readers = [...Map.groupBy(rows, ({ readerId }) => readerId).values()].filter(
    (read) => read.length === ids.size,
  );
  const [first, second] = readers.map(
    (read) => new Set(read.filter(({ leak }) => leak !== null).map(({ postId }) => postId)),
  );
  return first && second ? sampleResult(ids.size, first, second) : null;
}

/** @returns the SHA-256 of the new SHA256SUMS; null when the stored files are not those that were sealed */
async function writeIntoReport(release: Release, result: SampleResult): Promise<string | null> {
  const prefix = storageKeys.candidate(release.id);
  const report = JSON.parse((await storage().text(`${prefix}/docs/privacy.json`))!) as PrivacyReport;
  const stored = (await storage().text(`${prefix}/SHA256SUMS`))!;
  // Without a result, whether or not an earlier try wrote one already.
  const sealed = textsOf({ ...report, humanSample: null, notDone: [...notDone] });
  if (sha256(withSums(stored, sealed)) !== release.manifestSha256) return null;
  const texts = textsOf({ ...report, humanSample: result, notDone: [] });
  const sums = withSums(stored, texts);
  for (const [path, text] of texts) await storage().putText(`${prefix}/${path}`, text);
  await storage().putText(`${prefix}/SHA256SUMS`, sums);
  return sha256(sums);
}

const textsOf = (report: PrivacyReport): Map<string, string> =>
  new Map([
    ["docs/privacy.json", `${JSON.stringify(report, null, 2)}\n`],
    ["docs/privacy.html", privacyPage(report, { fr: translator("fr"), en: translator("en") })],
  ]);

const withSums = (sums: string, texts: ReadonlyMap<string, string>): string =>
  sums
    .split("\n")
    .map((line) => {
      const path = line.slice(66);
      return texts.has(path) ? `${sha256(texts.get(path)!)}  ${path}` : line;
    })
    .join("\n");
