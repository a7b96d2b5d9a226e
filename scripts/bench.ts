/**
 * npm run bench — measures the web process and the database: CPU per request, requests per second, times, memory
 *
 * npm run bench [-- NAME…] [--json] [--seconds N]
 *   Starts a database of its own in a temporary folder and the built server, writes about 1 000 generated
 *   threads, and loads it from another process. NAME picks some of: bare, first-render, cached, not-modified, crowd,
 *   signed-in, long-thread, home-first, topic-first, topic-cached, search-page, data, insert, answer. --json prints the
 *   figures as JSON on stdout, --seconds (default 5) is how long each is measured. Needs the built app: npm run build.
 *   CPU is that of the measured process, from its own clock: it says the same on a busy machine.
 * npm run bench -- registry [--rpps N] [--nppes N] [--json]
 *   Imports generated extracts of 2 and 1 million lines: lines per second of CPU, and memory.
 * npm run bench -- import [--posts N] [--json]
 *   Imports a generated Stack Exchange dump of 200 000 posts: posts per second of CPU, and memory.
 * npm run bench -- search [--sizes 10000,100000,1000000] [--mean-thread N] [--json]
 *   Search, similar questions and lists with so many posts: times, growth, and what the statements read; fails on a
 *   target that is missed.
 * npm run bench -- moderation [--cases N] [--posts N] [--json]
 *   The moderators' queue with 100 000 open cases, and how many posts a second the safety rules read.
 * npm run bench -- deidentify [--json] [--gold FILE.jsonl] [--no-peers]
 *   Quality, harm and speed of the de-identification engine beside other tools (scripts/bench/deidentify.ts).
 * npm run bench -- release [--sizes 10000,100000] [--json]
 *   A data release from generated posts to the published prefix: seconds per step, memory, two workers beside one.
 */
import { parseArgs } from "node:util";
import { runBench } from "./bench/run.ts";
import { scenarioNames } from "./bench/scenarios.ts";
import type { ScenarioName } from "./bench/scenarios.ts";
import { formatReport } from "./bench/report.ts";
import { fail } from "./runtime/terminal.ts";

/** Suites of their own, loaded only when they are asked for. */
const suites: Record<string, (args: string[]) => Promise<void>> = {
  registry: async (args) => (await import("./bench/registry.ts")).benchRegistry(args),
  search: async (args) => (await import("./bench/search.ts")).benchSearch(args),
  import: async (args) => (await import("./bench/import.ts")).benchImport(args),
  moderation: async (args) => (await import("./bench/moderation.ts")).benchModeration(args),
  deidentify: async (args) => (await import("./bench/deidentify.ts")).benchDeidentify(args),
  release: async (args) => (await import("./bench/release.ts")).benchRelease(args),
};

const [first = "", ...rest] = process.argv.slice(2);

try {
  if (Object.hasOwn(suites, first)) {
    await suites[first]!(rest);
    process.exit(0);
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, seconds: { type: "string", default: "5" } },
  });
  const unknown = positionals.find((name) => !(scenarioNames as readonly string[]).includes(name));
  if (unknown) throw new Error(`There is no benchmark "${unknown}". Known: ${scenarioNames.join(", ")}.`);
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Error("--seconds takes a number above 0.");
  const names = positionals.length > 0 ? (positionals as ScenarioName[]) : scenarioNames;
  const figures = await runBench(names, seconds);
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : formatReport(figures));
  process.exit(0);
} catch (error) {
  fail(error);
}
