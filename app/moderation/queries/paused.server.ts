import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";

/**
 * Somebody in this thread may be about to harm themselves and no person has answered yet: its news wait, so that nobody
 * is called to look on.
 */
export const pausedThread = (questionId: SQL): SQL => sql`exists (
  select 1 from cases paused join posts in_danger on in_danger.id = paused.post_id
  where in_danger.question_id = ${questionId} and paused.origin = 'crisis' and paused.severity = 'critical'
    and paused.status in ('open', 'claimed', 'awaiting_author'))`;

export async function isThreadPaused(questionId: string, executor: Executor = db()): Promise<boolean> {
  const [row] = await executor.execute<{ paused: boolean }>(
    sql`select ${pausedThread(sql`${questionId}::uuid`)} as paused`,
  );
  return row!.paused;
}
