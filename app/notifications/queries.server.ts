import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { notifications, questions } from "../../db/schema/index.ts";

const pageSize = 30;

/**
 * News, newest first. The title of a thread is read now, while it may be: what was hidden since is not repeated here.
 * @param before id of the last one on the page before
 */
export async function listNotifications(userId: string, before?: string) {
  const rows = await db()
    .select({
      id: notifications.id,
      kind: notifications.kind,
      data: notifications.data,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
      title: questions.title,
      slug: questions.slug,
      language: questions.language,
    })
    .from(notifications)
    .leftJoin(
      questions,
      and(
        eq(questions.number, sql`(${notifications.data} ->> 'number')::int`),
        eq(questions.state, "published"),
      ),
    )
    .where(and(eq(notifications.userId, userId), before ? older(userId, before) : undefined))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null };
}

/** Compared inside the database, whose clock is finer than a JavaScript date: no item falls between two pages. */
const older = (userId: string, id: string) => {
  const cursor = db()
    .select({ createdAt: notifications.createdAt, id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.id, id), eq(notifications.userId, userId)));
  return sql`(${notifications.createdAt}, ${notifications.id}) < ${cursor}`;
};
