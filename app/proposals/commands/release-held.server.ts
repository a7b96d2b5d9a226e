import { and, eq } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { proposalArguments, proposals } from "../../../db/schema/index.ts";
import { Conflict, NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { proposalPolicy } from "../policy.ts";
import { lockProposal } from "../queries.server.ts";

/**
 * Lets a held proposal, or one of its arguments, be read by everybody. Nobody lets through their own words.
 * @throws NotFound; Conflict ("own-text")
 */
export async function releaseHeld(actor: Actor, number: number, argumentId: string | null): Promise<void> {
  authorize(proposalPolicy["proposal.release"](actor));
  await transaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, number);
    const table = argumentId ? proposalArguments : proposals;
    const mine = argumentId
      ? and(eq(proposalArguments.id, argumentId), eq(proposalArguments.proposalId, proposal.id))
      : eq(proposals.id, proposal.id);
    const [held] = await tx.select({ id: table.id, authorId: table.authorId }).from(table).where(mine);
    if (!held) throw new NotFound();
    if (held.authorId === actor.id) throw new Conflict("own-text");
    await tx.update(table).set({ holds: [] }).where(mine);
    await recordAudit(tx, {
      actorId: actor.id,
      action: argumentId ? "proposal.argument-released" : "proposal.released",
      subjectType: "proposal",
      subjectId: held.id,
    });
  });
}
