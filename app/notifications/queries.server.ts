import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { notifications } from "../../db/schema/index.ts";

/** How many pieces of news a member has not read, counted up to 100. */
export async function countUnread(userId: string): Promise<number> {
  const unread = db()
    .select({ one: sql`1` })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)))
    .limit(100)
    .as("unread");
  const [row] = await db().select({ count: sql<number>`count(*)::int` }).from(unread);
  return row?.count ?? 0;
}
