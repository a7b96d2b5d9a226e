import { sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import { severeCasesPerShift, shiftHours } from "../shift.ts";

/** In the words of `isSevere`. */
export const severeCase = sql`(c.severity = 'critical' or (c.lane in ('safety', 'abuse') and c.severity = 'high'))`;

/** Severe cases that this moderator decided in their shift, each once. */
export async function countSevere(
  moderatorId: string,
  now = new Date(),
  executor: Executor = db(),
): Promise<number> {
  const since = new Date(now.getTime() - shiftHours * 3_600_000).toISOString();
  const [row] = await executor.execute<{ count: number }>(sql`
    select count(distinct d.case_id)::int as count from decisions d join cases c on c.id = d.case_id
    where d.decider_id = ${moderatorId} and d.created_at > ${since}::timestamptz and ${severeCase}`);
  return row!.count;
}

/** Whether the next severe case is better left to somebody else. */
export const isSpent = async (moderatorId: string, now = new Date(), executor: Executor = db()) =>
  (await countSevere(moderatorId, now, executor)) >= severeCasesPerShift;
