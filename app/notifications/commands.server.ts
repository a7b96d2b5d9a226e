import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { notifications } from "../../db/schema/index.ts";
import type { NotificationKind } from "./kinds.ts";
import { onceKeyOf, sealNews } from "./sealed-news.server.ts";
import type { NewsData } from "./sealed-news.server.ts";

export interface News {
  kind: NotificationKind;
  data: NewsData;
  /** The same news is told once per person, however often its job runs. */
  onceKey: string;
}

const batchSize = 1_000;

/** Tells people something, each of them once. */
export async function notify(
  tx: Transaction,
  userIds: readonly string[],
  { kind, data, onceKey }: News,
): Promise<void> {
  for (let at = 0; at < userIds.length; at += batchSize) {
    const batch = userIds.slice(at, at + batchSize);
    await tx
      .insert(notifications)
      .values(
        batch.map((userId) => ({
          id: uuidv7(),
          userId,
          kind,
          sealed: sealNews(userId, data),
          onceKey: onceKeyOf(userId, onceKey),
        })),
      )
      .onConflictDoNothing({ target: [notifications.userId, notifications.onceKey] });
  }
}

/** Takes one piece of news back from a person, by the key that it was told with. */
export async function takeBack(tx: Transaction, userId: string, onceKey: string): Promise<void> {
  const key = onceKeyOf(userId, onceKey);
  await tx.delete(notifications).where(and(eq(notifications.userId, userId), eq(notifications.onceKey, key)));
}

/** Marks as read what was there when the page was shown; what came since stays unread. */
export async function markAllRead(userId: string, upTo: Date): Promise<void> {
  await db()
    .update(notifications)
    .set({ readAt: new Date() })
    .where(
      and(
        eq(notifications.userId, userId),
        isNull(notifications.readAt),
        // A page knows milliseconds, the database microseconds: what was shown must not look later than its showing.
        lte(sql`date_trunc('milliseconds', ${notifications.createdAt})`, upTo.toISOString()),
      ),
    );
}
