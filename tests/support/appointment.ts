import { addEntry } from "../../app/appointment/commands.server.ts";
import type { Actor } from "../../app/shared/policy.ts";
import { db } from "../../db/client.server.ts";

/** A question in somebody's notebook. @returns its id */
export async function buildEntry(owner: Actor): Promise<string> {
  await addEntry(owner, { kind: "question", text: "May I drive with this medicine?", day: null });
  const entry = await db().query.appointmentEntries.findFirst({
    where: (row, { eq }) => eq(row.userId, owner.id),
    orderBy: (row, { desc }) => desc(row.id),
  });
  return entry!.id;
}
