import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { follows, posts, questions, topics, users } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { questionPolicy } from "../policy.ts";

type Target = { target: "question" | "topic" | "person"; targetId: string };

async function setFollow(actor: Actor, { target, targetId }: Target, wanted: boolean): Promise<void> {
  await spend("react", actor.id);
  if (wanted) {
    await db().execute(sql`
      insert into follows (user_id, target, target_id, digest_days)
      select id, ${target}, ${targetId}, digest_days from users where id = ${actor.id} on conflict do nothing`);
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

/** Follows what somebody publishes under their pseudonym, or stops. Anonymous posts are never part of it. */
export async function followPerson(actor: Actor, pseudonym: string, wanted: boolean): Promise<void> {
  const [person] = await db()
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        sql`lower(${users.pseudonym}) = lower(${pseudonym})`,
        inArray(users.status, ["active", "suspended"]),
      ),
    );
  if (!person) throw new NotFound();
  authorize(questionPolicy["person.follow"](actor, person.id));
  await setFollow(actor, { target: "person", targetId: person.id }, wanted);
}
