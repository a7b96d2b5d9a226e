import { createReadStream, createWriteStream } from "node:fs";
import { open, readdir, rename } from "node:fs/promises";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import type { TransactionSql } from "postgres";
import type { Storage } from "../../app/research/storage/storage.server.ts";
import { keptFolders, keptPrefixes, recordEnd, recordMark } from "./format.ts";
import type { RecordHead } from "./format.ts";
import { listTables, stateOf } from "./state.ts";
import type { DatabaseState } from "./state.ts";

/**
 * Writes one moment of the database, the files and the stored releases to `file`: complete, or not there at all.
 * @param store where releases are: a folder or a bucket
 */
export async function writeBackup(
  url: string,
  dataDir: string,
  store: Storage,
  file: string,
): Promise<DatabaseState> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    return await sql.begin("isolation level repeatable read read only", async (tx) => {
      let state: DatabaseState | undefined;
      async function* records(): AsyncGenerator<string> {
        const [{ migrations }] =
          (await tx`select count(*)::int as migrations from drizzle.__drizzle_migrations`) as [
            { migrations: number },
          ];
        yield head({ kind: "begin", format: 1, createdAt: new Date().toISOString(), migrations });
        for (const partition of await tx<{ name: string; parent: string; bound: string }[]>`
          select c.relname as name, i.inhparent::regclass::text as parent, pg_get_expr(c.relpartbound, c.oid) as bound
          from pg_class c join pg_inherits i on i.inhrelid = c.oid
          where c.relispartition and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`)
          yield head({ kind: "partition", ...partition }) + `${recordEnd}\n`;
        for (const name of await listTables(tx)) yield* tableRecord(tx, name);
        for (const folder of keptFolders) yield* fileRecords(dataDir, folder);
        for (const prefix of keptPrefixes) yield* objectRecords(store, prefix);
        state = await stateOf(tx);
        yield head({ kind: "end", state });
      }
      const unfinished = `${file}.part`;
      await pipeline(Readable.from(records()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
      const handle = await open(unfinished, "r+");
      await handle.sync();
      await handle.close();
      await rename(unfinished, file);
      return state!;
    });
  } finally {
    await sql.end();
  }
}

const head = (record: RecordHead): string => `${recordMark}${JSON.stringify(record)}\n`;

async function* tableRecord(tx: TransactionSql, name: string): AsyncGenerator<string> {
  const columns = (
    await tx<{ column: string }[]>`
      select attname as column from pg_attribute
      where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`
  ).map(({ column }) => column);
  yield head({ kind: "table", name, columns });
  const rows = await tx`copy (select ${tx(columns)} from ${tx(name)}) to stdout`.readable();
  for await (const chunk of rows) yield String(chunk);
  yield `${recordEnd}\n`;
}

const fileChunk = 768 * 1024;

async function* fileRecords(dataDir: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    yield head({ kind: "file", path: relative(dataDir, path) });
    yield* lines(createReadStream(path, { highWaterMark: fileChunk }));
  }
}

async function* objectRecords(store: Storage, prefix: string): AsyncGenerator<string> {
  for (const path of await store.list(prefix)) {
    yield head({ kind: "object", key: `${prefix}/${path}` });
    yield* lines(store.stream(`${prefix}/${path}`));
  }
}

/** Base64, a line per chunk: each is complete in itself. */
async function* lines(bytes: Readable): AsyncGenerator<string> {
  for await (const chunk of bytes) yield `${Buffer.from(chunk as Buffer).toString("base64")}\n`;
  yield `${recordEnd}\n`;
}
