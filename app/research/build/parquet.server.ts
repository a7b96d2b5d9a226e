import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { postColumns, schemaVersion } from "../release/columns.ts";
import type { ReleaseTier } from "../release/thresholds.ts";

/** The folder of package.json, wherever this module was bundled to. */
export function projectRoot(): string {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    if (existsSync(join(at, "package.json")) && existsSync(join(at, "scripts", "release", "parquet.ts")))
      return at;
    if (at === dirname(at)) throw new Error("scripts/release/parquet.ts is not part of this installation");
  }
}

export interface ParquetTask {
  jsonl: string;
  outDir: string;
  tier: ReleaseTier;
  version: string;
  licence: string;
  threads?: 1 | 2;
}

/**
 * posts.jsonl.gz → posts.parquet and threads.parquet, in a child process with its own memory.
 * @throws with DuckDB's first line when the child fails; it names columns and files, never a row
 */
export async function convertToParquet({
  jsonl,
  outDir,
  tier,
  version,
  licence,
  threads = 1,
}: ParquetTask): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const taskFile = join(outDir, ".parquet-task.json");
  const columns = postColumns(tier).map(({ name, type }) => ({ name, type }));
  const metadata = { version, licence, schema_version: schemaVersion };
  await writeFile(taskFile, JSON.stringify({ jsonl, outDir, columns, metadata, threads }));
  const script = join(projectRoot(), "scripts", "release", "parquet.ts");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, taskFile], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, TZ: "UTC" },
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + String(chunk)).slice(-4_000)));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  await rm(taskFile, { force: true });
  if (/no space left/i.test(complaint)) throw new ParquetFailed("no space left on the disk");
  if (code !== 0)
    throw new ParquetFailed(/Error: [A-Z][^"'\n]{0,80}/.exec(complaint)?.[0] ?? `ended with ${code}`);
}

export class ParquetFailed extends Error {
  override readonly name = "ParquetFailed";
}
