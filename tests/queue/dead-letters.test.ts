import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UnrecoverableError } from "bullmq";
import { eq } from "drizzle-orm";
import { decideLetters } from "../../app/admin/commands.server.ts";
import { getQueuesPage } from "../../app/admin/queries.server.ts";
import { connection, db } from "../../db/client.server.ts";
import { auditEvents, deadLetters } from "../../db/schema/index.ts";
import type { Worker } from "../../workers/connection.server.ts";
import { openQueueMap } from "../../workers/relay.ts";
import { startWatch } from "../../workers/watch-queues.ts";
import { openBackend, queueKinds, redisPath } from "../support/backends.ts";
import type { TestBackend } from "../support/backends.ts";
import { useDatabase } from "../support/database.ts";
import { buildActor } from "../support/factories.ts";

for (const kind of queueKinds) {
  describe.skipIf(kind === "redis" && !redisPath)(`jobs given up, queues on ${kind}`, () => {
    useDatabase();
    let opened: TestBackend;
    let queues: ReturnType<typeof openQueueMap>;
    let worker: Worker;
    let watch: Awaited<ReturnType<typeof startWatch>>;
    let isBroken = true;
    const ran: string[] = [];

    beforeAll(async () => {
      opened = await openBackend(kind);
      queues = openQueueMap(opened.backend);
      worker = opened.backend.worker(
        "mail",
        async (job) => {
          if (isBroken) throw new UnrecoverableError("the mail server is gone");
          ran.push(String(job.data.userId));
        },
        { concurrency: 4 },
      );
      watch = await startWatch(db(), connection().sql, queues);
    });
    afterAll(async () => {
      await watch.stop();
      await worker.close();
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await opened.close();
    });

    const letters = () => db().select().from(deadLetters);

    test("are seen with their reason, tried again when an administrator says so, and act once", async () => {
      isBroken = true;
      const userId = crypto.randomUUID();
      await queues.get("mail")!.add("send-reset", { userId }, { attempts: 3 });
      await expect.poll(letters, { timeout: 20_000 }).toHaveLength(1);
      const page = await getQueuesPage();
      expect(page.letters[0]).toMatchObject({ name: "send-reset", payload: { userId }, attempts: 1 });
      expect(page.letters[0]!.reason).toContain("mail server");
      expect(page.queues.find(({ queue }) => queue === "mail")?.failed).toBe(1);

      isBroken = false;
      const admin = await buildActor({ roles: ["admin"] });
      await expect(decideLetters(await buildActor(), "retry", "all")).rejects.toMatchObject({
        reason: "needs-admin",
      });
      await decideLetters(admin, "retry", [page.letters[0]!]);
      await decideLetters(admin, "retry", "all"); // a second click meets what is under way
      await expect.poll(() => ran, { timeout: 20_000 }).toEqual([userId]);
      await expect.poll(letters, { timeout: 20_000 }).toEqual([]);
      await expect
        .poll(async () => (await getQueuesPage()).queues.find(({ queue }) => queue === "mail")?.failed, {
          timeout: 20_000,
        })
        .toBe(0);
      expect(ran).toEqual([userId]);
      expect(await db().$count(auditEvents, eq(auditEvents.action, "queue.retried"))).toBe(1);
    }, 90_000);

    test("are taken out of the queue when they are to be forgotten, and made again when the queue lost them", async () => {
      isBroken = true;
      const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
      const admin = await buildActor({ roles: ["admin"] });
      await queues.get("mail")!.add("send-reset", { userId: one });
      await expect.poll(letters, { timeout: 20_000 }).toHaveLength(1);
      await decideLetters(admin, "forget", "all");
      await expect.poll(letters, { timeout: 20_000 }).toEqual([]);
      expect(await queues.get("mail")!.getFailed()).toEqual([]);

      isBroken = false;
      await db()
        .insert(deadLetters)
        .values({
          queue: "mail",
          jobId: "of-a-queue-that-was-wiped",
          name: "send-reset",
          payload: { userId: two },
          reason: "x",
          attempts: 1,
          failedAt: new Date(),
        });
      await decideLetters(admin, "retry", "all");
      await expect.poll(() => ran.at(-1), { timeout: 20_000 }).toBe(two);
      expect(ran).not.toContain(one);
    }, 90_000);
  });
}
