import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { proposals, userRoles, users } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";

/** How long before an answer is due the team hears of it, in days: time enough to write it. */
export const aheadDays = 7;
const batch = 100;

/**
 * Tells the team, once per proposal, that the time for its answer is nearly up or over.
 * @returns how many proposals
 */
export async function warnOfDueProposals(now = new Date()): Promise<number> {
  const near = new Date(now.getTime() + aheadDays * 86_400_000);
  const due = await db()
    .select({ id: proposals.id, number: proposals.number })
    .from(proposals)
    .where(
      and(
        isNotNull(proposals.dueAt),
        isNull(proposals.dueMetAt),
        isNull(proposals.alarmedAt),
        lt(proposals.dueAt, near),
      ),
    )
    .orderBy(proposals.dueAt)
    .limit(batch);
  if (due.length === 0) return 0;
  const team = await db()
    .selectDistinct({ id: users.id })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(inArray(userRoles.role, ["moderator", "steward", "admin"]), eq(users.status, "active")));
  for (const { id, number } of due) {
    await transaction(async (tx) => {
      const news = { kind: "proposal-due" as const, data: { proposalNumber: number } };
      await notify(
        tx,
        team.map((one) => one.id),
        { ...news, onceKey: `proposal-due:${id}` },
      );
      await tx.update(proposals).set({ alarmedAt: now }).where(eq(proposals.id, id));
    });
  }
  return due.length;
}
