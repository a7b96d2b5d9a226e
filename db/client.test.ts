import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { useDatabase } from "../tests/support/database.ts";
import { plannedEachTime, transaction } from "./client.server.ts";
import type { Executor } from "./client.server.ts";
import { users } from "./schema/index.ts";

useDatabase();

/** How often this connection ran a statement that names `mark`, by its prepared plan. */
async function countPrepared(executor: Executor, mark: string): Promise<number> {
  const [row] = await executor.execute<{ runs: number }>(sql`
    select coalesce(sum(generic_plans + custom_plans), 0)::int as runs from pg_prepared_statements
    where position(${mark} in statement) > 0 and statement not like '%pg_prepared_statements%'`);
  return row!.runs;
}

test("statements are prepared once per connection, those of the query builder and written ones", async () => {
  await transaction(async (tx) => {
    for (let n = 0; n < 3; n++) {
      await tx
        .select({ id: users.id })
        .from(users)
        .where(eq(users.pseudonym, `nobody ${n}`));
      await tx.execute(sql`select ${n}::int as written_by_hand`);
    }
    expect(await countPrepared(tx, '"pseudonym" = $1')).toBe(3);
    expect(await countPrepared(tx, "written_by_hand")).toBe(3);
  });
});

test("a statement whose best plan depends on what is asked is planned each time", async () => {
  await transaction(async (tx) => {
    for (let n = 0; n < 3; n++) await tx.execute(sql`${plannedEachTime}select ${n}::int as asked_in_words`);
    expect(await countPrepared(tx, "asked_in_words")).toBe(0);
  });
});
