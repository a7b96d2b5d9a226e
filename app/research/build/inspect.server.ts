import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";
import { connection } from "../../../db/client.server.ts";
import { runCanaries } from "../release/canaries.ts";
import { spdxOf } from "../release/description.ts";
import { measuresFile } from "../release/measures.ts";
import type { Measures } from "../release/measures.ts";
import type { PostRow } from "../release/rows.ts";
import type { Build } from "./context.server.ts";
import { notesFile } from "./context.server.ts";
import { allKnownValues } from "./deidentify.server.ts";
import { BuildFailed } from "./failure.ts";
import { allOf, linesOf } from "./files.server.ts";
import { convertToParquet } from "./parquet.server.ts";
import { checkPart } from "./write.server.ts";

type Sql = postgres.TransactionSql;

const generalisedNames = [
  "regions",
  "countries",
  "ageBands",
  "topicsRolledUp",
  "groupsHidden",
  "postsWithheldSmallGroup",
];

/** What was measured on the written bytes; goes into the reports. */
export interface Inspection {
  threads: Record<string, number>;
  posts: { text: number; stubs: number };
  kinds: Record<string, number>;
  languages: Record<string, number>;
  years: Record<string, number>;
  /** Of contributions but questions, by the time since the question. */
  delays: Record<string, number>;
  topics: Record<string, number>;
  missing: Record<string, number>;
  /** Distinct values of each column but the texts. */
  distinct: Record<string, number>;
  removedByType: Record<string, number>;
  canaries: { threads: number; identifiers: number; left: number };
  knownValues: { certain: number; ambiguous: number };
  /** Distinct authors of the smallest group; fewest topic groups, authors of the smallest topic: null without topics. */
  smallestGroup: number | null;
  fewestTopicGroups: number | null;
  smallestTopic: number | null;
  rules: Record<string, number>;
  /** Of the first contributions, how many hold six words in a row that no other one of them holds. */
  searchable: { posts: number; unique: number };
}

/**
 * Judges what was written, with code of its own, while DuckDB converts it in its process; the first rule that does not
 * hold ends the build.
 */
export async function inspect({ release, tier, config, dir }: Build): Promise<void> {
  await checkPart(dir);
  const jsonl = join(dir, "data", "posts.jsonl.gz");
  const about = { tier, version: release.version, licence: spdxOf(tier) };
  const [tally, stored] = await allOf([
    readRows(jsonl),
    measureStored(release.id),
    convertToParquet({ jsonl, outDir: join(dir, "data"), ...about }),
  ]);
  const inspection: Inspection = {
    ...tally,
    distinct: (JSON.parse(await readFile(join(dir, "data", measuresFile), "utf8")) as Measures).distinct,
    ...stored,
    canaries: runCanaries(config.canaryThreads, tier),
    rules: Object.fromEntries(generalisedNames.map((name) => [name, release.counts[name] ?? 0])),
  };
  if (inspection.posts.text === 0) throw new BuildFailed("nothing-to-release");
  if (inspection.canaries.left > 0) throw new BuildFailed("canaries-left", inspection.canaries.left);
  if (inspection.knownValues.certain > 0)
    throw new BuildFailed("known-values-left", inspection.knownValues.certain);
  if ((inspection.threads.released ?? 0) !== tally.threadsWritten)
    throw new BuildFailed("counts-differ", tally.threadsWritten);
  if ((inspection.threads.pending ?? 0) > 0)
    throw new BuildFailed("counts-differ", inspection.threads.pending);
  if ((inspection.smallestGroup ?? 0) < config.k)
    throw new BuildFailed("group-too-small", inspection.smallestGroup ?? 0);
  if (inspection.fewestTopicGroups !== null && inspection.fewestTopicGroups < config.l) {
    throw new BuildFailed("groups-too-alike", inspection.fewestTopicGroups);
  }
  if (inspection.smallestTopic !== null && inspection.smallestTopic < config.minTopicAuthors) {
    throw new BuildFailed("topic-too-small", inspection.smallestTopic);
  }
  await writeFile(notesFile(dir), JSON.stringify(inspection));
}

function measureStored(releaseId: string) {
  return connection().sql.begin(async (sql) => {
    await sql`set local statement_timeout = 0`;
    return {
      ...(await measureGroups(sql, releaseId)),
      threads: await countOutcomes(sql, releaseId),
      removedByType: await countSpans(sql, releaseId),
    };
  });
}

