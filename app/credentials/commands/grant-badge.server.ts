import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { credentials, registrySnapshots } from "../../../db/schema/index.ts";
import { Conflict } from "../../shared/errors.ts";
import { titleOf } from "../professions.ts";
import { logCredential } from "./log.server.ts";
import type { Application } from "./rows.server.ts";

const validMonths = 12;

/** Gives the badge, or renews it: a person keeps one badge per number, whose earlier dates stay stamped on their answers. */
export async function grantBadge(tx: Transaction, application: Application, now: Date): Promise<void> {
  const { userId, kind, registry, numberHmac, professionCode, specialty } = application;
  if (!application.proofMethod || (kind === "professional" && !numberHmac))
    throw new Error("an incomplete application cannot be approved");
  const validUntil = new Date(now);
  validUntil.setUTCMonth(validUntil.getUTCMonth() + validMonths);
  const badge = {
    kind,
    applicationId: application.id,
    professionCode,
    profession: titleOf(kind, professionCode),
    specialty: specialty ? { fr: specialty, en: specialty } : null,
    organisation: application.organisation || null,
    country: application.country,
    interests: application.interests,
    interestsDeclaredAt: application.charterAcceptedAt ?? now,
    shownName: application.shownName,
    registry,
    numberHmac,
    snapshotDate: registry ? await dayOfLookUp(tx, application, now) : null,
    method: application.proofMethod,
    verifiedAt: now,
    validUntil,
    missingSinceSnapshotId: null,
    suspendedAt: null,
    suspendedFor: null,
    suspendedById: null,
    suspensionReasons: null,
  };
  const held = await lockHeld(tx, application);
  if (held && held.userId !== userId) throw new Conflict("number-bound-meanwhile");
  if (held?.suspendedFor === "emergency") throw new Conflict("badge-under-review");
  const [given] = held
    ? await tx.update(credentials).set(badge).where(eq(credentials.id, held.id)).returning()
    : await tx
        .insert(credentials)
        .values({ userId, ...badge })
        .returning();
  const data = { kind, applicationId: application.id, validUntil: validUntil.toISOString() };
  await logCredential(tx, "granted", { actorId: null, subjectId: given!.id, data });
}

/** The day of the extract, or for a register without one the day on which a verifier looked. */
async function dayOfLookUp(tx: Transaction, { snapshotId }: Application, now: Date): Promise<string> {
  const [snapshot] = snapshotId
    ? await tx.select().from(registrySnapshots).where(eq(registrySnapshots.id, snapshotId))
    : [];
  return snapshot?.extractDate ?? now.toISOString().slice(0, 10);
}

/** The badge that this application renews: of the same number, or where there is none of the same kind. */
async function lockHeld(tx: Transaction, { userId, kind, registry, numberHmac }: Application) {
  const same =
    registry && numberHmac
      ? and(eq(credentials.registry, registry), eq(credentials.numberHmac, numberHmac))
      : and(eq(credentials.userId, userId), eq(credentials.kind, kind), isNull(credentials.numberHmac));
  const [held] = await tx
    .select({ id: credentials.id, userId: credentials.userId, suspendedFor: credentials.suspendedFor })
    .from(credentials)
    .where(and(same, isNull(credentials.revokedAt)))
    .for("update");
  return held ?? null;
}
