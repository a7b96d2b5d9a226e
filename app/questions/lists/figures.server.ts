import { sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import { siteFigures } from "../../../db/schema/index.ts";

/** Figures about trust, counted and never invented. */
export interface TrustFigures extends Record<string, unknown> {
  /** Badges of professionals that are active now: labels of students, researchers and others are none. */
  professionals: number;
  /** Published answers by people. */
  answers: number;
  /** Median minutes from the opening of a case to its decision, over 90 days; null before the first decision. */
  moderationMinutes: number | null;
  /** Questions whose author shares them for research. */
  shared: number;
}

/** Reads whole tables: for the job that keeps the result. */
export async function countTrustFigures(executor: Executor = db()): Promise<TrustFigures> {
  const [row] = await executor.execute<TrustFigures>(sql`
    select
      (select count(*)::int from credentials
        where kind = 'professional' and revoked_at is null and suspended_at is null and valid_until > now()) as professionals,
      (select coalesce(sum(answer_count), 0)::int from questions
        where state = 'published' and origin <> 'imported') as answers,
      (select (percentile_cont(0.5) within group (order by extract(epoch from decided_at - opened_at)) / 60)::float8
        from cases where decided_at > now() - interval '90 days') as "moderationMinutes",
      (select count(*)::int from posts
        where kind = 'question' and status = 'published' and research <> 'none') as shared`);
  return row!;
}

/** Counts them and keeps the result for every web process. */
export async function keepTrustFigures(): Promise<void> {
  const figures = await countTrustFigures();
  await db()
    .insert(siteFigures)
    .values({ figures })
    .onConflictDoUpdate({ target: siteFigures.isOnly, set: { figures, countedAt: sql`now()` } });
}

const freshMs = 60_000;
let kept: { figures: Promise<TrustFigures>; at: number } | undefined;

/** As the job counted them last, some minutes ago: nobody waits for the last answer in them. */
export function trustFigures(): Promise<TrustFigures> {
  if (!kept || Date.now() - kept.at > freshMs) {
    const figures = findTrustFigures();
    kept = { figures, at: Date.now() };
    figures.catch(() => (kept = undefined));
  }
  return kept.figures;
}

/** A new site has no count yet, and little to count. */
async function findTrustFigures(): Promise<TrustFigures> {
  const [row] = await db().select({ figures: siteFigures.figures }).from(siteFigures);
  return row ? (row.figures as TrustFigures) : countTrustFigures();
}
