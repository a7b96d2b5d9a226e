import type { Sql } from "postgres";
import type { Database } from "../db/client.server.ts";
import { relayBatch } from "../db/outbox.server.ts";
import { catalog, queueNames } from "./catalog.ts";
import type { QueueName } from "./catalog.ts";
import type { Queue, QueueBackend } from "./connection.server.ts";
import { jobsFor } from "./routing.ts";

const batchSize = 200;
/** Behind NOTIFY, in case an announcement is lost. */
const pollMs = 1_000;
/** Finished jobs are kept this long, so that an event delivered twice meets its own job id. */
const replayWindowSeconds = 24 * 3600;

export interface Relay {
  stop(): Promise<void>;
}

/** Moves every event that waits now to its queues. @returns how many events were moved */
export async function relayPending(db: Database, queues: Map<QueueName, Queue>): Promise<number> {
  let moved = 0;
  for (;;) {
    const count = await relayBatch(db, batchSize, async (rows) => {
      const byQueue = Map.groupBy(
        rows.flatMap(({ id, event }) => jobsFor(event).map((job) => ({ id, job }))),
        ({ job }) => catalog[job.name].queue,
      );
      for (const [name, entries] of byQueue) {
        await queues.get(name)!.addBulk(
          entries.map(({ id, job }) => ({
            name: job.name,
            data: job.payload,
            opts: {
              jobId: `event-${id}-${job.name}`,
              attempts: catalog[job.name].attempts,
              backoff: { type: "exponential", delay: catalog[job.name].backoff, jitter: 0.5 },
              removeOnComplete: { age: replayWindowSeconds },
              removeOnFail: false,
            },
          })),
        );
      }
    });
    moved += count;
    if (count < batchSize) return moved;
  }
}

export function openQueueMap(backend: QueueBackend): Map<QueueName, Queue> {
  return new Map(queueNames.map((name) => [name, backend.queue(name)]));
}

/** Runs until stopped: woken by NOTIFY, with polling behind it; a failure is tried again at the next turn. */
export async function startRelay(db: Database, sql: Sql, queues: Map<QueueName, Queue>): Promise<Relay> {
  let stopped = false;
  let wake: () => void = () => {};
  const listener = await sql.listen("outbox", () => wake());
  const loop = (async () => {
    while (!stopped) {
      try {
        await relayPending(db, queues);
      } catch (error) {
        process.stderr.write(`relay: ${(error as { code?: string }).code ?? "failed"}, trying again\n`);
      }
      if (stopped) break;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await loop;
      await listener.unlisten().catch(() => {});
    },
  };
}
