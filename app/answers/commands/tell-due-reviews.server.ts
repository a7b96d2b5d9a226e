import { sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { notify } from "../../notifications/commands.server.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import { isDue } from "../review.server.ts";

const batch = 500;
const weekMs = 7 * 86_400_000;

/**
 * Tells authors, once per date, that their answer is to be read again, and professionals, once a week, that answers
 * under the topics they follow wait for a reader. Dates of the last week only: a job that did not run catches up, and
 * what nobody reviews is not repeated to its author. @returns how many answers
 */
export async function tellDueReviews(now = new Date()): Promise<number> {
  const due = await db().execute<{
    id: string;
    number: number;
    questionId: string;
    authorId: string | null;
    sealedAuthor: string | null;
    reviewBy: string;
  }>(sql`
    select p.id, q.number, p.question_id as "questionId", p.author_id as "authorId", p.sealed_author as "sealedAuthor",
      p.review_by as "reviewBy"
    from posts p join questions q on q.id = p.question_id
    where ${isDue} and p.review_by > now() - interval '7 days' order by p.review_by, p.id limit ${batch}`);
  for (const post of due) {
    const authorId = authorIdOf(post);
    if (!authorId) continue;
    await transaction((tx) =>
      notify(tx, [authorId], {
        kind: "review-due",
        data: { number: post.number, postId: post.id },
        onceKey: `review-due:${post.id}:${new Date(post.reviewBy).toISOString()}`,
      }),
    );
  }
  const readers = await db().execute<{ id: string }>(sql`
    select distinct u.id from credentials c join users u on u.id = c.user_id and u.status = 'active'
    where c.kind = 'professional' and c.revoked_at is null and c.suspended_at is null and c.valid_until > now()
      and exists (select from follows f join topics t on f.target_id in (t.id, t.parent_id)
        join question_topics qt on qt.topic_id = t.id join posts p on p.question_id = qt.question_id
        join questions q on q.id = p.question_id
        where f.user_id = u.id and f.target = 'topic' and ${isDue})`);
  const week = Math.floor(now.getTime() / weekMs);
  await transaction((tx) =>
    notify(
      tx,
      readers.map(({ id }) => id),
      { kind: "reviews-wait", data: {}, onceKey: `reviews-wait:${week}` },
    ),
  );
  return due.length;
}
