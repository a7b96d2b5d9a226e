import { and, asc, gt, lt, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { cases } from "../../../db/schema/index.ts";

/** Counting stops here: a moderator needs to know "many", not how many. */
const countLimit = 500;
const nearMinutes = 60;
const waiting = sql`${cases.status} in ('open', 'claimed', 'appealed')`;

/** How many cases wait, are late, or are due within the hour; each counted up to a limit. */
export async function countLoad(now: Date) {
  const near = new Date(now.getTime() + nearMinutes * 60_000);
  const counted = db()
    .select({ dueAt: cases.dueAt })
    .from(cases)
    .where(waiting)
    .orderBy(asc(cases.dueAt))
    .limit(countLimit)
    .as("waiting_cases");
  const [row] = await db()
    .select({
      total: sql<number>`count(*)::int`,
      late: sql<number>`(count(*) filter (where ${lt(counted.dueAt, now)}))::int`,
      near: sql<number>`(count(*) filter (where ${and(gt(counted.dueAt, now), lt(counted.dueAt, near))}))::int`,
    })
    .from(counted);
  return { ...row!, isMany: row!.total === countLimit };
}

export type Load = Awaited<ReturnType<typeof countLoad>>;

const freshMs = 1_000;
let known: { at: number; load: Promise<Load> } | undefined;

/** The same for every moderator who watches, read at most once a second. */
export function currentLoad(): Promise<Load> {
  if (!known || Date.now() - known.at > freshMs) known = { at: Date.now(), load: countLoad(new Date()) };
  return known.load;
}
