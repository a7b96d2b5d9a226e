// One measurement in a process of its own, whose memory and CPU are nobody else's.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { loadBuild } from "../../app/research/build/context.server.ts";
import { deidentifyRange } from "../../app/research/build/deidentify.server.ts";
import { convertToParquet } from "../../app/research/build/parquet.server.ts";
import { publishRelease } from "../../app/research/build/publish.server.ts";
import { runBuild } from "../../app/research/build/run.server.ts";
import { deidentifyPosts, knownIdentifiers } from "../../app/research/build/thread-text.server.ts";
import { writeRows } from "../../app/research/build/write.server.ts";
import { currentConsentVersion } from "../../app/research/consent.server.ts";
import { mostReadAtOnce, readAhead } from "../../app/research/readings.server.ts";
import { freezeRelease } from "../../app/research/release-commands.server.ts";
import { licence } from "../../app/research/release/description.ts";
import { measuresFile } from "../../app/research/release/measures.ts";
import type { Measures } from "../../app/research/release/measures.ts";
import { closeDatabase, connection, db, transaction } from "../../db/client.server.ts";
import { releases, releaseWork } from "../../db/schema/index.ts";

export type Task =
  | { name: "build"; dir: string }
  | { name: "help" }
  | { name: "alone"; releaseId: string; dir: string }
  | { name: "extract" }
  | { name: "deidentify"; releaseId: string; part: number; processes: number };

export interface Built {
  releaseId: string;
  rows: number;
  /** Seconds in which the posts were read for signs of crisis before: an hourly job's work, not the release's. */
  readAhead: number;
  /** Seconds of each step. */
  steps: Record<string, number>;
  nodeMegabytes: number;
  duckdbMegabytes: number;
}

/** Seconds on the clock, and JSONL rows per second of this process's CPU. */
export interface Alone {
  deidentify: number;
  jsonl: number;
  parquet: number;
  rowsPerCpuSecond: number;
}

const secondsSince = (start: number): number => (performance.now() - start) / 1_000;
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Everybody consented long ago, to everything, and comes from somewhere: nothing is left out for want of a choice. */
async function openEverything(): Promise<void> {
  const version = await currentConsentVersion();
  await connection().sql.begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    await sql`update users set
      country = (array['FR', 'FR', 'FR', 'BE', 'CH', 'CA'])[1 + abs(hashtext(id::text)) % 6],
      age_band = (array['20-24', '30-34', '40-44', '45-49', '60-64', '70-74', null])[1 + abs(hashtext(pseudonym)) % 7]`;
    await sql`insert into consents (id, post_id, user_id, scope, consent_version, preview_hash, created_at)
      select gen_random_uuid(), id, author_id, 'open', ${version}, repeat('a', 64), now() - interval '60 days' from posts`;
    await sql`update questions set last_activity_at = now() - interval '100 days'
      where last_activity_at > now() - interval '100 days'`;
  });
}

async function freeze(): Promise<string> {
  const { id, config } = await transaction((tx) =>
    freezeRelease(tx, { tier: "open", requestedById: null, profile: "production" }),
  );
  await db()
    .update(releases)
    .set({ config: { ...config, samplePercent: 100 } })
    .where(eq(releases.id, id));
  return id;
}

async function build(dir: string): Promise<Built> {
  await openEverything();
  const began = performance.now();
  while ((await readAhead()) === mostReadAtOnce);
  const ahead = secondsSince(began);
  const releaseId = await freeze();
  const steps: Record<string, number> = {};
  let [current, start] = ["", performance.now()];
  const close = () => {
    if (current) steps[current] = secondsSince(start);
  };
  const release = await runBuild(releaseId, {
    dir,
    onStep: (step) => {
      close();
      [current, start] = [step, performance.now()];
    },
  });
  close();
  if (release?.status !== "candidate") throw new Error(`stopped at ${release?.step}: ${release?.failure}`);
  const { peakKilobytes } = JSON.parse(await readFile(join(dir, "data", measuresFile), "utf8")) as Measures;
  await signForTwo(releaseId);
  start = performance.now();
  await publishRelease(releaseId);
  steps.publish = secondsSince(start);
  const [published] = await db().select().from(releases).where(eq(releases.id, releaseId));
  if (published!.status !== "published") throw new Error(`not published: ${published!.failure}`);
  return {
    releaseId,
    rows: published!.counts.posts!,
    readAhead: ahead,
    steps,
    nodeMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    duckdbMegabytes: Math.round(peakKilobytes / 1_024),
  };
}

