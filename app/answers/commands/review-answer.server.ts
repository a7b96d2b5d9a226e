import { and, eq, inArray, isNull } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { marks, posts } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { nextReview } from "../../questions/thread/freshness.ts";
import { visibleLength } from "../../questions/schema.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";
import { leastReason } from "../schema.ts";
import type { ReviewInput } from "../schema.ts";

/**
 * A professional read an answer again whose review date is over. "current": it holds, with a new date, and with their
 * mark of accuracy unless they wrote it. "outdated": they disagree and say why; it stays labelled, leaves the queue, and
 * its author is told.
 */
export async function reviewAnswer(
  actor: Actor,
  answerId: string,
  { verdict, reason }: ReviewInput,
  now = new Date(),
): Promise<Result<"reason-needed" | "edit-your-own">> {
  const { post, question, isMine } = await getPostFor(actor, answerId);
  authorize(answerPolicy["answer.review"](actor, post, now));
  if (verdict === "outdated" && isMine) return problem("edit-your-own");
  if (verdict === "outdated" && visibleLength(reason) < leastReason) return problem("reason-needed");
  await spend("react", actor.id);
  await transaction(async (tx) => {
    await tx.select({ id: posts.id }).from(posts).where(eq(posts.id, answerId)).for("update");
    if (!isMine) {
      await tx
        .update(marks)
        .set({ endedAt: now })
        .where(
          and(
            eq(marks.userId, actor.id),
            eq(marks.postId, answerId),
            inArray(marks.kind, ["accurate", "disagree"]),
            isNull(marks.endedAt),
          ),
        );
      const kind = verdict === "current" ? ("accurate" as const) : ("disagree" as const);
      const words = verdict === "current" ? null : reason;
      await tx.insert(marks).values({
        postId: answerId,
        userId: actor.id,
        kind,
        reason: words,
        credentialId: actor.credential!.id,
      });
    }
    if (verdict === "current") {
      await tx
        .update(posts)
        .set({ reviewedAt: now, reviewBy: nextReview(now) })
        .where(eq(posts.id, answerId));
      return;
    }
    const authorId = authorIdOf(post);
    if (authorId)
      await notify(tx, [authorId], {
        kind: "answer-outdated",
        data: { number: question.number, postId: answerId },
        onceKey: `answer-outdated:${answerId}:${post.reviewBy!.toISOString()}`,
      });
  });
  return done();
}
