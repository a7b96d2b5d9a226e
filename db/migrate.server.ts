import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { grantApplication } from "./application-role.server.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const migrationLock = 0x6d69_6772;

/**
 * Brings the database to this version of the code, as the owner of the tables; several processes may call it at once,
 * one does the work.
 * @returns whether there is a role of its own for the web and worker processes
 */
export async function migrate(databaseUrl: string): Promise<{ hasApplicationRole: boolean }> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await runMigrations(drizzle(sql), { migrationsFolder });
    const hasApplicationRole = await grantApplication(sql);
    await sql`select pg_advisory_unlock(${migrationLock})`;
    return { hasApplicationRole };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
