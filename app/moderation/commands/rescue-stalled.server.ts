import { and, asc, eq, lt, ne, notExists, sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { cases, posts } from "../../../db/schema/index.ts";

const stalledMinutes = 15;
const batch = 200;

/**
 * Sends waiting posts that no case speaks for through triage again: a job that failed for good must not leave a
 * person's words where nobody looks.
 * @returns how many
 */
export async function rescueStalledPosts(now = new Date()): Promise<number> {
  const stalled = await db()
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.status, "pending"),
        ne(posts.origin, "imported"),
        lt(posts.createdAt, new Date(now.getTime() - stalledMinutes * 60_000)),
        notExists(
          db()
            .select({ one: sql`1` })
            .from(cases)
            .where(
              and(eq(cases.postId, posts.id), sql`${cases.status} in ('open', 'claimed', 'awaiting_author')`),
            ),
        ),
      ),
    )
    .orderBy(asc(posts.createdAt))
    .limit(batch);
  for (const { id } of stalled) await transaction((tx) => emit(tx, { name: "post.created", postId: id }));
  return stalled.length;
}