/** No machine can read for two people: their signatures are written into the database of the measurement. */
async function signForTwo(releaseId: string): Promise<void> {
  const { sql } = connection();
  const people = await sql<{ id: string }[]>`select id from users limit 2`;
  for (const { id } of people) {
    await sql`insert into user_roles (user_id, role) values (${id}, 'steward')`;
    await sql`insert into release_signoffs (release_id, steward_id) values (${releaseId}, ${id})`;
  }
}

async function alone(releaseId: string, dir: string): Promise<Alone> {
  const { sql } = connection();
  const loaded = (await loadBuild(releaseId, dir))!;
  const cpu = cpuSeconds();
  let start = performance.now();
  await writeRows(loaded);
  const jsonl = secondsSince(start);
  const rowsPerCpuSecond = Math.round(loaded.release.counts.posts! / (cpuSeconds() - cpu));
  start = performance.now();
  await convertToParquet({
    jsonl: join(dir, "data/posts.jsonl.gz"),
    outDir: join(dir, "data"),
    tier: "open",
    version: loaded.release.version,
    licence: licence.spdx,
  });
  const parquet = secondsSince(start);
  let deidentify = 0;
  const threads = sql<
    {
      id: string;
      posts: { id: string; language: "fr" | "en"; title: string | null; body: string }[];
    }[]
  >`
    select q.id, json_agg(json_build_object('id', p.id, 'language', p.language, 'body', p.body_text,
      'title', case when p.id = q.id then q.title end) order by p.created_at) as posts
    from release_threads t join questions q on q.id = t.question_id join posts p on p.question_id = q.id
    join release_items i on i.post_id = p.id and i.release_id = t.release_id
    where t.release_id = ${releaseId} group by q.id`.cursor(200);
  for await (const page of threads) {
    // Whom its people are known as is part of it; that the words come from the database is not.
    start = performance.now();
    const known = await knownIdentifiers(
      db(),
      page.map(({ id }) => id),
    );
    for (const { id, posts } of page) deidentifyPosts(posts, known.get(id)!, "open");
    deidentify += secondsSince(start);
  }
  return { deidentify, jsonl, parquet, rowsPerCpuSecond };
}

/** A second worker process: it waits for the snapshot, as a worker waits for jobs, and takes its share of the threads. */
async function help(): Promise<null> {
  prepareEngine();
  for (;;) {
    const [release] = await db()
      .select({ id: releases.id })
      .from(releases)
      .where(and(eq(releases.status, "building"), eq(releases.step, "deidentify")));
    if (release) {
      for (const range of (await rangesOf(release.id)).toReversed()) await deidentifyRange(release.id, range);
      return null;
    }
    await setTimeout(20);
  }
}

async function rangesOf(releaseId: string): Promise<number[]> {
  const rows = await db()
    .selectDistinct({ range: releaseWork.range })
    .from(releaseWork)
    .where(eq(releaseWork.releaseId, releaseId))
    .orderBy(releaseWork.range);
  return rows.map(({ range }) => range);
}

/** The word lists are read when they are first asked; a worker that has run for a while has read them. */
function prepareEngine(): void {
  deidentifyPosts([{ id: "1", language: "fr", title: null, body: "Bonjour à tous." }], [], "open");
}

async function extractOnly(): Promise<string> {
  const releaseId = await freeze();
  await runBuild(releaseId, { before: "deidentify" });
  return releaseId;
}

async function deidentifyPart(releaseId: string, part: number, processes: number): Promise<number> {
  prepareEngine();
  const ranges = await rangesOf(releaseId);
  const start = performance.now();
  for (const range of ranges) if (range % processes === part) await deidentifyRange(releaseId, range);
  return secondsSince(start);
}

const task = JSON.parse(process.argv[2]!) as Task;
const result =
  task.name === "build"
    ? await build(task.dir)
    : task.name === "alone"
      ? await alone(task.releaseId, task.dir)
      : task.name === "help"
        ? await help()
        : task.name === "extract"
          ? await extractOnly()
          : await deidentifyPart(task.releaseId, task.part, task.processes);
await closeDatabase();
process.send!(result);
