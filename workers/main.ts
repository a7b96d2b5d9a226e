import { writeFile } from "node:fs/promises";
import { warmUp } from "../app/safety/index.ts";
import { environment } from "../app/shared/env.server.ts";
import { log } from "../app/shared/log.server.ts";
import { closeDatabase, connection } from "../db/client.server.ts";
import { clockSkewSeconds, followDatabaseClock } from "../db/clock.server.ts";
import { openQueues } from "./connection.server.ts";
import { registerSchedules, startConsumers } from "./consume.ts";
import { openQueueMap, startRelay } from "./relay.ts";
import { startWatch } from "./watch-queues.ts";

const env = environment();
Array.from(warmUp());
const backend = await openQueues({
  databaseUrl: env.DATABASE_URL,
  redisUrl: env.REDIS_URL,
  lockSeconds: env.JOB_LOCK_SECONDS,
});
const queues = openQueueMap(backend);
const { db, sql } = connection();
const leaveClock = await followDatabaseClock(sql);
const relay = await startRelay(db, sql, queues, {
  wasEmptied: backend.wasEmptied,
  schedule: () => registerSchedules(backend),
});
const consumers = await startConsumers(backend, (job, error) =>
  log.error({ job: job.name, jobId: job.id, error: error.name }, "job failed"),
);
const watch = await startWatch(db, sql, queues, async () => {
  if (env.HEARTBEAT_FILE) await writeFile(env.HEARTBEAT_FILE, "");
});
log.info({ backend: backend.kind, clockSkew: Math.round(clockSkewSeconds()) }, "worker ready");

/** What hangs, or takes minutes, is left: another worker takes it up when its lock runs out. */
const drainMs = 8_000;
let stopping: Promise<void> | undefined;

/** Ends what is in flight, then leaves. */
function stop(): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(0), drainMs).unref();
    leaveClock();
    await Promise.all([relay.stop(), watch.stop(), consumers.stop()]);
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await backend.close();
    await closeDatabase();
    process.exit(0);
  })();
  return stopping;
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
// Started by `npm start`, which may be killed: a worker never outlives it.
process.on("disconnect", () => void stop());
// Node would print the error whole, and with it the parameters of a statement.
process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "stopping");
  process.exit(1);
});
