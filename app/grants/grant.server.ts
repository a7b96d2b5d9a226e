import { and, eq, isNull, lte, min } from "drizzle-orm";
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

async function select(where: ReturnType<typeof eq>, now: Date, executor: Executor): Promise<Grant | null> {
  const [row] = await executor
    .select({ grant: grants, study: studies })
    .from(grants)
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .where(where);
  if (!row) return null;
  const { createdAt: askedAt, ...grant } = row.grant;
  const { number, title, language, team, endsOn, state: studyState } = row.study;
  const overdueSince = await overdueOf(grant.id, now, executor);
  const standing = standingOf({ ...grant, endsOn, studyState, overdueSince }, now);
  return { ...grant, number, title, language, team, endsOn, askedAt, standing };
}

async function overdueOf(grantId: string, now: Date, executor: Executor): Promise<Date | null> {
  const [row] = await executor
    .select({ since: min(grantErasures.dueAt) })
    .from(grantErasures)
    .where(
      and(
        eq(grantErasures.grantId, grantId),
        isNull(grantErasures.attestedAt),
        lte(grantErasures.dueAt, now),
      ),
    );
  return row!.since;
}

/** By the number of its project; null when the project asks for no controlled data. */
export const findGrant = (number: number, now = new Date(timeNow()), executor: Executor = db()) =>
  select(eq(studies.number, number), now, executor);

/** By its own id, as links to files name it. */
export const findGrantById = (id: string, now = new Date(timeNow()), executor: Executor = db()) =>
  select(eq(grants.id, id), now, executor);

/** @throws NotFound */
export async function getGrant(number: number, now = new Date(timeNow())): Promise<Grant> {
  const found = await findGrant(number, now);
  if (!found) throw new NotFound();
  return found;
}
