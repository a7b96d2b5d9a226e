/**
 * npm run bench -- release [--sizes 10000,100000] [--json]
 *
 * From generated posts in a database of its own to the published prefix, at each size: seconds per step, memory of Node
 * and of the DuckDB child, JSONL rows per second of CPU without de-identification, the whole (two worker processes share
 * the threads) beside de-identification, JSONL and Parquet measured alone (in one process), and the de-identification of
 * one process beside that of two. A million posts need some 8 GB in the temporary folder.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "../../db/migrate.server.ts";
import { generate } from "../generate/generate.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import { workerEnvironment, workerNodeArgs } from "../runtime/worker-node-args.ts";
import type { Alone, Built, Task } from "./release-child.ts";
import type { Outcome, Verdict } from "./outcome.ts";

/** What the release promises (megabytes, rows per second of CPU, ratios). */
const targets = { node: 400, duckdb: 1_024, jsonl: 25_000, overhead: 1.3, speedUp: 1.6, growth: 1.3 };

interface Figure {
  posts: number;
  built: Built;
  alone: Alone;
  /** Seconds of de-identification in one process, and in two at once. */
  workers: { one: number; two: number };
}

export async function benchRelease(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "10000,100000" },
    },
  });
  const sizes = values.sizes
    .split(",")
    .map(Number)
    .toSorted((a, b) => a - b);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1_000))
    throw new Error("--sizes takes numbers of posts from 1000 on, by commas.");
  const figures: Figure[] = [];
  for (const posts of sizes) figures.push(await measure(posts));
  return report(figures);
}

async function measure(posts: number): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const database = await step("Starting a database", () =>
    startEmbeddedPostgres({ dataDir: join(folder, "database"), fast: true }),
  );
  try {
    await migrate(database.url);
    await step(`Writing ${posts} posts`, () => generate(database.url, { posts }));
    const env = {
      ...process.env,
      ...workerEnvironment,
      DATABASE_URL: database.url,
      SECRET_KEY: "only for a database that is thrown away",
      DATA_DIR: folder,
      LOG_LEVEL: "error",
    };
    const run = <T>(task: Task) => runChild<T>(task, env);
    const [built] = await step("From the database to the published prefix, by two workers", () =>
      Promise.all([run<Built>({ name: "build", dir: join(folder, "release") }), run<null>({ name: "help" })]),
    );
    const alone = await step("De-identification, JSONL and Parquet alone", () =>
      run<Alone>({ name: "alone", releaseId: built.releaseId, dir: join(folder, "alone") }),
    );
    const workers = await step("One process beside two", async () => {
      const one = await shareOut(run, 1);
      return { one, two: await shareOut(run, 2) };
    });
    return { posts, built, alone, workers };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns seconds until the last of them had finished its parts of a new snapshot */
async function shareOut(run: <T>(task: Task) => Promise<T>, processes: number): Promise<number> {
  const releaseId = await run<string>({ name: "extract" });
  const seconds = await Promise.all(
    Array.from({ length: processes }, (_, part) =>
      run<number>({ name: "deidentify", releaseId, part, processes }),
    ),
  );
  return Math.max(...seconds);
}

async function runChild<T>(task: Task, env: NodeJS.ProcessEnv): Promise<T> {
  const child = fork(new URL("release-child.ts", import.meta.url), [JSON.stringify(task)], {
    env,
    execArgv: workerNodeArgs,
  });
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`The measurement "${task.name}" failed.`))),
  ]);
  return message as T;
}

/** The largest size is judged: of a small one, starting DuckDB twice is half. The smaller ones show how it grows. */
function report(figures: readonly Figure[]): Outcome {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  const verdicts = judge(last);
  if (first !== last) {
    const growth = perRow(last) / perRow(first);
    verdicts.push({
      isMet: growth <= targets.growth,
      text: `a row of ${last.posts} posts takes ${growth.toFixed(2)} times as long as one of ${first.posts} (at most ${targets.growth})`,
    });
  }
  return { figures, table: figures.map(line).join(""), verdicts };
}

const totalOf = ({ built }: Figure): number =>
  Object.values(built.steps).reduce((sum, seconds) => sum + seconds, 0);
const perRow = (figure: Figure): number => totalOf(figure) / figure.built.rows;

function line(figure: Figure): string {
  const { posts, built } = figure;
  const steps = Object.entries(built.steps).map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`);
  return (
    `${posts} posts, ${built.rows} released, ${totalOf(figure).toFixed(1)} s: ${steps.join(", ")}; ` +
    `read ahead before in ${built.readAhead.toFixed(1)}; Node ${built.nodeMegabytes} MB, DuckDB ${built.duckdbMegabytes} MB\n`
  );
}

function judge(figure: Figure): Verdict[] {
  const { posts, built, alone, workers } = figure;
  const parts = alone.deidentify + alone.jsonl + alone.parquet;
  const overhead = totalOf(figure) / parts;
  const speedUp = workers.one / workers.two;
  const verdict = (isMet: boolean, text: string): Verdict => ({ isMet, text: `${posts} posts: ${text}` });
  return [
    verdict(built.nodeMegabytes <= targets.node, `Node ${built.nodeMegabytes} MB (at most ${targets.node})`),
    verdict(
      built.duckdbMegabytes <= targets.duckdb,
      `DuckDB ${built.duckdbMegabytes} MB (at most ${targets.duckdb})`,
    ),
    verdict(
      alone.rowsPerCpuSecond >= targets.jsonl,
      `JSONL ${alone.rowsPerCpuSecond} rows per CPU second (at least ${targets.jsonl})`,
    ),
    verdict(
      overhead <= targets.overhead,
      `the whole ${overhead.toFixed(2)} times ${parts.toFixed(1)} s, which are de-identification ` +
        `${alone.deidentify.toFixed(1)}, JSONL ${alone.jsonl.toFixed(1)} and Parquet ${alone.parquet.toFixed(1)} alone (at most ${targets.overhead})`,
    ),
    verdict(
      speedUp >= targets.speedUp,
      `two processes ${speedUp.toFixed(2)} times as fast (at least ${targets.speedUp})`,
    ),
  ];
}
