import { Agent, createServer, request as send } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { freePort } from "./backends.ts";

export interface Proxy {
  url: string;
  /** Requests that each process answered, by its address. */
  answered: Map<string, number>;
  /** Puts processes behind it; each is asked every 100 ms whether traffic may come. */
  serve(origins: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A proxy as one stands before the product: shares requests out in turn, leaves out whoever is not ready, keeps
 * connections open, adds the client's address to X-Forwarded-For, and tries another process only when a connection was
 * refused, that is when nothing was sent.
 */
export async function startProxy(): Promise<Proxy> {
  const port = await freePort();
  const agent = new Agent({ keepAlive: true });
  const ready = new Map<string, boolean>();
  const answered = new Map<string, number>();
  let turn = 0;
  const next = (): string | undefined => {
    const open = [...ready.keys()].filter((origin) => ready.get(origin));
    return open[turn++ % open.length];
  };

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, tries = 3): void => {
    const origin = next();
    if (!origin) return void outgoing.writeHead(502).end("no process is ready");
    const forwarded = [incoming.headers["x-forwarded-for"], incoming.socket.remoteAddress];
    const upstream = send(origin + incoming.url!, {
      method: incoming.method,
      agent,
      headers: {
        ...incoming.headers,
        "x-forwarded-for": forwarded.filter(Boolean).join(", "),
        connection: "keep-alive",
      },
    });
    upstream.on("response", (response) => {
      answered.set(origin, (answered.get(origin) ?? 0) + 1);
      outgoing.writeHead(response.statusCode!, { ...response.headers, connection: "keep-alive" });
      response.pipe(outgoing);
    });
    upstream.on("error", (error: NodeJS.ErrnoException) => {
      if (outgoing.headersSent) return void outgoing.destroy();
      if (error.code === "ECONNREFUSED" && tries > 1) return pass(incoming, outgoing, body, tries - 1);
      outgoing.writeHead(502).end(error.code);
    });
    outgoing.on("close", () => upstream.destroy());
    upstream.end(body);
  };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => pass(incoming, outgoing, Buffer.concat(chunks)));
    incoming.on("error", () => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));

  const look = async (origin: string) =>
    ready.set(
      origin,
      await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1_000) }).then(
        (response) => response.ok,
        () => false,
      ),
    );
  const timer = setInterval(() => void Promise.all([...ready.keys()].map(look)), 100);
  return {
    url: `http://127.0.0.1:${port}`,
    answered,
    serve: async (origins) => {
      ready.clear();
      await Promise.all(origins.map(look));
    },
    stop: async () => {
      clearInterval(timer);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
