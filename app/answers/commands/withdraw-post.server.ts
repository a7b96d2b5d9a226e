import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { hintDecisions, posts, questions, revisions } from "../../../db/schema/index.ts";
import { recordConsent } from "../../research/consent.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";

/** What stands where a title was. */
const noTitle = "—";

/**
 * Takes the author's own words back: they are emptied here and in the history, the post disappears from every page
 * and list, and the research choice becomes "none". Not for a question that others have answered: their words hang
 * on it; a moderator can help.
 */
export async function withdrawPost(
  actor: Actor,
  postId: string,
): Promise<Result<"has-answers", { number: number; slug: string; wasQuestion: boolean }>> {
  const { post, question, isMine } = await getPostFor(actor, postId);
  authorize(answerPolicy["post.withdraw"](isMine, post));
  const wasQuestion = post.kind === "question";
  const isDone = await transaction(async (tx) => {
    await tx.select({ id: posts.id }).from(posts).where(eq(posts.id, postId)).for("update");
    const [thread] = await tx
      .select({ answers: questions.answerCount })
      .from(questions)
      .where(eq(questions.id, question.id))
      .for("update");
    if (wasQuestion && thread!.answers > 0) return false;
    if (post.research !== "none") await recordConsent(tx, { postId, userId: actor.id, scope: "none" });
    await tx
      .update(posts)
      .set({ status: "removed", bodyMarkdown: "", bodyHtml: "", bodyText: "", sources: [], acceptedAt: null })
      .where(eq(posts.id, postId));
    await tx.delete(revisions).where(eq(revisions.postId, postId));
    await tx.delete(hintDecisions).where(eq(hintDecisions.postId, postId));
    if (wasQuestion)
      await tx.update(questions).set({ title: noTitle, slug: "question" }).where(eq(questions.id, postId));
    return true;
  });
  return isDone
    ? done({ number: question.number, slug: question.slug, wasQuestion })
    : problem("has-answers");
}
