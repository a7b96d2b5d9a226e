import { and, eq, isNull } from "drizzle-orm";
import { connection, db, transaction } from "../../../db/client.server.ts";
import { credentials, registrySnapshots } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { openCase } from "../../moderation/commands/open-case.server.ts";
import { lapseUrgency } from "../../moderation/reasons.ts";
import { getTarget } from "../../moderation/targets.server.ts";
import { logCredential } from "./log.server.ts";
import { numberHmac } from "./rows.server.ts";

/** Hashing a page blocks the worker for some fifty milliseconds. */
const pageSize = 2_000;

type Badge = typeof credentials.$inferSelect;
type Finding = "active" | "inactive" | "absent";

/**
 * Looks for every badge in the snapshot in force: inactive there, or absent for the second time in a row, it is
 * suspended; found again, a suspension for that reason ends. Run again on the same snapshot it changes nothing.
 */
export async function rematchBadges(snapshotId: number, now = new Date()): Promise<void> {
  const [snapshot] = await db().select().from(registrySnapshots).where(eq(registrySnapshots.id, snapshotId));
  if (!snapshot?.isCurrent) return; // a newer one came: its own job looks
  const badges = await db()
    .select()
    .from(credentials)
    .where(and(eq(credentials.registry, snapshot.registry), isNull(credentials.revokedAt)));
  if (badges.length === 0) return;
  const findings = await findInSnapshot(snapshot, new Set(badges.map((badge) => badge.numberHmac!)));
  for (const badge of badges)
    await apply(badge, findings.get(badge.numberHmac!) ?? "absent", snapshotId, now);
}

/**
 * Only keyed hashes of badges' numbers are kept: each number of the snapshot is hashed and compared. Read a page at a
 * time along its index, so that no statement runs for long however large the register.
 */
async function findInSnapshot(
  { id, registry }: { id: number; registry: string },
  wanted: Set<string>,
): Promise<Map<string, Finding>> {
  const findings = new Map<string, Finding>();
  let from = "";
  for (;;) {
    // Not grouped by number: the planner, which knows nothing of a partitioned table's numbers, would read all of it.
    const page = await connection().sql<{ number: string; isActive: boolean }[]>`
      select number, is_active as "isActive" from registry_entries
      where snapshot_id = ${id} and number >= ${from} order by number limit ${pageSize}`;
    let last = "";
    let hash = "";
    for (const { number, isActive } of page) {
      if (number !== last) hash = numberHmac(registry, number);
      last = number;
      // A person has one row per activity; one active row is enough.
      if (wanted.has(hash) && findings.get(hash) !== "active")
        findings.set(hash, isActive ? "active" : "inactive");
    }
    if (page.length < pageSize) return findings;
    from = last; // again: the page may have ended between two activities of one person
  }
}

async function apply(badge: Badge, finding: Finding, snapshotId: number, now: Date): Promise<void> {
  const missingSince = finding === "absent" ? (badge.missingSinceSnapshotId ?? snapshotId) : null;
  const isMissingAgain = finding === "absent" && missingSince !== snapshotId;
  const reason = finding === "inactive" ? "registry-inactive" : isMissingAgain ? "registry-absent" : null;
  const isSuspended = badge.suspendedAt !== null;
  const ends =
    finding === "active" && isSuspended && badge.suspendedFor !== null && badge.suspendedFor !== "emergency";
  const starts = reason !== null && !isSuspended;
  if (!starts && !ends && missingSince === badge.missingSinceSnapshotId) return;
  await transaction(async (tx) => {
    await tx
      .update(credentials)
      .set({
        missingSinceSnapshotId: missingSince,
        ...(starts ? { suspendedAt: now, suspendedFor: reason } : {}),
        ...(ends ? { suspendedAt: null, suspendedFor: null } : {}),
      })
      .where(eq(credentials.id, badge.id));
    if (!starts && !ends) return;
    const data = { snapshotId, reason };
    await logCredential(tx, starts ? "suspended" : "restored", { actorId: null, subjectId: badge.id, data });
    if (starts) {
      const onceKey = `credential-suspended:${badge.id}:${snapshotId}`;
      await notify(tx, [badge.userId], { kind: "credential-suspended", data: {}, onceKey });
      // What they wrote as a professional stands: moderators look at it.
      const target = await getTarget(tx, badge.id);
      await openCase(tx, { target, origin: "watch", reasons: ["badge-lapsed"], urgency: lapseUrgency(now) });
    }
  });
}
