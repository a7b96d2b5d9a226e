import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { sweepLogs } from "./log-files.server.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "entraide-logs-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
});

test("where LOG_DIR says so, each line is also in the file of its day, readable by its owner alone", async () => {
  const program = `
    import { log } from "${join(import.meta.dirname, "log.server.ts")}";
    log.info({ job: "sweep" }, "done");
    log.debug("not asked for");`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, LOG_DIR: join(dir, "logs"), LOG_LEVEL: "info" },
    encoding: "utf8",
  });
  const [file, ...others] = await readdir(join(dir, "logs"));
  expect(others).toEqual([]);
  expect(file).toMatch(/^\d{4}-\d\d-\d\d\.log$/);
  const text = await readFile(join(dir, "logs", file!), "utf8");
  expect(text).toBe(stdout);
  expect(
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ job: "sweep", msg: "done" }]);
});

test("logs are deleted after twelve months, and nothing else in their folder", async () => {
  for (const name of ["2025-11-25.log", "2025-11-26.log", "2026-11-26.log", "2024-01-01.log.gz", "notes.txt"])
    await writeFile(join(dir, name), "");
  await sweepLogs(dir, new Date("2026-11-26T10:00:00Z"));
  expect((await readdir(dir)).toSorted()).toEqual([
    "2024-01-01.log.gz",
    "2025-11-26.log",
    "2026-11-26.log",
    "notes.txt",
  ]);
  await sweepLogs(join(dir, "missing"));
});
