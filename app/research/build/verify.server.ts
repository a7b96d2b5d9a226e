import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { checkAggregates } from "../release/aggregates-check.ts";
import { spdxOf } from "../release/description.ts";
import type { QualityReport } from "../release/reports.ts";
import { isSignedBy } from "../release/minisign.ts";
import { jsonDialects, requiredMarks, rowSchema } from "../release/required.ts";
import type { ReleaseTier } from "../release/thresholds.ts";
import { DistinctKeys } from "../release/distinct-keys.ts";
import { allOf, linesOf, releaseFiles, sha256Of } from "./files.server.ts";
import { convertToParquet } from "./parquet.server.ts";

export interface Verification {
  /** What was found good, one line each. */
  passed: string[];
  /** What was not; empty for a sound release. */
  problems: string[];
}

interface About {
  version: string;
  tier: ReleaseTier;
  counts: { threads: number; posts: number };
  config: { minCellAuthors: number };
}

/**
 * Judges a folder that claims to be a release, from its files alone. Never throws for what is in them.
 * @param publicKey a minisign.pub, or its second line: then the folder must be signed with that key
 */
export async function verifyDirectory(given: string, publicKey?: string): Promise<Verification> {
  const dir = resolve(given);
  const result: Verification = { passed: [], problems: [] };
  if (!existsSync(join(dir, "SHA256SUMS")))
    return { passed: [], problems: ["SHA256SUMS is missing: this is not a release"] };
  await checkSums(dir, result);
  if (publicKey) await checkSignature(dir, publicKey, result);
  // What follows reads files whose bytes are not what they should be: it would only repeat the same finding.
  if (result.problems.length > 0) return result;
  try {
    const about = JSON.parse(await readFile(join(dir, "build.json"), "utf8")) as About;
    await allOf([checkContent(dir, about, result), checkRebuild(dir, about, result)]);
  } catch (error) {
    result.problems.push(
      `could not be read: ${(error as Error).name} ${(error as { code?: string }).code ?? ""}`.trim(),
    );
  }
  return result;
}

async function checkContent(dir: string, about: About, result: Verification): Promise<void> {
  const counts = await checkRows(dir, about, result);
  await checkParquet(dir, counts, result);
  await checkDialects(dir, result);
  await checkReport(dir, counts, result);
  await checkCounts(dir, about, result);
}

const outsideSums: ReadonlySet<string> = new Set(["SHA256SUMS", "SHA256SUMS.minisig"]);

/** Whether a folder holds exactly the files that its SHA256SUMS lists. */
export async function checkSums(dir: string, { passed, problems }: Verification): Promise<void> {
  const listed = new Map<string, string>();
  for (const line of (await readFile(join(dir, "SHA256SUMS"), "utf8")).split("\n").filter(Boolean)) {
    const match = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line);
    if (!match || match[2]!.includes("..") || match[2]!.startsWith("/"))
      problems.push("SHA256SUMS has a line that is not a checksum");
    else listed.set(match[2]!, match[1]!);
  }
  for (const path of await releaseFiles(dir)) {
    if (!outsideSums.has(path) && !listed.has(path)) problems.push(`${path} is not listed in SHA256SUMS`);
  }
  for (const [path, sum] of listed) {
    if (!existsSync(join(dir, path))) problems.push(`${path} is missing`);
    else if ((await sha256Of(join(dir, path))) !== sum)
      problems.push(`${path} does not have the SHA-256 of SHA256SUMS`);
  }
  if (problems.length === 0) passed.push(`SHA256SUMS: ${listed.size} files`);
}

async function checkSignature(dir: string, publicKey: string, { passed, problems }: Verification) {
  const file = join(dir, "SHA256SUMS.minisig");
  if (!existsSync(file)) problems.push("SHA256SUMS.minisig is missing: nobody signed this folder");
  else if (!isSignedBy(publicKey, await readFile(join(dir, "SHA256SUMS")), await readFile(file, "utf8"))) {
    problems.push("SHA256SUMS.minisig is not a signature of SHA256SUMS by this key");
  } else passed.push("SHA256SUMS.minisig: signed by this key");
}

