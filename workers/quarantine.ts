import { setTimeout as sleep } from "node:timers/promises";
import { DelayedError } from "bullmq";
import type { Job } from "./connection.server.ts";

type Suspect = Pick<Job, "stalledCounter" | "moveToDelayed">;

const longestWaitMs = 3_000;

/**
 * A job that kills its process is taken up again by the next one, and so is everything that ran beside it: after a few
 * deaths all of them would end among the dead letters. So whatever was running when a process died runs alone from
 * then on: nothing else of its queue beside it, and a second suspect is put off. Only the one that kills goes on dying.
 * @returns what runs the jobs of one queue of one process
 */
export function quarantine(): (
  job: Suspect,
  token: string | undefined,
  work: () => Promise<void>,
) => Promise<void> {
  const running = new Set<Promise<void>>();
  let suspect: Promise<void> | null = null;
  return async (job, token, work) => {
    if (job.stalledCounter > 0) {
      if (suspect) {
        // Whole milliseconds: the queue in PostgreSQL takes no others.
        await job.moveToDelayed(Date.now() + Math.ceil(200 + Math.random() * longestWaitMs), token);
        throw new DelayedError();
      }
      suspect = Promise.allSettled(running).then(work);
      try {
        return await suspect;
      } finally {
        suspect = null;
      }
    }
    while (suspect) await Promise.race([suspect.catch(() => {}), sleep(longestWaitMs)]);
    const ran = work();
    running.add(ran);
    try {
      await ran;
    } finally {
      running.delete(ran);
    }
  };
}
