/**
 * npm run bench — measures the web process: CPU per request and requests per second
 *
 * npm run bench [-- NAME…] [--json] [--seconds N]
 *   Starts a database of its own in a temporary folder and the built server, writes about 1 000 generated
 *   threads, and loads it from another process. NAME picks some of: bare, first-render, cached, signed-in,
 *   topic-first, topic-cached, answer. --json prints the figures as JSON on stdout, --seconds (default 5) is how
 *   long each is measured. Needs the built app: npm run build.
 *   CPU is that of the measured process, from its own clock: it says the same on a busy machine.
 * npm run bench -- registry [--rpps N] [--nppes N] [--json]
 *   Imports generated extracts of 2 and 1 million lines: lines per second of CPU, and memory.
 * npm run bench -- deidentify [--json] [--gold FILE.jsonl] [--no-peers]
 *   Quality, harm and speed of the de-identification engine beside other tools (scripts/bench/deidentify.ts).
 * npm run bench -- release [--sizes 10000,100000] [--json]
 *   A data release from generated posts to the published prefix: seconds per step, memory, two workers beside one.
 */
import { parseArgs } from "node:util";
import { benchRegistry } from "./bench/registry.ts";
import { runBench } from "./bench/run.ts";
import { scenarioNames } from "./bench/scenarios.ts";
import type { ScenarioName } from "./bench/scenarios.ts";
import { formatReport } from "./bench/report.ts";
import { fail } from "./runtime/terminal.ts";

const [first, ...rest] = process.argv.slice(2);

try {
  if (first === "deidentify") {
    const { benchDeidentify } = await import("./bench/deidentify.ts");
    await benchDeidentify(rest);
    process.exit(0);
  }
  if (first === "release") {
    const { benchRelease } = await import("./bench/release.ts");
    await benchRelease(rest);
    process.exit(0);
  }
  if (first === "registry") {
    await benchRegistry(rest);
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
