import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { users } from "../../db/schema/index.ts";

/** The region that a member gave of their own accord; not part of the actor: no other page needs it. */
export async function findRegion(userId: string): Promise<string | null> {
  const [row] = await db().select({ region: users.region }).from(users).where(eq(users.id, userId));
  return row?.region ?? null;
}
