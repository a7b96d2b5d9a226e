import { warmUp } from "../app/safety/index.ts";
import { environment } from "../app/shared/env.server.ts";
import { log } from "../app/shared/log.server.ts";
import { closeDatabase, connection } from "../db/client.server.ts";
import { openQueues } from "./connection.server.ts";
import { registerSchedules, startConsumers } from "./consume.ts";
import { openQueueMap, startRelay } from "./relay.ts";

const env = environment();
Array.from(warmUp());
const backend = await openQueues({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL });
const queues = openQueueMap(backend);
const { db, sql } = connection();
const relay = await startRelay(db, sql, queues, {
  wasEmptied: backend.wasEmptied,
  schedule: () => registerSchedules(backend),
});
const consumers = await startConsumers(backend, (job, error) =>
  log.error({ job: job.name, jobId: job.id, error: error.name }, "job failed"),
);
log.info({ backend: backend.kind }, "worker ready");

let stopping: Promise<void> | undefined;
function stop(): Promise<void> {
  stopping ??= (async () => {
    await relay.stop();
    await consumers.stop();
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
