// The environment of the app's processes: from the operator, or that of the embedded setup.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryLock, type Lock } from "./lock.ts";
import { dataDir, makeDataDir } from "./places.ts";

/** Held by the command that runs the database in the data folder; its note says which, and the address. */
export const dataDirLock = join(dataDir, "running");

/** Locks the data folder for one command that runs its database. */
export function lockDataDir(command: string): Lock {
  makeDataDir(dataDir);
  const attempt = tryLock(dataDirLock, JSON.stringify({ command }));
  if ("lock" in attempt) return attempt.lock;
  const { pid, note } = attempt.holder;
  throw new Error(
    `"npm run ${JSON.parse(note).command}" (process ${pid}) is using the data folder ${dataDir}: stop it first.`,
  );
}

/** What the app needs beside the address of the database when nothing is configured. */
export function embeddedEnvironment(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    EMBEDDED: "1",
    SECRET_KEY: process.env.SECRET_KEY || secretKey(),
  };
}

function secretKey(): string {
  const file = join(dataDir, "secret-key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
