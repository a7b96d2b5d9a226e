import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { marks } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { isActive } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { answerPolicy } from "./policy.ts";
import { getPostFor } from "./queries.server.ts";

/** An answer as the page of marks shows it to this person. @throws NotFound when they cannot mark it */
export async function findMarkable(actor: Actor, postId: string, now = new Date()) {
  const { post, question, isMine } = await getPostFor(actor, postId);
  if (!answerPolicy["answer.flag-dangerous"](actor, post, isMine).allowed) throw new NotFound();
  const [mine] = await db()
    .select({ kind: marks.kind })
    .from(marks)
    .where(and(eq(marks.postId, postId), eq(marks.userId, actor.id), isNull(marks.endedAt)))
    .orderBy(desc(marks.createdAt))
    .limit(1);
  return {
    quote: { title: question.title, html: post.bodyHtml, language: post.language },
    canJudge: answerPolicy["answer.judge"](actor, post, isMine, now).allowed,
    hasBadge: isActive(actor.credential, now),
    mine: mine?.kind ?? null,
  };
}
