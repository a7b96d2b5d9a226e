import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startS3 } from "../../../tests/support/s3.ts";
import type { S3Server } from "../../../tests/support/s3.ts";
import { fileStorage } from "./file.server.ts";
import { s3Storage } from "./s3.server.ts";
import type { Storage } from "./storage.server.ts";

const dir = mkdtempSync(join(tmpdir(), "entraide-storage-"));
const file = join(dir, "bytes");
writeFileSync(file, Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 251)));

let server: S3Server;
const storages: Record<string, Storage> = { file: fileStorage(join(dir, "folder")) };
beforeAll(async () => {
  server = await startS3();
  storages.s3 = s3Storage({ ...server.place, prefix: "research/data" });
});
afterAll(() => server.stop());

for (const kind of ["file", "s3"]) {
  test(`${kind}: what was put is read whole, in ranges, listed and removed`, async () => {
    const storage = storages[kind]!;
    await storage.put("releases/2026.1.0/data/posts.parquet", file);
    await storage.putText("releases/2026.1.0/été.json", "{}");
    await storage.putText("releases/2026.1.01/a", "neighbour");
    await storage.putText("releases/latest.json", "old");
    await storage.putText("releases/latest.json", "new, é");
    expect(await storage.text("releases/latest.json")).toBe("new, é");
    expect(await storage.list("releases/2026.1.0")).toEqual(["data/posts.parquet", "été.json"]);
    expect(await storage.size("releases/2026.1.0/data/posts.parquet")).toBe(70_000);
    const whole = await buffer(storage.stream("releases/2026.1.0/data/posts.parquet"));
    expect(whole.length).toBe(70_000);
    const part = await buffer(
      storage.stream("releases/2026.1.0/data/posts.parquet", { start: 250, end: 252 }),
    );
    expect([...part]).toEqual([250, 0, 1]);
    await storage.remove("releases/2026.1.0");
    expect(await storage.list("releases/2026.1.0")).toEqual([]);
    expect(await storage.text("releases/2026.1.01/a")).toBe("neighbour");
    await storage.remove("releases/latest.json");
  });

  test(`${kind}: what is not there is null, an empty list, an error of the stream`, async () => {
    const storage = storages[kind]!;
    expect([await storage.size("no/thing"), await storage.text("no/thing")]).toEqual([null, null]);
    expect(await storage.list("no")).toEqual([]);
    await storage.remove("no");
    await expect(buffer(storage.stream("no/thing"))).rejects.toThrow();
  });
}

test("s3: lists of more than a page are complete", async () => {
  const pages: Record<string, string> = {
    "": "<Key>many/x/a</Key><NextContinuationToken>1&amp;2</NextContinuationToken>",
    "1&2": "<Key>many/x/b%20c</Key>",
  };
  const paged = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, "http://x");
    response.end(
      `<ListBucketResult>${pages[searchParams.get("continuation-token") ?? ""]}</ListBucketResult>`,
    );
  }).listen(0, "127.0.0.1");
  await once(paged, "listening");
  const endpoint = `http://127.0.0.1:${(paged.address() as AddressInfo).port}`;
  const storage = s3Storage({ ...server.place, endpoint, prefix: "many" });
  expect(await storage.list("x")).toEqual(["a", "b c"]);
  paged.close();
});

test("s3: a wrong secret is refused, and the error names no address", async () => {
  const storage = s3Storage({ ...server.place, prefix: "", secretAccessKey: "wrong" });
  await expect(storage.putText("x", "y")).rejects.toThrow(/^the object storage answered PUT with 403$/);
});

test("file: a full disk leaves what was there, and nothing unfinished", async () => {
  const root = join(dir, "full");
  const storage = fileStorage(root);
  await storage.putText("releases/latest.json", "before");
  // Every write to /dev/full ends with the kernel's ENOSPC.
  symlinkSync("/dev/full", join(root, "releases", `latest.json.${process.pid}.part`));
  await expect(storage.putText("releases/latest.json", "after")).rejects.toMatchObject({ code: "ENOSPC" });
  expect(await storage.text("releases/latest.json")).toBe("before");
  expect(readdirSync(join(root, "releases"))).toEqual(["latest.json"]);
});

test("file: no key leads out of the folder", async () => {
  await expect(async () => storages.file!.putText("../../etc/x", "")).rejects.toThrow(/leads out/);
});
