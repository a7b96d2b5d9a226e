import type { Sql } from "postgres";
import type { Database } from "../db/client.server.ts";
import { relayBatch, reviveRecent } from "../db/outbox.server.ts";
import { catalog, queueNames } from "./catalog.ts";
import type { Job, QueueName } from "./catalog.ts";
import type { FlowProducer, Queue, QueueBackend } from "./connection.server.ts";
import { jobsFor } from "./routing.ts";

const batchSize = 200;
/** Behind NOTIFY, in case an announcement is lost. */
const pollMs = 1_000;
/** Finished jobs are kept this long, so that an event delivered twice meets its own job id. */
const replayWindowSeconds = 24 * 3600;

export interface Relay {
  stop(): Promise<void>;
}

/** Where the relay puts jobs: one queue per name, and flows across them. */
export type Queues = Map<QueueName, Queue> & { flows: FlowProducer };

/** @param id of the event: an event delivered twice meets its own jobs */
const optionsOf = ({ name }: Job, id: string) => ({
  jobId: `event-${id}-${name}`,
  attempts: catalog[name].attempts,
  backoff: { type: "exponential", delay: catalog[name].backoff, jitter: 0.5 },
  removeOnComplete: { age: replayWindowSeconds },
  removeOnFail: false,
});

/** Moves every event that waits now to its queues. @returns how many events were moved */
export async function relayPending(db: Database, queues: Queues): Promise<number> {
  let moved = 0;
  for (;;) {
    const count = await relayBatch(db, batchSize, async (rows) => {
      const all = rows.flatMap(({ id, event }) => jobsFor(event).map((job) => ({ id: String(id), job })));
      const alone = all.filter(({ job }) => !job.children?.length);
      for (const [name, entries] of Map.groupBy(alone, ({ job }) => catalog[job.name].queue)) {
        await queues
          .get(name)!
          .addBulk(
            entries.map(({ id, job }) => ({ name: job.name, data: job.payload, opts: optionsOf(job, id) })),
          );
      }
      for (const { id, job } of all) {
        if (!job.children?.length) continue;
        await queues.flows.add({
          name: job.name,
          queueName: catalog[job.name].queue,
          data: job.payload,
          opts: optionsOf(job, id),
          children: job.children.map((child, index) => ({
            name: child.name,
            queueName: catalog[child.name].queue,
            data: child.payload,
            // The parent does what a failed child left undone, or fails itself.
            opts: { ...optionsOf(child, `${id}-${index}`), ignoreDependencyOnFailure: true },
          })),
        });
      }
    });
    moved += count;
    if (count < batchSize) return moved;
  }
}

export function openQueueMap(backend: QueueBackend): Queues {
  const queues = new Map(queueNames.map((name) => [name, backend.queue(name)]));
  return Object.assign(queues, { flows: backend.flows });
}

/** Runs until stopped: woken by NOTIFY, with polling behind it; a failure is tried again at the next turn. */
export async function startRelay(
  db: Database,
  sql: Sql,
  queues: Queues,
  refill?: { wasEmptied(): Promise<boolean>; schedule(): Promise<void> },
): Promise<Relay> {
  let stopped = false;
  let wake: () => void = () => {};
  const listener = await sql.listen("outbox", () => wake());
  const loop = (async () => {
    while (!stopped) {
      try {
        if (await refill?.wasEmptied()) {
          await refill!.schedule();
          await reviveRecent(db);
        }
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
