import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { environment } from "../../shared/env.server.ts";
import { fileStorage } from "./file.server.ts";
import { s3Storage } from "./s3.server.ts";

/** Where releases live. Keys are relative paths with "/"; every write is complete or absent. */
export interface Storage {
  put(key: string, file: string): Promise<void>;
  putText(key: string, text: string): Promise<void>;
  size(key: string): Promise<number | null>;
  /** `end` is inclusive, as in HTTP. */
  stream(key: string, range?: { start: number; end: number }): Readable;
  text(key: string): Promise<string | null>;
  /** Paths below a prefix, sorted. */
  list(prefix: string): Promise<string[]>;
  /** A key, or everything below it. */
  remove(prefix: string): Promise<void>;
}

let bucket: { url: string; storage: Storage } | undefined;

/** By STORAGE_URL: a folder (`file:`), a bucket (`s3://bucket/prefix`), or without it a folder of the data folder. */
export function storage(): Storage {
  const { STORAGE_URL, DATA_DIR } = environment();
  if (!STORAGE_URL) return fileStorage(resolve(DATA_DIR, "storage"));
  if (STORAGE_URL.startsWith("file:")) return fileStorage(resolve(fileURLToPath(STORAGE_URL)));
  if (bucket?.url !== STORAGE_URL) bucket = { url: STORAGE_URL, storage: s3FromEnvironment(STORAGE_URL) };
  return bucket.storage;
}

/** @throws with the names of the variables that an s3: address needs and that are missing */
function s3FromEnvironment(url: string): Storage {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL } = environment();
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error("Wrong or missing environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY");
  const { hostname, pathname } = new URL(url);
  return s3Storage({
    endpoint: AWS_ENDPOINT_URL ?? `https://s3.${AWS_REGION}.amazonaws.com`,
    bucket: hostname,
    prefix: decodeURIComponent(pathname).replaceAll(/^\/+|\/+$/g, ""),
    region: AWS_REGION,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
  });
}

export const storageKeys = {
  candidate: (releaseId: string) => `candidates/${releaseId}`,
  release: (version: string) => `releases/${version}`,
  /** Apart from what the portal serves: no address of the portal leads here. */
  controlled: (version: string) => `controlled/${version}`,
  /** Where a published version lies, by its tier. */
  published: ({ tier, version }: { tier: "open" | "controlled"; version: string }): string =>
    tier === "open" ? storageKeys.release(version) : storageKeys.controlled(version),
  latest: "releases/latest.json",
  status: "releases/status.signed.json",
  publicKey: "releases/minisign.pub",
};
