import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { readFrequencies } from "../../../app/search/frequencies.server.ts";
import { readVocabulary } from "../../../app/search/vocabulary.server.ts";
import { connect } from "../../../db/client.server.ts";
import type { Database, Executor } from "../../../db/client.server.ts";
import { topics } from "../../../db/schema/index.ts";
import { makeRequests } from "./requests.ts";
import type { Asked, Group, Memory } from "./requests.ts";

export interface Figure {
  group: Group;
  /** All kinds together when null. */
  kind: string | null;
  requests: number;
  /** Milliseconds from the question to the answer, the app's own work included, without HTTP and rendering. */
  p50: number;
  p95: number;
  worst: number;
  /** Pages of 8 kB that the statements of one request read, in memory or not: the same on any machine. */
  buffers: { p50: number; p95: number; worst: number };
}

interface Sample {
  asked: Asked;
  ms: number[];
  buffers: number;
}

interface Options {
  /** Requests of each kind. */
  each: number;
  rounds: number;
}

/** Asks everything once to warm up, then `rounds` times, one request after the other; then reads the plans. */
export async function measureSearch(url: string, { each, rounds }: Options): Promise<Figure[]> {
  const { db, sql: client } = connect(url, { max: 1, statementTimeoutMs: 0 });
  try {
    const requests = makeRequests(each, await readMemory(db));
    const samples: Sample[] = requests.map((asked) => ({ asked, ms: [], buffers: 0 }));
    for (const { ask } of requests) await ask(db);
    for (let round = 0; round < rounds; round++) {
      for (const { asked, ms } of samples) {
        const started = performance.now();
        await asked.ask(db);
        ms.push(performance.now() - started);
      }
    }
    for (const sample of samples) sample.buffers = await countBuffers(db, sample.asked);
    return summarise(samples);
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function readMemory(db: Database): Promise<Memory> {
  const rows = await db.select({ id: topics.id, slug: topics.slug }).from(topics);
  return {
    names: await readVocabulary(db),
    posts: await readFrequencies("posts", db),
    questions: await readFrequencies("questions", db),
    topicIds: new Map(rows.map(({ id, slug }) => [slug, id])),
  };
}

interface Explained {
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  "Temp Read Blocks": number;
}

/** Sends every statement of a request twice: explained, for what it reads, and as it is, since the next one may depend on it. */
async function countBuffers(db: Database, { ask }: Asked): Promise<number> {
  let buffers = 0;
  const execute = async (query: SQL) => {
    const [row] = await db.execute<{ "QUERY PLAN": { Plan: Explained }[] }>(
      sql`explain (analyze, buffers, timing off, format json) ${query}`,
    );
    const plan = row!["QUERY PLAN"][0]!.Plan;
    buffers += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] + plan["Temp Read Blocks"];
    return db.execute(query);
  };
  await ask(Object.assign(Object.create(db) as Executor, { execute }));
  return buffers;
}

function summarise(samples: readonly Sample[]): Figure[] {
  const figures: Figure[] = [];
  for (const [group, ofGroup] of Map.groupBy(samples, ({ asked }) => asked.group)) {
    figures.push(figureOf(group, null, ofGroup));
    for (const [kind, ofKind] of Map.groupBy(ofGroup, ({ asked }) => asked.kind))
      figures.push(figureOf(group, kind, ofKind));
  }
  return figures;
}

function figureOf(group: Group, kind: string | null, samples: readonly Sample[]): Figure {
  const times = samples.flatMap(({ ms }) => ms).toSorted((a, b) => a - b);
  const buffers = samples.map((sample) => sample.buffers).toSorted((a, b) => a - b);
  return {
    group,
    kind,
    requests: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: times.at(-1)!,
    buffers: { p50: quantile(buffers, 0.5), p95: quantile(buffers, 0.95), worst: buffers.at(-1)! },
  };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
