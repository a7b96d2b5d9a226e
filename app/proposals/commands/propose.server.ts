import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db, transaction } from "../../../db/client.server.ts";
import { proposals } from "../../../db/schema/index.ts";
import { openTextCases, readText } from "../../moderation/commands/triage-text.server.ts";
import { submissionKey } from "../../questions/commands/submission.server.ts";
import { detectLanguage } from "../../questions/composer/language.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { proposalPolicy } from "../policy.ts";
import type { ProposalInput } from "../schema.ts";

/** Puts a change forward. The same form sent twice is one proposal. */
export async function propose(
  actor: Actor,
  input: ProposalInput,
): Promise<Result<"too-nested", { number: number }>> {
  authorize(proposalPolicy["proposal.write"](actor));
  const problemText = cook(input.problem);
  const proposalText = cook(input.proposal);
  if (!problemText || !proposalText) return problem("too-nested");
  await spend("post", actor.id);

  const { kind, title, concerned } = input;
  const markdown = [input.problem, input.proposal, concerned].join("\n\n");
  const text = [problemText.text, proposalText.text, concerned].join("\n\n");
  const language = input.language || detectLanguage(`${title}\n\n${text}`, actor.locale);
  const idempotencyKey = submissionKey(actor, "proposal", input.key, `${title}\n\n${markdown}`);
  return transaction(async (tx) => {
    const reading = await readText(tx, actor, { title, markdown, text, language });
    const id = uuidv7();
    const [row] = await tx
      .insert(proposals)
      .values({
        id,
        authorId: actor.id,
        kind,
        language,
        title,
        problem: input.problem,
        problemHtml: problemText.html,
        proposal: input.proposal,
        proposalHtml: proposalText.html,
        concerned,
        status: reading.status,
        holds: reading.holds,
        idempotencyKey,
      })
      .onConflictDoNothing({ target: proposals.idempotencyKey })
      .returning({ number: proposals.number });
    if (!row) return done({ number: await getNumberByKey(idempotencyKey) });
    await openTextCases(tx, id, reading);
    return done({ number: row.number });
  });
}

async function getNumberByKey(key: string): Promise<number> {
  const [row] = await db()
    .select({ number: proposals.number })
    .from(proposals)
    .where(eq(proposals.idempotencyKey, key));
  return row!.number;
}
