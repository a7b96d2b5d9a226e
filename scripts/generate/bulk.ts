import type postgres from "postgres";

interface Definition {
  name: string;
  table: string;
  definition: string;
}

/**
 * Runs `fill` on tables without their indexes, foreign keys and triggers, as a restore of a dump would, and puts
 * all of it back, checked, whatever happens. Primary keys and unique constraints stay. The tables' owner may do this.
 * @returns milliseconds that putting back took
 */
export async function withoutIndexes(
  sql: postgres.Sql,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<number> {
  const indexes = await sql<Definition[]>`
    select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table,
      pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid = any(${[...tables]}::regclass[])
      and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`;
  const keys = await sql<Definition[]>`
    select quote_ident(conname) as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conrelid = any(${[...tables]}::regclass[])`;
  await sql.begin(async (tx) => {
    for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
    for (const { name, table } of keys) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
    for (const table of tables) await tx.unsafe(`alter table ${table} disable trigger user`);
  });
  let started = Date.now();
  try {
    await fill();
  } finally {
    started = Date.now();
    await sql.begin(async (tx) => {
      // Checking a foreign key of a million rows is one join, building an index one sort: both want memory.
      await tx`set local maintenance_work_mem = '512MB'`;
      await tx`set local work_mem = '128MB'`;
      for (const table of tables) await tx.unsafe(`alter table ${table} enable trigger user`);
      for (const { name, table, definition } of keys)
        await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
      for (const { definition } of indexes) await tx.unsafe(definition);
    });
  }
  return Date.now() - started;
}

const flushAt = 1 << 18;

/** Lines on their way into a table; the database sets the pace. */
export class Copy {
  #buffer = "";
  #stream: Promise<NodeJS.WritableStream>;
  #failure: Error | undefined;
  lines = 0;

  constructor(session: Pick<postgres.TransactionSql, "unsafe">, table: string, columns: string) {
    this.#stream = session.unsafe(`copy ${table} (${columns}) from stdin`).writable();
    void this.#stream.then(
      (stream) => stream.on("error", (error) => (this.#failure = error)),
      () => {}, // the next flush throws it
    );
  }

  add(line: string): void {
    this.#buffer += `${line}\n`;
    this.lines += 1;
  }

  async flush(atLeast = flushAt): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (this.#buffer.length < atLeast) return;
    const stream = await this.#stream;
    const full = !stream.write(this.#buffer);
    this.#buffer = "";
    if (full) await new Promise((resolve) => stream.once("drain", resolve));
  }

  async end(): Promise<void> {
    await this.flush(1);
    const stream = await this.#stream;
    await new Promise<void>((resolve, reject) => {
      stream.once("finish", resolve).once("error", reject);
      stream.end();
    });
  }
}
