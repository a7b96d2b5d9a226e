import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { proposalAnswers, proposalSupports } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { detectLanguage } from "../../questions/composer/language.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { moves, proposalPolicy, teamRoleOf } from "../policy.ts";
import { lockProposal } from "../queries.server.ts";
import type { AnswerToProposalInput } from "../schema.ts";

/**
 * Answers in writing, which moves the state: the two are one row, signed and dated. Its author and all who support it
 * hear of it.
 */
export async function answerProposal(
  actor: Actor,
  number: number,
  input: AnswerToProposalInput,
): Promise<Result<"proposal-move" | "too-nested">> {
  authorize(proposalPolicy["proposal.answer"](actor));
  const cooked = cook(input.body);
  if (!cooked) return problem("too-nested");
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, number);
    if (proposal.status !== "published" || !moves[proposal.state].includes(input.state))
      return problem("proposal-move");
    const id = uuidv7();
    await tx.insert(proposalAnswers).values({
      id,
      proposalId: proposal.id,
      authorId: actor.id,
      role: teamRoleOf(actor)!,
      fromState: proposal.state,
      toState: input.state,
      language: detectLanguage(cooked.text, actor.locale),
      body: input.body,
      bodyHtml: cooked.html,
    });
    await recordAudit(tx, {
      actorId: actor.id,
      action: "proposal.answered",
      subjectType: "proposal",
      subjectId: proposal.id,
      data: { from: proposal.state, to: input.state },
    });
    const supporters = await tx
      .select({ userId: proposalSupports.userId })
      .from(proposalSupports)
      .where(eq(proposalSupports.proposalId, proposal.id));
    const told = new Set([proposal.authorId, ...supporters.map(({ userId }) => userId)]);
    await notify(
      tx,
      [...told].filter((userId): userId is string => userId !== null && userId !== actor.id),
      {
        kind: "proposal-answered",
        data: { proposalNumber: number },
        onceKey: `proposal-answered:${id}`,
      },
    );
    return done();
  });
}
