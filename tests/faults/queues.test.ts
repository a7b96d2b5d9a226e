import { spawn } from "node:child_process";
import { join } from "node:path";
import postgres from "postgres";
import { expect, inject, onTestFinished, test } from "vitest";
import { openQueues } from "../../workers/connection.server.ts";
import { freePort, startRedis } from "../support/backends.ts";
import {
  buildFollowed,
  expectNothingLost,
  onBothQueues,
  publish,
  settled,
  startQueue,
  tallyPosts,
} from "../support/faults.ts";
import type { Parts } from "../support/faults.ts";
import { startWorker } from "../support/web.ts";

const work = async (parts: Parts, env: Record<string, string> = {}) =>
  parts.keep(await startWorker({ ...parts.env(), ...env }));

/** A worker whose jobs are another's soon after its death. */
const workBriefly = (parts: Parts) => work(parts, { JOB_LOCK_SECONDS: "3" });

/** Waits until some of the posts are done. */
const begun = (ids: readonly string[]) =>
  expect
    .poll(async () => (await tallyPosts(ids.length, ids)).processed, { timeout: 60_000, interval: 10 })
    .toBeGreaterThan(0);

onBothQueues("faults of workers", (parts) => {
  test("kill -9 of a worker in the middle of its jobs: nothing lost, nothing twice", async () => {
    await startQueue(parts);
    const question = await buildFollowed();
    const worker = await workBriefly(parts);
    const ids = await publish(question, 60);
    await begun(ids);
    worker.child.kill("SIGKILL");
    await workBriefly(parts);
    expectNothingLost(`${parts.kind}, worker killed`, await settled(() => tallyPosts(60, ids)));
  });

  test("SIGTERM of a worker under load: it ends what it has begun and leaves the rest to others", async () => {
    await startQueue(parts);
    const question = await buildFollowed();
    const worker = await work(parts);
    const ids = await publish(question, 100);
    await begun(ids);
    const asked = Date.now();
    await worker.stop();
    expect(worker.child.exitCode).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    await work(parts);
    // Less than the 30 seconds of a lock: nothing was left half done.
    expectNothingLost(
      `${parts.kind}, worker told to stop`,
      await settled(() => tallyPosts(100, ids), 20_000),
    );
  });

  test("SIGTERM of a worker whose job hangs: it leaves within ten seconds, and another one does the job", async () => {
    await startQueue(parts);
    const question = await buildFollowed();
    const url = new URL(inject("superuserUrl"));
    url.pathname = new URL(process.env.DATABASE_URL!).pathname;
    const superuser = postgres(url.href, { max: 2, onnotice: () => {} });
    onTestFinished(() => superuser.end({ timeout: 1 }));
    const lock = await superuser.reserve();
    await lock`begin`;
    await lock`lock table processed_effects in access exclusive mode`;
    const worker = await workBriefly(parts);
    const ids = await publish(question, 3);
    // Asked outside the transaction, which would be answered for ever what it was answered first.
    const hangs = () =>
      superuser`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await hangs()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    const asked = Date.now();
    await worker.stop();
    expect(worker.child.exitCode).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    await lock`rollback`;
    lock.release();
    await workBriefly(parts);
    expectNothingLost(
      `${parts.kind}, worker told to stop, job hangs`,
      await settled(() => tallyPosts(3, ids)),
    );
  });

  test("a job that kills every worker ends among the dead letters; those beside it are done", async () => {
    await startQueue(parts);
    const question = await buildFollowed();
    const ids = await publish(question, 40);
    const poison = ids[5]!;
    const innocent = ids.filter((id) => id !== poison);
    const backend = await openQueues({
      databaseUrl: process.env.DATABASE_URL!,
      redisUrl: parts.redis?.url,
    });
    const queue = backend.queue("default");
    onTestFinished(async () => {
      await queue.close();
      await backend.close();
    });
    const dead = async () => (await queue.getFailed()).map(({ name, data }) => `${name} ${data.postId}`);
    let deaths = 0;
    const isDone = async () => (await dead()).length > 0 && (await tallyPosts(40, innocent)).lost === 0;
    for (const deadline = Date.now() + 240_000; Date.now() < deadline && !(await isDone());) {
      const child = spawn(
        process.execPath,
        [
          "--disable-warning=ExperimentalWarning",
          join(import.meta.dirname, "../support/poison-worker.ts"),
          poison,
        ],
        { env: { ...process.env, ...parts.env() }, stdio: ["ignore", "inherit", "inherit"] },
      );
      const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
      while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
        if (await isDone()) child.kill("SIGTERM");
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 300))]);
      }
      if (child.signalCode === "SIGKILL") deaths += 1;
      else child.kill("SIGKILL");
      await ended;
    }
    expect(deaths).toBeGreaterThan(1);
    expect(await dead()).toEqual([`notify-followers ${poison}`]);
    const tally = await tallyPosts(40, innocent);
    expectNothingLost(`${parts.kind}, poison job (${deaths} deaths, 1 dead letter)`, tally);
  }, 300_000);

  test.skipIf(parts.kind === "postgres")(
    "kill -9 and loss of the queue's server: posts go on, the queue is made again",
    async () => {
      const port = await freePort();
      await startQueue(parts, port);
      const question = await buildFollowed();
      await work(parts);
      const ids = await publish(question, 20);
      await parts.redis!.kill();
      ids.push(...(await publish(question, 20))); // with no queue at all
      parts.redis = await startRedis(port);
      ids.push(...(await publish(question, 20)));
      expectNothingLost(`${parts.kind}, queue wiped`, await settled(() => tallyPosts(60, ids)));
    },
  );
});
