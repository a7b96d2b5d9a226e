import { sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { moderationPolicy } from "../policy.ts";
import { shiftHours } from "../shift.ts";
import type { Lane } from "../types.ts";
import { listHours } from "./hours.server.ts";
import { severeCase } from "./shift.server.ts";

export interface LaneLoad extends Record<string, unknown> {
  lane: Lane;
  language: "fr" | "en";
  waiting: number;
  late: number;
}

export interface ModeratorLoad extends Record<string, unknown> {
  pseudonym: string;
  language: "fr" | "en";
  /** Cases reserved now. */
  held: number;
  /** Decisions of the last thirty days; hours from a case's opening to them, half within. */
  decided: number;
  medianHours: number | null;
  /** Severe cases in the shift of now. */
  severe: number;
  /** Appeals against those decisions that were answered, and those that sided with the author. */
  appealed: number;
  overturned: number;
}

/** Who carries what: the cases that wait, the work of each moderator in thirty days, and when the queue is read. */
export async function getTeamPage(actor: Actor, now = new Date()) {
  authorize(moderationPolicy["load.read"](actor));
  const at = now.toISOString();
  const lanes = await db().execute<LaneLoad>(sql`
    select lane, language, count(*)::int as waiting, (count(*) filter (where due_at < ${at}::timestamptz))::int as late
    from cases where status in ('open', 'claimed', 'appealed') group by lane, language order by lane, language`);
  const moderators = await db().execute<ModeratorLoad>(sql`
    select u.pseudonym, u.locale as language,
      (select count(*) from cases c where c.claimed_by_id = u.id and c.status = 'claimed'
        and c.claimed_until > ${at}::timestamptz)::int as held,
      count(d.id)::int as decided,
      (percentile_cont(0.5) within group (order by extract(epoch from d.created_at - c.opened_at) / 3600))::float8
        as "medianHours",
      (count(distinct d.case_id) filter (where ${severeCase}
        and d.created_at > ${at}::timestamptz - make_interval(hours => ${shiftHours}::int)))::int as severe,
      (count(a.id) filter (where a.status <> 'open'))::int as appealed,
      (count(a.id) filter (where a.status = 'overturned'))::int as overturned
    from user_roles r join users u on u.id = r.user_id
    left join decisions d on d.decider_id = u.id and d.created_at > ${at}::timestamptz - interval '30 days'
    left join cases c on c.id = d.case_id
    left join appeals a on a.decision_id = d.id
    where r.role = 'moderator' group by u.id order by decided desc, u.pseudonym`);
  const readers = await db().execute<{ pseudonym: string; times: number }>(sql`
    select u.pseudonym, count(*)::int as times from audit_events e join users u on u.id::text = e.subject_id
    where e.subject_type = 'account' and e.action = 'account.reads-alarming'
      and e.at > ${at}::timestamptz - interval '7 days' and u.status <> 'erased'
    group by u.id order by times desc, u.pseudonym`);
  return { lanes: [...lanes], moderators: [...moderators], readers: [...readers], hours: await listHours() };
}
