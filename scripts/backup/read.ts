import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import postgres from "postgres";
import type { TransactionSql } from "postgres";
import type { Storage } from "../../app/research/storage/storage.server.ts";
import { recordEnd, recordMark } from "./format.ts";
import type { RecordHead } from "./format.ts";
import { difference, listTables, stateOf } from "./state.ts";
import type { DatabaseState } from "./state.ts";

/** Events of this long before the backup are delivered again: the queues that held their jobs are not in it. */
const replayHours = 1;

/**
 * Fills a migrated, empty database, the data folder and the storage of releases from a backup, all in one transaction, and compares what is
 * there with what was written.
 * @throws when the database is not empty or not of the backup's version, or when anything differs
 */
export async function readBackup(
  url: string,
  dataDir: string,
  store: Storage,
  file: string,
): Promise<DatabaseState> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    return await sql.begin((tx) => fill(tx, dataDir, store, file));
  } finally {
    await sql.end();
  }
}

async function fill(
  tx: TransactionSql,
  dataDir: string,
  store: Storage,
  file: string,
): Promise<DatabaseState> {
  const order = await tablesInOrder(tx);
  for (const name of order) await tx`alter table ${tx(name)} disable trigger user`;
  // Parents come before children, whatever the order in the file: it is read once per table.
  let expected: DatabaseState | undefined;
  const seen = new Set<string>();
  for await (const record of recordsOf(file)) {
    if (record.head.kind === "begin") await checkVersion(tx, record.head.migrations);
    else if (record.head.kind === "partition") {
      const { name, parent, bound } = record.head;
      await tx.unsafe(`create table if not exists "${name}" partition of ${parent} ${bound}`);
    } else if (record.head.kind === "table") seen.add(record.head.name);
    else if (record.head.kind === "file") await restoreFile(dataDir, record.head.path, record.lines);
    else if (record.head.kind === "object") await restoreObject(store, record.head.key, record.lines);
    else expected = record.head.state;
  }
  if (!expected) throw new Error("the backup is cut off: it has no end");
  for (const name of order.filter((table) => seen.has(table))) await restoreTable(tx, file, name);
  await raiseSequences(tx);
  for (const name of order) await tx`alter table ${tx(name)} enable trigger user`;
  const found = await stateOf(tx);
  const differs = difference(expected, found);
  if (differs) throw new Error(`what was restored differs from the backup: ${differs}`);
  await tx`
    update outbox set settled_at = null
    where settled_at > (select max(created_at) from outbox) - make_interval(hours => ${replayHours})`;
  return found;
}

async function checkVersion(tx: TransactionSql, migrations: number): Promise<void> {
  const [row] = await tx<
    { count: number }[]
  >`select count(*)::int as count from drizzle.__drizzle_migrations`;
  if (row!.count !== migrations)
    throw new Error("the backup is of another version of the schema: restore it with the code that wrote it");
  const [users] = await tx<{ count: number }[]>`select count(*)::int as count from users`;
  if (users!.count > 0) throw new Error("the database is not empty");
}

/** Every table after those that it refers to. */
async function tablesInOrder(tx: TransactionSql): Promise<string[]> {
  const tables = await listTables(tx);
  const links = await tx<{ child: string; parent: string }[]>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
    where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace`;
  const ordered: string[] = [];
  const place = (table: string, path: string[] = []): void => {
    if (ordered.includes(table) || path.includes(table)) return;
    for (const { child, parent } of links) if (child === table) place(parent, [...path, table]);
    ordered.push(table);
  };
  for (const table of tables) place(table);
  return ordered.filter((table) => tables.includes(table));
}

interface OpenRecord {
  head: RecordHead;
  lines: AsyncIterable<string>;
}

/** The records of a backup in turn; what is left of one when the next is asked for is skipped. */
async function* recordsOf(file: string): AsyncGenerator<OpenRecord> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })[
    Symbol.asyncIterator
  ]();
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return;
    if (!value.startsWith(recordMark)) throw new Error("this is no backup of Entraide");
    const head = JSON.parse(value.slice(1)) as RecordHead;
    let isOver = head.kind === "begin" || head.kind === "end";
    const body = (async function* () {
      while (!isOver) {
        const next = await lines.next();
        if (next.done) throw new Error("the backup is cut off");
        if (next.value === recordEnd) isOver = true;
        else yield next.value;
      }
    })();
    yield { head, lines: body };
    while (!(await body.next()).done);
  }
}

async function restoreTable(tx: TransactionSql, file: string, name: string): Promise<void> {
  for await (const { head, lines } of recordsOf(file)) {
    if (head.kind !== "table" || head.name !== name) continue;
    await tx`delete from ${tx(name)}`; // rows that migrations wrote
    const target = await tx`copy ${tx(name)} (${tx(head.columns)}) from stdin`.writable();
    const rows = async function* () {
      for await (const line of lines) yield `${line}\n`;
    };
    await pipeline(Readable.from(rows()), target);
  }
}

async function restoreFile(dataDir: string, path: string, lines: AsyncIterable<string>): Promise<void> {
  const target = resolve(dataDir, path);
  if (!target.startsWith(resolve(dataDir) + sep))
    throw new Error("a file of the backup leads out of the data folder");
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(bytesOf(lines), createWriteStream(target, { mode: 0o600 }));
}

/** By way of a file: an object is put whole. */
async function restoreObject(store: Storage, key: string, lines: AsyncIterable<string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-restore-"));
  try {
    await pipeline(bytesOf(lines), createWriteStream(join(folder, "object"), { mode: 0o600 }));
    await store.put(key, join(folder, "object"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(line, "base64");
}

/** Numbers go on after the highest that was restored. */
async function raiseSequences(tx: TransactionSql): Promise<void> {
  const owned = await tx<{ table: string; column: string; sequence: string }[]>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`;
  for (const { table, column, sequence } of owned)
    await tx`
      select setval(${sequence}::regclass, greatest((select coalesce(max(${tx(column)}), 0) from ${tx(table)}), 1))`;
}
