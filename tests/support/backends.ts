import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openQueues } from "../../workers/connection.server.ts";
import type { QueueBackend } from "../../workers/connection.server.ts";

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export interface RedisServer {
  url: string;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Path of a real redis-server, found by `npm test`; without one the tests that need it are skipped by name. */
export const redisPath = process.env.REDIS_SERVER_PATH;

/** Keeps nothing on disk: killed, it has lost everything. */
export async function startRedis(at?: number): Promise<RedisServer> {
  const port = at ?? (await freePort());
  const directory = await mkdtemp(join(tmpdir(), "entraide-redis-"));
  const server = spawn(
    redisPath!,
    [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--dir",
      directory,
      "--save",
      "",
      "--maxmemory-policy",
      "noeviction",
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Ready to accept connections")) resolve();
    });
    server.on("exit", () => reject(new Error("redis-server did not start")));
  });
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  const end = (signal: "SIGKILL" | "SIGTERM") => async () => {
    server.kill(signal);
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, kill: end("SIGKILL"), stop: end("SIGTERM") };
}

export const queueKinds = ["postgres", "redis"] as const;
export type QueueKind = (typeof queueKinds)[number];

export interface TestBackend {
  backend: QueueBackend;
  redisUrl?: string;
  close(): Promise<void>;
}

export async function openBackend(kind: "postgres" | "redis"): Promise<TestBackend> {
  const databaseUrl = process.env.DATABASE_URL!;
  if (kind === "postgres") {
    const backend = await openQueues({ databaseUrl });
    return { backend, close: () => backend.close() };
  }
  const redis = await startRedis();
  const backend = await openQueues({ databaseUrl, redisUrl: redis.url });
  return {
    backend,
    redisUrl: redis.url,
    close: async () => {
      await backend.close();
      await redis.stop();
    },
  };
}
