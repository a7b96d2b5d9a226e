import { fork, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { buildApp } from "../runtime/app-build.ts";
import { root } from "../runtime/places.ts";
import { waitUntil } from "../runtime/processes.ts";
import type { Load, Seen } from "./load.ts";

export interface Measured {
  origin: string;
  pid: number;
  /** Milliseconds of CPU that the process has used so far. */
  cpuMs(): Promise<number>;
  stop(): void;
}

/** Of this run only. */
const metricsToken = randomBytes(16).toString("hex");
const here = import.meta.dirname;

/** The web process on a free port, built from the sources of now. @throws Error when it cannot be built or does not start */
export async function startWeb(env: Record<string, string>): Promise<Measured> {
  const program = join(root, "build", "server", "index.js");
  await buildApp();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = fork(program, {
    env: {
      ...process.env,
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      LOG_LEVEL: "error",
      METRICS_TOKEN: metricsToken,
    },
    execArgv: [],
  });
  const ready = await waitUntil(
    () =>
      fetch(`${origin}/readyz`).then(
        (r) => r.ok,
        () => false,
      ),
    30_000,
    100,
  );
  if (!ready) throw new Error("The web process did not become ready.");
  const cpuMs = async () => {
    const metrics = await (
      await fetch(`${origin}/metrics`, { headers: { Authorization: `Bearer ${metricsToken}` } })
    ).text();
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]) * 1000;
  };
  return { origin, pid: child.pid!, cpuMs, stop: () => stop(child) };
}

/** A bare server that sends what the web process sends for one page, headers and all. */
export async function startBare(page: string, acceptLanguage: string, folder: string): Promise<Measured> {
  // fetch would unpack the body: the bytes on the wire are wanted.
  const raw = await rawBody(page, acceptLanguage);
  const file = join(folder, "page");
  writeFileSync(file, raw.body);
  return startFloor("bare.ts", [file, JSON.stringify(raw.headers)]);
}

/** A bare server that inserts an answer per request. */
export const startBareInsert = (): Promise<Measured> => startFloor("bare-insert.ts", []);

async function startFloor(program: string, args: string[]): Promise<Measured> {
  const child = fork(join(here, program), args);
  const port = await new Promise<number>((resolve) =>
    child.once("message", (message) => resolve(message as number)),
  );
  const origin = `http://127.0.0.1:${port}`;
  const cpuMs = async () => {
    const { user, system } = (await (await fetch(`${origin}/cpu`)).json()) as NodeJS.CpuUsage;
    return (user + system) / 1000;
  };
  return { origin, pid: child.pid!, cpuMs, stop: () => stop(child) };
}

async function rawBody(page: string, acceptLanguage: string) {
  const { get } = await import("node:http");
  return new Promise<{ body: Buffer; headers: Record<string, string> }>((resolve, reject) => {
    get(
      page,
      { headers: { "accept-encoding": "gzip, deflate, br, zstd", "accept-language": acceptLanguage } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const dropped = new Set(["date", "connection", "keep-alive", "content-length"]);
          const headers = Object.entries(response.headers).filter(([name]) => !dropped.has(name));
          resolve({
            body: Buffer.concat(chunks),
            headers: Object.fromEntries(headers) as Record<string, string>,
          });
        });
      },
    ).on("error", reject);
  });
}

/** Runs a load in another process. */
export async function applyLoad(load: Load): Promise<Seen> {
  const child = spawn(process.execPath, [join(here, "load.ts")], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(load));
  return JSON.parse(await text(child.stdout)) as Seen;
}

/** Megabytes of a process that are resident now; null on a system without /proc. */
export function residentMegabytes(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return null;
  }
}

/**
 * Milliseconds of CPU that a PostgreSQL server and its backends have used, from /proc; a backend that has ended
 * counts through its parent. Null on a system without /proc.
 * @param backendPid process id of any of its backends
 */
export function databaseCpuMs(backendPid: number): number | null {
  try {
    const postmaster = processStat(String(backendPid)).parent;
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => ({ pid, ...processStat(pid) }))
      .filter(({ pid, parent }) => Number(pid) === postmaster || parent === postmaster)
      .reduce((sum, { ticks }) => sum + ticks * 10, 0); // 100 ticks a second on every Linux
  } catch {
    return null;
  }
}

function processStat(pid: string): { parent: number; ticks: number } {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return { parent: -1, ticks: 0 }; // it has just ended
  }
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [, parent] = fields;
  return { parent: parent!, ticks: fields.slice(11, 15).reduce((sum, value) => sum + value, 0) };
}

function stop(child: ChildProcess): void {
  child.kill("SIGKILL");
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
