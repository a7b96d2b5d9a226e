import { asc, inArray, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { preparedText } from "./client.server.ts";
import type { Database, Transaction } from "./client.server.ts";
import type { DomainEvent } from "./events.ts";
import { outbox } from "./schema/index.ts";

/** Writes an event, of `eventValues`; as a part of a larger statement once for each row that `from` finds. */
export const eventWritten = (from: SQL = sql``): SQL => sql`
  insert into outbox (name, payload)
  select ${sql.placeholder("event")}::text, ${sql.placeholder("payload")}::jsonb ${from}`;

export function eventValues({ name, ...payload }: DomainEvent): { event: string; payload: string } {
  return { event: name, payload: JSON.stringify(payload) };
}

const insertEvent = preparedText(() => eventWritten());

/** Records an event in the transaction that made it true; the relay delivers it after the commit, at least once. */
export async function emit(tx: Transaction, event: DomainEvent): Promise<void> {
  await insertEvent(tx).execute(eventValues(event));
}

export type OutboxRow = { id: number; event: DomainEvent };

/**
 * Hands unsettled events, oldest first, to `deliver`, and settles them in the same transaction once it returns.
 * Rows are locked with SKIP LOCKED, so several relays share the work. A crash in between delivers them again:
 * job ids made of the event's id make that harmless.
 * @returns how many were delivered
 */
export async function relayBatch(
  db: Database,
  size: number,
  deliver: (rows: OutboxRow[]) => Promise<void>,
): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(outbox)
      .where(isNull(outbox.settledAt))
      .orderBy(asc(outbox.id))
      .limit(size)
      .for("update", { skipLocked: true });
    if (rows.length === 0) return 0;
    await deliver(
      rows.map((row) => ({ id: row.id, event: { name: row.name, ...row.payload } as DomainEvent })),
    );
    const ids = rows.map((row) => row.id);
    await tx
      .update(outbox)
      .set({ settledAt: sql`now()` })
      .where(inArray(outbox.id, ids));
    return rows.length;
  });
}

/** Makes the events of the last hour wait again, for queues that lost what they held. Their jobs act once all the same. */
export async function reviveRecent(db: Database): Promise<void> {
  await db
    .update(outbox)
    .set({ settledAt: null })
    .where(sql`${outbox.settledAt} > now() - interval '1 hour'`);
}

/** Age in seconds of the oldest event that still waits; 0 when none does. */
export async function outboxAge(db: Database): Promise<number> {
  const [row] = await db
    .select({ age: sql<number>`coalesce(extract(epoch from now() - min(created_at)), 0)::float8` })
    .from(outbox)
    .where(isNull(outbox.settledAt));
  return row?.age ?? 0;
}
