import { and, eq } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { db } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { userRoles, users } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";

/** Administrators hear once an hour of an account that reads as only a program does; the log keeps it. */
export async function warnOfScraping(userId: string, hour: number): Promise<void> {
  const admins = await db()
    .select({ id: users.id })
    .from(userRoles)
    .innerJoin(users, and(eq(users.id, userRoles.userId), eq(users.status, "active")))
    .where(eq(userRoles.role, "admin"));
  const onceKey = `reads-alarming:${userId}:${hour}`;
  await once(onceKey, async (tx) => {
    await notify(
      tx,
      admins.map(({ id }) => id),
      { kind: "reads-alarming", data: {}, onceKey },
    );
    await recordAudit(tx, {
      actorId: null,
      action: "account.reads-alarming",
      subjectType: "account",
      subjectId: userId,
    });
  });
}
