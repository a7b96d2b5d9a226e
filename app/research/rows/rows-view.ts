import type { Locale } from "../../shared/i18n/locale.ts";

export const rowsPerPage = 25;

export type TableName = "posts" | "threads";

/** What one page of a table shows: the whole of it is in the page's address, so it can be kept and passed on. */
export interface RowsView {
  table: TableName;
  columns: string[];
  /** The first row shown, of those that `only` lets through; 1 is the first. */
  row: number;
  /** Rows that hold this value in this column. */
  only: { column: string; value: string } | null;
}

/** The columns of each table, in the order of the file. */
export type ColumnNames = Record<TableName, readonly string[]>;

/** Until a reader chooses others: what a table is about, without its keys and counts. */
const firstColumns: ReadonlySet<string> = new Set([
  "thread_id",
  "kind",
  "language",
  "topics",
  "year",
  "title",
  "body",
  "posts",
  "answers",
]);
const usualOf = (columns: readonly string[]): string[] => columns.filter((name) => firstColumns.has(name));
/** Columns whose texts may be as long as their author liked. */
export const proseColumns: ReadonlySet<string> = new Set(["title", "body"]);
const longestNumber = 9;
const longestValue = 200;

/** @returns null for a search that no form or link of the page makes */
export function rowsViewFrom(search: URLSearchParams, names: ColumnNames): RowsView | null {
  const table = search.get("table") ?? "posts";
  if (table !== "posts" && table !== "threads") return null;
  const known = names[table];
  const asked = search.getAll("columns");
  if (asked.some((name) => !known.includes(name))) return null;
  const columns = asked.length > 0 ? known.filter((name) => asked.includes(name)) : usualOf(known);
  const row = search.get("row") || "1";
  if (!/^[1-9]\d*$/.test(row) || row.length > longestNumber) return null;
  const [column = "", ...rest] = (search.get("only") ?? "").split(":");
  const value = rest.join(":");
  if (column && (!known.includes(column) || value.length > longestValue)) return null;
  return { table, columns, row: Number(row), only: column ? { column, value } : null };
}

/** The search of the page's address; columns that are shown anyway are not named. */
export function searchOf({ table, columns, row, only }: RowsView, names: ColumnNames): string {
  const search = new URLSearchParams({ table });
  if (columns.join() !== usualOf(names[table]).join())
    for (const name of columns) search.append("columns", name);
  if (only) search.set("only", `${only.column}:${only.value}`);
  if (row > 1) search.set("row", String(row));
  return `?${search}`;
}

/** All that was written in a thread: its rows stand together in the file, so that little is read for it. */
export const threadSearch = (threadId: string, names: ColumnNames): string =>
  searchOf(
    { table: "posts", columns: usualOf(names.posts), row: 1, only: { column: "thread_id", value: threadId } },
    names,
  );

export type Cell = string | number | bigint | boolean | null | Cell[];
export interface Row {
  /** Its place in the file; 1 is the first. */
  number: number;
  cells: Record<string, Cell>;
}

/** Rows of one page, and how many there are to turn over. */
export interface RowsPage {
  rows: Row[];
  row: number;
  total: number;
}

/** Where a page begins that is asked to begin at `row`: behind the end is at the end. */
export const firstOf = (row: number, total: number): number => Math.max(1, Math.min(row, total));

export const holds = (cell: Cell | undefined, value: string): boolean =>
  Array.isArray(cell) ? cell.some((part) => holds(part, value)) : textOf(cell) === value;

/** A cell as it stands in the file; nothing for an empty one. */
export const textOf = (cell: Cell | undefined): string =>
  Array.isArray(cell) ? cell.map(textOf).join(", ") : String(cell ?? "");

const shownCharacters = 120;

/** Long texts begin on the line and go on behind it. @returns the beginning, and the rest or nothing */
export function foldText(text: string): [start: string, rest: string] {
  if (text.length <= shownCharacters) return [text, ""];
  const space = text.lastIndexOf(" ", shownCharacters);
  const at = space > shownCharacters / 2 ? space : shownCharacters;
  return [text.slice(0, at), text.slice(at).trim()];
}

/** How wide the column has to be for what is in it. */
export function widthOf(name: string, rest: string): "long" | "words" | undefined {
  if (rest) return "long";
  return proseColumns.has(name) || name === "topics" ? "words" : undefined;
}

/** The page before and the page after, as views; null where there is none. */
export function neighbours(
  view: RowsView,
  page: RowsPage,
): { previous: RowsView | null; next: RowsView | null } {
  const at = (row: number): RowsView => ({ ...view, row });
  return {
    previous: page.row > 1 ? at(Math.max(1, page.row - rowsPerPage)) : null,
    next: page.row + rowsPerPage <= page.total ? at(page.row + rowsPerPage) : null,
  };
}

/** What the page tells its script: every word that the script shows comes from the server. */
export interface RowsScriptData {
  url: string;
  bytes: number;
  locale: Locale;
  names: ColumnNames;
  /** Of the table's columns, in the reader's language. */
  titles: Record<string, string>;
  words: Record<"rows" | "rowsOnly" | "noRows" | "reading" | "read" | "recalled" | "failed", string>;
}

/** `{from}` and its like in a sentence of the server. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
