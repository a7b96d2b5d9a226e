import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { transaction } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { releases, releaseSignoffs, userRoles } from "../../db/schema/index.ts";
import { ENGINE_VERSION } from "../privacy/index.ts";
import { environment } from "../shared/env.server.ts";
import { Conflict, NotFound } from "../shared/errors.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { done } from "../shared/result.ts";
import { researchPolicy } from "./policy.ts";
import { nextVersion } from "./release/calver.ts";
import { schemaVersion } from "./release/columns.ts";
import { drawReleaseKey } from "./release/keys.ts";
import { thresholdsFor } from "./release/thresholds.ts";
import type { Profile, ReleaseConfig, ReleaseTier } from "./release/thresholds.ts";

type Release = typeof releases.$inferSelect;

/** Demonstration thresholds on the embedded demonstration, production's everywhere else. */
export const currentProfile = (): Profile => (environment().EMBEDDED ? "demo" : "production");

/** Fixes a release's version, thresholds and key. From here on nobody can change what it is built with. */
export async function freezeRelease(
  tx: Transaction,
  options: {
    tier: ReleaseTier;
    requestedById: string | null;
    /** The version whose re-issue this is. */
    replaces?: Pick<Release, "id" | "version">;
    profile?: Profile;
    now?: Date;
  },
): Promise<Release> {
  const { tier, requestedById, replaces, profile = currentProfile(), now = new Date() } = options;
  const others = await tx
    .select({ version: releases.version })
    .from(releases)
    .where(and(eq(releases.tier, tier), ne(releases.status, "failed")));
  const config: ReleaseConfig = {
    ...thresholdsFor(tier, profile),
    profile,
    schemaVersion,
    engineVersion: ENGINE_VERSION,
  };
  const [release] = await tx
    .insert(releases)
    .values({
      tier,
      version: nextVersion(
        others.map(({ version }) => version),
        now,
        replaces?.version,
      ),
      step: "extract",
      replacesId: replaces?.id,
      config: { ...config },
      releaseKey: drawReleaseKey(),
      requestedById,
      createdAt: now,
    })
    .returning();
  await recordAudit(tx, {
    actorId: requestedById,
    action: "release.requested",
    subjectType: "release",
    subjectId: release!.id,
    data: { version: release!.version, tier, profile },
  });
  return release!;
}

/** A build that nobody works on any more is taken up again after this long. */
const abandonedMs = 2 * 60_000;

/**
 * Asks for a candidate; a job builds it. One at a time: a second one would hold the same threads. When the one under
 * way was abandoned (its job was killed once too often), asking takes it up again from the step where it stopped.
 */
export async function requestRelease(
  actor: Actor,
  now = new Date(),
  tier: ReleaseTier = "open",
): Promise<{ ok: true; releaseId: string }> {
  authorize(researchPolicy["release.request"](actor));
  return transaction(async (tx) => {
    const [busy] = await tx
      .select()
      .from(releases)
      .where(and(eq(releases.tier, tier), eq(releases.status, "building")))
      .for("update");
    if (busy) {
      const isOld = now.getTime() - busy.createdAt.getTime() > abandonedMs;
      if (!isOld || (await isBeingBuilt(tx, busy.id))) throw new Conflict("release-being-built");
    }
    const { id } = busy ?? (await freezeRelease(tx, { tier, requestedById: actor.id, now }));
    await emit(tx, { name: "release.requested", releaseId: id });
    return done({ releaseId: id });
  });
}

/** Takes a release up again from the step at which the machine, not a check, stopped it. */
export async function resumeRelease(actor: Actor, releaseId: string): Promise<{ ok: true }> {
  authorize(researchPolicy["release.request"](actor));
  return transaction(async (tx) => {
    const [release] = await tx.select().from(releases).where(eq(releases.id, releaseId)).for("update");
    if (!release) throw new NotFound();
    const isBuilding = release.status === "building";
    if (!release.failure || release.status === "failed") throw new Conflict("not-stopped");
    if (isBuilding && (await isBeingBuilt(tx, releaseId))) throw new Conflict("release-being-built");
    await tx.update(releases).set({ failure: null }).where(eq(releases.id, releaseId));
    await emit(tx, { name: isBuilding ? "release.requested" : "release.signed-off", releaseId });
    return done({});
  });
}

/** Whoever builds a release holds its lock for as long as they live. */
const releaseLock = (releaseId: string) => sql`hashtextextended(${`release ${releaseId}`}, 0)`;

async function isBeingBuilt(tx: Transaction, releaseId: string): Promise<boolean> {
  const [row] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(${releaseLock(releaseId)}) as free`,
  );
  return !row!.free;
}

/** A steward vouches for a candidate after reading it. The second one, somebody else, lets it be published. */
export async function signOffRelease(
  actor: Actor,
  releaseId: string,
): Promise<{ ok: true; isComplete: boolean }> {
  return transaction(async (tx) => {
    const [release] = await tx.select().from(releases).where(eq(releases.id, releaseId)).for("update");
    if (!release) throw new NotFound();
    const signed = await tx.select().from(releaseSignoffs).where(eq(releaseSignoffs.releaseId, releaseId));
    authorize(
      researchPolicy["release.sign-off"](
        actor,
        release,
        signed.map(({ stewardId }) => stewardId),
      ),
    );
    await tx.insert(releaseSignoffs).values({ releaseId, stewardId: actor.id });
    await recordAudit(tx, {
      actorId: actor.id,
      action: "release.signed-off",
      subjectType: "release",
      subjectId: releaseId,
      data: { version: release.version, manifest: release.manifestSha256 },
    });
    const isComplete = (await validSignoffs(tx, releaseId)) >= Number(release.config.signoffs);
    if (isComplete) await emit(tx, { name: "release.signed-off", releaseId });
    return done({ isComplete });
  });
}

/** Signatures of people who are stewards now: one that was revoked since counts no more. */
export async function validSignoffs(tx: Transaction, releaseId: string): Promise<number> {
  const signed = await tx
    .select({ stewardId: releaseSignoffs.stewardId })
    .from(releaseSignoffs)
    .innerJoin(
      userRoles,
      and(eq(userRoles.userId, releaseSignoffs.stewardId), inArray(userRoles.role, ["steward"])),
    )
    .where(eq(releaseSignoffs.releaseId, releaseId));
  return signed.length;
}
