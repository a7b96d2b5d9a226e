import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";

/** Rows between two ids: the first is left out, the second is in it. */
export interface Page {
  after: string;
  upTo: string;
}

const [firstId, lastId] = ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"];

/**
 * Pages that hold every id there may be, of so many rows each: known beforehand, they can be read side by side.
 * @param ids a statement whose column `id` they are
 */
export async function pagesOf(executor: Executor, ids: SQL, size: number): Promise<Page[]> {
  const ends = await executor.execute<{ id: string }>(sql`
    select id from (select id, row_number() over (order by id) as place from (${ids}) rows) placed
    where place % ${size}::int = 0 order by id`);
  const bounds = [firstId, ...ends.map(({ id }) => id), lastId];
  return bounds.slice(1).map((upTo, index) => ({ after: bounds[index]!, upTo }));
}
