import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { closeDatabase } from "../../db/client.server.ts";
import { migrate } from "../../db/migrate.server.ts";
import { startEmbeddedPostgres } from "../../scripts/runtime/postgres.ts";
import type { EmbeddedPostgres } from "../../scripts/runtime/postgres.ts";
import { prepareEnvironment } from "../support/database.ts";
import {
  acknowledgedOf,
  buildAuthors,
  buildFollowed,
  expectNothingLost,
  halfWritten,
  onBothQueues,
  sendAnswer,
  settled,
  startQueue,
  tallyPosts,
} from "../support/faults.ts";
import type { Sending } from "../support/faults.ts";
import { startWeb, startWorker } from "../support/web.ts";

let server: EmbeddedPostgres;
let folder: string;

/** A server of this file's own, which keeps what it acknowledged as a real one does. */
function useOwnServer(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "entraide-restart-"));
    chmodSync(folder, 0o755); // under root the data stays inside only where PostgreSQL's account may enter
    server = await startEmbeddedPostgres({ dataDir: folder });
    prepareEnvironment("unused");
    process.env.DATABASE_URL = server.url;
    await migrate(server.url);
  });
  afterAll(async () => {
    await closeDatabase();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** SIGQUIT to the postmaster: no checkpoint, every connection is cut, the next start recovers from its log. */
async function restartAtOnce(): Promise<void> {
  const superuser = postgres(server.superuserUrl, { max: 1 });
  const [row] = await superuser`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`;
  await superuser.end({ timeout: 1 });
  process.kill(row!.pid as number, "SIGQUIT");
  await server.exited;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  server = await startEmbeddedPostgres({ dataDir: folder, port: server.port });
}

onBothQueues(
  "PostgreSQL restarts at once",
  (parts) => {
    test("while members write: 503 to some, every acknowledged post is there and done, the others whole or absent", async () => {
      await startQueue(parts);
      const env = { ...parts.env(), DATABASE_URL: server.applicationUrl, JOB_LOCK_SECONDS: "5" };
      const web = parts.keep(await startWeb(env));
      const worker = parts.keep(await startWorker(env));
      onTestFailed(() => void process.stdout.write(worker.output()));
      const question = await buildFollowed();
      const authors = await buildAuthors(10);
      const sendings: Sending[] = [];
      let writing = true;
      let n = 0;
      const writers = authors.map(async (cookie) => {
        for (let sent = 0; writing && sent < 19;) {
          const sending = await sendAnswer(web, cookie, question, n++);
          sendings.push(sending);
          if (sending.status === 302) sent += 1;
          else await new Promise((resolve) => setTimeout(resolve, 200));
        }
      });
      await expect.poll(() => acknowledgedOf(sendings).length, { timeout: 30_000 }).toBeGreaterThan(20);
      await restartAtOnce();
      expect((await web.fetch("/healthz")).status).toBe(200);
      await expect.poll(async () => (await web.fetch("/readyz")).status, { timeout: 20_000 }).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 500));
      writing = false;
      await Promise.all(writers);

      expect(web.child.exitCode, web.output()).toBeNull();
      expect(worker.child.exitCode, worker.output()).toBeNull();
      const statuses = [...new Set(sendings.map(({ status }) => status))].toSorted();
      expect(statuses).toEqual([302, 503]);
      const acknowledged = acknowledgedOf(sendings);
      const tally = await settled(() => tallyPosts(sendings.length, acknowledged));
      expectNothingLost(`${parts.kind}, PostgreSQL restarted`, tally);
      expect(tally.processed).toBeLessThanOrEqual(tally.attempted);
      expect(await halfWritten()).toBe(0);
    });
  },
  useOwnServer,
);
