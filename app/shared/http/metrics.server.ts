import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { addressPatterns } from "../../handler.ts";
import { clockSkewSeconds } from "../../../db/clock.server.ts";
import { connection } from "../../../db/client.server.ts";
import { queueFigures } from "../../../db/queues.server.ts";
import { sha256Bytes } from "../crypto.server.ts";
import { matcher } from "./address-patterns.ts";
import type { LoadGauge } from "./overload.server.ts";

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time to answer, by method, address of the table of contents and status.",
  labelNames: ["method", "route", "status"],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});
const shed = new Counter({
  name: "http_requests_shed_total",
  help: "Requests answered with 503, or a member's page with the visitors' one, because the process was overloaded.",
  registers: [registry],
});
const gauge = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name, help, labelNames, registers: [registry] });
const eventLoopDelay = gauge(
  "event_loop_delay_seconds",
  "How late the process comes to a request, smoothed.",
);
const clockSkew = gauge("clock_skew_seconds", "By how much this machine's clock is ahead of the database's.");
const outboxAge = gauge("outbox_age_seconds", "Age of the oldest event that no queue has yet.");
const queueJobs = gauge("queue_jobs", "Jobs by queue and state, as a worker counted last.", [
  "queue",
  "state",
]);
const queueSeen = gauge("queue_counted_seconds", "How long ago a worker counted its queue.", ["queue"]);

const routeOf = matcher(addressPatterns);

/** Starts timing a request; the returned function records it. Addresses are told by their pattern only. */
export function observe(request: IncomingMessage, response: ServerResponse): () => void {
  const stop = duration.startTimer();
  return () =>
    stop({
      method: request.method ?? "GET",
      route: routeOf((request.url ?? "/").split("?", 1)[0]!),
      status: response.statusCode,
    });
}

export const noteShed = (): void => shed.inc();

/**
 * Whether the request may read the figures: it carries METRICS_TOKEN as a bearer token. Without a token set nobody
 * may: figures tell who is busy with what, and a proxy on the same machine makes everybody look local.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  return Boolean(token && given) && timingSafeEqual(sha256Bytes(given!), sha256Bytes(token!));
}

/** The figures of this process, and of the queues as the workers wrote them down. */
export async function readMetrics(load: LoadGauge): Promise<{ type: string; text: string }> {
  eventLoopDelay.set(load.delayMs() / 1_000);
  clockSkew.set(clockSkewSeconds());
  queueJobs.reset();
  queueSeen.reset();
  const figures = await queueFigures(connection().db).catch(() => null); // the process's own figures stay readable
  if (figures) {
    outboxAge.set(figures.outboxAge);
    for (const { queue, counts, secondsAgo } of figures.queues) {
      queueSeen.set({ queue }, secondsAgo);
      for (const [state, count] of Object.entries(counts)) queueJobs.set({ queue, state }, count);
    }
  }
  return { type: registry.contentType, text: await registry.metrics() };
}
