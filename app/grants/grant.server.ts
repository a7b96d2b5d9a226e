import { desc, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { timeNow } from "../../db/clock.server.ts";
import { grantErasures, grants, studies } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import { standingOf } from "./standing.ts";
import type { Standing } from "./standing.ts";

/** An application with its project, as it stands at a moment. */
export interface Grant extends Omit<typeof grants.$inferSelect, "createdAt"> {
  number: number;
  title: string;
  language: "fr" | "en";
  team: string;
  endsOn: string;
  askedAt: Date;
  standing: Standing;
}

/** The earliest day that was missed for a deletion, by this moment. */
const overdueSince = (now: Date) =>
  sql<Date | null>`(
  select min(due_at) from grant_erasures
  where grant_id = ${grants.id} and attested_at is null and due_at <= ${now.toISOString()}::timestamptz)`.mapWith(
    grantErasures.dueAt,
  );

/** Applications with their projects, the newest first. */
export async function selectGrants(
  where: SQL | undefined,
  now: Date,
  { executor = db(), limit = 1 }: { executor?: Executor; limit?: number } = {},
): Promise<Grant[]> {
  const rows = await executor
    .select({ grant: grants, study: studies, overdueSince: overdueSince(now) })
    .from(grants)
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .where(where)
    .orderBy(desc(grants.createdAt))
    .limit(limit);
  return rows.map((row) => {
    const { createdAt: askedAt, ...grant } = row.grant;
    const { number, title, language, team, endsOn, state: studyState } = row.study;
    const standing = standingOf({ ...grant, endsOn, studyState, overdueSince: row.overdueSince }, now);
    return { ...grant, number, title, language, team, endsOn, askedAt, standing };
  });
}

/** By the number of its project; null when the project asks for no controlled data. */
export async function findGrant(
  number: number,
  now = new Date(timeNow()),
  executor: Executor = db(),
): Promise<Grant | null> {
  const [found] = await selectGrants(eq(studies.number, number), now, { executor });
  return found ?? null;
}

/** By its own id, as links to files name it. */
export async function findGrantById(id: string, now = new Date(timeNow())): Promise<Grant | null> {
  const [found] = await selectGrants(eq(grants.id, id), now);
  return found ?? null;
}

/** @throws NotFound */
export async function getGrant(number: number, now = new Date(timeNow())): Promise<Grant> {
  const found = await findGrant(number, now);
  if (!found) throw new NotFound();
  return found;
}
