import { and, eq, gte } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { posts } from "../../../db/schema/index.ts";
import type { Case, Post } from "../types.ts";

/**
 * The news of a thread that waited while somebody in it was in danger go out once a person has dealt with it. What was
 * told before the pause is not told again: each announcement is made once.
 */
export async function resumeNews(tx: Transaction, found: Case, post: Post): Promise<void> {
  if (found.origin !== "crisis" || found.severity !== "critical") return;
  const waiting = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.questionId, post.questionId),
        eq(posts.status, "published"),
        gte(posts.publishedAt, found.openedAt),
      ),
    );
  for (const { id } of waiting) await emit(tx, { name: "post.published", postId: id });
}
