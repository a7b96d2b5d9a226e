import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sha256Of, sizeOf } from "../../app/research/build/files.server.ts";
import { convertToParquet } from "../../app/research/build/parquet.server.ts";
import { postColumns, serialiseRow, threadColumns } from "../../app/research/release/columns.ts";
import type { PostRow } from "../../app/research/release/rows.ts";
import { storage, storageKeys } from "../../app/research/storage/storage.server.ts";
import { db } from "../../db/client.server.ts";
import { releases } from "../../db/schema/index.ts";

const postsPerThread = 5;
const kinds = ["question", "experience", "carer", "professional", "comment"] as const;
const hex = (n: number) => n.toString(16).padStart(16, "0");

/** The thread of an index, as its rows name it. */
export const threadId = (index: number) => `t_${hex(index)}`;

/** Words that pack as badly as real ones, the same in every run (mulberry32). */
function words(seed: number): string {
  let state = seed;
  return Array.from({ length: 40 }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0).toString(36);
  }).join(" ");
}

function rowOf(index: number): PostRow {
  const [thread, position] = [Math.floor(index / postsPerThread), index % postsPerThread];
  const isQuestion = position === 0;
  return {
    thread_id: threadId(thread),
    post_id: `p_${hex(index)}`,
    parent_id: null,
    position,
    kind: kinds[position]!,
    withheld: false,
    language: thread % 3 === 0 ? "en" : "fr",
    title: isQuestion ? `Question ${thread}` : null,
    body: `Row ${index + 1}. ${words(index)}`,
    topics: [thread % 2 === 0 ? "sleep" : "heart"],
    topic_group: "body",
    year: 2024 + (thread % 3),
    month: null,
    delay: isQuestion ? null : "within-1-day",
    author_key: `a_${hex(index)}`,
    author_relation: isQuestion ? "patient" : null,
    author_country: "FR",
    author_region: null,
    author_age_band: "40-49",
    accepted: null,
    helped: "1-4",
    same_situation: isQuestion ? "0" : null,
    accurate: null,
    sources: "0",
    placeholders: 0,
  };
}

function* lines(posts: number): Generator<string> {
  const columns = postColumns("open");
  for (let index = 0; index < posts; index++) yield serialiseRow(rowOf(index), columns);
}

/** The tables of a version with so many invented rows, by the program that writes real ones, where it would be. */
export async function storeLargeRelease(version: string, posts: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "entraide-large-"));
  const outDir = join(dir, "data");
  await mkdir(outDir);
  const jsonl = join(dir, "posts.jsonl.gz");
  await pipeline(Readable.from(lines(posts)), createGzip({ level: 1 }), createWriteStream(jsonl));
  await convertToParquet({ jsonl, outDir, tier: "open", version, licence: "CC-BY-4.0" });
  const prefix = storageKeys.release(version);
  const files = [];
  for (const table of ["posts", "threads"] as const) {
    const [path, file] = [`data/${table}.parquet`, join(outDir, `${table}.parquet`)];
    files.push({ path, table, bytes: await sizeOf(file), sha256: await sha256Of(file) });
    await storage().put(`${prefix}/${path}`, file);
  }
  const columns = { posts: postColumns("open"), threads: threadColumns };
  const release = { version, period: [2024, 2026], files, columns };
  const sums = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("");
  await storage().putText(`${prefix}/docs/release.json`, JSON.stringify(release));
  await storage().putText(
    `${prefix}/docs/quality.json`,
    JSON.stringify({ threadsByTopic: { sleep: posts / 10, heart: posts / 10 } }),
  );
  await storage().putText(`${prefix}/SHA256SUMS`, sums);
  await rm(dir, { recursive: true });
}

/** What is stored under this version counts as published. */
export async function announceRelease(version: string): Promise<void> {
  await db()
    .insert(releases)
    .values({ tier: "open", version, status: "published", config: {}, publishedAt: new Date() });
}
