import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import { generate } from "../../generate/generate.ts";
import { measureSearch } from "./measure.ts";

useDatabase();

/** Pages of 8 kB. What any request reads with 6 000 posts; with a plan that reads a table or a range it is far more. */
const budgets = { search: 5_000, similar: 3_000, list: 1_800 };

test("no search, near question or list reads more of the database than its budget", async () => {
  const until = new Date("2026-11-01T00:00:00Z");
  await generate(process.env.DATABASE_URL!, { posts: 6_000, until });
  const figures = await measureSearch(process.env.DATABASE_URL!, { each: 2, rounds: 1 });
  const worst = figures
    .filter(({ kind }) => kind === null)
    .map(({ group, buffers }) => [group, buffers.worst]);
  expect(worst.map(([group]) => group)).toEqual(["search", "similar", "list"]);
  for (const { group, kind, buffers } of figures)
    expect([group, kind, buffers.worst]).toEqual([group, kind, Math.min(buffers.worst, budgets[group])]);
}, 300_000);
