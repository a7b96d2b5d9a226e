/**
 * npm run bench -- queues [--jobs N]
 *
 * Empty jobs that wait are taken by a bare BullMQ worker and by one of ours (its payload read, suspects kept apart),
 * in turns, on PostgreSQL and on Redis: jobs a second until the queue is empty, and CPU of the taking process for each.
 * Without a redis-server on the machine or from its packages, PostgreSQL alone.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { catalog } from "../../workers/catalog.ts";
import type { JobName } from "../../workers/catalog.ts";
import { openQueues } from "../../workers/connection.server.ts";
import type { QueueBackend } from "../../workers/connection.server.ts";
import { concurrency, openWorker, processJob } from "../../workers/consume.ts";
import { startEmbeddedPostgres } from "../runtime/postgres.ts";
import { findRedisServer } from "../runtime/system-tools.ts";
import { step } from "../runtime/terminal.ts";
import type { Outcome } from "./outcome.ts";

interface Taken {
  perSecond: number;
  cpuMsPerJob: number;
}
interface Figure {
  backend: QueueBackend["kind"];
  bare: Taken;
  ours: Taken;
}

const leastShare = 0.9;
/** The first is for compiling; of the others the median counts. */
const rounds = 6;
const queueName = "default";

const empty = Object.fromEntries(
  (Object.keys(catalog) as JobName[]).map((name) => [name, () => Promise.resolve()]),
) as Record<JobName, () => Promise<void>>;

const openers = {
  bare: (backend: QueueBackend) =>
    backend.worker(queueName, () => Promise.resolve(), { concurrency: concurrency[queueName] }),
  ours: (backend: QueueBackend) => openWorker(backend, queueName, (job) => processJob(job, empty)),
};

export async function benchQueues(args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({ args: [...args], options: { jobs: { type: "string", default: "2000" } } });
  const jobs = Number(values.jobs);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error("--jobs takes a number of jobs.");
  const folder = await mkdtemp(join(tmpdir(), "entraide-bench-"));
  const database = await step("Starting a database", () =>
    startEmbeddedPostgres({ dataDir: folder, fast: true }),
  );
  try {
    const figures = [await measureOn({ databaseUrl: database.url }, jobs)];
    process.env.REDIS_SERVER_PATH = await findRedisServer();
    if (process.env.REDIS_SERVER_PATH) {
      const { startRedis } = await import("../../tests/support/backends.ts");
      const redis = await startRedis();
      figures.push(await measureOn({ databaseUrl: database.url, redisUrl: redis.url }, jobs));
      await redis.stop();
    }
    return report(figures);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOn(where: Parameters<typeof openQueues>[0], jobs: number): Promise<Figure> {
  const backend = await openQueues(where);
  const queue = backend.queue(queueName);
  const taken: Record<keyof typeof openers, Taken[]> = { bare: [], ours: [] };
  await step(`Taking ${jobs} jobs at a time on ${backend.kind}`, async () => {
    for (let round = 0; round < rounds; round++)
      for (const who of ["bare", "ours"] as const) {
        await queue.addBulk(
          Array.from({ length: jobs }, () => ({ name: "triage-post", data: { postId: randomUUID() } })),
        );
        const result = await take(openers[who](backend), jobs);
        if (round > 0) taken[who].push(result);
        await queue.obliterate({ force: true });
      }
  });
  await queue.close();
  await backend.close();
  return { backend: backend.kind, bare: median(taken.bare), ours: median(taken.ours) };
}

async function take(worker: ReturnType<QueueBackend["worker"]>, jobs: number): Promise<Taken> {
  const [cpu, since] = [process.cpuUsage(), performance.now()];
  let done = 0;
  worker.on("completed", () => void ++done);
  while (done < jobs) await once(worker, "completed");
  const seconds = (performance.now() - since) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await worker.close();
  return { perSecond: jobs / seconds, cpuMsPerJob: (user + system) / 1_000 / jobs };
}

const median = (all: Taken[]): Taken =>
  all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)]!;

function report(figures: Figure[]): Outcome {
  const line = (what: string, { perSecond, cpuMsPerJob }: Taken) =>
    `${what.padEnd(28)} ${perSecond.toFixed(0).padStart(8)} ${cpuMsPerJob.toFixed(3).padStart(10)}\n`;
  return {
    figures,
    table: [
      `${"".padEnd(28)}   jobs/s     CPU ms\n`,
      ...figures.flatMap(({ backend, bare, ours }) => [
        line(`${backend}, bare worker`, bare),
        line(`${backend}, our worker`, ours),
      ]),
    ].join(""),
    verdicts: figures.map(({ backend, bare, ours }) => {
      const share = ours.perSecond / bare.perSecond;
      return {
        text: `${backend}: our worker takes jobs at ${Math.round(share * 100)} % of a bare one's rate (at least ${leastShare * 100})`,
        isMet: share >= leastShare,
      };
    }),
  };
}
