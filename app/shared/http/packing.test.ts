import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseCoding, pack } from "./packing.server.ts";

test("the best coding that a reader takes is chosen, and none that they refuse", () => {
  expect(chooseCoding("gzip, deflate, br, zstd")).toBe("zstd");
  expect(chooseCoding("gzip, deflate, br")).toBe("br");
  expect(chooseCoding("GZIP;q=0.5, br;q=0")).toBe("gzip");
  expect(chooseCoding("zstd; q=0.000, x-gzip")).toBe("identity");
  expect(chooseCoding("")).toBe("identity");
  expect(chooseCoding(undefined)).toBe("identity");
});

test("what is packed is smaller, and comes out as it went in", () => {
  const page = Buffer.from("<p>Chez moi, marcher un peu chaque matin a fini par aider.</p>".repeat(200));
  const unpack = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync };
  for (const [coding, open] of Object.entries(unpack) as [keyof typeof unpack, (b: Buffer) => Buffer][]) {
    const packed = pack(page, coding);
    expect(packed.length).toBeLessThan(page.length / 10);
    expect(open(packed).equals(page)).toBe(true);
  }
  expect(pack(page, "identity")).toBe(page);
});
