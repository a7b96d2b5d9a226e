// Builds the app when what it is built from has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { withLock } from "./lock.ts";
import { dataDir, makeDataDir, root } from "./places.ts";
import { step } from "./terminal.ts";

const stampFile = join(root, "build", ".stamp");
const sources = ["{app,db,workers}/**/*", "package-lock.json", "remix.config.js", "tsconfig.json"];

/** @throws Error with the output of the build when it fails. */
export async function buildApp({ always = false } = {}): Promise<void> {
  makeDataDir(dataDir);
  await withLock(join(dataDir, "building"), async () => {
    const hash = hashFiles(sources, (path) => !/\.test\.tsx?$/.test(path));
    if (!always && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
    rmSync(stampFile, { force: true });
    await step("Building the app", async () => {
      await runBuild();
      packClient(join(root, "build", "client"));
    });
    writeFileSync(stampFile, hash);
  });
}

/** One hash over names and contents of the files that the patterns (from the root) match. */
export function hashFiles(patterns: string[], keep: (path: string) => boolean = () => true): string {
  const hash = createHash("sha256");
  for (const entry of globSync(patterns, { cwd: root, withFileTypes: true }).filter((found) =>
    found.isFile(),
  )) {
    const path = join(entry.parentPath, entry.name);
    if (keep(path)) hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function runBuild(): Promise<void> {
  const cli = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const args = [cli, "vite:build", "--config", "remix.config.js"];
  const env = { ...process.env, NODE_ENV: "production" as const };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer) => (output += chunk);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(firstError(output)))));
  });
}

/** What the browser loads, packed as tightly as can be once for all: at every start it would take two seconds. */
function packClient(directory: string): void {
  for (const name of globSync("**/*.{js,css,svg,txt,webmanifest}", { cwd: directory })) {
    const plain = readFileSync(join(directory, name));
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(plain));
    writeFileSync(join(directory, `${name}.gz`), gzipSync(plain, { level: 9 }));
  }
}

/** The lines that matter: the lists of chunks before, and of watched files after them, do not. */
function firstError(output: string): string {
  const start = Math.max(output.search(/✗|error/i), 0);
  return output.slice(start).split("\n").slice(0, 10).join("\n").trim();
}
