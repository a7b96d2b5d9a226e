import { and, eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { proposalArguments } from "../../../db/schema/index.ts";
import { Forbidden, NotFound } from "../../shared/errors.ts";
import type { Actor } from "../../shared/policy.ts";
import { lockProposal } from "../queries.server.ts";

/** Takes one's own argument back, whatever became of the proposal: its words are erased at once. @throws NotFound, Forbidden */
export async function withdrawArgument(actor: Actor, number: number, argumentId: string): Promise<void> {
  await transaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, number);
    const here = and(eq(proposalArguments.id, argumentId), eq(proposalArguments.proposalId, proposal.id));
    const [argument] = await tx.select().from(proposalArguments).where(here).for("update");
    if (!argument) throw new NotFound();
    if (argument.authorId !== actor.id) throw new Forbidden("forbidden");
    await tx
      .update(proposalArguments)
      // Without its sources it is no longer a sourced one.
      .set({ body: "", bodyHtml: "", sources: [], kind: "experience", idempotencyKey: null })
      .where(here);
  });
}
