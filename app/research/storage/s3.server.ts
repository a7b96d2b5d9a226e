import { openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { sha256Of } from "../build/files.server.ts";
import type { Storage } from "./storage.server.ts";

export interface S3Place {
  endpoint: string;
  bucket: string;
  /** Before every key; "" for the whole bucket. */
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** S3 takes at most this much in one request; tables are cut into parts long before. */
const largestPut = 5 * 1024 ** 3;
const deletionsAtOnce = 8;
const keysPerPage = "200";
const attempts = 3;

/**
 * A bucket of any S3-compatible server, addressed by path. An object is replaced as a whole or not at all: that is S3's
 * own promise, and the server checks the SHA-256 of what it received.
 */
export function s3Storage({ endpoint, bucket, prefix, ...account }: S3Place): Storage {
  const client = new AwsClient({ service: "s3", retries: attempts, ...account });
  const root = `${endpoint.replace(/\/$/, "")}/${bucket}`;
  const full = (key: string) => (prefix ? `${prefix}/${key}` : key);
  const address = (key: string) => `${root}/${full(key).split("/").map(encodeURIComponent).join("/")}`;

  /** @returns null for 404 */
  async function ask(url: string, init?: RequestInit): Promise<Response | null> {
    const response = await client.fetch(url, init);
    if (response.ok) return response;
    // Whatever is left of the answer would hold its connection.
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new StorageFailed(init?.method ?? "GET", response.status);
  }
  async function write(key: string, body: Blob | string, sha256?: string): Promise<void> {
    const headers = sha256 ? { "X-Amz-Content-Sha256": sha256 } : undefined;
    const stored = await ask(address(key), { method: "PUT", body, headers });
    if (!stored) throw new StorageFailed("PUT", 404);
    await stored.body?.cancel();
  }
  /** Keys as S3 knows them, a page at a time. */
  async function* keysBelow(start: string): AsyncGenerator<string> {
    for (let token: string | undefined = ""; token !== undefined;) {
      const query = new URLSearchParams({
        "list-type": "2",
        prefix: start,
        "encoding-type": "url",
        "max-keys": keysPerPage,
      });
      if (token) query.set("continuation-token", token);
      const page = await (await ask(`${root}?${query.toString()}`))?.text();
      if (page === undefined) throw new StorageFailed("GET", 404);
      for (const [, key] of page.matchAll(/<Key>([^<]*)<\/Key>/g))
        yield decodeURIComponent(unescapeXml(key!).replaceAll("+", " "));
      const next = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(page)?.[1];
      token = next && unescapeXml(next);
    }
  }
  const erase = async (key: string) => {
    const url = `${root}/${key.split("/").map(encodeURIComponent).join("/")}`;
    await (await ask(url, { method: "DELETE" }))?.body?.cancel();
  };

  return {
    async put(key, file) {
      const blob = await openAsBlob(file);
      if (blob.size > largestPut) throw new Error("a file of a release is larger than S3 takes at once");
      await write(key, blob, await sha256Of(file));
    },
    putText: (key, text) => write(key, text),
    async size(key) {
      const found = await ask(address(key), { method: "HEAD" });
      return found && Number(found.headers.get("content-length"));
    },
    stream(key, range) {
      const headers = range ? { Range: `bytes=${range.start}-${range.end}` } : undefined;
      async function* bytes() {
        const found = await ask(address(key), { headers });
        if (!found) throw new StorageFailed("GET", 404);
        // Node's own type of the same stream is iterable.
        yield* found.body as NodeStream;
      }
      return Readable.from(bytes(), { objectMode: false });
    },
    text: async (key) => (await (await ask(address(key)))?.text()) ?? null,
    async list(below) {
      const start = `${full(below)}/`;
      const keys: string[] = [];
      for await (const key of keysBelow(start)) keys.push(key.slice(start.length));
      return keys.toSorted();
    },
    async remove(below) {
      let waiting: string[] = [];
      for await (const key of keysBelow(full(below))) {
        // "releases/2026.1" is no part of "releases/2026.11".
        if (key !== full(below) && !key.startsWith(`${full(below)}/`)) continue;
        waiting.push(key);
        if (waiting.length < deletionsAtOnce) continue;
        await Promise.all(waiting.map(erase));
        waiting = [];
      }
      await Promise.all(waiting.map(erase));
    },
  };
}

const unescapeXml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name]!,
  );

/** Says what was asked and the answer's status; never the address, which may be private. */
export class StorageFailed extends Error {
  override readonly name = "StorageFailed";
  constructor(method: string, status: number) {
    super(`the object storage answered ${method} with ${status}`);
  }
}
