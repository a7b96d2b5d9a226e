import { arrayBuffer } from "node:stream/consumers";
import { zstdDecompressSync } from "node:zlib";
import { BadRequest, NotFound } from "../../shared/errors.ts";
import { getReadableVersion } from "../portal.server.ts";
import type { Column } from "../release/columns.ts";
import type { ReleaseDescription } from "../release/description.ts";
import type { QualityReport } from "../release/reports.ts";
import { storage, storageKeys } from "../storage/storage.server.ts";
import { ParquetTable } from "./parquet-table.ts";
import { firstOf, holds, rowsPerPage, rowsViewFrom } from "./rows-view.ts";
import type { ColumnNames, Row, RowsPage, RowsView, TableName } from "./rows-view.ts";

/** So many rows are shown without JavaScript: with it, the reader's browser reads the file itself. */
export const servedRows = 1_000;
const keptTables = 6;

export interface RowsOfVersion {
  view: RowsView;
  /** Of the first rows only, as far as the server shows them. */
  page: RowsPage;
  table: Pick<Table, "path" | "bytes" | "total" | "columns" | "names" | "choices">;
}

interface Table {
  /** Below the version's address. */
  path: string;
  bytes: number;
  total: number;
  columns: readonly Column[];
  names: ColumnNames;
  /** Values that a reader may look for, by column. */
  choices: Record<string, string[]>;
  rows: Row[];
}
const tables = new Map<string, Promise<Table>>();

/** A page of a published table. @throws NotFound, Gone when it was recalled, BadRequest for a search of nobody's */
export async function getRowsPage(version: string, search: URLSearchParams): Promise<RowsOfVersion> {
  const { manifest } = await getReadableVersion(version);
  const name: TableName = search.get("table") === "threads" ? "threads" : "posts";
  const { rows, ...table } = await tableOf(`${version} ${manifest} ${name}`, version, name);
  const view = rowsViewFrom(search, table.names);
  if (!view) throw new BadRequest("rows-unknown");
  const { only } = view;
  const shown = only ? rows.filter(({ cells }) => holds(cells[only.column], only.value)) : rows;
  const first = firstOf(view.row, shown.length);
  return {
    view,
    page: { rows: shown.slice(first - 1, first - 1 + rowsPerPage), row: first, total: shown.length },
    table,
  };
}

/** A version never changes: its first rows are read once. */
function tableOf(key: string, version: string, name: TableName): Promise<Table> {
  const table = tables.get(key) ?? readTable(version, name);
  tables.delete(key);
  tables.set(key, table);
  table.catch(() => tables.delete(key));
  if (tables.size > keptTables) tables.delete(tables.keys().next().value!);
  return table;
}

async function readTable(version: string, name: TableName): Promise<Table> {
  const prefix = storageKeys.release(version);
  const release = await read<ReleaseDescription>(`${prefix}/docs/release.json`);
  const { threadsByTopic } = await read<QualityReport>(`${prefix}/docs/quality.json`);
  const file = release.files.find(({ path }) => path === `data/${name}.parquet`);
  if (!file) throw new NotFound();
  const stored = {
    byteLength: file.bytes,
    slice: (start: number, end = file.bytes) =>
      arrayBuffer(storage().stream(`${prefix}/${file.path}`, { start, end: end - 1 })),
  };
  const table = await ParquetTable.open(stored, (input) => zstdDecompressSync(input));
  const { posts, threads } = release.columns;
  return {
    path: file.path,
    bytes: file.bytes,
    total: table.total,
    columns: release.columns[name],
    names: { posts: posts.map((column) => column.name), threads: threads.map((column) => column.name) },
    choices: choicesOf(release.columns[name], release.period, Object.keys(threadsByTopic)),
    rows: await table.head(servedRows),
  };
}

async function read<T>(key: string): Promise<T> {
  const text = await storage().text(key);
  if (text === null) throw new NotFound();
  return JSON.parse(text) as T;
}

function choicesOf(
  columns: readonly Column[],
  [first, last]: ReleaseDescription["period"],
  topics: string[],
): Record<string, string[]> {
  const years = Array.from({ length: last - first + 1 }, (_, n) => String(first + n));
  const listed = columns.map(({ name, type, values }): [string, readonly string[]] => {
    if (name === "year") return [name, years];
    if (name === "topics") return [name, topics];
    return [name, values ?? (type === "boolean" ? ["true", "false"] : [])];
  });
  return Object.fromEntries(
    listed.filter(([, values]) => values.length > 0).map(([name, all]) => [name, [...all]]),
  );
}
