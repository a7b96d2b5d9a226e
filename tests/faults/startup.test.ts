import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { tryLock } from "../../scripts/runtime/lock.ts";
import { startEmbeddedPostgres } from "../../scripts/runtime/postgres.ts";
import { isAlive, waitUntil } from "../../scripts/runtime/processes.ts";
import { restartDelay } from "../../scripts/runtime/supervise.ts";

const runtime = join(import.meta.dirname, "..", "..", "scripts", "runtime");

function buildFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "entraide-startup-"));
  chmodSync(folder, 0o755); // under root the data stays inside only where PostgreSQL's account may enter
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A process of its own that starts the database in the folder, reports where it is, and stays. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(runtime, "postgres.ts"))});
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    process.send({ url });
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    cwd: join(runtime, "..", ".."),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [message] = await once(child, "message");
  return { child, ...(message as { url: string }) };
}

/** Whether something listens there; asked of the port, for a client library would try again by itself. */
function isListening(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

async function signsIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, fetch_types: false });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end();
  }
}

test("a database whose owner is killed stops too, and the next start finds its data", async () => {
  const dataDir = join(buildFolder(), "data");
  const first = await startElsewhere(dataDir);
  const sql = postgres(first.url, { max: 1 });
  await sql`create table kept as select 1 as one`;
  await sql.end();

  first.child.kill("SIGKILL");
  expect(await waitUntil(async () => !(await isListening(first.url)), 10_000)).toBe(true);

  const again = await startEmbeddedPostgres({ dataDir });
  onTestFinished(again.stop);
  const sqlAgain = postgres(again.url, { max: 1 });
  expect(await sqlAgain`select one from kept`).toEqual([{ one: 1 }]);
  await sqlAgain.end();
}, 60_000);

test("the database is for those who know its password, which only the owner of the folder can read", async () => {
  const dataDir = join(buildFolder(), "data");
  const server = await startEmbeddedPostgres({ dataDir });
  onTestFinished(server.stop);
  const wrong = new URL(server.url);
  wrong.password = "guess";
  expect(await signsIn(server.url)).toBe(true);
  expect(await signsIn(wrong.href)).toBe(false);
  expect(statSync(join(dataDir, "postgres.passwords")).mode & 0o077).toBe(0);
}, 60_000);

test("full-text search keeps words with accents whole, whatever the locale of the machine", async () => {
  const server = await startEmbeddedPostgres({ dataDir: buildFolder(), fast: true });
  onTestFinished(server.stop);
  const sql = postgres(server.url, { max: 1 });
  const [row] =
    await sql`select lower('ÉÀŒ') as lower, to_tsvector('simple', 'épilepsie sévère')::text as words`;
  await sql.end();
  expect(row).toEqual({ lower: "éàœ", words: "'sévère':2 'épilepsie':1" });
}, 60_000);

test("a lock of a living process is respected, one of a dead or another process is not", () => {
  const file = join(buildFolder(), "lock");
  const taken = tryLock(file, "first");
  expect(tryLock(file)).toMatchObject({ holder: { pid: process.pid, note: "first" } });
  if ("lock" in taken) taken.lock.release();
  expect(existsSync(file)).toBe(false);

  // Our own process id, but of an earlier life of that number.
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: "long ago", note: "" }));
  expect(tryLock(file)).toHaveProperty("lock");
  writeFileSync(file, JSON.stringify({ pid: 4_194_305, started: "1", note: "" }));
  expect(isAlive(4_194_305)).toBe(false);
  expect(tryLock(file)).toHaveProperty("lock");
  expect(readFileSync(file, "utf8")).toContain(String(process.pid));
});

test("a program that keeps ending is started again later and later, then given up", () => {
  const crashes: number[] = [];
  const delays = [0, 1, 2, 3, 4, 5].map((second) => restartDelay(crashes, second * 1000));
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, undefined]);
  expect(restartDelay(crashes, 120_000)).toBe(500);
});
