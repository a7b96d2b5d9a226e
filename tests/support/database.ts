import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { closeDatabase, connection } from "../../db/client.server.ts";

let admin: postgres.Sql | undefined;
let tables: string[] = [];
const workerId = process.env.VITEST_POOL_ID ?? "1";

/** Tests that call this get a database of their own per test file, empty at the start of every test. */
export function useDatabase(): void {
  const name = `entraide_${process.pid}_${workerId}_${Math.random().toString(36).slice(2, 8)}`;
  beforeAll(async () => {
    const url = new URL(inject("superuserUrl"));
    admin = postgres(url.href, { max: 1, onnotice: () => {} });
    await copyTemplate(admin, name);
    const own = postgres(prepareEnvironment(name), { max: 1, onnotice: () => {} });
    const rows = await own<{ name: string }[]>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
    tables = rows.map((row) => row.name);
    await own.end();
  });
  afterEach(() => emptyDatabase());
  afterAll(async () => {
    await closeDatabase();
    await admin?.unsafe(`drop database if exists ${name} with (force)`);
    await admin?.end();
  });
}

/** A new database with the migrated tables. A right on the database itself is not copied with them. */
export async function copyTemplate(superuser: postgres.Sql, name: string): Promise<void> {
  await superuser.unsafe(`create database ${name} template entraide_template`);
  await superuser.unsafe(`grant create on database ${name} to entraide_app`);
}

/** Points this process, and those that it starts, at one database and an empty data folder. @returns its address */
export function prepareEnvironment(databaseName: string): string {
  const url = new URL(inject("superuserUrl"));
  url.pathname = `/${databaseName}`;
  process.env.DATABASE_URL = url.href;
  process.env.SECRET_KEY = "a secret for tests only, never used elsewhere";
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "entraide-data-"));
  process.env.EMBEDDED = "1";
  process.env.BASE_URL = "http://localhost:3000";
  process.env.LOG_LEVEL = "error";
  return url.href;
}

/** DELETE in replica mode: no trigger runs, no order is needed, and it is thirty times quicker than TRUNCATE. */
export async function emptyDatabase(): Promise<void> {
  const own = postgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  try {
    await own.unsafe(
      `set session_replication_role = replica; ${tables.map((table) => `delete from ${table}`).join("; ")}`,
    );
  } finally {
    await own.end();
  }
}

/** Rows and contents of every table: equal when nothing was written in between. */
export async function fingerprint(): Promise<string[]> {
  const { sql } = connection();
  const sums: string[] = [];
  for (const name of tables) {
    const [row] = await sql.unsafe(
      `select count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) as sum from ${name} t`,
    );
    sums.push(`${name}=${row!.sum}`);
  }
  return sums;
}
