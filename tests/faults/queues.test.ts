import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { follows } from "../../db/schema/index.ts";
import { freePort, redisPath } from "../support/backends.ts";
import { useDatabase } from "../support/database.ts";
import { buildAnswer, buildQuestion, buildUser } from "../support/factories.ts";
import { startWorker } from "../support/web.ts";
import type { RunningProcess } from "../support/web.ts";

vi.setConfig({ testTimeout: 180_000 });

interface Redis {
  url: string;
  kill(): Promise<void>;
}

/** Keeps nothing on disk: killed, it has lost everything. */
async function startRedisAt(port: number): Promise<Redis> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-redis-"));
  const server = spawn(
    redisPath!,
    [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--dir",
      folder,
      "--save",
      "",
      "--maxmemory-policy",
      "noeviction",
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  await new Promise<void>((resolve) =>
    server.stdout.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Ready to accept connections")) resolve();
    }),
  );
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      server.kill("SIGKILL");
      await ended;
    },
  };
}

/** One thread with a follower; each published answer must give the follower one notification, once. */
async function buildFollowed() {
  const question = await buildQuestion();
  const follower = await buildUser();
  await db().insert(follows).values({ userId: follower.id, target: "question", targetId: question.id });
  return question;
}

async function publish(question: Awaited<ReturnType<typeof buildQuestion>>, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const { id } = await buildAnswer({ question });
    await transaction((tx) => emit(tx, { name: "post.published", postId: id }));
  }
}

/** As Jepsen's total-queue counts: what was acknowledged and never done is lost, what was done twice is duplicated. */
async function tally(attempted: number) {
  const [row] = await db().execute<{ acknowledged: number; processed: number; effects: number }>(sql`
    select (select count(*) from outbox where name = 'post.published')::int as acknowledged,
      (select count(distinct data->>'postId') from notifications)::int as processed,
      (select count(*) from notifications)::int as effects`);
  const { acknowledged, processed, effects } = row!;
  return {
    attempted,
    acknowledged,
    processed,
    lost: acknowledged - processed,
    duplicated: effects - processed,
  };
}

const none = (attempted: number) => ({
  attempted,
  acknowledged: attempted,
  processed: attempted,
  lost: 0,
  duplicated: 0,
});

for (const kind of ["postgres", "redis"] as const) {
  describe.skipIf(kind === "redis" && !redisPath)(`faults of the queue on ${kind}`, () => {
    useDatabase();
    const open: { workers: RunningProcess[]; redis?: Redis } = { workers: [] };
    const work = async (): Promise<RunningProcess> => {
      const worker = await startWorker(open.redis ? { REDIS_URL: open.redis.url } : {});
      open.workers.push(worker);
      return worker;
    };
    afterEach(async () => {
      await Promise.all(open.workers.map((worker) => worker.stop()));
      await open.redis?.kill();
      open.workers = [];
    });

    test("kill -9 of a worker in the middle of its jobs: nothing lost, nothing twice", async () => {
      if (kind === "redis") open.redis = await startRedisAt(await freePort());
      const question = await buildFollowed();
      const worker = await work();
      await publish(question, 60);
      await expect
        .poll(async () => (await tally(60)).processed, { timeout: 60_000, interval: 10 })
        .toBeGreaterThan(0);
      worker.child.kill("SIGKILL");
      await work();
      // A killed worker's jobs are taken over when their lock runs out, after 30 seconds.
      await expect.poll(() => tally(60), { timeout: 120_000, interval: 500 }).toEqual(none(60));
      process.stdout.write(`${kind}, worker killed: ${JSON.stringify(await tally(60))}\n`);
    });

    test.skipIf(kind === "postgres")(
      "kill -9 and loss of the queue's server: posts go on, the queue is made again",
      async () => {
        const port = await freePort();
        open.redis = await startRedisAt(port);
        const question = await buildFollowed();
        await work();
        await publish(question, 20);
        await open.redis.kill();
        await publish(question, 20); // with no queue at all
        open.redis = await startRedisAt(port);
        await publish(question, 20);
        await expect.poll(() => tally(60), { timeout: 120_000, interval: 500 }).toEqual(none(60));
        process.stdout.write(`${kind}, queue wiped: ${JSON.stringify(await tally(60))}\n`);
      },
    );
  });
}
