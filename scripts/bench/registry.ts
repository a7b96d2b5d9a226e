/**
 * npm run bench -- registry [--rpps N] [--nppes N] [--json]
 *
 * Imports generated extracts (2 million lines of RPPS, 1 million of NPPES with its 330 columns) into a database of its
 * own, by the command that people type. Lines per second are per second of CPU of the importing process, its start
 * included, which says the same on a busy machine; memory is the most it ever held. The database has its own process.
 * Needs some 3 GB in the temporary folder.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../../db/migrate.server.ts";
import { writeNppesFile, writeRppsFile } from "../../tests/support/registry-files.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import type { Outcome } from "./outcome.ts";
import { runImport } from "./run-import.ts";
import type { Taken } from "./run-import.ts";

interface Figure extends Taken {
  lines: number;
}

/** Lines per CPU second, and megabytes, that each import promises. */
const targets = { rpps: 50_000, nppes: 10_000 };
const maxMegabytes = 200;
const writers = { rpps: writeRppsFile, nppes: writeNppesFile };
type Registry = keyof typeof targets;

export async function benchRegistry(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rpps: { type: "string", default: "2000000" },
      nppes: { type: "string", default: "1000000" },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const dataDir = join(folder, "database");
  const database = await step("Starting a database", () => startEmbeddedPostgres({ dataDir, fast: true }));
  try {
    await migrate(database.url);
    const figures: Partial<Record<Registry, Figure>> = {};
    for (const registry of ["rpps", "nppes"] as const) {
      const lines = Number(values[registry]);
      if (!Number.isInteger(lines) || lines < 0) throw new Error(`--${registry} takes a number of lines.`);
      if (lines > 0) figures[registry] = await measure(registry, lines, folder, database.url);
    }
    return { figures, table: "", verdicts: judge(figures) };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(registry: Registry, lines: number, folder: string, url: string): Promise<Figure> {
  const file = join(folder, `${registry}.txt`);
  await step(`Writing ${lines} lines of ${registry}`, async () => writers[registry](file, lines));
  const figure = await step(`Importing ${registry}`, () => runImport(["registry", registry, file], url));
  await rm(file);
  return { lines, ...figure };
}

function judge(figures: Partial<Record<Registry, Figure>>): Outcome["verdicts"] {
  return Object.entries(figures).map(([registry, { lines, seconds, cpuSeconds, megabytes }]) => {
    const perSecond = Math.round(lines / cpuSeconds);
    const target = targets[registry as Registry];
    const isMet = perSecond >= target && megabytes <= maxMegabytes;
    const text =
      `${registry}: ${lines} lines in ${seconds.toFixed(1)} s, ${perSecond} lines per CPU second ` +
      `(at least ${target}), ${Math.round(megabytes)} MB (at most ${maxMegabytes})`;
    return { isMet, text };
  });
}
