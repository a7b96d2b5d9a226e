import { and, eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { reactions } from "../../../db/schema/index.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";

export type ReactionKind = "helped" | "same-situation";

/** Says "this helped me" or "same situation", or takes it back; without `wanted`, the other of what it was. */
export async function react(actor: Actor, postId: string, kind: ReactionKind, wanted?: boolean) {
  const { post, question, isMine } = await getPostFor(actor, postId);
  authorize(answerPolicy["post.react"](actor, post, isMine, kind));
  await spend("react", actor.id);
  const mine = and(eq(reactions.postId, postId), eq(reactions.userId, actor.id), eq(reactions.kind, kind));
  if (wanted !== false) {
    const added = await db()
      .insert(reactions)
      .values({ postId, userId: actor.id, kind })
      .onConflictDoNothing()
      .returning({ postId: reactions.postId });
    if (added.length > 0 || wanted) return { number: question.number, slug: question.slug };
  }
  await db().delete(reactions).where(mine);
  return { number: question.number, slug: question.slug };
}
