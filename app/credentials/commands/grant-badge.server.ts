import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { credentials, registrySnapshots } from "../../../db/schema/index.ts";
import { Conflict } from "../../shared/errors.ts";
import { isProfessionCode, professions } from "../professions.ts";
import type { Application } from "./rows.server.ts";

const validMonths = 12;

/** Gives the badge, or renews it: a person keeps one badge per number, whose earlier dates stay stamped on their answers. */
export async function grantBadge(tx: Transaction, application: Application, now: Date): Promise<void> {
  const { userId, registry, numberHmac, professionCode, specialty, country, interests, shownName } =
    application;
  if (!isProfessionCode(professionCode) || !numberHmac || !application.proofMethod)
    throw new Error("an incomplete application cannot be approved");
  const [snapshot] = await tx
    .select({ extractDate: registrySnapshots.extractDate })
    .from(registrySnapshots)
    .where(eq(registrySnapshots.id, application.snapshotId!));
  const validUntil = new Date(now);
  validUntil.setUTCMonth(validUntil.getUTCMonth() + validMonths);
  const badge = {
    professionCode,
    profession: professions[professionCode].label,
    specialty: specialty ? { fr: specialty, en: specialty } : null,
    country,
    interests,
    shownName,
    snapshotDate: snapshot!.extractDate,
    method: application.proofMethod,
    verifiedAt: now,
    validUntil,
    missingSinceSnapshotId: null,
    suspendedAt: null,
    suspendedFor: null,
    suspendedById: null,
    suspensionReasons: null,
  };
  const [held] = await tx
    .select({ id: credentials.id, userId: credentials.userId })
    .from(credentials)
    .where(
      and(
        eq(credentials.registry, registry),
        eq(credentials.numberHmac, numberHmac),
        isNull(credentials.revokedAt),
      ),
    )
    .for("update");
  if (held && held.userId !== userId) throw new Conflict("number-bound-meanwhile");
  if (held) await tx.update(credentials).set(badge).where(eq(credentials.id, held.id));
  else await tx.insert(credentials).values({ userId, registry, numberHmac, ...badge });
}
