import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { freePort } from "./backends.ts";

const root = new URL("../..", import.meta.url).pathname;

export interface RunningProcess {
  child: ChildProcess;
  /** All that it printed so far: nothing of a person may ever be in it. */
  output(): string;
  stop(): Promise<void>;
}

export interface Web extends RunningProcess {
  url: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A form sent as a browser on our own page sends it. */
  post(path: string, fields: Record<string, string | string[]>, cookie?: string): Promise<Response>;
}

/** The test's own database, as the role that owns nothing: as in production. */
function applicationUrl(): string {
  const url = new URL(inject("applicationUrl"));
  url.pathname = new URL(process.env.DATABASE_URL!).pathname;
  return url.href;
}

function start(entry: string, env: Record<string, string>): RunningProcess {
  const file = join(root, "build/server", entry);
  if (!existsSync(file)) throw new Error("the app is not built: run the tests with npm test");
  const child = spawn(process.execPath, ["--enable-source-maps", file], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "info",
      DATABASE_URL: applicationUrl(),
      // A busy machine makes every process late: only the test of overload wants that to show.
      SHED_AFTER_MS: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout!.on("data", (chunk) => (output += chunk));
  child.stderr!.on("data", (chunk) => (output += chunk));
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  return {
    child,
    output: () => output,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The built web process, on the test's own database. Passkeys want a host that has a name. */
export async function startWeb(env: Record<string, string> = {}, host = "127.0.0.1"): Promise<Web> {
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const running = start("index.js", { PORT: String(port), BASE_URL: url, ...env });
  const fetchPath = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, url), { redirect: "manual", ...init });
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (running.child.exitCode !== null || Date.now() > deadline)
      throw new Error(`web did not start:\n${running.output()}`);
    const ready = await fetchPath("/readyz").then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    ...running,
    url,
    fetch: fetchPath,
    post: (path, fields, cookie) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(name, one);
      return fetchPath(path, {
        method: "POST",
        body,
        headers: { Origin: url, ...(cookie ? { Cookie: cookie } : {}) },
      });
    },
  };
}

/** The built worker process, on the test's own database. */
export async function startWorker(env: Record<string, string> = {}): Promise<RunningProcess> {
  const running = start("worker.js", env);
  const deadline = Date.now() + 60_000;
  while (!running.output().includes("worker ready")) {
    if (running.child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`worker did not start:\n${running.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return running;
}
