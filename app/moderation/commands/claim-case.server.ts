import { and, eq, gt, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { cases } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { isSpent } from "../queries/shift.server.ts";
import { isSevere } from "../shift.ts";
import { moderationPolicy } from "../policy.ts";
import { isOwn } from "../targets.server.ts";
import type { Case } from "../types.ts";
import { lockCase } from "./rows.server.ts";

const leaseMinutes = 15;
const leaseFrom = (now: Date) => new Date(now.getTime() + leaseMinutes * 60_000);

/** Who holds a case now. A lease that ran out counts for nothing, without a job having to end it. */
export const holderOf = (found: Pick<Case, "claimedById" | "claimedUntil">, now: Date): string | null =>
  found.claimedUntil && found.claimedUntil > now ? found.claimedById : null;

/**
 * Reserves a case for fifteen minutes, so that two moderators do not read it at once. After enough severe cases in a
 * shift the next is left to somebody else, unless `nobodyElse` says that there is nobody: care does not wait for rest.
 */
export function claimCase(
  actor: Actor,
  number: number,
  { nobodyElse = false, now = new Date() } = {},
): Promise<Result<"claimed-elsewhere" | "case-settled" | "shift-full">> {
  return transaction(async (tx) => {
    const { found, target } = await lockCase(tx, { number });
    authorize(moderationPolicy["case.decide"](actor, { isOwn: isOwn(actor, target) }));
    // One that waits for its author may be taken back before they answered.
    if (!["open", "claimed", "awaiting_author"].includes(found.status)) return problem("case-settled");
    const holder = holderOf(found, now);
    if (holder && holder !== actor.id) return problem("claimed-elsewhere");
    if (!holder && !nobodyElse && isSevere(found) && (await isSpent(actor.id, now, tx)))
      return problem("shift-full");
    await tx
      .update(cases)
      .set({ status: "claimed", claimedById: actor.id, claimedUntil: leaseFrom(now) })
      .where(eq(cases.id, found.id));
    return done();
  });
}

/** Extends the holder's lease while they have the case open. */
export async function renewClaim(actor: Actor, caseId: string, now = new Date()): Promise<void> {
  await transaction((tx) =>
    tx
      .update(cases)
      .set({ claimedUntil: leaseFrom(now) })
      .where(
        and(
          eq(cases.id, caseId),
          eq(cases.status, "claimed"),
          eq(cases.claimedById, actor.id),
          gt(cases.claimedUntil, now),
        ),
      ),
  );
}

/** Gives a case back to the queue. */
export function releaseCase(actor: Actor, number: number): Promise<Result<never>> {
  return transaction(async (tx) => {
    const { found, target } = await lockCase(tx, { number });
    authorize(moderationPolicy["case.decide"](actor, { isOwn: isOwn(actor, target) }));
    await tx
      .update(cases)
      .set({ status: "open", claimedById: null, claimedUntil: null })
      .where(and(eq(cases.id, found.id), eq(cases.claimedById, actor.id), sql`${cases.status} = 'claimed'`));
    return done();
  });
}
