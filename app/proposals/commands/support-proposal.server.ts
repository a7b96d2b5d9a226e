import { and, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { proposals, proposalSupports } from "../../../db/schema/index.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { proposalPolicy } from "../policy.ts";
import { lockProposal } from "../queries.server.ts";
import { answerDays, supportThreshold } from "../schema.ts";

export type SupportOutcome = "added" | "already" | "withdrawn" | "absent";

/**
 * Adds a member's support or takes it back; asked for what is so already, changes nothing and says which. The first
 * passage of the threshold starts the clock of the answer, and a support taken back later does not stop it.
 */
export async function supportProposal(
  actor: Actor,
  number: number,
  on: boolean,
  now = new Date(),
): Promise<SupportOutcome> {
  await spend("react", actor.id);
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, number);
    authorize(proposalPolicy["proposal.support"](actor, proposal, on));
    const mine = { proposalId: proposal.id, userId: actor.id };
    if (!on) {
      const gone = await tx
        .delete(proposalSupports)
        .where(and(eq(proposalSupports.proposalId, proposal.id), eq(proposalSupports.userId, actor.id)))
        .returning({ id: proposalSupports.proposalId });
      return gone.length > 0 ? "withdrawn" : "absent";
    }
    const added = await tx
      .insert(proposalSupports)
      .values(mine)
      .onConflictDoNothing()
      .returning({ id: proposalSupports.proposalId });
    if (added.length === 0) return "already";
    await tx
      .update(proposals)
      .set({ dueAt: sql`${now.toISOString()}::timestamptz + make_interval(days => ${answerDays}::int)` })
      .where(
        and(
          eq(proposals.id, proposal.id),
          isNull(proposals.dueAt),
          inArray(proposals.state, ["open", "study"]),
          gte(proposals.supportCount, supportThreshold),
        ),
      );
    return "added";
  });
}
