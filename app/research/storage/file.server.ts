import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Storage } from "./storage.server.ts";

/** A folder. What is written is flushed before it takes its name: after a power cut a file is whole or absent. */
export function fileStorage(root: string): Storage {
  const place = (key: string): string => {
    const path = resolve(root, key);
    if (path !== root && !path.startsWith(root + sep))
      throw new Error("a storage key leads out of the storage");
    return path;
  };
  async function replace(key: string, write: (unfinished: string) => Promise<void>): Promise<void> {
    const path = place(key);
    const unfinished = `${path}.${process.pid}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(unfinished);
      await flush(unfinished);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
  return {
    put: (key, file) => replace(key, (unfinished) => copyFile(file, unfinished)),
    putText: (key, text) => replace(key, (unfinished) => writeFile(unfinished, text)),
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

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
