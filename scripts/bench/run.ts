import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase, connection } from "../../db/client.server.ts";
import { migrate } from "../../db/migrate.server.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { step } from "../runtime/terminal.ts";
import { writeContent } from "./content.ts";
import { scenarios } from "./scenarios.ts";
import type { Scenario, ScenarioName } from "./scenarios.ts";
import { applyLoad, startBare, startWeb } from "./servers.ts";
import type { Measured } from "./servers.ts";
import type { Seen } from "./load.ts";

export interface Figure extends Seen {
  name: ScenarioName;
  title: string;
  cpuMsPerRequest: number;
}

const warmUpShare = 0.25;

/** Measures the scenarios one after the other on a fresh database. */
export async function runBench(names: readonly ScenarioName[], seconds: number): Promise<Figure[]> {
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
    // What autovacuum does within a minute of a real site's life: without it every plan is a guess.
    await connection().sql`vacuum analyze`;
    await closeDatabase();
    const web = await startWeb(env);
    running.push(web);
    const wanted = scenarios(content).filter(({ name }) => names.includes(name));
    const figures: Figure[] = [];
    for (const scenario of wanted) {
      const target = scenario.isBare ? await startBare(web.origin + content.threads[0]!, "fr", folder) : web;
      if (scenario.isBare) running.push(target);
      figures.push(await step(`Measuring: ${scenario.title}`, () => measure(scenario, target, seconds)));
    }
    return figures;
  } finally {
    for (const server of running) server.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A warm-up of the same kind, then the measured part. What may be sent only once is shared out between the two. */
async function measure({ name, title, load }: Scenario, target: Measured, seconds: number): Promise<Figure> {
  const { origin } = target;
  const warm = load.once ? Math.floor(load.requests.length * warmUpShare) : 0;
  const warmUp = load.once ? load.requests.slice(0, warm) : load.requests;
  await applyLoad({ ...load, requests: warmUp, origin, seconds: Math.max(1, seconds * warmUpShare) });
  const before = await target.cpuMs();
  const seen = await applyLoad({ ...load, requests: load.requests.slice(warm), origin, seconds });
  const used = (await target.cpuMs()) - before;
  if (seen.failures > 0) throw new Error(`${title}: ${seen.failures} of ${seen.requests} requests failed.`);
  return { name, title, cpuMsPerRequest: used / seen.requests, ...seen };
}
