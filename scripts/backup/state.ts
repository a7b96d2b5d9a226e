import type { Sql, TransactionSql } from "postgres";

export interface TableState {
  rows: number;
  /** Sum of the hashes of all rows, whatever their order. */
  checksum: string;
}

export interface DatabaseState {
  tables: Record<string, TableState>;
  auditHead: string | null;
}

/** Our own tables; a partitioned one counts once. The queues are not ours: they are rebuilt from the outbox. */
export async function listTables(sql: Sql | TransactionSql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by 1`;
  return rows.map(({ name }) => name);
}

/** What a backup and a restored database must agree on: rows and checksum per table, and the head of the audit chain. */
export async function stateOf(sql: Sql | TransactionSql): Promise<DatabaseState> {
  const tables: Record<string, TableState> = {};
  for (const name of await listTables(sql)) {
    const [row] = await sql<TableState[]>`
      select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as checksum
      from ${sql(name)} t`;
    tables[name] = row!;
  }
  const [head] = await sql<{ hash: string }[]>`select hash from audit_events order by id desc limit 1`;
  return { tables, auditHead: head?.hash ?? null };
}

/** The first table, or the audit chain, that differs; null when all agree. */
export function difference(a: DatabaseState, b: DatabaseState): string | null {
  for (const name of new Set([...Object.keys(a.tables), ...Object.keys(b.tables)])) {
    const [one, other] = [a.tables[name], b.tables[name]];
    if (one?.rows !== other?.rows || one?.checksum !== other?.checksum) return name;
  }
  return a.auditHead === b.auditHead ? null : "the head of the audit chain";
}
