import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import postgres from "postgres";
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
  health: "on",
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

/** A process of its own: what nobody can catch ends it, where a test runner would go on. */
const transactionThatIdles = `
  const { connect } = await import(${JSON.stringify(new URL("../../db/client.server.ts", import.meta.url).href)});
  const { db, sql } = connect(process.env.DATABASE_URL, { max: 1 });
  // The transaction is rejected when the connection closes; its body, which does not know, goes on afterwards.
  let attempted;
  const attempt = new Promise((resolve) => (attempted = resolve));
  const outcome = await db
    .transaction(async (tx) => {
      const [row] = await tx.execute("select pg_backend_pid() as pid");
      process.stdout.write(row.pid + "\\n");
      await new Promise((resolve) => process.stdin.once("data", resolve));
      const late = await tx.execute("select 1").then(() => "ran", () => "refused");
      setTimeout(attempted, 50, late);
    })
    .then(() => "committed", () => "rejected");
  const late = await attempt;
  const [row] = await db.execute("select 1 as one");
  process.stdout.write(outcome + " " + late + " " + row.one + "\\n");
  await sql.end();
  process.exit(0);
`;

test("a statement after the loss of its transaction's backend is rejected; it does not end the process", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", transactionThatIdles], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await expect.poll(() => output, { timeout: 15_000 }).toMatch(/^\d+\n/);
  await superuser`select pg_terminate_backend(${Number(output)})`;
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.stdin.write("go on\n");
  expect(await ended).toBe(0);
  expect(output).toMatch(/^\d+\nrejected refused 1\n$/);
});
