import { sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import type { Frequencies } from "./plan.ts";

const columns = { posts: "search", questions: "search_title" } as const;
type Searched = keyof typeof columns;

/** What ANALYZE found to be common: statistics that PostgreSQL keeps anyway. Before the first one, nothing is. */
export async function readFrequencies(of: Searched, executor: Executor = db()): Promise<Frequencies> {
  const [row] = await executor.execute<{
    total: number;
    words: string[] | null;
    shares: number[] | null;
  }>(sql`
    select greatest(c.reltuples, 0)::int as total, s.most_common_elems::text::text[] as words,
      s.most_common_elem_freqs as shares
    from pg_class c left join pg_stats s on s.schemaname = 'public' and s.tablename = ${of} and s.attname = ${columns[of]}
    where c.oid = ${of}::regclass`);
  const { total = 0, words, shares } = row ?? {};
  const known = new Map(words?.map((word, n) => [word, Number(shares![n])]));
  return { total, shares: known, rare: known.size > 0 ? Math.min(...known.values()) / 2 : 0 };
}

const freshMs = 600_000;
const kept = new Map<Searched, { frequencies: Promise<Frequencies>; at: number }>();

/** The frequencies, at most ten minutes old: they decide how much is read, never what is found. */
export function frequencies(of: Searched): Promise<Frequencies> {
  const known = kept.get(of);
  if (known && Date.now() - known.at < freshMs) return known.frequencies;
  const reading = readFrequencies(of);
  kept.set(of, { frequencies: reading, at: Date.now() });
  reading.catch(() => kept.delete(of));
  return reading;
}
