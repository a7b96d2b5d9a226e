import { createServer } from "node:http";
import { setImmediate as otherRequests } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { closeDatabase } from "../db/client.server.ts";
import { createApplication } from "./shared/http/application.server.ts";
import { warmUp } from "./safety/index.ts";
import { environment } from "./shared/env.server.ts";
import { log } from "./shared/log.server.ts";

const env = environment();
const application = await createApplication(fileURLToPath(new URL("../client", import.meta.url)));
const server = createServer(
  {
    // Ten megabytes, the largest document, at one megabit a second.
    requestTimeout: 120_000,
    headersTimeout: 15_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  },
  (request, response) => {
    void application.answer(request, response);
  },
);
server.listen(env.PORT, async () => {
  log.info({ port: env.PORT }, "web ready");
  const steps = warmUp();
  while (!steps.next().done) await otherRequests();
});

/** Time for proxies to see /readyz turn 503, and for requests already on their way to arrive. */
const graceMs = 500;
const drainMs = 8_000;
let draining = false;

/** Finishes what is in flight, then leaves. Closing at once would reset connections whose request is still coming. */
async function stop(): Promise<void> {
  if (draining) return;
  draining = true;
  application.drain();
  setTimeout(() => process.exit(0), drainMs).unref();
  await new Promise((resolve) => setTimeout(resolve, graceMs));
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  application.stop();
  await closeDatabase();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
// Started by `npm start`, which may be killed: the web process never outlives it.
process.on("disconnect", () => void stop());
// Node would print the error whole, and with it the parameters of a statement.
process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "stopping");
  process.exit(1);
});
