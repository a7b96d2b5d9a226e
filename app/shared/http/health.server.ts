import type { IncomingMessage, ServerResponse } from "node:http";
import { connection } from "../../../db/client.server.ts";
import { outboxAge } from "../../../db/outbox.server.ts";
import { mayReadMetrics, readMetrics } from "./metrics.server.ts";
import type { LoadGauge } from "./overload.server.ts";

const databaseTimeoutMs = 500;

/** `/healthz` (this process), `/readyz` (may traffic come here?), `/metrics`. @returns whether it answered */
export async function probe(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
  process: { draining: boolean; load: LoadGauge; metricsToken: string | undefined },
): Promise<boolean> {
  const path = (request.url ?? "").split("?", 1)[0];
  if (path === "/healthz") return send(response, headers, 200, { ok: true });
  if (path === "/metrics") {
    if (!mayReadMetrics(request, process.metricsToken))
      return send(response, { ...headers, "WWW-Authenticate": "Bearer" }, 401, {});
    const { type, text } = await readMetrics(process.load);
    response.writeHead(200, { ...headers, "Content-Type": type, "Cache-Control": "no-store" });
    response.end(text);
    return true;
  }
  if (path !== "/readyz") return false;
  const { draining } = process;
  const database = await databaseState();
  const ready = database !== null && !draining;
  return send(response, headers, ready ? 200 : 503, {
    ready,
    draining,
    database: database !== null,
    outboxAgeSeconds: database?.outboxAge ?? null,
  });
}

async function databaseState(): Promise<{ outboxAge: number } | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, databaseTimeoutMs, null).unref());
  const asked = outboxAge(connection().db).then(
    (age) => ({ outboxAge: Math.round(age) }),
    () => null,
  );
  return Promise.race([asked, late]);
}

function send(response: ServerResponse, headers: Record<string, string>, status: number, body: object): true {
  response.writeHead(status, { ...headers, "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
  return true;
}
