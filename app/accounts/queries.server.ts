import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { users } from "../../db/schema/index.ts";

/** What a member tells research of their own accord; not part of the actor: no other page needs it. */
export async function getTold(userId: string): Promise<{ region: string | null; ageBand: string | null }> {
  const [row] = await db()
    .select({ region: users.region, ageBand: users.ageBand })
    .from(users)
    .where(eq(users.id, userId));
  return row!;
}
