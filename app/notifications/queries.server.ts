import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { notifications, questions } from "../../db/schema/index.ts";
import { openNews } from "./sealed-news.server.ts";

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
      sealed: notifications.sealed,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), before ? older(userId, before) : undefined))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(pageSize + 1);
  const opened = rows
    .slice(0, pageSize)
    .map(({ sealed, ...row }) => ({ ...row, data: openNews(userId, sealed) }));
  const threads = await findThreads(opened.map(({ data }) => Number(data.number ?? 0)));
  const items = opened.map((row) => ({ ...row, ...(threads.get(Number(row.data.number)) ?? noThread) }));
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null };
}

const noThread = { title: null, slug: null, language: null };

/** What threads are called that may be read now, by number. */
async function findThreads(numbers: number[]) {
  const rows = await db()
    .select({
      number: questions.number,
      title: questions.title,
      slug: questions.slug,
      language: questions.language,
    })
    .from(questions)
    .where(and(inArray(questions.number, [...new Set(numbers)]), eq(questions.state, "published")));
  return new Map(rows.map(({ number, ...thread }) => [number, thread]));
}

/** Compared inside the database, whose clock is finer than a JavaScript date: no item falls between two pages. */
const older = (userId: string, id: string) => {
  const cursor = db()
    .select({ createdAt: notifications.createdAt, id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.id, id), eq(notifications.userId, userId)));
  return sql`(${notifications.createdAt}, ${notifications.id}) < ${cursor}`;
};
