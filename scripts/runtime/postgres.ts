// The embedded PostgreSQL: a real one, from the npm package, for a machine that has none.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Socket } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { findAccount, findBinaries, findHome, makeThrowAwayHome, type Account } from "./postgres-place.ts";
import { commandLine, isAlive, waitUntil } from "./processes.ts";

export type EmbeddedPostgres = {
  /** Connects as `entraide`, the owner of the database `entraide`. */
  url: string;
  /** Connects as `entraide_app`, which owns nothing: what the web and worker processes use. */
  applicationUrl: string;
  /** Connects as the superuser `postgres`: creating and dropping databases. */
  superuserUrl: string;
  port: number;
  /** Settles when the server has ended, wanted or not. */
  exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back. A throw-away cluster is deleted. */
  stop(): Promise<void>;
};

type Options = {
  dataDir: string;
  /** For tests: no durability, in a folder that is thrown away. */
  fast?: boolean;
  /** Default: any free one. */
  port?: number;
};

type Cluster = { native: string; account: Account | undefined; home: string; data: string; log: string };
type Passwords = { superuser: string; owner: string; application: string };

/**
 * Starts PostgreSQL on a free port of the loopback interface and makes sure of the role and the database
 * `entraide`. It also ends when this process ends, however that happens.
 * @throws Error with one clear line, and the end of the server's log, when it does not start.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { dataDir, fast = false } = options;
  const account = findAccount(dataDir);
  const native = findBinaries(account);
  const home = fast ? makeThrowAwayHome(account) : findHome(dataDir, account);
  const cluster = { native, account, home, data: join(home, "data"), log: join(home, "postgres.log") };

  const passwords = readPasswords(fast ? undefined : join(dataDir, "postgres.passwords"));
  if (existsSync(join(cluster.data, "PG_VERSION"))) await stopLeftover(cluster);
  else initialise(cluster, passwords, fast);

  const port = options.port ?? (await findFreePort());
  const server = await startServer(cluster, port, fast);
  const urlOf = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const superuserUrl = urlOf("postgres", passwords.superuser, "postgres");
  await createRoles(superuserUrl, passwords);
  const url = urlOf("entraide", passwords.owner, "entraide");
  const applicationUrl = urlOf("entraide_app", passwords.application, "entraide");
  return { url, applicationUrl, superuserUrl, port, ...server };
}

/** The passwords live beside the data, readable only by the owner of the data folder. */
function readPasswords(file: string | undefined): Passwords {
  const kept: Partial<Passwords> = file && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const fresh = () => randomBytes(24).toString("hex");
  const passwords = { superuser: fresh(), owner: fresh(), application: fresh(), ...kept };
  if (file) writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

function initialise({ native, account, home, data }: Cluster, { superuser }: Passwords, fast: boolean): void {
  const fresh = join(home, "initialising");
  const passwordFile = join(home, "password");
  rmSync(fresh, { recursive: true, force: true });
  // Letters and order come from the ICU library in the package, the same on every machine; what remains
  // to the system's C library needs some UTF-8 locale, or words with accents fall apart in full-text search.
  const locales = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "C"];
  let output = "";
  for (const locale of locales) {
    writeFileSync(passwordFile, superuser, { mode: 0o600 });
    const args = [
      "--pgdata",
      fresh,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
    ];
    args.push("--encoding=UTF8", `--locale=${locale}`, "--locale-provider=icu", "--icu-locale=und");
    args.push("--text-search-config=simple", "--no-instructions");
    if (fast) args.push("--no-sync");
    if (account) spawnSync("chown", [`${account.uid}:${account.gid}`, passwordFile]);
    const result = spawnSync(join(native, "bin", "initdb"), args, { ...identity(account), encoding: "utf8" });
    rmSync(passwordFile);
    if (result.status === 0) return renameSync(fresh, data);
    output = result.stderr ?? String(result.error);
  }
  throw new Error(`The database could not be initialised:\n${lastLines(output)}`);
}

