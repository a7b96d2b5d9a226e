import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { credentials } from "../../../db/schema/index.ts";
import type { BadgeKind } from "../kinds.ts";

/** The badge of one kind that a member has now, ended or not; null without one. */
export async function findHeldBadge(userId: string, kind: BadgeKind) {
  const [held] = await db()
    .select()
    .from(credentials)
    .where(and(eq(credentials.userId, userId), eq(credentials.kind, kind), isNull(credentials.revokedAt)))
    .orderBy(desc(credentials.validUntil))
    .limit(1);
  return held ?? null;
}
