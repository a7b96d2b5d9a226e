import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";

export interface Load {
  total: number;
  late: number;
  near: number;
  /** There are more than were counted. */
  isMany: boolean;
}

/** Counting stops here: a moderator needs to know "many", not how many. */
const countLimit = 500;
const nearMinutes = 60;

/** How many cases wait, are late, or are due within the hour, each counted up to a limit: one JSON value. */
export function loadOf(now: Date): SQL {
  const [at, near] = [now, new Date(now.getTime() + nearMinutes * 60_000)].map((date) => date.toISOString());
  return sql`select json_build_object('total', count(*), 'late', count(*) filter (where w.due_at < ${at}),
      'near', count(*) filter (where w.due_at > ${at} and w.due_at < ${near}), 'isMany', count(*) = ${countLimit}::int)
    from (select due_at from cases where status in ('open', 'claimed', 'appealed') order by due_at
      limit ${countLimit}::int) w`;
}

export async function countLoad(now: Date): Promise<Load> {
  const [row] = await db().execute<{ load: Load }>(sql`select (${loadOf(now)}) as load`);
  return row!.load;
}

const freshMs = 1_000;
let known: { at: number; load: Promise<Load> } | undefined;

/** The same for every moderator who watches, read at most once a second. */
export function currentLoad(): Promise<Load> {
  if (!known || Date.now() - known.at > freshMs) known = { at: Date.now(), load: countLoad(new Date()) };
  return known.load;
}
