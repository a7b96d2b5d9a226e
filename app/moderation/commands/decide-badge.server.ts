import { and, desc, eq, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { cases, credentials, decisions } from "../../../db/schema/index.ts";
import { urgencyOf } from "../reasons.ts";
import { lockTarget } from "../targets.server.ts";
import type { Decision, LockedTarget } from "../types.ts";
import { findOpenCase, openCase } from "./open-case.server.ts";
import { correctReports } from "./outcomes.server.ts";
import { lockCase } from "./rows.server.ts";
import { settleCase } from "./settle-case.server.ts";
import { writeDecision } from "./write-decision.server.ts";

/**
 * Writes down that verifiers take a badge away: on its case, opened if nobody reported it, with a statement of reasons,
 * a line in the public log and an answer to whoever reported it. Called before the badge changes.
 * @param by the verifier, and the reasons that the holder reads
 */
export async function decideLostBadge(
  tx: Transaction,
  badgeId: string,
  by: { verifierId: string | null; explanation: string },
  now: Date,
): Promise<Decision> {
  const target = await lockTarget(tx, badgeId);
  if (!target) throw new Error(`no badge ${badgeId} although its row was locked`);
  const reasons = ["false-professional"];
  const found =
    (await findOpenCase(tx, badgeId)) ??
    (await openCase(tx, { target, origin: "watch", reasons, urgency: urgencyOf(reasons, now) }));
  const decision = await writeDecision(
    tx,
    {
      case: found,
      target,
      deciderId: by.verifierId,
      measure: "remove-label",
      reasonCode: "false-professional",
      explanation: by.explanation,
    },
    now,
  );
  await settleCase(tx, found, target, { isRestriction: true, isEdited: false }, now);
  return decision;
}

/**
 * Writes down that a badge was given back: its decision ends, and its reports were wrong.
 * @param verifierId null when time ran out before a second verifier confirmed
 */
export async function decideKeptBadge(
  tx: Transaction,
  badgeId: string,
  verifierId: string | null,
  now: Date,
): Promise<void> {
  const lost = await findLostBadge(tx, badgeId);
  if (!lost) return; // suspended by a process of an earlier version
  const { found, target } = await lockCase(tx, { id: lost.caseId });
  const order = { measure: "none", reasonCode: null, explanation: "", revertsId: lost.id } as const;
  await writeDecision(tx, { case: found, target, deciderId: verifierId, ...order }, now);
  await correctReports(tx, found.id);
}

/** The decision in force that took this badge away, or null. */
export async function findLostBadge(executor: Executor, badgeId: string): Promise<Decision | null> {
  const later = alias(decisions, "later");
  const [lost] = await executor
    .select({ decision: decisions })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(
      and(
        eq(cases.credentialId, badgeId),
        eq(decisions.measure, "remove-label"),
        notExists(
          executor
            .select({ one: sql`1` })
            .from(later)
            .where(eq(later.revertsId, decisions.id)),
        ),
      ),
    )
    .orderBy(desc(decisions.createdAt))
    .limit(1);
  return lost?.decision ?? null;
}

/**
 * An appeal gives the badge back, as far as it would still run.
 * @returns whether it could: a register's number belongs to one account at a time
 */
export async function restoreBadge(tx: Transaction, { id }: LockedTarget): Promise<boolean> {
  const [badge] = await tx.select().from(credentials).where(eq(credentials.id, id));
  const [successor] =
    badge?.revokedAt && badge.registry && badge.numberHmac
      ? await tx
          .select({ userId: credentials.userId })
          .from(credentials)
          .where(
            and(
              eq(credentials.registry, badge.registry),
              eq(credentials.numberHmac, badge.numberHmac),
              sql`revoked_at is null`,
            ),
          )
      : [];
  // Whoever was verified anew since keeps the newer badge.
  if (successor) return successor.userId === badge!.userId;
  await tx
    .update(credentials)
    .set({
      suspendedAt: null,
      suspendedFor: null,
      suspendedById: null,
      suspensionReasons: null,
      revokedAt: null,
      revokedById: null,
    })
    .where(eq(credentials.id, id));
  return true;
}
