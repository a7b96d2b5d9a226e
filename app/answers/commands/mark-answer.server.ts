import { and, eq, inArray, isNull } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { marks, posts } from "../../../db/schema/index.ts";
import { openCase } from "../../moderation/commands/open-case.server.ts";
import { ofPost } from "../../moderation/targets.server.ts";
import { urgencyOf } from "../../moderation/reasons.ts";
import { visibleLength } from "../../questions/schema.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize, isActive } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";
import { leastReason } from "../schema.ts";
import type { MarkInput } from "../schema.ts";

type Kind = "accurate" | "disagree" | "dangerous";

/**
 * Says of an answer that it is accurate, that one disagrees (with a reason), or that it is dangerous (with a comment);
 * "none" takes one's marks back. Accurate and disagree exclude each other and need an active badge. Any member may say
 * "dangerous": it always reaches the moderators, and warns readers at once when it comes with an active badge.
 */
export async function markAnswer(
  actor: Actor,
  answerId: string,
  input: MarkInput,
  now = new Date(),
): Promise<Result<"reason-needed", { number: number; slug: string }>> {
  const { post, question, isMine } = await getPostFor(actor, answerId);
  const { mark, reason } = input;
  if (mark === "accurate" || mark === "disagree")
    authorize(answerPolicy["answer.judge"](actor, post, isMine, now));
  else authorize(answerPolicy["answer.flag-dangerous"](actor, post, isMine));
  if ((mark === "disagree" || mark === "dangerous") && visibleLength(reason) < leastReason)
    return problem("reason-needed");
  await spend(mark === "dangerous" ? "report" : "react", actor.id);

  const ended: Kind[] =
    mark === "none"
      ? ["accurate", "disagree", "dangerous"]
      : mark === "dangerous"
        ? ["dangerous", "accurate"]
        : ["accurate", "disagree"];
  await transaction(async (tx) => {
    const [locked] = await tx.select().from(posts).where(eq(posts.id, answerId)).for("update");
    await endMarks(tx, actor.id, answerId, ended, now);
    if (mark === "none") return;
    await tx.insert(marks).values({
      postId: answerId,
      userId: actor.id,
      kind: mark,
      reason: reason || null,
      credentialId: isActive(actor.credential, now) ? actor.credential!.id : null,
    });
    if (mark === "dangerous") {
      const reasons = ["dangerous-misinformation"];
      await openCase(tx, {
        target: ofPost(locked!, null),
        origin: "mark",
        reasons,
        urgency: urgencyOf(reasons, now),
      });
    }
  });
  return done({ number: question.number, slug: question.slug });
}

async function endMarks(
  tx: Transaction,
  userId: string,
  postId: string,
  kinds: Kind[],
  now: Date,
): Promise<void> {
  await tx
    .update(marks)
    .set({ endedAt: now })
    .where(
      and(
        eq(marks.userId, userId),
        eq(marks.postId, postId),
        inArray(marks.kind, kinds),
        isNull(marks.endedAt),
      ),
    );
}
