import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications, credentialVouches } from "../../../db/schema/index.ts";
import type { Actor } from "../../shared/policy.ts";
import { destroyEvidence } from "./evidence.server.ts";
import { logCredential } from "./log.server.ts";
import { openStatuses } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

/** What no longer serves once an application is settled. The keyed hashes, the profession and the checks stay. */
export const erased = {
  number: null,
  familyName: null,
  givenName: null,
  employer: null,
  proofEmail: null,
  proofCodeHash: null,
  proofCodeExpiresAt: null,
  shownName: null,
  appealReasons: null,
  claimedById: null,
  claimedUntil: null,
} satisfies Partial<Application>;

/** A rejected application that still holds what an appeal would be decided on. */
export const keptForAppeal = and(
  eq(credentialApplications.status, "rejected"),
  isNotNull(credentialApplications.familyName),
);

/**
 * Takes an application back, or gives up the appeal against a rejection; what it says about the person is erased at
 * once.
 */
export async function withdrawApplication(actor: Actor, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const mine = eq(credentialApplications.userId, actor.id);
    const [open] = await tx
      .select()
      .from(credentialApplications)
      .where(and(mine, inArray(credentialApplications.status, openStatuses)))
      .for("update");
    const [rejected] = open
      ? []
      : await tx
          .select()
          .from(credentialApplications)
          .where(and(mine, keptForAppeal))
          .orderBy(desc(credentialApplications.decidedAt))
          .limit(1)
          .for("update");
    const found = open ?? rejected;
    if (!found) return;
    await logCredential(tx, "withdrawn", { actorId: actor.id, subjectId: found.id });
    await erase(tx, found, open ? "withdrawn" : "rejected", now);
  });
}

/** Erases what an application holds and destroys its documents; the job of the event takes the files away. */
export async function erase(
  tx: Transaction,
  found: Pick<Application, "id" | "decidedAt" | "version">,
  status: "withdrawn" | "rejected",
  now: Date,
): Promise<void> {
  await tx
    .update(credentialApplications)
    .set({ ...erased, status, decidedAt: found.decidedAt ?? now, version: found.version + 1 })
    .where(eq(credentialApplications.id, found.id));
  await tx
    .update(credentialVouches)
    .set({ voidedAt: now })
    .where(and(eq(credentialVouches.applicationId, found.id), isNull(credentialVouches.voidedAt)));
  await destroyEvidence(tx, found.id, now);
  await logCredential(tx, "erased", { actorId: null, subjectId: found.id, data: { status } });
  await emit(tx, { name: "credential.decided", applicationId: found.id });
}