async function checkRows(dir: string, about: About, { passed, problems }: Verification) {
  const schema = rowSchema(about.tier);
  const ids = new DistinctKeys();
  let [thread, threads, posts, wrong] = ["", 0, 0, 0];
  const take = (line: string) => {
    posts += 1;
    const row = JSON.parse(line) as { thread_id: string; post_id: string };
    if (!schema.safeParse(row).success || !ids.add(row.post_id) || row.thread_id < thread) wrong += 1;
    if (row.thread_id !== thread) threads += 1;
    thread = row.thread_id;
  };
  for await (const lines of linesOf(join(dir, "data/posts.jsonl.gz"))) for (const line of lines) take(line);
  wrong += ids.repeated();
  if (wrong > 0) problems.push(`data/posts.jsonl.gz: ${wrong} rows break the schema`);
  if (posts !== about.counts.posts || threads !== about.counts.threads) {
    problems.push(
      `data/posts.jsonl.gz has ${posts} posts in ${threads} threads, build.json says ${about.counts.posts} in ${about.counts.threads}`,
    );
  } else passed.push(`data/posts.jsonl.gz: ${posts} posts in ${threads} threads, every row in its schema`);
  return { posts, threads };
}

/** Read by hyparquet, which shares no code with the DuckDB that wrote it. */
async function checkParquet(
  dir: string,
  counts: { posts: number; threads: number },
  { passed, problems }: Verification,
): Promise<void> {
  for (const table of ["posts", "threads"] as const) {
    const file = await asyncBufferFromFile(join(dir, `data/${table}.parquet`));
    const metadata = await parquetMetadataAsync(file);
    let read = 0;
    for (const { num_rows } of metadata.row_groups) {
      const range = { rowStart: read, rowEnd: read + Number(num_rows) };
      read += (await parquetReadObjects({ file, metadata, compressors, columns: ["thread_id"], ...range }))
        .length;
    }
    if (Number(metadata.num_rows) !== counts[table] || read !== counts[table]) {
      problems.push(`data/${table}.parquet has ${read} rows instead of ${counts[table]}`);
    } else passed.push(`data/${table}.parquet: ${read} rows read by hyparquet`);
  }
}

async function checkDialects(dir: string, { passed, problems }: Verification): Promise<void> {
  const before = problems.length;
  for (const [path, schema] of Object.entries(jsonDialects)) {
    const parsed = schema.safeParse(JSON.parse(await readFile(join(dir, path), "utf8")));
    if (!parsed.success)
      problems.push(`${path}: ${parsed.error.issues[0]!.path.join(".")} is missing or wrong`);
  }
  for (const [path, marks] of Object.entries(requiredMarks)) {
    const text = await readFile(join(dir, path), "utf8");
    const absent = marks.find((mark) => !mark.test(text));
    if (absent) problems.push(`${path}: ${absent.source} is missing`);
  }
  const total = Object.keys(jsonDialects).length + Object.keys(requiredMarks).length;
  if (problems.length === before) passed.push(`metadata: required fields of ${total} dialects`);
}

async function checkReport(
  dir: string,
  counts: { threads: number },
  { passed, problems }: Verification,
): Promise<void> {
  const { threads } = JSON.parse(await readFile(join(dir, "docs/quality.json"), "utf8")) as QualityReport;
  const withheld = Object.values(threads.withheld).reduce((sum, n) => sum + n, 0);
  if (
    threads.released !== counts.threads ||
    threads.eligible !== threads.released + threads.sampledOut + withheld
  ) {
    problems.push("docs/quality.json: eligible is not released + sampled out + withheld");
  } else
    passed.push(
      `docs/quality.json: ${threads.eligible} eligible = ${threads.released} released + ${threads.sampledOut} sampled out + ${withheld} withheld`,
    );
}

async function checkCounts(dir: string, about: About, { passed, problems }: Verification): Promise<void> {
  const csv = await readFile(join(dir, "data/aggregates.csv"), "utf8");
  const faults = checkAggregates(csv, about.config.minCellAuthors);
  problems.push(...faults);
  if (faults.length === 0)
    passed.push(`data/aggregates.csv: no count of fewer than ${about.config.minCellAuthors} people`);
}

async function checkRebuild(
  dir: string,
  { version, tier }: About,
  { passed, problems }: Verification,
): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), "entraide-verify-"));
  try {
    await convertToParquet({
      jsonl: join(dir, "data/posts.jsonl.gz"),
      outDir,
      tier,
      version,
      licence: spdxOf(tier),
      threads: 2,
    });
    for (const name of ["posts.parquet", "threads.parquet"]) {
      const [ours, theirs] = await Promise.all([
        sha256Of(join(outDir, name)),
        sha256Of(join(dir, "data", name)),
      ]);
      if (ours === theirs) passed.push(`data/${name}: rebuilt from the JSONL, same bytes`);
      else problems.push(`data/${name} is not what its JSONL gives`);
    }
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
