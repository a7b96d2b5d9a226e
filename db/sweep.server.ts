import { sql } from "drizzle-orm";
import { db } from "./client.server.ts";
import { intervalOf, swept } from "./retention.ts";

/** Deletes what has served, as the table of retention says. */
export async function sweepExpired(): Promise<void> {
  for (const { table, isOver, kept } of swept)
    await db().execute(sql`delete from ${sql.identifier(table)} where ${isOver(intervalOf(kept))}`);
}
