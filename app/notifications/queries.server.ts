import { and, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { notifications, questions } from "../../db/schema/index.ts";

/** How many pieces of news a member has not read, counted up to 100. */
export async function countUnread(userId: string): Promise<number> {
  const unread = db()
    .select({ one: sql`1` })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)))
    .limit(100)
    .as("unread");
  const [row] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(unread);
  return row?.count ?? 0;
}

const pageSize = 30;

/**
 * News, newest first. The title of a thread is read now, while it may be: what was hidden since is not repeated here.
 * @param before id of the last one on the page before
 */
export async function listNotifications(userId: string, before?: string) {
  const from = before ? await findCursor(userId, before) : undefined;
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
    .where(and(eq(notifications.userId, userId), from && older(from)))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null };
}

interface Cursor {
  id: string;
  createdAt: Date;
}

const older = ({ id, createdAt }: Cursor) =>
  or(
    lt(notifications.createdAt, createdAt),
    and(eq(notifications.createdAt, createdAt), lt(notifications.id, id)),
  );

async function findCursor(userId: string, id: string): Promise<Cursor | undefined> {
  const [row] = await db()
    .select({ id: notifications.id, createdAt: notifications.createdAt })
    .from(notifications)
    .where(and(eq(notifications.id, id), eq(notifications.userId, userId)));
  return row;
}
