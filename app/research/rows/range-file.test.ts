import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parseRange } from "../file-response.server.ts";
import { RangeFile, Refused } from "./range-file.ts";

const bytes = randomBytes(50_000);
let asked: string[] = [];
let status = 206;
const server = createServer(({ headers: { range } }, response) => {
  asked.push(range!);
  const { start, end } = parseRange(range!, bytes.length) as { start: number; end: number };
  response.writeHead(status).end(bytes.subarray(start, end + 1));
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());
beforeEach(() => {
  asked = [];
  status = 206;
});

const open = () =>
  new RangeFile(`http://127.0.0.1:${(server.address() as AddressInfo).port}/posts.parquet`, bytes.length);

test("parts are the bytes of the file, none is asked for twice, and what was read never exceeds it", async () => {
  const file = open();
  const parts: [number, number][] = [
    [49_000, 50_000],
    [10, 20],
    [0, 9_000],
    [5_000, 30_000],
    [0, 50_000],
  ];
  for (const [start, end] of parts)
    expect(Buffer.from(await file.slice(start, end)).equals(bytes.subarray(start, end))).toBe(true);
  expect(file.bytesRead).toBe(bytes.length);
  const before = file.requests;
  await Promise.all(parts.map(([start, end]) => file.slice(start, end)));
  expect(file.requests).toBe(before);
});

test("parts that are asked for at once share what is on its way", async () => {
  const file = open();
  await Promise.all([file.slice(0, 100), file.slice(50, 4_000), file.slice(0, 8_192)]);
  expect(asked).toEqual(["bytes=0-4095", "bytes=4096-8191"]);
});

test("an answer that is not the part asked for is refused with its status, and can be asked for again", async () => {
  const file = open();
  status = 410;
  await expect(file.slice(0, 10)).rejects.toMatchObject({ status: 410 });
  await expect(file.slice(0, 10)).rejects.toBeInstanceOf(Refused);
  status = 206;
  expect((await file.slice(0, 10)).byteLength).toBe(10);
});
