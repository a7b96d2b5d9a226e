import { sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { digests } from "../../../db/schema/index.ts";
import type { DigestSection } from "../../../db/schema/index.ts";

const batchSize = 500;
/** A post carries the time at which its transaction began: one that is still being written must not fall behind a watermark. */
const settleMinutes = 2;
/** What is due within these hours goes into the mail that is sent anyway. */
const earlyHours = 6;

/**
 * Plans one mail for everybody who has a subscription due, and moves its watermarks in the same transaction: run
 * twice, or days late, it tells everything once. @returns how many were planned
 */
export async function planDigests(now = new Date()): Promise<number> {
  let planned = 0;
  for (;;) {
    const people = await db().execute<{ userId: string }>(sql`
      select distinct f.user_id as "userId" from follows f join users u on u.id = f.user_id
      where f.digest_days > 0 and f.digested_at <= ${now.toISOString()}::timestamptz - make_interval(days => f.digest_days)
        and u.status = 'active' and u.email_confirmed_at is not null
      order by 1 limit ${batchSize}`);
    let moved = 0;
    for (const { userId } of people) if (await planFor(userId, now)) moved += 1;
    planned += moved;
    // Nothing moved: the rest is in the hands of another run.
    if (people.length < batchSize || moved === 0) return planned;
  }
}

function planFor(userId: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() - settleMinutes * 60_000).toISOString();
  return transaction(async (tx) => {
    const due = await tx.execute<Omit<DigestSection, "until">>(sql`
      with due as (
        select target, target_id, digested_at from follows
        where user_id = ${userId} and digest_days > 0 and digested_at < ${until}::timestamptz
          and digested_at <= ${now.toISOString()}::timestamptz - make_interval(days => digest_days, hours => -${earlyHours}::int)
        order by target, target_id for update skip locked
      )
      update follows f set digested_at = ${until}::timestamptz from due
      where f.user_id = ${userId} and f.target = due.target and f.target_id = due.target_id
      returning f.target, f.target_id as "targetId",
        to_char(due.digested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since`);
    if (due.length === 0) return false;
    const [digest] = await tx
      .insert(digests)
      .values({ userId, sections: due.map((section) => ({ ...section, until })) })
      .returning({ id: digests.id });
    await emit(tx, { name: "digest.planned", digestId: digest!.id });
    return true;
  });
}
