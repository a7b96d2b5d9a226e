// Keeps a program running: starts it again, later and later, when it ends by itself.
import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { say } from "./terminal.ts";

export type Kept = {
  /** Asks it to drain and end, and kills it after the time (in ms). */
  stop(timeoutMs: number): Promise<void>;
  restart(): Promise<void>;
};

type Options = {
  name: string;
  file: string;
  /** For Node itself. */
  nodeArgs?: string[];
  env: NodeJS.ProcessEnv;
  log: string;
  /** Told when it has crashed too often to go on. */
  giveUp: (reason: string) => void;
};

const mostCrashes = 5;
const withinMs = 60_000;

export function keepRunning({ name, file, nodeArgs = [], env, log, giveUp }: Options): Kept {
  const crashes: number[] = [];
  let wanted = true;
  let timer: NodeJS.Timeout | undefined;
  let child = start("w");

  function start(flags: "w" | "a"): ChildProcess {
    const fd = openSync(log, flags, 0o600);
    const leash = join(import.meta.dirname, "leash.ts");
    const started = spawn(process.execPath, [...nodeArgs, "--enable-source-maps", "--import", leash, file], {
      env,
      // In a session of its own: Ctrl-C in the terminal reaches `npm start` only, which stops all in order.
      detached: true,
      stdio: ["ignore", fd, fd, "ipc"],
    });
    closeSync(fd);
    started.once("exit", (code, signal) => {
      if (wanted && started === child) restartAfterCrash(signal ?? `exit code ${code}`);
    });
    return started;
  }

  function restartAfterCrash(how: string): void {
    const delay = restartDelay(crashes);
    if (delay === undefined) return giveUp(`The ${name} process keeps ending (${how}): see ${log}`);
    say(
      `The ${name} process ended unexpectedly (${how}, see ${log}): starting it again in ${delay / 1000} s.`,
    );
    timer = setTimeout(() => (child = start("a")), delay);
  }

  async function stop(timeoutMs: number): Promise<void> {
    wanted = false;
    clearTimeout(timer);
    await end(child, timeoutMs);
  }

  async function restart(): Promise<void> {
    await stop(3500);
    wanted = true;
    child = start("a");
  }
  return { stop, restart };
}

/** Notes a crash; how long to wait before the next start (ms), or undefined when there were too many. */
export function restartDelay(crashes: number[], now = Date.now()): number | undefined {
  crashes.push(now);
  const recent = crashes.filter((time) => now - time < withinMs).length;
  return recent > mostCrashes ? undefined : 500 * 2 ** (recent - 1);
}

function end(child: ChildProcess, timeoutMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
    child.once("exit", () => {
      clearTimeout(kill);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
