import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isSignedBy, publicKeyFile, signingKey } from "./minisign.ts";

const key = signingKey(Buffer.alloc(32, 7));
const text = Buffer.from("abc  data/posts.parquet\n");
const signature = key.sign(text, "timestamp:1\tfile:SHA256SUMS\thashed");

test("a signature holds for its bytes, its comment and its key, and for nothing else", () => {
  expect(isSignedBy(key.publicKey, text, signature)).toBe(true);
  expect(isSignedBy(publicKeyFile(key.publicKey), text, signature)).toBe(true);
  const others = [
    isSignedBy(key.publicKey, Buffer.from("abd  data/posts.parquet\n"), signature),
    isSignedBy(key.publicKey, text, signature.replace("timestamp:1", "timestamp:2")),
    isSignedBy(signingKey(Buffer.alloc(32, 8)).publicKey, text, signature),
    isSignedBy(key.publicKey, text, ""),
    isSignedBy("nonsense", text, signature),
  ];
  expect(others).toEqual([false, false, false, false, false]);
});

function findMinisign(): string | null {
  try {
    execFileSync("minisign", ["-v"], { stdio: "ignore" });
    return "minisign";
  } catch {
    return null;
  }
}
const minisign = findMinisign();

test.skipIf(!minisign)("minisign itself accepts our signature and refuses a touched file", () => {
  const dir = mkdtempSync(join(tmpdir(), "entraide-minisign-"));
  const at = (name: string, content: string | Buffer) => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const pub = at("minisign.pub", publicKeyFile(key.publicKey));
  const file = at("SHA256SUMS", text);
  at("SHA256SUMS.minisig", signature);
  const run = () =>
    execFileSync(minisign!, ["-V", "-p", pub, "-m", file], { encoding: "utf8", stdio: "pipe" });
  expect(run()).toContain("verified");
  at("SHA256SUMS", "abd  data/posts.parquet\n");
  expect(run).toThrow(/verification failed/);
});
