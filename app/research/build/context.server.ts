import { eq } from "drizzle-orm";
import { join, resolve } from "node:path";
import { db } from "../../../db/client.server.ts";
import { releases } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import type { ReleaseConfig, ReleaseTier } from "../release/thresholds.ts";

/** In this order; a release's row names the one that comes next. */
export const buildSteps = [
  "extract",
  "deidentify",
  "rules",
  "write",
  "inspect",
  "describe",
  "seal",
  "verify",
  "store",
] as const;
export type BuildStep = (typeof buildSteps)[number];

export type Release = typeof releases.$inferSelect;

/** What every step of a build works with. */
export interface Build {
  release: Release;
  tier: ReleaseTier;
  config: ReleaseConfig;
  /** Files under construction; laid out as they will be published. */
  dir: string;
}

/** Whether a step reads what earlier ones left on this machine's disk. */
export const needsFiles = (step: BuildStep): boolean =>
  buildSteps.indexOf(step) > buildSteps.indexOf("write");

export const workDirectory = (releaseId: string): string =>
  resolve(environment().DATA_DIR, "releases-under-construction", releaseId);

/** Notes between steps that are not part of the release. */
export const notesFile = (dir: string): string => join(dir, ".inspection.json");

export async function loadBuild(releaseId: string, dir = workDirectory(releaseId)): Promise<Build | null> {
  const [release] = await db().select().from(releases).where(eq(releases.id, releaseId));
  if (!release) return null;
  return { release, tier: release.tier, config: release.config as unknown as ReleaseConfig, dir };
}
