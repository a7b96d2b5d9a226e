import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import postgres from "postgres";
import { connect } from "../../db/client.server.ts";
import { useDatabase } from "../support/database.ts";
import { startWeb } from "../support/web.ts";
import type { Web } from "../support/web.ts";

useDatabase();

let web: Web;
let superuser: postgres.Sql;

beforeAll(async () => {
  web = await startWeb();
  const url = new URL(inject("superuserUrl"));
  url.pathname = new URL(process.env.DATABASE_URL!).pathname;
  superuser = postgres(url.href, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await web.stop();
  await superuser.end();
});

const newcomer = {
  email: "lost@example.org",
  password: "umbrella teapot gravel orbit",
  pseudonym: "Perdue",
  country: "FR",
  adult: "on",
  charter: "on",
};

test("a backend killed inside a transaction: 503 for that request, and the process lives", async () => {
  const lock = await superuser.reserve();
  onTestFinished(() => void lock.release());
  await lock`begin`;
  await lock`lock table account_secrets in share mode`;
  const request = web.post("/signup", newcomer);
  const blocked = async () => {
    const [row] = await superuser`
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and application_name = 'entraide'`;
    return row?.pid as number | undefined;
  };
  await expect.poll(blocked).toBeTruthy();
  await superuser`select pg_terminate_backend(${(await blocked())!})`;
  const response = await request;
  await lock`rollback`;
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBeTruthy();
  expect(await response.text()).not.toContain("PostgresError");

  expect(web.child.exitCode).toBeNull();
  expect((await web.fetch("/healthz")).status).toBe(200);
  expect((await web.post("/signup", newcomer)).status).toBe(302);
  expect(web.output()).not.toContain(newcomer.email);
});

test("the driver rejects every statement of a lost transaction instead of throwing where nobody can catch", async () => {
  const { db, sql } = connect(process.env.DATABASE_URL!, { max: 1 });
  const lost = db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>("select pg_backend_pid() as pid");
    await superuser`select pg_terminate_backend(${row!.pid})`;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await tx.execute("select 1");
  });
  await expect(lost).rejects.toThrow();
  expect(await db.execute("select 1 as one")).toMatchObject([{ one: 1 }]);
  await sql.end();
});
