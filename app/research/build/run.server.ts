import { and, eq, max, sql } from "drizzle-orm";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { connection, db, transaction } from "../../../db/client.server.ts";
import { recordAudit } from "../../../db/audit.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { releaseItems, releases, releaseThreads, releaseWork } from "../../../db/schema/index.ts";
import { buildSteps, loadBuild, needsFiles, notesFile, workDirectory } from "./context.server.ts";
import type { Build, BuildStep, Release } from "./context.server.ts";
import { deidentify } from "./deidentify.server.ts";
import { describe } from "./describe.server.ts";
import { extract } from "./extract.server.ts";
import { BuildFailed } from "./failure.ts";
import { inspect } from "./inspect.server.ts";
import { applyRules } from "./rules.server.ts";
import { seal } from "./seal.server.ts";
import { noteTrouble } from "./trouble.server.ts";
import { store, verify } from "./store.server.ts";
import { writeRows } from "./write.server.ts";

const steps: Record<BuildStep, (build: Build) => Promise<void>> = {
  extract,
  deidentify,
  rules: applyRules,
  write: writeRows,
  inspect,
  describe,
  seal,
  verify,
  store,
};

interface BuildOptions {
  dir?: string;
  onStep?: (step: BuildStep) => void;
  /** Stops before this step. */
  before?: BuildStep;
}

/** The first part of a build on several workers: the snapshot; then an event shares its threads out among them. */
export async function extractAndFanOut(releaseId: string): Promise<void> {
  const release = await runBuild(releaseId, { before: "deidentify" });
  if (release?.status !== "building") return;
  await transaction(async (tx) => {
    const [last] = await tx
      .select({ range: max(releaseWork.range) })
      .from(releaseWork)
      .where(eq(releaseWork.releaseId, releaseId));
    await emit(tx, { name: "release.extracted", releaseId, ranges: (last?.range ?? 0) + 1 });
  });
}

/**
 * Builds a release from the step its row names, however often it is called: a killed build goes on where it stopped,
 * a finished one does nothing. A check that fails ends it with its reason; nothing is published here.
 * @param options.dir where the files are made; elsewhere than by default, the caller keeps them
 * @returns the release as it stands then
 */
export async function runBuild(releaseId: string, options: BuildOptions = {}): Promise<Release | null> {
  const reserved = await connection().sql.reserve();
  const [lock] =
    await reserved`select pg_try_advisory_lock(hashtextextended(${`release ${releaseId}`}, 0)) as free`;
  try {
    if (!lock!.free) throw new Error("this release is being built by another process");
    return await advance(releaseId, options);
  } finally {
    await reserved`select pg_advisory_unlock(hashtextextended(${`release ${releaseId}`}, 0))`;
    reserved.release();
  }
}

async function advance(releaseId: string, options: BuildOptions) {
  for (;;) {
    const build = await loadBuild(releaseId, options.dir);
    if (!build || build.release.status !== "building") {
      if (build && !options.dir) await rm(workDirectory(releaseId), { recursive: true, force: true });
      return build?.release ?? null;
    }
    const step = await nextStep(build);
    if (options.before && buildSteps.indexOf(step) >= buildSteps.indexOf(options.before))
      return build.release;
    options.onStep?.(step);
    try {
      await steps[step](build);
    } catch (error) {
      if (!(error instanceof BuildFailed)) {
        await noteTrouble(build.release, error);
        throw error;
      }
      await fail(build.release, step, error);
      continue;
    }
    const following = buildSteps[buildSteps.indexOf(step) + 1];
    if (following) {
      await db()
        .update(releases)
        .set({ step: following, failure: null })
        .where(and(eq(releases.id, releaseId), eq(releases.status, "building")));
    }
  }
}

/** Files made before a crash may be on another machine: then they are made again from the settled rows. */
async function nextStep({ release, dir }: Build): Promise<BuildStep> {
  const step = release.step as BuildStep;
  if (!buildSteps.includes(step)) return "extract";
  if (!needsFiles(step)) return step;
  if (!existsSync(join(dir, "data", "posts.jsonl.gz"))) return "write";
  const needsNotes = buildSteps.indexOf(step) > buildSteps.indexOf("inspect");
  return needsNotes && !existsSync(notesFile(dir)) ? "inspect" : step;
}

/** Nothing of what was extracted outlives a failed build; its reason and counts do. */
async function fail(release: Release, step: BuildStep, { code, count }: BuildFailed): Promise<void> {
  await transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.delete(releaseItems).where(eq(releaseItems.releaseId, release.id));
    await tx.delete(releaseThreads).where(eq(releaseThreads.releaseId, release.id));
    await tx.delete(releaseWork).where(eq(releaseWork.releaseId, release.id));
    await tx
      .update(releases)
      .set({ status: "failed", step, failure: `${code}:${count}`, releaseKey: null })
      .where(eq(releases.id, release.id));
    await recordAudit(tx, {
      actorId: release.requestedById,
      action: "release.failed",
      subjectType: "release",
      subjectId: release.id,
      data: { version: release.version, step, code, count },
    });
  });
}
