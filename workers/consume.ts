import { UnrecoverableError } from "bullmq";
import { catalog, queueNames } from "./catalog.ts";
import type { JobName, QueueName } from "./catalog.ts";
import type { Job, QueueBackend, Worker } from "./connection.server.ts";
import { handlers } from "./handlers.ts";
import { quarantine } from "./quarantine.ts";

export const concurrency: Record<QueueName, number> = { default: 8, mail: 4, heavy: 1 };
/** A release holds its job for minutes; the lock is renewed while the process lives. */
const lockDuration: Record<QueueName, number> = { default: 30_000, mail: 30_000, heavy: 60_000 };

/** How often a job may be running when its process dies. A build of minutes is there when something else kills it. */
const maxStalledCount: Record<QueueName, number> = { default: 3, mail: 3, heavy: 10 };

function isJobName(name: string): name is JobName {
  return name in catalog;
}

/**
 * Runs one job. A payload that does not parse never will: it goes straight to the dead letters.
 * @param handle what runs each job
 */
export async function processJob(
  job: Pick<Job, "name" | "data">,
  handle: Record<JobName, (payload: never) => Promise<void>> = handlers,
): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`unknown job ${job.name}`);
  const parsed = catalog[job.name].schema.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError(`payload of ${job.name} does not parse`);
  try {
    await (handle[job.name] as (payload: unknown) => Promise<void>)(parsed.data);
  } catch (error) {
    throw withoutWords(error);
  }
}

/**
 * The queue keeps what failed and why. Messages of database errors repeat the statement's parameters, which are
 * people's words: only the kind of error and where it came from are kept.
 */
export function withoutWords(error: unknown): Error {
  if (error instanceof UnrecoverableError) return error;
  const { name, code, cause } = error as Error & { code?: string };
  const reason = code ?? (cause as { code?: string } | undefined)?.code;
  const clean = new Error([name, reason].filter(Boolean).join(" "));
  clean.stack = [
    clean.message,
    ...((error as Error).stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)),
  ].join("\n");
  return clean;
}

/** Takes the jobs of one queue, several at a time, and keeps those apart that were there when a process died. */
export function openWorker(
  backend: QueueBackend,
  name: QueueName,
  run: typeof processJob = processJob,
): Worker {
  const isolated = quarantine();
  return backend.worker(name, (job, token) => isolated(job, token, () => run(job)), {
    concurrency: concurrency[name],
    lockDuration: lockDuration[name],
    maxStalledCount: maxStalledCount[name],
  });
}

/** Starts one consumer per queue, and the schedulers of jobs that start by themselves. */
export async function startConsumers(
  backend: QueueBackend,
  onFailure: (job: { name: string; id?: string }, error: Error) => void,
): Promise<{ stop(): Promise<void> }> {
  const workers: Worker[] = queueNames.map((name) => {
    const worker = openWorker(backend, name);
    worker.on("failed", (job, error) => onFailure({ name: job?.name ?? "unknown", id: job?.id }, error));
    return worker;
  });
  await registerSchedules(backend);
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.close()))) };
}

/** The jobs that start by themselves. Said again, it changes nothing. */
export async function registerSchedules(backend: QueueBackend): Promise<void> {
  for (const [name, { queue, schedule }] of Object.entries(catalog).map(([n, d]) => [n, d] as const)) {
    if (!schedule) continue;
    const scheduler = backend.queue(queue);
    await scheduler.upsertJobScheduler(name, { pattern: schedule, tz: "UTC" }, { name, data: {} });
    await scheduler.close();
  }
}
