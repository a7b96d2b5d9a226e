import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { connection, db } from "../../../db/client.server.ts";
import { topics } from "../../../db/schema/index.ts";
import { aggregatesCsv } from "../release/aggregates.ts";
import type { Cell } from "../release/aggregates.ts";
import { postColumns, serialiseRow } from "../release/columns.ts";
import { conditionsCsv } from "../release/conditions.ts";
import type { NamedTopic } from "../release/conditions.ts";
import { csvLine } from "../release/csv.ts";
import type { PostRow } from "../release/rows.ts";
import type { ReleaseTier } from "../release/thresholds.ts";
import type { Build } from "./context.server.ts";
import { DamagedPart } from "./failure.ts";
import { sha256Of } from "./files.server.ts";
import { postRow } from "./items.server.ts";

const rowsPerFetch = 250;
/** Packs in two thirds of the time that the usual level takes, into a file a tenth larger. */
const packing = 3;
/** At most so many rows in sample.csv. */
export const sampleRows = 1_000;

/** Streams the settled rows, by thread and position, into posts.jsonl.gz; the first ones also into sample.csv. */
export async function writeRows({ release, tier, config, dir }: Build): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, "data"), { recursive: true });
  const sample: PostRow[] = [];
  const threadsOf = new Map<string, number>();
  const unfinished = join(dir, "data", "posts.jsonl.gz.part");
  await connection().sql.begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    const cursor = sql<PostRow[]>`
      select ${sql.unsafe(postRow)} from release_items i
      join release_threads t on t.release_id = i.release_id and t.thread_key = i.thread_key and t.outcome = 'released'
      where i.release_id = ${release.id}
      order by i.thread_key collate "C", i.position`.cursor(rowsPerFetch);
    const lines = Readable.from(serialise(cursor, tier, sample, threadsOf));
    await pipeline(lines, createGzip({ level: packing }), createWriteStream(unfinished));
  });
  await writeFile(join(dir, partSum), await sha256Of(unfinished));
  await rename(unfinished, join(dir, "data", "posts.jsonl.gz"));
  const cells = (release.aggregates ?? []) as unknown as Cell[];
  await writeFile(join(dir, "data", "aggregates.csv"), aggregatesCsv(cells, config.minCellAuthors));
  await writeFile(join(dir, "data", "conditions.csv"), conditionsCsv(await namedTopics(threadsOf)));
  const csv = createWriteStream(join(dir, "data", "sample.csv"));
  await pipeline(Readable.from(csvLines(sample, tier)), csv);
}

/** Of the rows as they were written: what later steps, perhaps after a crash, may find is compared with it. */
const partSum = ".posts.sha256";

/** @throws DamagedPart when posts.jsonl.gz is not what writeRows wrote */
export async function checkPart(dir: string): Promise<void> {
  const sum = await readFile(join(dir, partSum), "utf8").catch(() => null);
  if (sum !== (await sha256Of(join(dir, "data", "posts.jsonl.gz")))) throw new DamagedPart("posts.jsonl.gz");
}

async function* serialise(
  cursor: AsyncIterable<PostRow[]>,
  tier: ReleaseTier,
  sample: PostRow[],
  threadsOf: Map<string, number>,
): AsyncGenerator<string> {
  const columns = postColumns(tier);
  for await (const records of cursor) {
    let block = "";
    for (const row of records) {
      if (sample.length < sampleRows) sample.push(row);
      if (row.kind === "question")
        for (const topic of row.topics) threadsOf.set(topic, (threadsOf.get(topic) ?? 0) + 1);
      block += serialiseRow(row, columns);
    }
    yield block;
  }
}

function* csvLines(rows: readonly PostRow[], tier: ReleaseTier): Generator<string> {
  const columns = postColumns(tier);
  yield csvLine(columns.map(({ name }) => name));
  for (const row of rows) yield csvLine(columns.map(({ name }) => row[name]));
}

/** The topics that the rows name, as the forum names them today. */
async function namedTopics(threadsOf: ReadonlyMap<string, number>): Promise<NamedTopic[]> {
  const rows = await db()
    .select({
      id: topics.id,
      slug: topics.slug,
      parentId: topics.parentId,
      label: topics.label,
      codes: topics.codes,
    })
    .from(topics);
  const slugOf = new Map(rows.map(({ id, slug }) => [id, slug]));
  return rows
    .filter(({ slug }) => threadsOf.has(slug))
    .map(({ slug, parentId, label, codes }) => ({
      slug,
      parent: slugOf.get(parentId ?? "") ?? null,
      label,
      codes,
      threads: threadsOf.get(slug)!,
    }));
}
