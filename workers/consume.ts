import { UnrecoverableError } from "bullmq";
import { catalog, queueNames } from "./catalog.ts";
import type { JobName, QueueName } from "./catalog.ts";
import type { Job, QueueBackend, Worker } from "./connection.server.ts";
import { handlers } from "./handlers.ts";

const concurrency: Record<QueueName, number> = { default: 8, mail: 4, heavy: 1 };
/** A release holds its job for minutes; the lock is renewed while the process lives. */
const lockDuration: Record<QueueName, number> = { default: 30_000, mail: 30_000, heavy: 60_000 };

function isJobName(name: string): name is JobName {
  return name in catalog;
}

/** Runs one job. A payload that does not parse never will: it goes straight to the dead letters. */
export async function processJob(job: Pick<Job, "name" | "data">): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`unknown job ${job.name}`);
  const parsed = catalog[job.name].schema.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError(`payload of ${job.name} does not parse`);
  await (handlers[job.name] as (payload: unknown) => Promise<void>)(parsed.data);
}

/** Starts one consumer per queue, and the schedulers of jobs that start by themselves. */
export async function startConsumers(
  backend: QueueBackend,
  onFailure: (job: { name: string; id?: string }, error: Error) => void,
): Promise<{ stop(): Promise<void> }> {
  const workers: Worker[] = queueNames.map((name) => {
    const worker = backend.worker(name, processJob, {
      concurrency: concurrency[name],
      lockDuration: lockDuration[name],
    });
    worker.on("failed", (job, error) => onFailure({ name: job?.name ?? "unknown", id: job?.id }, error));
    return worker;
  });
  for (const [name, { queue, schedule }] of Object.entries(catalog).map(([n, d]) => [n, d] as const)) {
    if (!schedule) continue;
    const scheduler = backend.queue(queue);
    await scheduler.upsertJobScheduler(name, { pattern: schedule, tz: "UTC" }, { name, data: {} });
    await scheduler.close();
  }
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.close()))) };
}
