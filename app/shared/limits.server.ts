import { sql } from "drizzle-orm";
import { db, prepared } from "../../db/client.server.ts";
import { rateLimits } from "../../db/schema/index.ts";
import { Forbidden, TooMany } from "./errors.ts";

/** Fixed windows: at most `points` per `seconds` and key. */
export const limits = {
  "sign-in-address": { points: 25, seconds: 300 },
  "sign-in-account": { points: 25, seconds: 3600 },
  "sign-up": { points: 25, seconds: 300 },
  "second-factor": { points: 6, seconds: 900 },
  "reset-password": { points: 5, seconds: 1800 },
  export: { points: 5, seconds: 86_400 },
  post: { points: 20, seconds: 600 },
  react: { points: 120, seconds: 600 },
  report: { points: 30, seconds: 3600 },
  /** Six codes of six tries a day: a chance of one in 28 000 for whoever guesses. */
  "proof-code": { points: 6, seconds: 86_400 },
  apply: { points: 20, seconds: 3600 },
  preview: { points: 60, seconds: 300 },
  /** Every change of the notebook for an appointment, and every file made of it. */
  notebook: { points: 400, seconds: 600 },
  "notebook-file": { points: 30, seconds: 3600 },
  draft: { points: 400, seconds: 600 },
  "live-look": { points: 300, seconds: 600 },
} as const;

export type LimitName = keyof typeof limits;

/** Each limit with how many addresses or accounts stand in its window now, and how many of them are refused. */
export async function listLimits() {
  const points = JSON.stringify(
    Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.points])),
  );
  const rows = await db().execute<{ name: LimitName; counted: number; refused: number }>(sql`
    select name, count(*)::int as counted,
      count(*) filter (where points > (${points}::jsonb ->> name)::int)::int as refused
    from (select split_part(key, ':', 1) as name, points from rate_limits where expire > now()) r
    group by name`);
  const found = new Map(rows.map((row) => [row.name, row]));
  return (Object.keys(limits) as LimitName[]).map((name) => ({
    name,
    ...limits[name],
    counted: found.get(name)?.counted ?? 0,
    refused: found.get(name)?.refused ?? 0,
  }));
}

/** One more point in the window, or the first of the next one. */
const spendPoint = prepared((database) => {
  const isOver = sql`${rateLimits.expire} <= now()`;
  const next = sql`now() + make_interval(secs => ${sql.placeholder("seconds")}::int)`;
  return database
    .insert(rateLimits)
    .values({ key: sql.placeholder("key"), points: 1, expire: next as never })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        points: sql`case when ${isOver} then 1 else ${rateLimits.points} + 1 end`,
        expire: sql`case when ${isOver} then ${next} else ${rateLimits.expire} end`,
      },
    })
    .returning({
      points: rateLimits.points,
      wait: sql<number>`extract(epoch from ${rateLimits.expire} - now())::float8`,
      isMuted: sql<boolean>`exists (select 1 from users u
        where u.id = ${sql.placeholder("writerId")}::uuid and u.muted_until > now())`,
    })
    .prepare("spend_point");
});

/**
 * Spends one point of a limit, in the database so that it holds across processes.
 * @throws TooMany with the seconds until the window ends; Forbidden when a moderator took writing away for a time
 */
export async function spend(name: LimitName, key: string): Promise<void> {
  const { points, seconds } = limits[name];
  const [spent] = await spendPoint().execute({
    key: `${name}:${key}`,
    seconds,
    // Every way of posting spends a point of "post": nobody whose writing is taken away gets past it.
    writerId: name === "post" ? key : null,
  });
  if (spent!.isMuted) throw new Forbidden("muted");
  if (spent!.points > points) throw new TooMany(spent!.wait);
}
