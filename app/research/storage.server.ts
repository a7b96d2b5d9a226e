import { createReadStream } from "node:fs";
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { environment } from "../shared/env.server.ts";

/** Where releases live. Keys are relative paths with "/"; every write is complete or absent. */
export interface Storage {
  put(key: string, file: string): Promise<void>;
  putText(key: string, text: string): Promise<void>;
  size(key: string): Promise<number | null>;
  /** `end` is inclusive, as in HTTP. */
  stream(key: string, range?: { start: number; end: number }): Readable;
  text(key: string): Promise<string | null>;
  list(prefix: string): Promise<string[]>;
  remove(prefix: string): Promise<void>;
}

/** A folder, by default in the data folder of this installation (STORAGE_URL, `file:`). */
export function fileStorage(root: string): Storage {
  const place = (key: string): string => {
    const path = resolve(root, key);
    if (path !== root && !path.startsWith(root + sep))
      throw new Error("a storage key leads out of the storage");
    return path;
  };
  const prepare = async (key: string) => {
    const path = place(key);
    await mkdir(dirname(path), { recursive: true });
    return { path, unfinished: `${path}.${process.pid}.part` };
  };
  return {
    async put(key, file) {
      const { path, unfinished } = await prepare(key);
      await copyFile(file, unfinished);
      await rename(unfinished, path);
    },
    async putText(key, text) {
      const { path, unfinished } = await prepare(key);
      await writeFile(unfinished, text);
      await rename(unfinished, path);
    },
    async size(key) {
      const found = await stat(place(key)).catch(() => null);
      return found?.isFile() ? found.size : null;
    },
    stream: (key, range) => createReadStream(place(key), range),
    text: (key) => readFile(place(key), "utf8").catch(() => null),
    async list(prefix) {
      const base = place(prefix);
      const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
        .map((entry) => relative(base, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
        .toSorted();
    },
    remove: (prefix) => rm(place(prefix), { recursive: true, force: true }),
  };
}

/** @throws when STORAGE_URL names a kind of storage that this version does not speak */
export function storage(): Storage {
  const { STORAGE_URL, DATA_DIR } = environment();
  if (!STORAGE_URL) return fileStorage(resolve(DATA_DIR, "storage"));
  if (!STORAGE_URL.startsWith("file:")) throw new Error("STORAGE_URL: only file: is supported");
  return fileStorage(resolve(fileURLToPath(STORAGE_URL)));
}

export const storageKeys = {
  candidate: (releaseId: string) => `candidates/${releaseId}`,
  release: (version: string) => `releases/${version}`,
  latest: "releases/latest.json",
  status: "releases/status.signed.json",
  publicKey: "releases/minisign.pub",
};
