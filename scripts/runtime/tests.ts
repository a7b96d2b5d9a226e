// Runs the tests with everything they need.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "./app-build.ts";
import type { Counts } from "./count-reporter.ts";
import { root } from "./places.ts";
import { findChromium, findRedisServer } from "./system-tools.ts";
import { fail, onStopRequest, say } from "./terminal.ts";

/** Ends with the line `N passed, N failed, N skipped`; true when tests ran and none failed. */
export async function runTests(args: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "entraide-counts-"));
  const file = join(folder, "counts.json");
  try {
    const code = await vitest(args, { TEST_COUNTS_FILE: file, ...(await tools()) });
    const counts: Counts = existsSync(file)
      ? JSON.parse(readFileSync(file, "utf8"))
      : { passed: 0, failed: 1, skipped: [] };
    for (const name of counts.skipped) process.stdout.write(`skipped: ${name}\n`);
    process.stdout.write(
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped\n`,
    );
    return code === 0 && counts.failed === 0 && counts.passed > 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tools(): Promise<Record<string, string>> {
  const [chromium, redis] = [await findChromium(), await findRedisServer()];
  // A build that fails shows in the tests that use it; the others run all the same.
  await buildApp().catch((error: Error) => say(error.message));
  return { ...(chromium && { CHROMIUM_PATH: chromium }), ...(redis && { REDIS_SERVER_PATH: redis }) };
}

function vitest(args: string[], env: Record<string, string>): Promise<number | null> {
  const reporters = ["default", join(import.meta.dirname, "count-reporter.ts")];
  const leash = join(import.meta.dirname, "leash.ts");
  const program = [
    join(root, "node_modules", "vitest", "vitest.mjs"),
    "run",
    "--config",
    "tests/vitest.config.ts",
  ];
  const child = spawn(
    process.execPath,
    ["--import", leash, ...program, ...reporters.map((name) => `--reporter=${name}`), ...args],
    { cwd: root, env: { ...process.env, ...env }, stdio: ["inherit", "inherit", "inherit", "ipc"] },
  );
  onStopRequest((again) => child.kill(again ? "SIGKILL" : "SIGTERM"));
  return new Promise((resolve) => {
    child.on("error", fail);
    child.on("exit", resolve);
  });
}
