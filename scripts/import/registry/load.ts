import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { and, eq, sql } from "drizzle-orm";
import type postgres from "postgres";
import { recordAudit } from "../../../db/audit.server.ts";
import { connect } from "../../../db/client.server.ts";
import type { Connection, Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { registrySnapshots } from "../../../db/schema/index.ts";
import { BadFile, readBlocks } from "./blocks.ts";
import { nppesFormat } from "./nppes.ts";
import { entryColumns, toCopyLine } from "./row.ts";
import type { Format } from "./row.ts";
import { rppsFormat } from "./rpps.ts";

export type Registry = "rpps" | "nppes";

export interface ImportOptions {
  registry: Registry;
  file: string;
  /** Day of the extract, YYYY-MM-DD. */
  extractDate: string;
  /** Smallest share of the snapshot in force that the new one must have, from 0 to 1. */
  minShare: number;
  progress?: (rows: number, share: number) => void;
}

export interface Imported {
  snapshotId: number;
  rows: number;
  /** Lines of other kinds: organisations, closed directories. */
  skipped: number;
}

const formats: Record<Registry, (header: string) => Format> = { rpps: rppsFormat, nppes: nppesFormat };
const importLock = 0x7265_6769;
const tableOf = (id: number) => `registry_entries_${id}`;

/**
 * Loads an extract into a table of its own and puts it in force in one transaction: until then, and whatever happens
 * before, everyone goes on reading the snapshot in force. The one before it is kept, older ones go.
 * @throws Error in one line that says what is wrong and where; nothing has changed then
 */
export async function importSnapshot(options: ImportOptions): Promise<Imported> {
  // One session holds the lock and writes; nothing limits how long a statement of it may take.
  const connection = connect(process.env.DATABASE_URL!, { max: 2, statementTimeoutMs: 0 });
  const session = await connection.sql.reserve();
  try {
    const [lock] = await session`select pg_try_advisory_lock(${importLock}) as taken`;
    if (!lock!.taken) throw new Error("Another import of a registry is running.");
    await dropLeftovers(session);
    const [{ id }] = (await session`
      select nextval(pg_get_serial_sequence('registry_snapshots', 'id'))::int as id`) as unknown as [
      { id: number },
    ];
    try {
      return await load(connection, session, id, options);
    } catch (error) {
      await session.unsafe(`drop table if exists ${tableOf(id)}`).catch(() => {});
      throw error;
    }
  } finally {
    session.release();
    await connection.sql.end({ timeout: 5 });
  }
}

/** Tables that an interrupted import left behind: never put in force, so never read. */
async function dropLeftovers(session: postgres.ReservedSql): Promise<void> {
  const rows = await session<{ name: string }[]>`
    select relname as name from pg_class c
    where relkind = 'r' and relname ~ '^registry_entries_[0-9]+$' and relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_inherits i where i.inhrelid = c.oid)`;
  for (const { name } of rows) await session.unsafe(`drop table ${name}`);
}

async function load(
  { db }: Connection,
  session: postgres.ReservedSql,
  id: number,
  options: ImportOptions,
): Promise<Imported> {
  const table = tableOf(id);
  await session.unsafe(`
    create table ${table} (like registry_entries including defaults,
      constraint ${table}_snapshot check (snapshot_id = ${id}));
    alter table ${table} alter column snapshot_id set default ${id}`);
  const fileHash = createHash("sha256");
  const counts = { rows: 0, skipped: 0 };
  const target = await session.unsafe(`copy ${table} (${entryColumns.join(", ")}) from stdin`).writable();
  await pipeline(Readable.from(copyBlocks(options, fileHash, counts), { objectMode: false }), target);
  const fileSha256 = fileHash.digest("hex");
  if (counts.rows === 0) throw new Error("The file holds no professional. Nothing was changed.");
  await session.unsafe(`
    create index ${table}_number on ${table} (number);
    create index ${table}_name on ${table} (name_key)`);
  await session.unsafe(`analyze ${table}`);
  await db.transaction((tx) => putInForce(tx, id, fileSha256, counts.rows, options));
  return { snapshotId: id, ...counts };
}

/** The lines of the file as COPY wants them, a block at a time: the database sets the pace. */
async function* copyBlocks(
  { registry, file, progress }: ImportOptions,
  fileHash: ReturnType<typeof createHash>,
  counts: { rows: number; skipped: number },
): AsyncGenerator<Buffer> {
  const size = statSync(file).size;
  let format: Format | undefined;
  for await (const { lines, firstLine, bytesRead } of readBlocks(file, fileHash)) {
    let start = 0;
    if (!format) {
      format = formats[registry](lines[0]!.replace(/^\uFEFF/, ""));
      start = 1;
    }
    let out = "";
    for (let i = start; i < lines.length; i++) {
      const line = lines[i]!;
      if (line === "" || line === "\r") continue;
      const entry = format.parse(line);
      if (typeof entry === "string") throw new BadFile(firstLine + i, entry);
      if (entry === null) {
        counts.skipped += 1;
        continue;
      }
      counts.rows += 1;
      out += toCopyLine(entry);
    }
    if (out !== "") yield Buffer.from(out);
    progress?.(counts.rows, bytesRead / size);
  }
}

async function putInForce(
  tx: Transaction,
  id: number,
  fileSha256: string,
  rows: number,
  { registry, extractDate, minShare }: ImportOptions,
): Promise<void> {
  const [previous] = await tx
    .select()
    .from(registrySnapshots)
    .where(and(eq(registrySnapshots.registry, registry), eq(registrySnapshots.isCurrent, true)))
    .for("update");
  if (previous) {
    if (previous.fileSha256 === fileSha256)
      throw new Error("This file is already in force. Nothing was changed.");
    if (extractDate < previous.extractDate)
      throw new Error(`The extract in force is newer (${previous.extractDate}). Nothing was changed.`);
    if (rows < previous.rowCount * minShare)
      throw new Error(
        `Only ${rows} rows, less than ${Math.round(minShare * 100)} % of the ${previous.rowCount} in force. Nothing was changed.`,
      );
  }
  await tx.execute(sql`set local lock_timeout = '30s'`);
  await tx
    .update(registrySnapshots)
    .set({ isCurrent: false })
    .where(and(eq(registrySnapshots.registry, registry), eq(registrySnapshots.isCurrent, true)));
  await tx.execute(sql`
    insert into registry_snapshots (id, registry, extract_date, file_sha256, row_count, is_current)
    overriding system value values (${id}, ${registry}, ${extractDate}, ${fileSha256}, ${rows}, true)`);
  const table = sql.raw(tableOf(id));
  await tx.execute(
    sql`alter table registry_entries attach partition ${table} for values in (${sql.raw(String(id))})`,
  );
  await tx.execute(sql`alter table ${table} drop constraint ${sql.raw(`${tableOf(id)}_snapshot`)}`);
  await dropOlder(tx, registry, [id, previous?.id ?? id]);
  await emit(tx, { name: "registry.imported", snapshotId: id });
  await recordAudit(tx, {
    actorId: null,
    action: "registry.imported",
    subjectType: "registry",
    subjectId: String(id),
    data: { registry, extractDate, rows, fileSha256 },
  });
}

/** Rows of earlier extracts go; that they were imported, when and with how many rows, stays. */
async function dropOlder(tx: Transaction, registry: Registry, kept: number[]): Promise<void> {
  const snapshots = await tx
    .select({ id: registrySnapshots.id })
    .from(registrySnapshots)
    .where(eq(registrySnapshots.registry, registry));
  for (const { id } of snapshots) {
    if (!kept.includes(id)) await tx.execute(sql.raw(`drop table if exists ${tableOf(id)}`));
  }
}
