import { closeDatabase, connection } from "../../db/client.server.ts";
import { openQueues } from "../../workers/connection.server.ts";
import { startConsumers } from "../../workers/consume.ts";
import { handlers } from "../../workers/handlers.ts";
import { openQueueMap, startRelay } from "../../workers/relay.ts";

// The worker as it is, except that one post kills the process that handles it: as a regular expression that exhausts
// the memory or a defect of a native module would. Nothing can be caught and nothing is tidied up.
const poison = process.argv[2];
const notifyFollowers = handlers["notify-followers"];
handlers["notify-followers"] = async (payload) => {
  if (payload.postId === poison) process.kill(process.pid, "SIGKILL");
  await notifyFollowers(payload);
};

const backend = await openQueues({
  databaseUrl: process.env.DATABASE_URL!,
  redisUrl: process.env.REDIS_URL,
  lockSeconds: 2,
});
const queues = openQueueMap(backend);
const { db, sql } = connection();
const relay = await startRelay(db, sql, queues);
const consumers = await startConsumers(backend, () => {});
process.on("SIGTERM", () => {
  void (async () => {
    await relay.stop();
    await consumers.stop();
    await Promise.all([...queues.values()].map((queue) => queue.close()));
    await backend.close();
    await closeDatabase();
    process.exit(0);
  })();
});
