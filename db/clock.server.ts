import type { Sql } from "postgres";

/** How far the database's clock is ahead of this process's; whole, as every moment that is written in a token. */
let aheadMs = 0;
const everyMs = 5_000;

/**
 * The time by the database's clock, in milliseconds: whatever one process signs and another one judges (sessions,
 * links, codes, challenges) goes by it, so that a machine whose clock is wrong ends nothing early and keeps nothing
 * open.
 */
export const timeNow = (): number => Date.now() + aheadMs;

/** Seconds by which this process's clock is ahead of the database's. */
export const clockSkewSeconds = (): number => -aheadMs / 1_000;

/** Compares the clocks now and every few seconds. @returns what ends it */
export async function followDatabaseClock(sql: Sql): Promise<() => void> {
  const compare = async () => {
    const asked = Date.now();
    const [row] = await sql<
      { ms: number }[]
    >`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`;
    const answered = Date.now();
    aheadMs = Math.round(row!.ms - (asked + answered) / 2);
  };
  await compare().catch(() => {}); // the database may be down at the start: its clock is asked again
  const timer = setInterval(() => void compare().catch(() => {}), everyMs).unref();
  return () => clearInterval(timer);
}
