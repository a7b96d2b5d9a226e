import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db, preparedText } from "../../db/client.server.ts";
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

/** What spending a point came to. */
export interface Spent {
  points: number;
  /** Seconds until the window ends. */
  wait: number;
  /** A moderator took writing away for a time. */
  isMuted: boolean;
}

/** One more point in the window, or the first of the next one: a statement, or a part of a larger one, of `pointOf`. */
export const pointSpent = (): SQL => {
  const next = sql`now() + make_interval(secs => ${sql.placeholder("seconds")}::int)`;
  return sql`
    insert into rate_limits as l (key, points, expire) values (${sql.placeholder("key")}, 1, ${next})
    on conflict (key) do update set
      points = case when l.expire <= now() then 1 else l.points + 1 end,
      expire = case when l.expire <= now() then ${next} else l.expire end
    returning points, extract(epoch from expire - now())::float8 as wait,
      exists (select 1 from users u
        where u.id = ${sql.placeholder("writerId")}::uuid and u.muted_until > now()) as "isMuted"`;
};

export const pointOf = (name: LimitName, key: string) => ({
  key: `${name}:${key}`,
  seconds: limits[name].seconds,
  // Every way of posting spends a point of "post": nobody whose writing is taken away gets past it.
  writerId: name === "post" ? key : null,
});

/** @throws TooMany with the seconds until the window ends; Forbidden when a moderator took writing away for a time */
export function requireWithin(name: LimitName, { points, wait, isMuted }: Spent): void {
  if (isMuted) throw new Forbidden("muted");
  if (points > limits[name].points) throw new TooMany(wait);
}

const spendPoint = preparedText<Spent>(pointSpent);

/**
 * Spends one point of a limit, in the database so that it holds across processes.
 * @throws TooMany, Forbidden as `requireWithin`
 */
export async function spend(name: LimitName, key: string): Promise<void> {
  const [spent] = await spendPoint().execute(pointOf(name, key));
  requireWithin(name, spent!);
}
