import { afterAll, beforeAll, expect, test } from "vitest";
import { openSession } from "../../app/shared/session.server.ts";
import { connection } from "../../db/client.server.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor, buildQuestion } from "../support/factories.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
beforeAll(async () => {
  web = await startWeb();
}, 120_000);
afterAll(() => web?.stop());

/** How often rows of sessions were looked up; PostgreSQL counts what a process did once it has been idle for a second. */
async function lookUps(): Promise<number> {
  const { sql } = connection();
  let [before, now] = [-1, -2];
  while (before !== now) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const [row] = await sql<{ scans: number }[]>`
      select coalesce(seq_scan + idx_scan, 0)::int as scans from pg_stat_user_tables where relname = 'sessions'`;
    now = row!.scans;
  }
  return now;
}

test("however many parts a page has, who asks for it is looked up once", async () => {
  const question = await buildQuestion();
  const cookie = (await openSession((await buildActor()).id)).split(";")[0]!;
  const path = `${web.url}/questions/${question.number}/${question.slug}`;
  await fetch(path, { headers: { cookie } });
  const before = await lookUps();
  for (let n = 0; n < 10; n++) expect((await fetch(path, { headers: { cookie } })).status).toBe(200);
  expect((await lookUps()) - before).toBe(10);
}, 60_000);
