import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import type postgres from "postgres";
import { Copy } from "../../generate/bulk.ts";
import { copyLine, Fault } from "./fields.ts";
import type { DumpFile } from "./fields.ts";
import { readRows } from "./rows.ts";
import type { MalformedRow, Row } from "./rows.ts";

/** Rows of one transaction: what a kill loses at most. */
const rowsPerStep = 10_000;

export interface Malformed extends MalformedRow {
  file: string;
}

/** Where a dump waits, of its own schema: no page, no backup and no release reads it, and it is dropped at the end. */
export const schemaOf = (site: string): string =>
  `stackexchange_${createHash("sha256").update(site).digest("hex").slice(0, 12)}`;

/**
 * Unlogged, with the record of how far reading came: when the database itself crashes, both are empty, and reading
 * begins again; when only the import is killed, both are there, and it goes on.
 */
export async function openStaging(sql: postgres.Sql, schema: string): Promise<void> {
  await sql.unsafe(`
    create schema if not exists ${schema};
    create unlogged table if not exists ${schema}.progress (file text primary key, size bigint not null,
      bytes bigint not null default 0, lines bigint not null default 0, is_done boolean not null default false);
    create unlogged table if not exists ${schema}.malformed (file text not null, line bigint not null, reason text not null);
    create unlogged table if not exists ${schema}.users (id bigint, name text);
    create unlogged table if not exists ${schema}.posts (id bigint, question_id bigint, uuid uuid, title text, slug text,
      markdown text, html text, text text, topic_ids uuid[], user_id bigint, user_name text, licence text,
      accepted_id bigint, created_at timestamptz, edited_at timestamptz, closed_at timestamptz, is_known boolean);
    create unlogged table if not exists ${schema}.comments (id bigint, post_id bigint, uuid uuid, markdown text, html text,
      text text, user_id bigint, user_name text, licence text, created_at timestamptz, is_known boolean);
    create unlogged table if not exists ${schema}.votes (post_id bigint, is_accept boolean, at timestamptz);
    create unlogged table if not exists ${schema}.history (post_id bigint, what text, at timestamptz);
    create unlogged table if not exists ${schema}.links (post_id bigint, related_id bigint);`);
}

export const dropStaging = (sql: postgres.Sql, schema: string) =>
  sql.unsafe(`drop schema if exists ${schema} cascade`);

/** Whether an earlier run that was stopped read other files than these. */
export async function isOfOtherFiles(sql: postgres.Sql, schema: string, folder: string): Promise<boolean> {
  const known = await sql<{ file: string; size: string }[]>`
    select file, size from ${sql(schema)}.progress where file like '%.xml'`;
  return known.some(({ file, size }) => {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    return found?.size !== Number(size);
  });
}

/** Reads one file into its table, from where an earlier run was stopped. */
export async function stageFile(
  sql: postgres.Sql,
  schema: string,
  folder: string,
  file: DumpFile,
  tagTopics: (tag: string) => string | null,
  progress: (rows: number) => void,
): Promise<void> {
  const path = join(folder, file.name);
  await sql`insert into ${sql(schema)}.progress (file, size) values (${file.name}, ${statSync(path).size})
    on conflict do nothing`;
  const [known] =
    await sql`select bytes, lines, is_done from ${sql(schema)}.progress where file = ${file.name}`;
  if (known!.is_done) return;
  const faults: MalformedRow[] = [];
  let place = { bytes: Number(known!.bytes), lines: Number(known!.lines) };
  const rows = readRows(path, place, (fault) => faults.push(fault));
  for (let isDone = false; !isDone;) {
    await sql.begin(async (tx) => {
      const copy = new Copy(tx, `${schema}.${file.table}`, file.columns);
      let read = 0;
      while (read < rowsPerStep) {
        const { value: row, done } = await rows.next();
        if (done) {
          isDone = true;
          break;
        }
        read += 1;
        place = row.after;
        const cells = cellsOf(row, file, tagTopics, faults);
        if (cells) {
          copy.add(copyLine(cells));
          await copy.flush();
        }
      }
      await copy.end();
      if (faults.length > 0) {
        await tx`insert into ${tx(schema)}.malformed ${tx(faults.splice(0).map((fault) => ({ file: file.name, ...fault })))}`;
      }
      await tx`update ${tx(schema)}.progress set is_done = ${isDone}, bytes = ${place.bytes}, lines = ${place.lines}
        where file = ${file.name}`;
      progress(read);
    });
  }
}

function cellsOf(
  row: Row,
  file: DumpFile,
  tagTopics: (tag: string) => string | null,
  faults: MalformedRow[],
): ReturnType<DumpFile["read"]> {
  try {
    return file.read(row.attributes, tagTopics);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    faults.push({ line: row.line, reason: error.message });
    return null;
  }
}

/** The first faults of all files, and how many there are. */
export async function readMalformed(
  sql: postgres.Sql,
  schema: string,
  limit: number,
): Promise<{ first: Malformed[]; count: number }> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(schema)}.malformed`;
  const first = await sql<Malformed[]>`select file, line::int, reason from ${sql(schema)}.malformed
    order by file, line limit ${limit}`;
  return { first: [...first], count: row!.n };
}
