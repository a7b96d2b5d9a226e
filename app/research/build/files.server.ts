import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline as pipe } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

export const sizeOf = async (file: string): Promise<number> => (await stat(file)).size;

/**
 * Results of work on the same files, side by side. When one fails the others are waited for, since the next try writes
 * where they still do.
 */
export async function allOf<T extends readonly unknown[]>(work: {
  [K in keyof T]: Promise<T[K]>;
}): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as T;
}

const chunkBytes = 256 * 1_024;

/** The lines of a gzip file, as many at a time as one chunk holds: a third faster than line by line. */
export async function* linesOf(file: string): AsyncGenerator<string[]> {
  const chunks = createGunzip({ chunkSize: chunkBytes }).setEncoding("utf8");
  // What goes wrong with the file reaches whoever reads the chunks.
  pipe(createReadStream(file), chunks, () => {});
  let begun = "";
  for await (const chunk of chunks as AsyncIterable<string>) {
    const lines = (begun + chunk).split("\n");
    begun = lines.pop()!;
    yield lines;
  }
  if (begun !== "") yield [begun];
}

/** What belongs to a release in a folder: no dot files, no unfinished parts; sorted, with "/". */
export async function releaseFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")) && !path.endsWith(".part"))
    .toSorted();
}

const mediaTypes: Record<string, string> = {
  ".parquet": "application/vnd.apache.parquet",
  ".jsonl.gz": "application/gzip",
  ".csv": "text/csv",
  ".json": "application/json",
  ".md": "text/markdown",
  ".html": "text/html",
  ".cff": "application/yaml",
  ".xml": "application/xml",
  ".ttl": "text/turtle",
  ".txt": "text/plain",
};

export function mediaType(path: string): string {
  const found = Object.entries(mediaTypes).find(([extension]) => path.endsWith(extension));
  return found?.[1] ?? "text/plain";
}
