import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase, connection } from "../../db/client.server.ts";
import { migrate } from "../../db/migrate.server.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import { writeContent } from "./content.ts";
import { scenarioNames, scenarios } from "./scenarios.ts";
import type { Scenario, ScenarioName } from "./scenarios.ts";
import { reportPages } from "./report.ts";
import type { Outcome } from "./outcome.ts";
import {
  applyLoad,
  databaseCpuMs,
  residentMegabytes,
  startBare,
  startBareInsert,
  startWeb,
} from "./servers.ts";
import type { Measured } from "./servers.ts";
import type { Seen } from "./load.ts";

export interface Figure extends Seen {
  name: ScenarioName;
  title: string;
  cpuMsPerRequest: number;
  /** Of the database, in the same time; null where it cannot be told. */
  databaseMsPerRequest: number | null;
  /** Resident at the end; null where it cannot be told. */
  megabytes: number | null;
}

/** Of what may be sent only once. */
const warmUpShare = 0.5;
/**
 * A process that has just started compiles as it goes: pages that are made once each are all made before they count,
 * and the others for as long as they are measured.
 */
const warmUpRounds = 3;
/** Pages that are few are made again until so many were made. */
const fewestFirst = 400;

/** `args`: names of scenarios, all of them when there is none; --seconds. */
export async function benchPages(args: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seconds: { type: "string", default: "5" } },
  });
  const unknown = positionals.find((name) => !(scenarioNames as readonly string[]).includes(name));
  if (unknown) throw new Error(`There is no benchmark "${unknown}". Known: ${scenarioNames.join(", ")}.`);
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Error("--seconds takes a number above 0.");
  const names = positionals.length > 0 ? (positionals as ScenarioName[]) : scenarioNames;
  return reportPages(await measureAll(names, seconds));
}

/** Measures the scenarios one after the other on a fresh database. */
async function measureAll(names: readonly ScenarioName[], seconds: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const database = await step("Starting a database", () =>
    startEmbeddedPostgres({ dataDir: folder, fast: true }),
  );
  const running: Measured[] = [];
  try {
    const env = {
      DATABASE_URL: database.url,
      SECRET_KEY: "only for a database that is thrown away",
      DATA_DIR: folder,
      EMBEDDED: "1",
    };
    Object.assign(process.env, env);
    await migrate(database.url);
    const content = await step("Writing 1 000 threads", writeContent);
    const web = await startWeb(env);
    running.push(web);
    const wanted = scenarios(content).filter(({ name }) => names.includes(name));
    const floors = {
      page: () => startBare(web.origin + content.threads[0]!, "fr", folder),
      insert: startBareInsert,
    };
    const figures: Figure[] = [];
    for (const scenario of wanted) {
      const target = scenario.floor ? await floors[scenario.floor]() : web;
      if (scenario.floor) running.push(target);
      figures.push(await step(`Measuring: ${scenario.title}`, () => measure(scenario, target, seconds)));
    }
    return figures;
  } finally {
    for (const server of running) server.stop();
    await closeDatabase();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A warm-up of the same kind, then the measured part. What may be sent only once is shared out between the two; pages
 * that must not meet the cache are made stale between rounds, as by an answer in each of their threads.
 */
async function measure(
  { name, title, load: planned, isFirst, revalidates }: Scenario,
  target: Measured,
  seconds: number,
): Promise<Figure> {
  const { origin } = target;
  const load = revalidates ? await withEntityTags(origin, planned) : planned;
  let { requests } = load;
  if (isFirst) {
    for (let round = 0; round < warmUpRounds; round++) {
      await applyLoad({ ...load, origin, seconds });
      await makeStale();
    }
  } else {
    const warm = load.once ? Math.floor(requests.length * warmUpShare) : requests.length;
    await applyLoad({
      ...load,
      requests: requests.slice(0, warm),
      origin,
      seconds,
    });
    if (load.once) requests = requests.slice(warm);
  }
  const [{ pid }] = (await connection().sql`select pg_backend_pid() as pid`) as unknown as [{ pid: number }];
  const used = { requests: 0, web: 0, database: 0 };
  let seen: Seen;
  do {
    if (used.requests > 0) await makeStale();
    const before = { web: await target.cpuMs(), database: databaseCpuMs(pid) };
    seen = await applyLoad({ ...load, requests, origin, seconds });
    if (seen.failures > 0) throw new Error(`${title}: ${seen.failures} of ${seen.requests} requests failed.`);
    used.requests += seen.requests;
    used.web += (await target.cpuMs()) - before.web;
    used.database += (databaseCpuMs(pid) ?? NaN) - (before.database ?? NaN);
  } while (isFirst && used.requests < fewestFirst);
  const databaseMs = used.database / used.requests;
  return {
    ...seen,
    name,
    title,
    requests: used.requests,
    cpuMsPerRequest: used.web / used.requests,
    databaseMsPerRequest: Number.isNaN(databaseMs) ? null : databaseMs,
    megabytes: residentMegabytes(target.pid),
  };
}

/** The same requests, as a reader sends them who has the pages already. */
async function withEntityTags(origin: string, load: Scenario["load"]): Promise<Scenario["load"]> {
  const requests = await Promise.all(
    load.requests.map(async (request) => {
      const { headers } = await fetch(origin + request.path, {
        headers: { ...load.headers, ...request.headers },
      });
      return { ...request, headers: { ...request.headers, "if-none-match": headers.get("etag") ?? "" } };
    }),
  );
  return { ...load, requests };
}

async function makeStale(): Promise<void> {
  const { sql } = connection();
  await sql`update questions set version = version + 1`;
  await sql`vacuum questions`;
  await sql`select pg_sleep(0.5)`; // until the announcements are heard
}
