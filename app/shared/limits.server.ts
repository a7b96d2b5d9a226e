import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
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

/** Every way of posting spends a point of "post": nobody whose writing is taken away gets past it. */
const isMuted = (userId: string) =>
  sql`exists (select 1 from users u where u.id = ${userId}::uuid and u.muted_until > now())`;

/**
 * Spends one point of a limit, in the database so that it holds across processes.
 * @throws TooMany with the seconds until the window ends; Forbidden when a moderator took writing away for a time
 */
export async function spend(name: LimitName, key: string): Promise<void> {
  const { points, seconds } = limits[name];
  const window = sql.raw(`interval '${seconds} seconds'`);
  const [row] = await db().execute<{ points: number; wait: number; muted: boolean }>(sql`
    insert into rate_limits as r (key, points, expire) values (${`${name}:${key}`}, 1, now() + ${window})
    on conflict (key) do update set
      points = case when r.expire <= now() then 1 else r.points + 1 end,
      expire = case when r.expire <= now() then now() + ${window} else r.expire end
    returning points, extract(epoch from expire - now())::float8 as wait, ${
      name === "post" ? isMuted(key) : sql`false`
    } as muted`);
  if (row!.muted) throw new Forbidden("muted");
  if (row!.points > points) throw new TooMany(row!.wait);
}
