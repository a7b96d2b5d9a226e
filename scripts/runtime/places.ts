import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..", "..");

/** Everything this clone keeps between runs: database, secret, files, tools, logs. */
export const dataDir = resolve(root, process.env.DATA_DIR || ".data");

/** Creates the data folder, for its owner only. */
export function makeDataDir(folder: string): void {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new Error(`The data folder ${folder} cannot be created: does it lie in a folder of another user?`);
  }
}
