import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Actor } from "../../shared/policy.ts";
import type { AccountMeasureKind } from "../choices.ts";
import { holderOf } from "../commands/claim-case.server.ts";
import type { QueueFilters } from "../schema.ts";
import { isOwn } from "../targets.server.ts";
import type { CaseOrigin, Lane, Severity, TargetKind } from "../types.ts";
import { waitingMeasures } from "./account-measures.server.ts";
import { loadOf } from "./load.server.ts";
import type { Load } from "./load.server.ts";

const pageSize = 25;
const snippetCharacters = 180;
const hour = 3_600_000;

/** A case as it comes from the database: dates are ISO 8601 texts. */
interface QueueRow {
  id: string;
  number: number;
  lane: Lane;
  severity: Severity;
  status: "open" | "claimed" | "appealed" | "awaiting_author";
  origin: CaseOrigin;
  language: "fr" | "en";
  reasons: string[];
  dueAt: string;
  openedAt: string;
  claimedById: string | null;
  claimedUntil: string | null;
  claimer: string | null;
  excerpt: string;
  appealId: string | null;
  kind: TargetKind;
  threadId: string;
  authorId: string | null;
  anonymousKey: string | null;
}

interface Rows extends Record<string, unknown> {
  items: QueueRow[];
  load: Load;
  measures: { id: string; kind: AccountMeasureKind; appealedAt: string | null }[];
}

/** Hours that a case has waited at least. */
const ages = { day: 24, "three-days": 72, week: 168 } as const;

function conditions({ state, lane, severity, language, topic, age, after }: QueueFilters, now: Date): SQL[] {
  return [
    // In the words of the partial indexes.
    state === "awaiting"
      ? sql`c.status = 'awaiting_author'`
      : sql`c.status in ('open', 'claimed', 'appealed')`,
    ...(lane ? [sql`c.lane = ${lane}`] : []),
    ...(severity ? [sql`c.severity = ${severity}`] : []),
    ...(language ? [sql`c.language = ${language}`] : []),
    ...(age ? [sql`c.opened_at <= ${new Date(now.getTime() - ages[age] * hour).toISOString()}`] : []),
    ...(topic
      ? [
          sql`exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id
            where qt.question_id = (select p.question_id from posts p where p.id = c.post_id) and t.slug = ${topic})`,
        ]
      : []),
    ...(after ? [sql`(c.due_at, c.id) > (${after.at.toISOString()}, ${after.id}::uuid)`] : []),
  ];
}

/**
 * The cases that wait, the next due first, without those about the reader's own texts; how many there are; and the
 * measures on accounts that wait for somebody. One statement: each costs a round trip and half a millisecond here.
 */
export async function listQueue(actor: Actor, filters: QueueFilters, now = new Date()) {
  const where = sql.join(conditions(filters, now), sql` and `);
  const [row] = await db().execute<Rows>(sql`
    select (select coalesce(json_agg(r), '[]') from (
        select c.id, c.number, c.lane, c.severity, c.status, c.origin, c.language, c.reasons, c.due_at as "dueAt",
          c.opened_at as "openedAt", c.claimed_by_id as "claimedById", c.claimed_until as "claimedUntil",
          u.pseudonym as claimer, left(c.snapshot_markdown, ${snippetCharacters}) as excerpt,
          case when c.status = 'appealed' then (select a.id from appeals a join decisions d on d.id = a.decision_id
            where d.case_id = c.id and a.status = 'open' limit 1) end as "appealId",
          c.kind, x.thread_id as "threadId", x.author_id as "authorId", x.anonymous_key as "anonymousKey"
        from cases c cross join lateral (select * from case_targets t where t.id = c.target_id) x left join users u on u.id = c.claimed_by_id
        where ${where} order by c.due_at, c.id limit ${pageSize + 1}) r) as items,
      (${loadOf(now)}) as load, ${filters.after ? sql`'[]'::json` : waitingMeasures} as measures`);
  const { items, load, measures } = row!;
  const page = items.slice(0, pageSize);
  const last = items.length > pageSize ? page.at(-1)! : null;
  return {
    items: page.filter((item) => !isOwn(actor, item)).map((item) => describe(actor, item, now)),
    next: last ? `${new Date(last.dueAt).toISOString()}_${last.id}` : null,
    load,
    measures,
  };
}

function describe(
  actor: Actor,
  {
    threadId: _t,
    authorId: _a,
    anonymousKey: _k,
    claimer,
    claimedById,
    claimedUntil,
    excerpt,
    ...row
  }: QueueRow,
  now: Date,
) {
  const claim = { claimedById, claimedUntil: claimedUntil === null ? null : new Date(claimedUntil) };
  const holder = holderOf(claim, now);
  return {
    ...row,
    snippet: excerpt.length < snippetCharacters ? excerpt : `${excerpt.replace(/\s+\S*$/, "")} …`,
    holder: holder && { isMe: holder === actor.id, pseudonym: claimer ?? "" },
  };
}

export type QueueItem = Awaited<ReturnType<typeof listQueue>>["items"][number];
