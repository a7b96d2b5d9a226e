import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import { charterVersions, documents } from "../../../db/schema/index.ts";
import { cookDocument } from "../../pages/cook-document.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { getCharterTexts } from "../charter.server.ts";
import { proposalPolicy } from "../policy.ts";
import { lockProposal } from "../queries.server.ts";
import type { CharterInput } from "../schema.ts";

/**
 * Puts a new version of the charter in force, in both languages, as an accepted proposal asked: its date is its name.
 * Earlier versions stay.
 */
export async function publishCharter(
  actor: Actor,
  number: number,
  input: CharterInput,
  now = new Date(),
): Promise<Result<"too-nested" | "charter-today" | "charter-same" | "charter-published">> {
  const fr = cookDocument(input.bodyFr);
  const en = cookDocument(input.bodyEn);
  if (!fr || !en) return problem("too-nested");
  const version = now.toISOString().slice(0, 10);
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, actor, number);
    authorize(proposalPolicy["charter.publish"](actor, proposal));
    const current = await getCharterTexts(tx);
    if (current.fr.bodyMarkdown === input.bodyFr && current.en.bodyMarkdown === input.bodyEn)
      return problem("charter-same");
    if (version <= current.fr.version || version <= current.en.version) return problem("charter-today");
    const linked = await tx
      .insert(charterVersions)
      .values({ version, proposalId: proposal.id, publishedById: actor.id })
      .onConflictDoNothing({ target: charterVersions.proposalId })
      .returning({ version: charterVersions.version });
    if (linked.length === 0) return problem("charter-published");
    const base = { slug: "charter", version };
    await tx.insert(documents).values([
      { ...base, locale: "fr", title: input.titleFr, bodyMarkdown: input.bodyFr, bodyHtml: fr },
      { ...base, locale: "en", title: input.titleEn, bodyMarkdown: input.bodyEn, bodyHtml: en },
    ]);
    await recordAudit(tx, {
      actorId: actor.id,
      action: "charter.published",
      subjectType: "proposal",
      subjectId: proposal.id,
      data: { version },
    });
    return done();
  });
}
