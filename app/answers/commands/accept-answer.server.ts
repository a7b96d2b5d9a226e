import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { posts } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";
import { answerKinds, isInformation } from "../schema.ts";

/**
 * Accepts an answer for its section (information, or lived experience), or takes the mark back. Only the asker may;
 * accepting another one moves the mark. Accepting twice changes nothing.
 */
export async function acceptAnswer(actor: Actor, answerId: string, wanted: boolean): Promise<void> {
  const { post, question, isAsker } = await getPostFor(actor, answerId);
  authorize(answerPolicy["answer.accept"](isAsker, post));
  if (wanted === (post.acceptedAt !== null)) return;
  await transaction(async (tx) => {
    await lockThread(tx, question.id);
    await clearAccepted(tx, question.id, isInformation(post.kind));
    if (!wanted) return;
    await tx
      .update(posts)
      .set({ acceptedAt: new Date() })
      .where(and(eq(posts.id, answerId), eq(posts.status, "published")));
    await emit(tx, { name: "answer.accepted", postId: answerId });
  });
}

/** Two accepts at once would meet at the unique index: one waits for the other at the question's first post. */
async function lockThread(tx: Transaction, questionId: string): Promise<void> {
  await tx.select({ id: posts.id }).from(posts).where(eq(posts.id, questionId)).for("update");
}

async function clearAccepted(tx: Transaction, questionId: string, ofInformation: boolean): Promise<void> {
  const section = answerKinds.filter((kind) => isInformation(kind) === ofInformation);
  await tx
    .update(posts)
    .set({ acceptedAt: null })
    .where(and(eq(posts.questionId, questionId), inArray(posts.kind, section), isNotNull(posts.acceptedAt)));
}
