import { uuidv7 } from "uuidv7";
import { transaction } from "../../../db/client.server.ts";
import { proposalArguments } from "../../../db/schema/index.ts";
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
import { lockProposal } from "../queries.server.ts";
import { argumentKinds } from "../schema.ts";
import type { ArgumentInput } from "../schema.ts";

/** Adds an argument for or against, lived or sourced. The same form sent twice is one argument. */
export async function argue(
  actor: Actor,
  number: number,
  input: ArgumentInput,
): Promise<Result<"too-nested" | "kind-needed">> {
  const kind = argumentKinds.find((one) => one === input.kind);
  if (!kind) return problem("kind-needed");
  const cooked = cook(input.body);
  if (!cooked) return problem("too-nested");
  await spend("post", actor.id);
  const language = input.language || detectLanguage(cooked.text, actor.locale);
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, number);
    authorize(proposalPolicy["proposal.argue"](actor, proposal));
    const reading = await readText(tx, actor, {
      title: null,
      markdown: input.body,
      text: cooked.text,
      language,
    });
    const id = uuidv7();
    const added = await tx
      .insert(proposalArguments)
      .values({
        id,
        proposalId: proposal.id,
        authorId: actor.id,
        side: input.side,
        kind,
        language,
        body: input.body,
        bodyHtml: cooked.html,
        sources: input.sources,
        status: reading.status,
        holds: reading.holds,
        idempotencyKey: submissionKey(actor, proposal.id, input.key, `${input.side} ${input.body}`),
      })
      .onConflictDoNothing({ target: proposalArguments.idempotencyKey })
      .returning({ id: proposalArguments.id });
    if (added.length > 0) await openTextCases(tx, id, reading);
    return done();
  });
}
