// The whole of Entraide on one machine: database, web process, worker. For `npm start` and `npm run dev`.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./app-build.ts";
import { embeddedEnvironment } from "./environment.ts";
import type { Lock } from "./lock.ts";
import { dataDir, root } from "./places.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./postgres.ts";
import { sleep, waitUntil } from "./processes.ts";
import { workerEnvironment, workerNodeArgs } from "./worker-node-args.ts";
import { keepRunning, restartDelay, type Kept } from "./supervise.ts";
import { say, step } from "./terminal.ts";

export type Stack = {
  embedded: boolean;
  baseUrl: string;
  /** Puts newly built programs in the place of the running ones. */
  restart(): Promise<void>;
  /** In order: the web process drains, the worker drains, the database stops. `now` skips the draining. */
  stop(now?: boolean): Promise<void>;
};

/** Starts everything; `giveUp` is called when a part cannot be kept running. */
export async function startStack(
  command: string,
  lock: Lock,
  giveUp: (reason: string) => void,
): Promise<Stack> {
  const embedded = !process.env.DATABASE_URL;
  if (!embedded && !process.env.SECRET_KEY) throw new Error("SECRET_KEY must be set when DATABASE_URL is.");
  const database = embedded ? await keepDatabase(giveUp) : undefined;
  try {
    const port = process.env.PORT || "3000";
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: "production",
      PORT: port,
      DATA_DIR: dataDir,
      ...(database && embeddedEnvironment(database.url)),
    };
    await prepareDatabase(env, embedded);
    const programEnv = { ...env, ...(database && { DATABASE_URL: database.applicationUrl }) };
    lock.note(JSON.stringify({ command, ...(database && { url: database.url }) }));

    const logs = join(dataDir, "logs");
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    const programs: Kept[] = [];
    const run = (name: string, file: string, nodeArgs: string[] = [], extra: Record<string, string> = {}) =>
      programs.push(
        keepRunning({
          name,
          file: join(root, "build/server", file),
          nodeArgs,
          env: { ...programEnv, ...extra },
          log: join(logs, `${name}.log`),
          giveUp,
        }),
      );
    // The worker begins once the pages are there: on two cores it would take half a second from them.
    run("web", "index.js");
    const stop = async (now = false) => {
      for (const program of programs) await program.stop(now ? 0 : 3500);
      await database?.stop();
    };
    const restart = async () => {
      for (const program of programs) await program.restart();
    };
    if (await isReady(port)) {
      run("worker", "worker.js", workerNodeArgs, workerEnvironment);
      return { embedded, baseUrl: env.BASE_URL ?? `http://localhost:${port}`, restart, stop };
    }
    await stop(true);
    throw new Error(`Entraide did not become ready within a minute: see ${logs}.`);
  } catch (error) {
    await database?.stop();
    throw error;
  }
}

/** The embedded database; should it ever end by itself, it is started again on the same port. */
async function keepDatabase(giveUp: (reason: string) => void) {
  let server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir });
  let stopping = false;
  const crashes: number[] = [];
  const watch = () =>
    server.exited.then(async () => {
      if (stopping) return;
      const delay = restartDelay(crashes);
      if (delay === undefined) return giveUp("The database keeps ending");
      say(`The database ended unexpectedly: starting it again in ${delay / 1000} s.`);
      await sleep(delay); // its orphaned backends need a moment to notice and leave
      if (stopping) return;
      try {
        server = await startEmbeddedPostgres({ dataDir, port: server.port });
        if (stopping) await server.stop();
        else void watch();
      } catch (error) {
        giveUp((error as Error).message);
      }
    });
  void watch();
  const stop = () => {
    stopping = true;
    return server.stop();
  };
  return { url: server.url, applicationUrl: server.applicationUrl, stop };
}

/**
 * Migrates; on the embedded setup also writes the demo. What was done is remembered in the database itself, as its
 * comment: a later start skips both, and a database made anew has neither, whatever a file would say.
 */
async function prepareDatabase(env: NodeJS.ProcessEnv, embedded: boolean): Promise<void> {
  if (!embedded) return migrateTo(env.DATABASE_URL!);
  const { default: postgres } = await import("postgres");
  const sql = postgres(env.DATABASE_URL!, { max: 1 });
  try {
    const wanted = `demo ${hashFiles(["db/{migrations,seed}/**/*", "scripts/seed.ts", "scripts/seed/**/*"])}`;
    const [row] = await sql`
      select shobj_description(oid, 'pg_database') as found from pg_database where datname = current_database()`;
    if (row?.found === wanted) return;
    await migrateTo(env.DATABASE_URL!);
    await step("Writing the demo", () => runScript("seed.ts", env));
    await sql.unsafe(`comment on database entraide is '${wanted}'`);
  } finally {
    await sql.end();
  }
}

async function migrateTo(databaseUrl: string): Promise<void> {
  const { migrate } = await import("../../db/migrate.server.ts");
  await migrate(databaseUrl);
}

function runScript(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "scripts", name)], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => (output = (output + chunk).slice(-4000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))));
  });
}

function isReady(port: string): Promise<boolean> {
  const ask = async () => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  };
  return waitUntil(ask, 60_000, 50);
}
