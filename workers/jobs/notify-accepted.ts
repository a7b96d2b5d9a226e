import { eq } from "drizzle-orm";
import { findAuthorId } from "../../app/notifications/audience.server.ts";
import { notify } from "../../app/notifications/commands.server.ts";
import { transaction } from "../../db/client.server.ts";
import { posts, questions } from "../../db/schema/index.ts";
import type { PayloadOf } from "../catalog.ts";

/** The author of an accepted answer is told once, however often the mark moves. */
export async function run({ postId }: PayloadOf<"notify-accepted">): Promise<void> {
  await transaction(async (tx) => {
    const [answer] = await tx
      .select({
        acceptedAt: posts.acceptedAt,
        status: posts.status,
        number: questions.number,
        questionId: questions.id,
      })
      .from(posts)
      .innerJoin(questions, eq(questions.id, posts.questionId))
      .where(eq(posts.id, postId));
    if (!answer?.acceptedAt || answer.status !== "published") return; // taken back since
    const authorId = await findAuthorId(tx, postId);
    if (!authorId || authorId === (await findAuthorId(tx, answer.questionId))) return; // the asker knows
    await notify(tx, [authorId], {
      kind: "accepted",
      data: { number: answer.number, postId },
      onceKey: `accepted:${postId}`,
    });
  });
}
