import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time to answer, by method, first part of the address and status.",
  labelNames: ["method", "area", "status"],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

const areas = new Set(
  "questions topics ask search signup login settings credentials moderation notice transparency data posts assets".split(
    " ",
  ),
);

/** Starts timing a request; the returned function records it. Addresses are reduced to their first known part. */
export function observe(request: IncomingMessage, response: ServerResponse): () => void {
  const stop = duration.startTimer();
  return () => {
    const first = (request.url ?? "/").split(/[/?]/)[1] ?? "";
    stop({
      method: request.method ?? "GET",
      area: areas.has(first) ? first : first === "" ? "home" : "other",
      status: response.statusCode,
    });
  };
}
