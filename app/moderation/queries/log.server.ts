import { sql } from "drizzle-orm";
import { listHeads } from "../../../db/audit.server.ts";
import { db } from "../../../db/client.server.ts";
import type { AccountMeasureKind } from "../choices.ts";
import type { Measure, TargetKind } from "../types.ts";

const pageSize = 50;

/** What became of a measure: "done" are those that end with being said, "over" those whose time has passed. */
export type Fate = "inForce" | "reverted" | "replaced" | "over" | "done";

interface LogRow extends Record<string, unknown> {
  id: string;
  at: Date;
  /** What the measure is about; null for an account. */
  kind: TargetKind | null;
  measure: Measure | AccountMeasureKind;
  reasonCode: string | null;
  rule: string | null;
  isDetected: boolean;
  isAutomatic: boolean;
  fate: Fate;
}

const onPosts = (older: ReturnType<typeof olderThan>) => sql`
  (select d.id, d.created_at as at, c.kind::text as kind, d.measure::text as measure, d.reason_code as "reasonCode", d.rule,
      d.automated_detection as "isDetected", d.automated_decision as "isAutomatic",
      case when later.id is null then 'inForce' when later.measure in ('none', 'approve') then 'reverted' else 'replaced' end as fate
    from decisions d join cases c on c.id = d.case_id
      left join decisions later on later.reverts_id = d.id
    where d.measure not in ('none', 'approve') and c.origin <> 'crisis' ${older("d.created_at", "d.id")}
    order by d.created_at desc, d.id desc limit ${pageSize + 1})`;

const onAccounts = (older: ReturnType<typeof olderThan>) => sql`
  (select m.id, m.effective_at, null, m.kind::text, m.reason_code, null, false, false,
      case when m.kind in ('warn', 'open-identity') and m.ended_at is null then 'done'
        when m.ended_at = m.appeal_decided_at then 'reverted'
        when m.ended_at is not null or m.ends_at <= now() then 'over' else 'inForce' end
    from account_measures m join cases c on c.id = m.case_id
    where m.effective_at is not null and c.origin <> 'crisis' ${older("m.effective_at", "m.id")}
    order by m.effective_at desc, m.id desc limit ${pageSize + 1})`;

/** Compared inside the database, whose clock is finer than a JavaScript date: no row falls between two pages. */
const olderThan = (after: string | null) => (at: string, id: string) =>
  after
    ? sql`and (${sql.raw(at)}, ${sql.raw(id)}) < (
        select created_at, id from decisions where id = ${after}
        union all select effective_at, id from account_measures where id = ${after})`
    : sql``;

/**
 * Measures taken on texts and accounts, the latest first: codes and dates only. Cases of people in distress are not in
 * it, and neither are decisions that restricted nothing.
 * @param after id of the last measure on the page before
 */
export async function listLog(after: string | null) {
  const older = olderThan(after);
  const rows = await db().execute<LogRow>(
    sql`${onPosts(older)} union all ${onAccounts(older)} order by at desc, id desc limit ${pageSize + 1}`,
  );
  const items = rows.slice(0, pageSize).map((row) => ({ ...row, at: new Date(row.at) }));
  return { items, next: rows.length > pageSize ? items.at(-1)!.id : null };
}

/** What the hash-chained log of acts ended with on each day. */
export const listAuditHeads = () => listHeads(db());
