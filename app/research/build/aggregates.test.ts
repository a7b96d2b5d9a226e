import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { db } from "../../../db/client.server.ts";
import { questions } from "../../../db/schema/index.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { buildQuestion } from "../../../tests/support/factories.ts";
import { build, buildCorpus } from "../../../tests/support/research.ts";
import { sha256Of } from "./files.server.ts";
import { verifyDirectory } from "./verify.server.ts";

useDatabase();
// The build starts DuckDB twice.
vi.setConfig({ testTimeout: 120_000 });

test("a release counts every public thread of past quarters, and blanks what is of too few people", async () => {
  const { topics } = await buildCorpus();
  // Neither shared with research, nor of a topic that enough people write about.
  await buildQuestion({});
  await buildQuestion({ audience: "members", topicIds: [topics[0]!.id] });
  const past = new Date("2026-02-03T10:00:00Z");
  await db().update(questions).set({ publishedAt: past });
  await buildQuestion({ topicIds: [topics[0]!.id] });

  const { dir, release } = await build();
  expect(release.failure).toBeNull();
  const file = join(dir, "data/aggregates.csv");
  const lines = (await readFile(file, "utf8")).split("\r\n");
  const line = (start: string) => lines.find((text) => text.startsWith(`${start},`));
  expect(line("*,*,*")).toMatch(/^\*,\*,\*,false,9,8,0,0,17,/);
  expect(line("none,en,2026-Q1")).toBe("none,en,2026-Q1,true,,,,,,");
  // One of the two others is blank as well, or the first would follow from the total.
  const blank = ["heart,en,2026-Q1", "sleep,en,2026-Q1"].filter((start) => line(start)!.includes(",true,"));
  expect(blank).toHaveLength(1);
  expect(lines.some((text) => text.includes("2026-Q4"))).toBe(false);
  expect((await verifyDirectory(dir)).problems).toEqual([]);

  // A folder that was changed together with its checksums is found out by its numbers.
  await writeFile(
    file,
    lines.map((text) => text.replace("none,en,2026-Q1,true,,", "none,en,2026-Q1,false,1,")).join("\r\n"),
  );
  const sums = join(dir, "SHA256SUMS");
  const changed = (await readFile(sums, "utf8")).replace(
    /^[0-9a-f]{64} {2}data\/aggregates\.csv$/m,
    `${await sha256Of(file)}  data/aggregates.csv`,
  );
  await writeFile(sums, changed);
  expect((await verifyDirectory(dir)).problems).toContain(
    "data/aggregates.csv: none en 2026-Q1 is of too few people",
  );
});
