/**
 * npm run bench — measures what the product promises: pages, writing, queues, search, moderation, imports, releases
 *
 * npm run bench
 *   Every suite, each in a process of its own; the table of all targets at the end, and everything as JSON in
 *   .data/bench.json. Some twenty minutes, 6 GB in the temporary folder. A target that is missed ends it with an error.
 * npm run bench -- [pages] [NAME…] [--seconds N]
 *   CPU per request of the built server and its database, requests per second, times, memory, on about 1 000 generated
 *   threads, loaded from another process. NAME picks some of: bare, first-render, cached, not-modified, alone, crowd,
 *   signed-in, long-thread, home-first, topic-first, topic-cached, search-page, data, insert, answer, ask, vote, report.
 *   --seconds (default 5) is how long each is measured. CPU is that of the measured process, from its own clock: it
 *   says the same on a busy machine.
 * npm run bench -- service
 *   Two web processes beside one, memory under a minute of 200 connections, the start of `npm start`.
 * npm run bench -- queues [--jobs N]
 *   Jobs a second through our workers beside bare BullMQ workers, on PostgreSQL and on Redis.
 * npm run bench -- registry [--rpps N] [--nppes N]
 *   Imports generated extracts of 2 and 1 million lines: lines per second of CPU, and memory.
 * npm run bench -- import [--posts N]
 *   Imports a generated Stack Exchange dump of 200 000 posts: posts per second of CPU, and memory.
 * npm run bench -- search [--sizes 10000,100000,1000000] [--mean-thread N]
 *   Search, similar questions and lists with so many posts: times, growth, and what the statements read.
 * npm run bench -- moderation [--cases N] [--posts N]
 *   The moderators' queue with 100 000 open cases, and how many posts a second the safety rules read.
 * npm run bench -- deidentify [--gold FILE.jsonl] [--no-peers]
 *   Quality, harm and speed of the de-identification engine beside other tools (scripts/bench/deidentify.ts).
 * npm run bench -- release [--sizes 10000,100000]
 *   A data release from generated posts to the published prefix: seconds per step, memory, two workers beside one.
 *
 * --json prints figures and verdicts as JSON on stdout. Pages and service need the built app: npm run build.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { formatOutcome, verdictLine } from "./bench/outcome.ts";
import type { Outcome } from "./bench/outcome.ts";
import { dataDir } from "./runtime/places.ts";
import { fail, say } from "./runtime/terminal.ts";

/** Loaded only when they are asked for. */
const suites: Record<string, (args: string[]) => Promise<Outcome>> = {
  pages: async (args) => (await import("./bench/run.ts")).benchPages(args),
  service: async (args) => (await import("./bench/service.ts")).benchService(args),
  queues: async (args) => (await import("./bench/queues.ts")).benchQueues(args),
  search: async (args) => (await import("./bench/search.ts")).benchSearch(args),
  moderation: async (args) => (await import("./bench/moderation.ts")).benchModeration(args),
  deidentify: async (args) => (await import("./bench/deidentify.ts")).benchDeidentify(args),
  registry: async (args) => (await import("./bench/registry.ts")).benchRegistry(args),
  import: async (args) => (await import("./bench/import.ts")).benchImport(args),
  release: async (args) => (await import("./bench/release.ts")).benchRelease(args),
};

/** All suites one after the other; a process each, so that none runs in what another left behind. */
async function runAll(): Promise<Outcome> {
  const outcomes: Record<string, Outcome> = {};
  for (const name of Object.keys(suites)) {
    say(`\n${name}`);
    const child = fork(import.meta.filename, [name, "--json"], {
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    const printed = await text(child.stdout!);
    if (!printed) throw new Error(`The suite ${name} did not end.`);
    outcomes[name] = JSON.parse(printed) as Outcome;
    process.stdout.write(`\n${outcomes[name].table}`);
  }
  const file = join(dataDir, "bench.json");
  writeFileSync(file, JSON.stringify(outcomes, null, 2));
  say(`\nAll figures: ${file}`);
  return {
    figures: outcomes,
    table: "",
    verdicts: Object.entries(outcomes).flatMap(([name, { verdicts }]) =>
      verdicts.map(({ text, isMet }) => ({ text: `${name.padEnd(10)}  ${text}`, isMet })),
    ),
  };
}

const args = process.argv.slice(2).filter((arg) => arg !== "--json");
const isJson = process.argv.includes("--json");
const [first = "", ...rest] = args;

try {
  const outcome =
    args.length === 0
      ? await runAll()
      : Object.hasOwn(suites, first)
        ? await suites[first]!(rest)
        : await suites.pages!(args);
  process.stdout.write(isJson ? `${JSON.stringify(outcome, null, 2)}\n` : formatOutcome(outcome));
  const missed = outcome.verdicts.filter(({ isMet }) => !isMet);
  if (isJson) for (const verdict of missed) process.stderr.write(verdictLine(verdict));
  process.exit(missed.length > 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
