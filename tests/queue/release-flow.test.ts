import { UnrecoverableError } from "bullmq";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { eq } from "drizzle-orm";
import { connection, db, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { releases, releaseThreads, releaseWork } from "../../db/schema/index.ts";
import type { Worker } from "../../workers/connection.server.ts";
import { processJob } from "../../workers/consume.ts";
import { openQueueMap, startRelay } from "../../workers/relay.ts";
import { openBackend, redisPath } from "../support/backends.ts";
import type { TestBackend } from "../support/backends.ts";
import { useDatabase } from "../support/database.ts";
import { buildCorpus, freeze } from "../support/research.ts";

// Each build starts DuckDB twice.
vi.setConfig({ testTimeout: 180_000 });

for (const kind of ["postgres", "redis"] as const) {
  describe.skipIf(kind === "redis" && !redisPath)(`a release on ${kind}`, () => {
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

    test("is a flow: parts on whatever worker is free, the rest when all have ended, failed ones made up for", async () => {
      await buildCorpus();
      const { id: releaseId } = await freeze();
      const ran: string[] = [];
      for (const name of ["one", "two"]) {
        workers.push(
          opened.backend.worker(
            "heavy",
            async (job) => {
              ran.push(`${job.name} ${name}`);
              // The part never succeeds: its parent has to do the work.
              if (job.name === "deidentify-range") throw new UnrecoverableError("lost");
              await processJob(job);
            },
            { concurrency: 1 },
          ),
        );
      }
      const relay = await startRelay(db(), connection().sql, queues);
      await transaction((tx) => emit(tx, { name: "release.requested", releaseId }));
      await expect
        .poll(async () => (await db().select().from(releases).where(eq(releases.id, releaseId)))[0]!.status, {
          timeout: 150_000,
          interval: 500,
        })
        .toBe("candidate");
      await relay.stop();
      const names = ran.map((entry) => entry.split(" ")[0]);
      expect(names[0]).toBe("extract-release");
      expect(names).toContain("deidentify-range");
      expect(names.at(-1)).toBe("build-release");
      const threads = await db().select().from(releaseThreads).where(eq(releaseThreads.releaseId, releaseId));
      expect(threads.every(({ outcome }) => outcome === "released")).toBe(true);
      expect(await db().select().from(releaseWork)).toEqual([]);
    });
  });
}
