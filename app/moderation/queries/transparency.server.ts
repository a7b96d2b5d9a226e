import { and, asc, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../../db/client.server.ts";
import { appeals, cases, decisions, reports, users } from "../../../db/schema/index.ts";
import type { Severity } from "../types.ts";

const year = 365 * 86_400_000;
/** Decisions about people in distress are counted nowhere. */
const counted = ne(cases.origin, "crisis");
const restrictions = sql`${decisions.measure} not in ('none', 'approve')`;

/** The figures of the last twelve months, from the tables as they stand. */
export async function getTransparency(now = new Date()) {
  const since = new Date(now.getTime() - year);
  const [measures, received, times, appealed, suspended] = await Promise.all([
    countMeasures(since),
    countReports(since),
    listTimes(since),
    countAppeals(since),
    db()
      .select({ count: sql<number>`count(*)::int` })
      .from(users)
      .where(sql`${users.status} in ('suspended', 'banned')`),
  ]);
  return { since, until: now, measures, received, times, appeals: appealed, suspended: suspended[0]!.count };
}

export type Transparency = Awaited<ReturnType<typeof getTransparency>>;

/** Measures by reason; how many the service took by itself; how many of each were overturned. */
async function countMeasures(since: Date) {
  const later = alias(decisions, "later");
  const overturned = sql`${later.measure} in ('none', 'approve')`;
  const rows = await db()
    .select({
      reason: decisions.reasonCode,
      count: sql<number>`count(*)::int`,
      detected: sql<number>`(count(*) filter (where ${decisions.automatedDetection}))::int`,
      automated: sql<number>`(count(*) filter (where ${decisions.automatedDecision}))::int`,
      overturned: sql<number>`(count(*) filter (where ${overturned}))::int`,
      automatedOverturned: sql<number>`(count(*) filter (where ${overturned} and ${decisions.automatedDecision}))::int`,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(later, eq(later.revertsId, decisions.id))
    .where(and(restrictions, counted, gt(decisions.createdAt, since)))
    .groupBy(decisions.reasonCode)
    .orderBy(sql`2 desc, 1`);
  const sum = (key: "count" | "detected" | "automated" | "overturned" | "automatedOverturned") =>
    rows.reduce((total, row) => total + row[key], 0);
  return {
    byReason: rows.map(({ reason, count }) => ({ reason: reason ?? "", count })),
    total: sum("count"),
    detected: sum("detected"),
    automated: sum("automated"),
    overturned: sum("overturned"),
    automatedOverturned: sum("automatedOverturned"),
  };
}

/** Reports by members and notices from anybody, by reason, and how many were found right. */
async function countReports(since: Date) {
  const rows = await db()
    .select({
      reason: reports.reason,
      members: sql<number>`(count(*) filter (where ${reports.reporterId} is not null))::int`,
      notices: sql<number>`(count(*) filter (where ${reports.reporterId} is null))::int`,
      decided: sql<number>`(count(*) filter (where ${reports.wasAccurate} is not null))::int`,
      founded: sql<number>`(count(*) filter (where ${reports.wasAccurate}))::int`,
    })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .where(and(counted, gt(reports.createdAt, since)))
    .groupBy(reports.reason)
    .orderBy(sql`count(*) desc, 1`);
  return rows;
}

/** Hours from a case's opening to its decision, per severity: median and nine in ten. */
async function listTimes(
  since: Date,
): Promise<{ severity: Severity; count: number; median: number; p90: number }[]> {
  const hours = sql`extract(epoch from ${cases.decidedAt} - ${cases.openedAt}) / 3600`;
  return db()
    .select({
      severity: cases.severity,
      count: sql<number>`count(*)::int`,
      median: sql<number>`(percentile_cont(0.5) within group (order by ${hours}))::float8`,
      p90: sql<number>`(percentile_cont(0.9) within group (order by ${hours}))::float8`,
    })
    .from(cases)
    .where(and(counted, isNotNull(cases.decidedAt), gt(cases.decidedAt, since)))
    .groupBy(cases.severity)
    .orderBy(asc(cases.severity));
}

async function countAppeals(since: Date) {
  const [row] = await db()
    .select({
      total: sql<number>`count(*)::int`,
      upheld: sql<number>`(count(*) filter (where ${appeals.status} = 'upheld'))::int`,
      overturned: sql<number>`(count(*) filter (where ${appeals.status} = 'overturned'))::int`,
    })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(counted, gt(appeals.createdAt, since)));
  return row!;
}

const statementsPerRead = 500;

/** Compared inside the database, whose clock is finer than a JavaScript date. */
function newerThan(decisionId: string) {
  const cursor = db()
    .select({ createdAt: decisions.createdAt, id: decisions.id })
    .from(decisions)
    .where(eq(decisions.id, decisionId));
  return sql`(${decisions.createdAt}, ${decisions.id}) > ${cursor}`;
}

/** Every published statement of reasons, the oldest first, read in pieces so that memory stays small. */
export async function* readStatements(): AsyncGenerator<Record<string, unknown>> {
  let after: string | null = null;
  for (;;) {
    const rows: { id: string; statement: Record<string, unknown> | null }[] = await db()
      .select({ id: decisions.id, statement: decisions.statement })
      .from(decisions)
      .innerJoin(cases, eq(cases.id, decisions.caseId))
      .where(and(counted, isNotNull(decisions.statement), after ? newerThan(after) : undefined))
      .orderBy(asc(decisions.createdAt), asc(decisions.id))
      .limit(statementsPerRead);
    for (const row of rows) if (row.statement) yield row.statement;
    const last = rows.at(-1);
    if (!last || rows.length < statementsPerRead) return;
    after = last.id;
  }
}

/**
 * Restricted posts that do not have exactly one decision in force, for the nightly check: hidden or removed by a
 * moderator, still holding text. None is right.
 */
export async function listUnaccountedPosts(): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select p.id from posts p
    where p.status in ('hidden', 'removed') and p.body_markdown <> '' and 1 <> (
      select count(*) from decisions d join cases c on c.id = d.case_id
      where c.post_id = p.id and d.measure in ('hide', 'remove')
        and not exists (select 1 from decisions l where l.reverts_id = d.id))`);
  return rows.map((row) => row.id);
}
