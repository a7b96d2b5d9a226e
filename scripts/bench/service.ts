/**
 * npm run bench -- service
 *
 * What concerns whole processes: CPU per request of two web processes beside one, on the same signed-in pages (nothing of
 * them is cached); a minute of 200 connections on a cached page, its times, failures and memory; and how long `npm start`
 * takes from the second time on, until it is ready.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase } from "../../db/client.server.ts";
import { migrate } from "../../db/migrate.server.ts";
import { root } from "../runtime/places.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { sleep, waitUntil } from "../runtime/processes.ts";
import { step } from "../runtime/terminal.ts";
import { writeContent } from "./content.ts";
import type { Load, Seen } from "./load.ts";
import type { Outcome } from "./outcome.ts";
import { scenarios } from "./scenarios.ts";
import type { Scenario } from "./scenarios.ts";
import { applyLoad, freePort, residentMegabytes, startWeb } from "./servers.ts";
import type { Measured } from "./servers.ts";

interface Figures {
  /** CPU milliseconds per request. */
  processes: { one: number; two: number };
  crowd: Pick<Seen, "requests" | "failures" | "p50" | "p99"> & {
    settledMegabytes: number;
    endMegabytes: number;
  };
  startSeconds: number;
}

/** Before the measured processes are told of their own database. */
const outside = { ...process.env };
const targets = { processes: 1.1, crowd: 4, growth: 1.1, startSeconds: 3 };
const seconds = 8;
const crowdSeconds = 60;
/** A process has what it needs in memory after this long under load. */
const settledSeconds = 10;

export async function benchService(args: readonly string[]): Promise<Outcome> {
  parseArgs({ args: [...args], options: {} });
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  try {
    const served = await measureServed(folder);
    const startSeconds = await step("Starting twice", () => measureStart(join(folder, "start")));
    return report({ ...served, startSeconds });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureServed(folder: string): Promise<Omit<Figures, "startSeconds">> {
  const dataDir = join(folder, "database");
  const database = await step("Starting a database", () => startEmbeddedPostgres({ dataDir, fast: true }));
  const webs: Measured[] = [];
  try {
    const env = {
      DATABASE_URL: database.url,
      SECRET_KEY: "only for a database that is thrown away",
      DATA_DIR: folder,
      EMBEDDED: "1",
    };
    Object.assign(process.env, env);
    await migrate(database.url);
    const all = scenarios(await step("Writing 1 000 threads", writeContent));
    const load = (name: Scenario["name"]) => all.find((scenario) => scenario.name === name)!.load;
    webs.push(await startWeb(env), await startWeb(env));
    const processes = await step("One web process, then two", async () => {
      await cpuPerRequest(webs, load("signed-in")); // compiles
      return {
        one: await cpuPerRequest(webs.slice(0, 1), load("signed-in")),
        two: await cpuPerRequest(webs, load("signed-in")),
      };
    });
    const crowd = await step(`${crowdSeconds} seconds of 200 connections`, () =>
      measureCrowd(webs[0]!, load("crowd")),
    );
    return { processes, crowd };
  } finally {
    for (const web of webs) web.stop();
    await closeDatabase();
    await database.stop();
  }
}

async function cpuPerRequest(
  webs: readonly Measured[],
  load: Omit<Load, "origin" | "seconds">,
): Promise<number> {
  const used = () => Promise.all(webs.map((web) => web.cpuMs()));
  const before = await used();
  const seen = await Promise.all(webs.map(({ origin }) => applyLoad({ ...load, origin, seconds })));
  const spent = (await used()).reduce((sum, ms, index) => sum + ms - before[index]!, 0);
  return spent / seen.reduce((sum, { requests }) => sum + requests, 0);
}

async function measureCrowd(
  { origin, pid }: Measured,
  load: Omit<Load, "origin" | "seconds">,
): Promise<Figures["crowd"]> {
  const loading = applyLoad({ ...load, origin, seconds: crowdSeconds });
  await sleep(settledSeconds * 1_000);
  const settledMegabytes = residentMegabytes(pid) ?? NaN;
  const { requests, failures, p50, p99 } = await loading;
  return { requests, failures, p50, p99, settledMegabytes, endMegabytes: residentMegabytes(pid) ?? NaN };
}

/** @returns seconds from the command to an answer of /readyz, with everything there from a first start */
async function measureStart(dataDir: string): Promise<number> {
  const port = String(await freePort());
  const start = async () => {
    const since = performance.now();
    const child = spawn(process.execPath, [join(root, "scripts", "run.mjs"), "start"], {
      cwd: root,
      env: { ...outside, DATA_DIR: dataDir, PORT: port },
      stdio: "ignore",
    });
    const isReady = () =>
      fetch(`http://localhost:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    if (!(await waitUntil(isReady, 180_000, 20))) throw new Error("npm start did not become ready.");
    const taken = (performance.now() - since) / 1_000;
    child.kill("SIGINT");
    await once(child, "exit");
    return taken;
  };
  await start();
  return start();
}

function report(figures: Figures): Outcome {
  const { processes, crowd, startSeconds } = figures;
  const factor = processes.two / processes.one;
  const spread = crowd.p99 / Math.max(1, crowd.p50);
  const growth = crowd.endMegabytes / crowd.settledMegabytes;
  return {
    figures,
    table: "",
    verdicts: [
      {
        text: `a request to one of two web processes costs ${factor.toFixed(2)} × one to a single process (${processes.one.toFixed(2)} ms; at most ${targets.processes})`,
        isMet: factor <= targets.processes,
      },
      {
        text: `p99 at 200 connections is ${spread.toFixed(2)} × p50 (at most ${targets.crowd}), ${crowd.failures} of ${crowd.requests} requests failed (none)`,
        isMet: spread <= targets.crowd && crowd.failures === 0,
      },
      {
        text: `memory under ${crowdSeconds} s of them: ${crowd.settledMegabytes.toFixed(0)} MB after ${settledSeconds} s, ${crowd.endMegabytes.toFixed(0)} MB at the end (at most ${Math.round((targets.growth - 1) * 100)} % more)`,
        isMet: growth <= targets.growth,
      },
      {
        text: `a later start is ready in ${startSeconds.toFixed(1)} s (at most ${targets.startSeconds})`,
        isMet: startSeconds <= targets.startSeconds,
      },
    ],
  };
}
