import { and, eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { follows, posts, questions, topics } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { questionPolicy } from "../policy.ts";

type Target = { target: "question" | "topic"; targetId: string };

async function setFollow(actor: Actor, { target, targetId }: Target, wanted: boolean): Promise<void> {
  await spend("react", actor.id);
  if (wanted) {
    await db().insert(follows).values({ userId: actor.id, target, targetId }).onConflictDoNothing();
    return;
  }
  await db()
    .delete(follows)
    .where(and(eq(follows.userId, actor.id), eq(follows.target, target), eq(follows.targetId, targetId)));
}

/** Follows a question, or stops. Doing it twice changes nothing. */
export async function followQuestion(
  actor: Actor,
  number: number,
  wanted: boolean,
): Promise<{ slug: string }> {
  const [row] = await db()
    .select({
      id: questions.id,
      slug: questions.slug,
      state: questions.state,
      audience: questions.audience,
      authorId: posts.authorId,
      anonymousKey: posts.anonymousKey,
      questionId: posts.questionId,
    })
    .from(questions)
    .innerJoin(posts, eq(posts.id, questions.id))
    .where(eq(questions.number, number));
  if (!row) throw new NotFound();
  authorize(questionPolicy["question.follow"](actor, row, isAuthor(actor, row)));
  await setFollow(actor, { target: "question", targetId: row.id }, wanted);
  return { slug: row.slug };
}

/** Follows a topic, or stops. */
export async function followTopic(actor: Actor, slug: string, wanted: boolean): Promise<void> {
  const [topic] = await db().select({ id: topics.id }).from(topics).where(eq(topics.slug, slug));
  if (!topic) throw new NotFound();
  await setFollow(actor, { target: "topic", targetId: topic.id }, wanted);
}
