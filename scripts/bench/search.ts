/**
 * npm run bench -- search [--sizes 10000,100000,1000000] [--mean-thread N] [--json]
 *
 * Search, similar questions and lists on generated threads of each size: milliseconds of one request after the other
 * (p50, p95, worst), the app's own work included and HTTP not, and the pages of 8 kB that its statements read. Times are
 * true on a machine that does nothing else; what is read is the same on any.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../../db/migrate.server.ts";
import { generate } from "../generate/generate.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import type { Outcome, Verdict } from "./outcome.ts";
import { measureSearch } from "./search/measure.ts";
import type { Figure } from "./search/measure.ts";
import type { Group } from "./search/requests.ts";

interface Sized {
  posts: number;
  generatedPerSecond: number;
  figures: Figure[];
}

/**
 * At the largest size p95 in milliseconds and the most pages that any request reads; how much p95 may grow from the
 * smallest size to the largest.
 */
const targets: Record<Group, { p95: number; buffers: number; growth: number }> = {
  search: { p95: 100, buffers: 15_000, growth: 3 },
  similar: { p95: 50, buffers: 10_000, growth: 3 },
  list: { p95: 50, buffers: 2_500, growth: 1.3 },
};
const least = 1_000;

export async function benchSearch(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "10000,100000,1000000" },
      "mean-thread": { type: "string", default: "6" },
    },
  });
  const sizes = values.sizes.split(",").map(Number);
  if (sizes.some((size) => !(size >= least))) throw new Error(`--sizes takes numbers from ${least} on.`);
  const meanThread = Number(values["mean-thread"]);
  if (!(meanThread >= 1)) throw new Error("--mean-thread takes a number from 1 on.");
  const measured: Sized[] = [];
  for (const posts of sizes.toSorted((a, b) => a - b)) measured.push(await measure(posts, meanThread));
  const verdicts = judge(measured);
  return { figures: measured, table: tableOf(measured), verdicts };
}

async function measure(posts: number, meanThread: number): Promise<Sized> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const database = await step("Starting a database", () =>
    startEmbeddedPostgres({ dataDir: folder, fast: true }),
  );
  try {
    await migrate(database.url);
    const made = await step(`Writing ${posts} posts`, () => generate(database.url, { posts, meanThread }));
    const figures = await step("Measuring", () => measureSearch(database.url, { each: 20, rounds: 2 }));
    return { posts, generatedPerSecond: Math.round((posts / made.copyMs) * 1_000), figures };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(measured: readonly Sized[]): Verdict[] {
  const [smallest, largest] = [measured[0]!, measured.at(-1)!];
  return (Object.keys(targets) as Group[]).flatMap((group) => {
    const of = ({ figures }: Sized) =>
      figures.find((figure) => figure.group === group && figure.kind === null)!;
    const { p95, buffers } = of(largest);
    const wanted = targets[group];
    const growth = p95 / of(smallest).p95;
    const verdicts = [
      {
        text: `${group}: p95 ${p95.toFixed(1)} ms at ${largest.posts} posts (at most ${wanted.p95})`,
        isMet: p95 <= wanted.p95,
      },
      {
        text: `${group}: no request reads more than ${buffers.worst} pages (at most ${wanted.buffers})`,
        isMet: buffers.worst <= wanted.buffers,
      },
    ];
    if (largest === smallest) return verdicts;
    return [
      ...verdicts,
      {
        text: `${group}: p95 grows ${growth.toFixed(2)} times from ${smallest.posts} posts (at most ${wanted.growth})`,
        isMet: growth <= wanted.growth,
      },
    ];
  });
}

function tableOf(measured: readonly Sized[]): string {
  const cell = (value: number) => value.toFixed(1).padStart(8);
  const lines = measured.flatMap(({ posts, generatedPerSecond, figures }) => [
    `\n${posts} posts, copied at ${generatedPerSecond} a second\n`,
    `${"".padEnd(34)}      p50      p95    worst  pages p50   p95  worst\n`,
    ...figures.map(
      ({ group, kind, p50, p95, worst, buffers }) =>
        `${`${group}${kind ? `: ${kind}` : ""}`.padEnd(34)} ${cell(p50)} ${cell(p95)} ${cell(worst)}` +
        `  ${String(buffers.p50).padStart(9)} ${String(buffers.p95).padStart(5)} ${String(buffers.worst).padStart(6)}\n`,
    ),
  ]);
  return lines.join("");
}
