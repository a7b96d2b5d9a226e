import { and, asc, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../../db/client.server.ts";
import { accountMeasures, appeals, cases, decisions, reports, users } from "../../../db/schema/index.ts";
import { isText } from "../targets.server.ts";
import type { Severity } from "../types.ts";

const year = 365 * 86_400_000;
/** Decisions about people in distress are counted nowhere. */
const counted = ne(cases.origin, "crisis");
const restrictions = sql`${decisions.measure} not in ('none', 'approve')`;

/** The figures of the last twelve months, from the tables as they stand. */
export async function getTransparency(now = new Date()) {
  const since = new Date(now.getTime() - year);
  const [measures, received, times, appealed, accounts, suspended] = await Promise.all([
    countMeasures(since),
    countReports(since),
    listTimes(since),
    countAppeals(since),
    countAccountMeasures(since),
    db()
      .select({ count: sql<number>`count(*)::int` })
      .from(users)
      .where(sql`${users.status} in ('suspended', 'banned')`),
  ]);
  return {
    since,
    until: now,
    measures,
    received,
    times,
    appeals: appealed,
    accounts,
    suspended: suspended[0]!.count,
  };
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

/** Measures that took effect on accounts, by kind, and how many of them an appeal ended. */
async function countAccountMeasures(since: Date) {
  return db()
    .select({
      kind: accountMeasures.kind,
      count: sql<number>`count(*)::int`,
      appealed: sql<number>`(count(*) filter (where ${accountMeasures.appealedAt} is not null))::int`,
      overturned: sql<number>`(count(*) filter (where ${accountMeasures.endedAt} = ${accountMeasures.appealDecidedAt}))::int`,
    })
    .from(accountMeasures)
    .innerJoin(cases, eq(cases.id, accountMeasures.caseId))
    .where(and(counted, gt(accountMeasures.effectiveAt, since)))
    .groupBy(accountMeasures.kind)
    .orderBy(asc(accountMeasures.kind));
}

const statementsPerRead = 500;

interface StatementRow extends Record<string, unknown> {
  id: string;
  statement: Record<string, unknown>;
}

/**
 * Every published statement of reasons, of posts and of accounts, the oldest first, read in pieces so that memory stays
 * small. The cursor is compared inside the database, whose clock is finer than a JavaScript date.
 */
export async function* readStatements(): AsyncGenerator<Record<string, unknown>> {
  let after: string | null = null;
  for (;;) {
    const newer = (at: string, id: string) =>
      after
        ? sql`and (${sql.raw(at)}, ${sql.raw(id)}) > (
            select created_at, id from decisions where id = ${after}
            union all select effective_at, id from account_measures where id = ${after})`
        : sql``;
    const rows: StatementRow[] = await db().execute<StatementRow>(sql`
      (select d.id, d.created_at as at, d.statement from decisions d join cases c on c.id = d.case_id
        where c.origin <> 'crisis' and d.statement is not null ${newer("d.created_at", "d.id")}
        order by d.created_at, d.id limit ${statementsPerRead})
      union all
      (select m.id, m.effective_at, m.statement from account_measures m join cases c on c.id = m.case_id
        where c.origin <> 'crisis' and m.effective_at is not null and m.statement is not null
          ${newer("m.effective_at", "m.id")}
        order by m.effective_at, m.id limit ${statementsPerRead})
      order by at, id limit ${statementsPerRead}`);
    for (const row of rows) yield row.statement;
    const last = rows.at(-1);
    if (!last || rows.length < statementsPerRead) return;
    after = last.id;
  }
}

/**
 * Restricted texts, and badges that verifiers took away, that do not have exactly one decision in force, for the nightly
 * check: hidden or removed by a moderator, still there. None is right.
 */
export async function listUnaccountedRestrictions(): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select t.id from case_targets t
    where ${isText} and t.status in ('hidden', 'removed') and t.markdown <> '' and 1 <> (
      select count(*) from decisions d join cases c on c.id = d.case_id
      where c.target_id = t.id and d.measure in ('hide', 'remove')
        and not exists (select 1 from decisions l where l.reverts_id = d.id))
    union all
    select b.id from credentials b where b.suspended_for = 'emergency' and 1 <> (
      select count(*) from decisions d join cases c on c.id = d.case_id
      where c.credential_id = b.id and d.measure::text = 'remove-label'
        and not exists (select 1 from decisions l where l.reverts_id = d.id))`);
  return rows.map((row) => row.id);
}
