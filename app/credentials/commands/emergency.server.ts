import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { credentials } from "../../../db/schema/index.ts";
import {
  decideKeptBadge,
  decideLostBadge,
  findLostBadge,
} from "../../moderation/commands/decide-badge.server.ts";
import { decideCase } from "../../moderation/commands/decide-case.server.ts";
import { notify } from "../../notifications/commands.server.ts";
import type { NotificationKind } from "../../notifications/kinds.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { confirmationHours, credentialPolicy } from "../policy.ts";
import { logCredential } from "./log.server.ts";

type Badge = typeof credentials.$inferSelect;

/** @throws NotFound */
async function lockBadge(tx: Transaction, id: string): Promise<Badge> {
  const [badge] = await tx.select().from(credentials).where(eq(credentials.id, id)).for("update");
  if (!badge) throw new NotFound();
  return badge;
}

/** What changed is told to the holder and written in the log; `at` makes each occasion its own. */
async function tell(
  tx: Transaction,
  badge: Badge,
  actor: Actor | null,
  news: {
    action: "suspended" | "restored" | "revoked";
    kind: NotificationKind;
    at: Date;
    decisionId?: string | undefined;
  },
): Promise<void> {
  const entry = { actorId: actor?.id ?? null, subjectId: badge.id, data: { reason: "emergency" } };
  await logCredential(tx, news.action, entry);
  const onceKey = `badge-${news.action}:${badge.id}:${news.at.toISOString()}`;
  const data: Record<string, string> = news.decisionId ? { decisionId: news.decisionId } : {};
  await notify(tx, [badge.userId], { kind: news.kind, data, onceKey });
}

/**
 * Takes a badge's rights away at once, on one verifier's word, until a second one confirms or 72 hours have passed.
 * @param reasons what the holder reads in the decision, and the second verifier
 */
export function suspendBadge(
  actor: Actor,
  badgeId: string,
  reasons: string,
  now = new Date(),
): Promise<Result<"badge-not-active">> {
  return transaction(async (tx) => {
    const badge = await lockBadge(tx, badgeId);
    authorize(credentialPolicy["badge.suspend"](actor, badge));
    if (badge.revokedAt || badge.suspendedAt) return problem("badge-not-active");
    const by = { verifierId: actor.id, explanation: reasons };
    const { id: decisionId } = await decideLostBadge(tx, badgeId, by, now);
    await tx
      .update(credentials)
      .set({
        suspendedAt: now,
        suspendedFor: "emergency",
        suspendedById: actor.id,
        suspensionReasons: reasons,
      })
      .where(eq(credentials.id, badgeId));
    await tell(tx, badge, actor, { action: "suspended", kind: "credential-held", at: now, decisionId });
    return done();
  });
}

/** A verifier looked and takes nothing away: the case ends, if it is still as it was read. */
export const keepBadge = (actor: Actor, number: number, version: number, now = new Date()) =>
  decideCase(
    actor,
    number,
    { version, measure: "none", reason: null, explanation: "", title: "", markdown: "" },
    now,
  );

/** A second verifier revokes the badge for good, or either of them gives it back. */
export function settleSuspension(
  actor: Actor,
  badgeId: string,
  outcome: "confirm" | "lift",
  now = new Date(),
): Promise<Result<"suspension-settled" | "needs-another-verifier">> {
  return transaction(async (tx) => {
    const badge = await lockBadge(tx, badgeId);
    authorize(credentialPolicy["badge.suspend"](actor, badge));
    if (badge.revokedAt || badge.suspendedFor !== "emergency") return problem("suspension-settled");
    if (outcome === "lift") {
      await lift(tx, badge, actor, now);
      return done();
    }
    if (badge.suspendedById === actor.id) return problem("needs-another-verifier");
    await tx
      .update(credentials)
      .set({ revokedAt: now, revokedById: actor.id })
      .where(eq(credentials.id, badgeId));
    const decisionId = (await findLostBadge(tx, badgeId))?.id;
    await tell(tx, badge, actor, { action: "revoked", kind: "credential-revoked", at: now, decisionId });
    return done();
  });
}

async function lift(tx: Transaction, badge: Badge, actor: Actor | null, now: Date): Promise<void> {
  await decideKeptBadge(tx, badge.id, actor?.id ?? null, now);
  await tx
    .update(credentials)
    .set({ suspendedAt: null, suspendedFor: null, suspendedById: null, suspensionReasons: null })
    .where(eq(credentials.id, badge.id));
  await tell(tx, badge, actor, { action: "restored", kind: "credential-restored", at: now });
}

/** Gives back the badges that no second verifier took away in time. */
export async function liftUnconfirmed(now: Date): Promise<void> {
  const deadline = new Date(now.getTime() - confirmationHours * 3_600_000);
  await transaction(async (tx) => {
    const unconfirmed = await tx
      .select()
      .from(credentials)
      .where(
        and(
          isNull(credentials.revokedAt),
          eq(credentials.suspendedFor, "emergency"),
          lte(credentials.suspendedAt, deadline),
        ),
      )
      .for("update");
    for (const badge of unconfirmed) await lift(tx, badge, null, now);
  });
}

/** What a process of an earlier version suspended has no decision yet: it is written as if it had been then. */
export async function decideUndecided(): Promise<void> {
  await transaction(async (tx) => {
    const suspended = await tx
      .select()
      .from(credentials)
      .where(and(eq(credentials.suspendedFor, "emergency"), isNotNull(credentials.suspensionReasons)))
      .for("update");
    for (const { id, suspendedAt, suspendedById, suspensionReasons } of suspended) {
      if (await findLostBadge(tx, id)) continue;
      const by = { verifierId: suspendedById, explanation: suspensionReasons! };
      await decideLostBadge(tx, id, by, suspendedAt!);
    }
  });
}
