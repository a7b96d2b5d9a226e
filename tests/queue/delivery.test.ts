import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connection, db, transaction } from "../../db/client.server.ts";
import { once } from "../../db/once.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { emailTokens, outbox, users } from "../../db/schema/index.ts";
import type { Queue, Worker } from "../../workers/connection.server.ts";
import { processJob, withoutWords } from "../../workers/consume.ts";
import { openQueueMap, relayPending, startRelay } from "../../workers/relay.ts";
import { openBackend, redisPath } from "../support/backends.ts";
import type { TestBackend } from "../support/backends.ts";
import { useDatabase } from "../support/database.ts";
import { buildUser } from "../support/factories.ts";

const kinds = ["postgres", "redis"] as const;

for (const kind of kinds) {
  describe.skipIf(kind === "redis" && !redisPath)(`queues on ${kind}`, () => {
    useDatabase();
    let opened: TestBackend;
    let queues: ReturnType<typeof openQueueMap>;
    const workers: Worker[] = [];

    beforeAll(async () => {
      opened = await openBackend(kind);
      queues = openQueueMap(opened.backend);
    });
    afterAll(async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await opened.close();
    });

    const startWorker = (
      ...[name, run]: Parameters<TestBackend["backend"]["worker"]> extends [infer N, infer P, ...unknown[]]
        ? [N, P]
        : never
    ) => {
      const worker = opened.backend.worker(name, run, { concurrency: 4, lockDuration: 2_000 });
      workers.push(worker);
      return worker;
    };
    const failed = (queue: Queue) => queue.getFailed();

    test("an event that was committed becomes its job, one that was rolled back does not", async () => {
      const user = await buildUser();
      await transaction((tx) => emit(tx, { name: "account.created", userId: user.id }));
      await transaction(async (tx) => {
        await emit(tx, { name: "account.created", userId: crypto.randomUUID() });
        throw new Error("changed my mind");
      }).catch(() => {});
      expect(await relayPending(db(), queues)).toBe(1);
      const jobs = await queues.get("mail")!.getJobs(["waiting", "prioritized"]);
      expect(jobs.map(({ name, data }) => ({ name, data }))).toEqual([
        { name: "send-confirmation", data: { userId: user.id } },
      ]);
      await queues.get("mail")!.drain();
    });

    test("an event delivered twice meets its own job and runs once", async () => {
      const user = await buildUser();
      await transaction((tx) => emit(tx, { name: "account.created", userId: user.id }));
      await relayPending(db(), queues);
      await db().update(outbox).set({ settledAt: null });
      expect(await relayPending(db(), queues)).toBe(1);
      expect(await queues.get("mail")!.getJobCountByTypes("waiting", "prioritized")).toBe(1);
      await queues.get("mail")!.drain();
    });

    test("the whole way: a committed event ends in its effect", async () => {
      const relay = await startRelay(db(), connection().sql, queues);
      startWorker("mail", (job) => processJob(job));
      const user = await buildUser({ emailConfirmedAt: null });
      await transaction((tx) => emit(tx, { name: "account.created", userId: user.id }));
      await expect.poll(() => db().select().from(emailTokens), { timeout: 10_000 }).toHaveLength(1);
      await relay.stop();
    });

    test("a job that fails is tried again, and its effect happens once", async () => {
      let attempts = 0;
      const user = await buildUser();
      startWorker("default", async () => {
        attempts += 1;
        await once(
          "welcome",
          async (tx) => void (await tx.update(users).set({ approvedPosts: user.approvedPosts + 1 })),
        );
        if (attempts < 3) throw new Error("not yet");
      });
      await queues.get("default")!.add("sweep", {}, { attempts: 5, backoff: { type: "fixed", delay: 20 } });
      await expect.poll(() => attempts, { timeout: 10_000 }).toBe(3);
      await sleep(100);
      const [row] = await db().select().from(users);
      expect(row!.approvedPosts).toBe(user.approvedPosts + 1);
      expect(attempts).toBe(3);
    });

    test("a payload that does not parse goes straight to the dead letters", async () => {
      const queue = queues.get("mail")!;
      await queue.add("send-confirmation", { userId: "not an id" }, { attempts: 8 });
      await expect.poll(() => failed(queue), { timeout: 10_000 }).toHaveLength(1);
      const [job] = await failed(queue);
      expect(job!.attemptsMade).toBe(1);
    });
  });
}

describe("failures", () => {
  useDatabase();

  test("what the queue keeps of a failure holds nobody's words", async () => {
    const tooLong = "my secret words ".repeat(10);
    const words = db()
      .insert(users)
      .values({ pseudonym: tooLong, locale: "xx" as "fr", country: "FR" });
    const error = await words.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error!.message).toContain("secret"); // what must not be kept
    const kept = withoutWords(error);
    expect(`${kept.message} ${kept.stack}`).not.toContain("secret");
    expect(kept.message).toContain("22P02");
  });
});
