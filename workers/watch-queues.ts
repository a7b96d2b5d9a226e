import type { Sql } from "postgres";
import type { Database, Transaction } from "../db/client.server.ts";
import { recordQueue, settleLetters, watchAlone } from "../db/queues.server.ts";
import type { DeadLetter } from "../db/queues.server.ts";
import { catalog } from "./catalog.ts";
import type { JobName } from "./catalog.ts";
import type { Queue } from "./connection.server.ts";
import type { Queues } from "./relay.ts";

const everyMs = 5_000;
/** Jobs given up that are looked at per queue and turn. */
const deadRead = 200;

/**
 * Writes down how the queues stand for those who have no connection to them, and does what an administrator decided on
 * jobs that were given up. A failure is tried again at the next turn.
 * @param beat told after each turn that went well: this process lives and reaches what it needs
 */
export async function startWatch(
  db: Database,
  sql: Sql,
  queues: Queues,
  beat: () => Promise<void> = async () => {},
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let wake: () => void = () => {};
  const listener = await sql.listen("dead_letters", () => wake());
  const loop = (async () => {
    while (!stopped) {
      const turn = watchAlone(db, async (tx) => {
        for (const [name, queue] of queues) await watch(tx, name, queue);
      });
      await turn
        .then(beat)
        .catch((error: { code?: string }) =>
          process.stderr.write(`watch: ${error.code ?? "failed"}, trying again\n`),
        );
      if (stopped) break;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
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

async function watch(tx: Transaction, name: string, queue: Queue): Promise<void> {
  await settleLetters(tx, name, (letter) => settle(queue, letter));
  const failed = await queue.getFailed(0, deadRead - 1);
  const counts = await queue.getJobCounts(); // after them: a letter that is shown is counted too
  const dead = failed.map((job) => ({
    jobId: job.id!,
    name: job.name,
    payload: job.data as Record<string, unknown>,
    reason: (job.failedReason ?? "").slice(0, 300),
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  }));
  await recordQueue(tx, name, counts, dead);
}

/** Tries the job again, from its letter when the queue lost it; or takes it out of the queue. */
async function settle(queue: Queue, letter: DeadLetter): Promise<void> {
  const job = await queue.getJob(letter.jobId);
  if (letter.asked === "forget") return void (await job?.remove());
  if (job && (await job.isFailed())) return job.retry("failed");
  if (job || !(letter.name in catalog)) return; // on its way already, or of a version of this program that is no more
  const { attempts, backoff } = catalog[letter.name as JobName];
  await queue.add(letter.name, letter.payload, {
    attempts,
    backoff: { type: "exponential", delay: backoff },
  });
}
