import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { useDatabase } from "../tests/support/database.ts";
import { db, plannedEachTime, prepared, transaction } from "./client.server.ts";
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

const insertUser = prepared((database) =>
  database
    .insert(users)
    .values({
      id: sql.placeholder("id"),
      pseudonym: sql.placeholder("pseudonym"),
      locale: "fr",
      country: "FR",
    })
    .returning({ pseudonym: users.pseudonym })
    .prepare("insert_user"),
);

test("a prepared statement belongs to the transaction that it is given", async () => {
  const [kept, dropped] = [uuidv7(), uuidv7()];
  const inserted = await insertUser().execute({ id: kept, pseudonym: "Kept-1" });
  expect(inserted).toEqual([{ pseudonym: "Kept-1" }]);
  const refused = transaction(async (tx) => {
    await insertUser(tx).execute({ id: dropped, pseudonym: "Dropped-1" });
    throw new Error("rolled back");
  });
  await expect(refused).rejects.toThrow("rolled back");
  expect(await db().select({ id: users.id }).from(users)).toEqual([{ id: kept }]);
});

test("a statement whose best plan depends on what is asked is planned each time", async () => {
  await transaction(async (tx) => {
    for (let n = 0; n < 3; n++) await tx.execute(sql`${plannedEachTime}select ${n}::int as asked_in_words`);
    expect(await countPrepared(tx, "asked_in_words")).toBe(0);
  });
});
