import { and, desc, eq, ne } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { sessions } from "../../db/schema/index.ts";

/** A person's open sessions, the newest first. */
export function listSessions(userId: string) {
  return db()
    .select({
      key: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.createdAt));
}

/** Ends one of this person's sessions. @returns false when it is nobody's or somebody else's */
export async function endSession(userId: string, key: string): Promise<boolean> {
  const ended = await db()
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, key)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

export async function endOtherSessions(userId: string, ownKey: string): Promise<void> {
  await db()
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, ownKey)));
}
