import { createPostgresBackend, FlowProducer, Queue, runMigrations, Worker } from "bullmq";
import type { Job, Processor, WorkerOptions } from "bullmq";
import { Redis } from "ioredis";
import { Pool } from "pg";
import type { QueueName } from "./catalog.ts";

/** Where queues live: Redis when a URL is given, otherwise BullMQ's own tables in the database. */
export interface QueueBackend {
  kind: "redis" | "postgres";
  queue(name: QueueName): Queue;
  /** Adds jobs that wait for others; closed with the backend. */
  flows: FlowProducer;
  worker(
    name: QueueName,
    processor: Processor,
    options: { concurrency: number; lockDuration?: number; maxStalledCount?: number },
  ): Worker;
  /** Whether the queues have lost everything since this was last asked (or are new): what they held must come again. */
  wasEmptied(): Promise<boolean>;
  /** Ends the connections that BullMQ was handed: it does not end them itself. */
  close(): Promise<void>;
}

const report = (error: Error) => process.stderr.write(`queue: ${error.message}\n`);

function listened<T extends { on(event: "error", listener: (error: Error) => void): unknown }>(
  instance: T,
): T {
  instance.on("error", report);
  return instance;
}

function redisBackend(url: string, prefix: string, times: Times): QueueBackend {
  const producer = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  producer.on("error", report);
  consumer.on("error", report);
  const flows = listened(new FlowProducer({ connection: producer, prefix }));
  return {
    kind: "redis",
    flows,
    queue: (name) => listened(new Queue(name, { connection: producer, prefix })),
    worker: (name, processor, options) =>
      listened(new Worker(name, processor, { ...times(options), connection: consumer, prefix })),
    wasEmptied: async () => (await producer.set(`${prefix}:filled`, "1", "NX")) === "OK",
    close: async () => {
      await flows.close();
      await Promise.allSettled([producer.quit(), consumer.quit()]);
    },
  };
}

async function postgresBackend(url: string, times: Times): Promise<QueueBackend> {
  // A pool that BullMQ is handed keeps its own search path: the schema of BullMQ's tables is set here.
  const pool = new Pool({ connectionString: url, max: 16, options: "-c search_path=bullmq" });
  pool.setMaxListeners(0); // each queue and worker of BullMQ adds its own
  pool.on("error", report);
  pool.on("connect", (client) => void client.on("error", report));
  const client = await pool.connect();
  try {
    await runMigrations(client as never);
  } finally {
    client.release();
  }
  const connection = pool as never;
  const flows = listened(new FlowProducer({ connection }, createPostgresBackend as never));
  return {
    kind: "postgres",
    flows,
    queue: (name) => listened(new Queue(name, { connection }, createPostgresBackend as never)),
    worker: (name, processor, options) =>
      listened(
        new Worker(name, processor, { ...times(options), connection }, createPostgresBackend as never),
      ),
    // They live and are backed up with the database that holds the outbox.
    wasEmptied: () => Promise.resolve(false),
    close: async () => {
      await flows.close();
      await pool.end();
    },
  };
}

type Times = (options: Parameters<QueueBackend["worker"]>[2]) => Omit<WorkerOptions, "connection">;

const workerTimes =
  (lockSeconds?: number): Times =>
  (options) => {
    const lockDuration = lockSeconds ? lockSeconds * 1_000 : (options.lockDuration ?? 30_000);
    return {
      concurrency: options.concurrency,
      lockDuration,
      stalledInterval: lockDuration / 2,
      maxStalledCount: options.maxStalledCount ?? 3,
    };
  };

export async function openQueues(environment: {
  databaseUrl: string;
  redisUrl?: string;
  prefix?: string;
  /** How long a dead worker's jobs wait, whatever their queue says. */
  lockSeconds?: number;
}): Promise<QueueBackend> {
  const times = workerTimes(environment.lockSeconds);
  return environment.redisUrl
    ? redisBackend(environment.redisUrl, environment.prefix ?? "entraide", times)
    : postgresBackend(environment.databaseUrl, times);
}

export type { FlowProducer, Job, Queue, Worker };