async function readRows(file: string) {
  const everyone = await allKnownValues();
  const tally = {
    posts: { text: 0, stubs: 0 },
    kinds: {} as Record<string, number>,
    languages: {} as Record<string, number>,
    years: {} as Record<string, number>,
    delays: {} as Record<string, number>,
    topics: {} as Record<string, number>,
    missing: {} as Record<string, number>,
    knownValues: { certain: 0, ambiguous: 0 },
    threadsWritten: 0,
  };
  const phrases = new PhraseIndex();
  const count = (map: Record<string, number>, key: string) => (map[key] = (map[key] ?? 0) + 1);
  let thread = "";
  const take = (line: string) => {
    const row = JSON.parse(line) as PostRow;
    if (row.thread_id !== thread) tally.threadsWritten += 1;
    thread = row.thread_id;
    for (const [name, value] of Object.entries(row)) if (value === null) count(tally.missing, name);
    count(tally.kinds, row.kind);
    if (row.withheld) {
      tally.posts.stubs += 1;
      return;
    }
    tally.posts.text += 1;
    count(tally.languages, row.language!);
    count(tally.years, String(row.year));
    if (row.delay) count(tally.delays, row.delay);
    if (row.kind === "question") for (const topic of row.topics) count(tally.topics, topic);
    const found = everyone.find(`${row.title ?? ""}\n${row.body}`);
    tally.knownValues.certain += found.certain;
    tally.knownValues.ambiguous += found.ambiguous;
    phrases.add(row.body);
  };
  for await (const lines of linesOf(file)) for (const line of lines) take(line);
  return { ...tally, searchable: phrases.summary() };
}

const phraseWords = 6;
const mostPosts = 20_000;

/** Which contributions could be found again by searching a phrase of theirs. */
class PhraseIndex {
  /**
   * Hash of a phrase → the one post that holds it, or -1 for several. Of 31 bits, so that a million of them fit in some
   * 40 MB; two phrases that share one count as one, for some 1 in 2 000.
   */
  #owners = new Map<number, number>();
  #posts = 0;

  add(text: string): void {
    if (this.#posts >= mostPosts) return;
    const post = this.#posts++;
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + phraseWords <= words.length; i++) {
      const phrase = hashOf(words, i);
      const owner = this.#owners.get(phrase);
      if (owner === undefined) this.#owners.set(phrase, post);
      else if (owner !== post) this.#owners.set(phrase, -1);
    }
  }

  summary(): { posts: number; unique: number } {
    const unique = new Set(this.#owners.values());
    unique.delete(-1);
    return { posts: this.#posts, unique: unique.size };
  }
}

/** FNV-1a over the words from one place on. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + phraseWords; i++) {
    const word = words[i]!;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 1;
}

async function countOutcomes(sql: Sql, releaseId: string): Promise<Record<string, number>> {
  const rows = await sql<{ outcome: string; count: number }[]>`
    select outcome, count(*)::int as count from release_threads where release_id = ${releaseId} group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

async function countSpans(sql: Sql, releaseId: string): Promise<Record<string, number>> {
  const rows = await sql<{ type: string; count: number }[]>`
    select s->>'type' as type, count(*)::int as count from release_items, jsonb_array_elements(spans) s
    where release_id = ${releaseId} group by 1 order by 2 desc, 1`;
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}

/** k, l and topic sizes of the stored rows, in SQL: the rules that enforced them are TypeScript. */
async function measureGroups(sql: Sql, releaseId: string) {
  const [groups] = await sql<{ k: number | null; l: number | null; topic: number | null }[]>`
    with rows as materialized (
      select i.language, i.author_country as country, i.author_region as region, i.author_age_band as age_band,
        t.topic_group, t.topics, coalesce(p.author_id::text, p.anonymous_key, p.id::text) as person
      from release_items i join posts p on p.id = i.post_id
      join release_threads t on t.release_id = i.release_id and t.question_id = p.question_id
      where i.release_id = ${releaseId} and not i.is_withheld
    ), people as (
      select distinct language, country, region, age_band, topic_group, person from rows
    ), sizes as (
      select count(*) as people from people group by language, country, region, age_band, topic_group
    ), variety as (
      select count(distinct coalesce(topic_group, '')) as groups from people
      group by language, country, region, age_band having count(topic_group) > 0
    ), named as (
      select count(*) as people from (
        select distinct topic, person from rows, unnest(topics) topic
      ) authors group by topic
    )
    select (select min(people)::int from sizes) as k, (select min(groups)::int from variety) as l,
      (select min(people)::int from named) as topic`;
  return { smallestGroup: groups!.k, fewestTopicGroups: groups!.l, smallestTopic: groups!.topic };
}