async function startServer(cluster: Cluster, port: number, fast: boolean) {
  const { native, account, home, data, log } = cluster;
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    // No socket file: its path may be longer than what the system allows.
    unix_socket_directories: "",
    max_connections: 60,
    shared_buffers: "128MB",
    timezone: "UTC",
    log_statement: "none",
    log_checkpoints: "off",
    // A failing statement in the log would carry a person's words.
    log_min_error_statement: "panic",
    jit: "off",
    ...(fast && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 100 }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFd = openSync(log, "w", 0o600);
  // In a session of its own: Ctrl-C in the terminal must not reach it before the web process has drained.
  const server = spawn(join(native, "bin", "postgres"), ["-D", data, ...args], {
    ...identity(account),
    detached: true,
    stdio: ["ignore", logFd, logFd],
  });
  closeSync(logFd);
  let running = true;
  const exited = new Promise<void>((resolve) => {
    const done = () => resolve(void (running = false));
    server.once("exit", done).once("error", done);
  });
  const guard = startGuard(cluster, server.pid, fast);
  void exited.then(() => guard.kill("SIGKILL"));
  const isReady = () => {
    const file = readPidFile(data); // after a crash the file of the one before is still there
    return !running || (file?.pid === server.pid && file?.status === "ready");
  };
  const ready = await waitUntil(isReady, 60_000);
  if (!ready || !running) {
    server.kill("SIGQUIT");
    const lines = lastLines(readFileSync(log, "utf8"));
    throw new Error(`The embedded PostgreSQL did not start:\n${lines}`);
  }
  server.unref();

  async function stop() {
    server.ref();
    server.kill(fast ? "SIGQUIT" : "SIGINT");
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 8000).unref())]);
    if (running) server.kill("SIGQUIT");
    await exited;
    if (fast) rmSync(home, { recursive: true, force: true });
  }
  return { exited, stop };
}

/**
 * A shell that holds the end of a pipe from this process. When the pipe closes, even by kill -9, it stops
 * the server. By process id and not by folder: the next start may already be using the folder.
 */
function startGuard({ account, home }: Cluster, serverPid: number | undefined, fast: boolean) {
  const script = `trap '' INT TERM HUP
    while read -r line; do :; done
    kill -${fast ? "QUIT" : "INT"} "$1"
    tries=0
    while kill -0 "$1" && [ $tries -lt 100 ]; do sleep 0.2; tries=$((tries + 1)); done
    kill -QUIT "$1"
    ${fast ? 'rm -rf -- "$2"' : ""}`;
  const guard = spawn("/bin/sh", ["-c", script, "guard", String(serverPid), home], {
    ...identity(account),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  guard.unref();
  (guard.stdin as Socket).unref();
  return guard;
}

/** A kill -9 may leave a server behind: its guard is stopping it now, or was killed as well. */
async function stopLeftover({ data }: Cluster): Promise<void> {
  const pid = readPidFile(data)?.pid;
  // After a restart of the machine the number may belong to anything else.
  const serves = () => pid !== undefined && isAlive(pid) && commandLine(pid).includes(data);
  if (!pid || !serves()) return;
  process.kill(pid, "SIGINT");
  if (await waitUntil(() => !serves(), 15_000)) return;
  process.kill(pid, "SIGQUIT");
  if (await waitUntil(() => !serves(), 5000)) return;
  throw new Error(`A PostgreSQL left from an earlier start does not stop: process ${pid}.`);
}

/** PostgreSQL's own file: process id in the first line, status in the eighth. */
function readPidFile(data: string): { pid: number; status: string | undefined } | undefined {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

async function createRoles(superuserUrl: string, { owner, application }: Passwords): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const roles = await sql`select rolname as name from pg_roles`;
    const isMissing = (role: string) => !roles.some(({ name }) => name === role);
    // No statement takes parameters; the passwords are hexadecimal.
    if (isMissing("entraide")) await sql.unsafe(`create role entraide login password '${owner}'`);
    if (isMissing("entraide_app")) {
      await sql.unsafe(`create role entraide_app login password '${application}'`);
      await sql.unsafe("grant entraide_app to entraide");
    }
    const [database] = await sql`select from pg_database where datname = 'entraide'`;
    if (!database) await sql.unsafe("create database entraide owner entraide template template0");
  } finally {
    await sql.end();
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** From a folder that everyone may enter, with an environment that holds none of our secrets. */
function identity(account: Account | undefined) {
  const { PATH, NODE_ENV } = process.env;
  const env = { PATH, NODE_ENV, LANG: "C", LC_ALL: "C", TZ: "UTC" };
  return { cwd: "/", env, ...(account && { uid: account.uid, gid: account.gid }) };
}

const lastLines = (text: string) => text.trim().split("\n").slice(-8).join("\n");
