import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database, Executor, Transaction } from "./client.server.ts";
import { outboxAge } from "./outbox.server.ts";
import { deadLetters, queueStates } from "./schema/index.ts";

export type DeadLetter = typeof deadLetters.$inferSelect;
export type LetterKey = Pick<DeadLetter, "queue" | "jobId">;

/** How the queues stand, as the workers wrote it down: this process has no connection to them. */
export async function queueFigures(db: Database) {
  const queues = await db
    .select({
      queue: queueStates.queue,
      counts: queueStates.counts,
      secondsAgo: sql<number>`extract(epoch from now() - ${queueStates.countedAt})::float8`,
    })
    .from(queueStates)
    .orderBy(queueStates.queue);
  return { queues, outboxAge: await outboxAge(db) };
}

/** Jobs that were given up, newest first. */
export const listDeadLetters = (db: Database, limit: number): Promise<DeadLetter[]> =>
  db.select().from(deadLetters).orderBy(desc(deadLetters.failedAt), deadLetters.jobId).limit(limit);

/** Runs for one worker at a time: what another one counted a moment ago must not be written over it. */
export const watchAlone = (db: Database, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended('watch queues', 0)) as free`,
    );
    if (lock!.free) await work(tx);
  });

/** Writes down what a worker counted, and the jobs given up that it found. */
export async function recordQueue(
  tx: Transaction,
  queue: string,
  counts: Record<string, number>,
  dead: readonly Omit<DeadLetter, "queue" | "asked">[],
): Promise<void> {
  await tx
    .insert(queueStates)
    .values({ queue, counts })
    .onConflictDoUpdate({ target: queueStates.queue, set: { counts, countedAt: sql`now()` } });
  if (dead.length === 0) return;
  await tx
    .insert(deadLetters)
    .values(dead.map((letter) => ({ ...letter, queue })))
    .onConflictDoNothing();
}

/** Notes what is to be done with jobs given up, and wakes the workers. @returns how many there were */
export async function askForLetters(
  tx: Executor,
  asked: "retry" | "forget",
  keys: readonly LetterKey[] | "all",
): Promise<number> {
  const which =
    keys === "all"
      ? sql`true`
      : sql`(queue, job_id) in (select k->>'queue', k->>'jobId' from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) k)`;
  const rows = await tx
    .update(deadLetters)
    .set({ asked })
    .where(sql`asked is null and ${which}`)
    .returning({ jobId: deadLetters.jobId });
  if (rows.length > 0) await tx.execute(sql`select pg_notify('dead_letters', '')`);
  return rows.length;
}

/** Does what an administrator decided on letters of a queue, and lets go of them. */
export async function settleLetters(
  tx: Transaction,
  queue: string,
  settle: (letter: DeadLetter) => Promise<void>,
): Promise<void> {
  const letters = await tx
    .select()
    .from(deadLetters)
    .where(and(eq(deadLetters.queue, queue), isNotNull(deadLetters.asked)))
    .limit(100);
  for (const letter of letters) {
    await settle(letter);
    await tx
      .delete(deadLetters)
      .where(and(eq(deadLetters.queue, queue), eq(deadLetters.jobId, letter.jobId)));
  }
}
