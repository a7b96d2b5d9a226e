import { getTableColumns, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "./client.server.ts";

/** An array of arrays would be taken apart. */
const isSentAsText = (type: string): boolean => type.endsWith("]");

/**
 * Inserts many rows with one value per column, not per cell: the statement is the same however many they are, so that it
 * is prepared once, and PostgreSQL reads them with half of the work of rows sent as JSON.
 * @param names the columns that the rows speak of; the others take their defaults
 */
export async function insertRows<T extends PgTable, Name extends keyof T["$inferInsert"] & string>(
  tx: Transaction,
  table: T,
  names: readonly Name[],
  rows: readonly Pick<T["$inferInsert"], Name>[],
): Promise<void> {
  if (rows.length === 0) return;
  const all = getTableColumns(table) as Record<string, PgColumn>;
  const values: SQL[] = [];
  const chosen: SQL[] = [];
  for (const [index, name] of names.entries()) {
    const column = all[name]!;
    const type = column.getSQLType();
    const cells = rows.map((row) => cellOf(column, row[name])).join(",");
    values.push(sql`${`{${cells}}`}::${sql.raw(isSentAsText(type) ? "text" : type)}[]`);
    chosen.push(sql.raw(isSentAsText(type) ? `c${index}::${type}` : `c${index}`));
  }
  const aliases = sql.raw(names.map((_, index) => `c${index}`).join(", "));
  const columns = names.map((name) => sql.identifier(toSnakeCase(all[name]!.name)));
  await tx.execute(sql`
    insert into ${table} (${sql.join(columns, sql`, `)})
    select ${sql.join(chosen, sql`, `)} from unnest(${sql.join(values, sql`, `)}) as v(${aliases})`);
}

/** Needs no quotes in an array (PostgreSQL, 8.15.6): most cells are keys, numbers and short words. */
const isPlain = /^(?!null$)[\w-]+$/i;

function cellOf(column: PgColumn, value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text = String(column.mapToDriverValue(value));
  return isPlain.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
