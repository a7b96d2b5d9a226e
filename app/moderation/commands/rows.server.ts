import { eq } from "drizzle-orm";
import type { Executor, Transaction } from "../../../db/client.server.ts";
import { cases, posts, questions } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { lockTarget } from "../targets.server.ts";
import type { Case, LockedTarget, Post, Question } from "../types.ts";

// Every command locks the target before its case, so that two of them never wait for each other.

export async function lockPost(tx: Transaction, postId: string): Promise<Post | null> {
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId)).for("update");
  return post ?? null;
}

export async function getThread(tx: Executor, post: Pick<Post, "questionId">): Promise<Question> {
  const [question] = await tx.select().from(questions).where(eq(questions.id, post.questionId));
  if (!question) throw new NotFound();
  return question;
}

/** @throws NotFound when the case is unknown or its target is gone */
export async function lockCase(
  tx: Transaction,
  where: { number: number } | { id: string },
): Promise<{ found: Case; target: LockedTarget }> {
  const condition = "id" in where ? eq(cases.id, where.id) : eq(cases.number, where.number);
  const [named] = await tx.select({ targetId: cases.targetId }).from(cases).where(condition);
  const target = named ? await lockTarget(tx, named.targetId) : null;
  const [found] = await tx.select().from(cases).where(condition).for("update");
  if (!target || !found) throw new NotFound();
  return { found, target };
}
