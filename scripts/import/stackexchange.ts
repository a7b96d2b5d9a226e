import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type postgres from "postgres";
import { detectLanguage } from "../../app/questions/composer/language.server.ts";
import { readVocabulary, recognise } from "../../app/search/vocabulary.server.ts";
import type { Locale } from "../../app/shared/i18n/locale.ts";
import { connect } from "../../db/client.server.ts";
import { say } from "../runtime/terminal.ts";
import { dumpFiles } from "./stackexchange/fields.ts";
import { readRows } from "./stackexchange/rows.ts";
import {
  dropStaging,
  isOfOtherFiles,
  openStaging,
  readMalformed,
  schemaOf,
  stageFile,
} from "./stackexchange/staging.ts";
import type { Malformed } from "./stackexchange/staging.ts";
import { prepareThreads, writeThreads } from "./stackexchange/threads.ts";
import type { Written } from "./stackexchange/threads.ts";

const maxReported = 100;
const progressEvery = 2_000; // milliseconds

export interface DumpOptions {
  /** The host of the site that the dump is of; the folder's name by default, which is how dumps are packed. */
  site?: string;
  language?: Locale;
  skips?: boolean;
  progress?: (line: string) => void;
}

export interface DumpOutcome extends Written {
  malformed: Malformed[];
  malformedCount: number;
  /** Tags of the site, and how many of them are the name of a topic here. */
  tags: number;
  topics: number;
}

/** `npm run import -- stackexchange DIR`: see scripts/import.ts for what it promises. */
export async function importStackExchange(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      site: { type: "string" },
      lang: { type: "string" },
      "skip-malformed": { type: "boolean", default: false },
    },
  });
  const [folder] = positionals;
  if (!folder || positionals.length > 1)
    throw new Error(
      "Usage: npm run import -- stackexchange DIR [--site HOST] [--lang fr|en] [--skip-malformed]",
    );
  const { lang } = values;
  if (lang !== undefined && lang !== "fr" && lang !== "en") throw new Error("--lang takes fr or en.");
  const skips = values["skip-malformed"];
  let shown = Date.now();
  const { malformed, malformedCount, added, updated, unchanged, tags, topics } = await importDump(folder, {
    ...(values.site ? { site: values.site } : {}),
    ...(lang ? { language: lang } : {}),
    skips,
    progress: (line) => {
      if (Date.now() - shown < progressEvery) return;
      shown = Date.now();
      say(line);
    },
  });
  for (const { file, line, reason } of malformed) say(`${file}, line ${line}: ${reason}`);
  if (malformedCount > malformed.length) say(`and ${malformedCount - malformed.length} more malformed rows`);
  say(`${added} added, ${updated} updated, ${unchanged} unchanged`);
  say(`${topics} of ${tags} tags are names of topics here`);
  if (malformedCount === 0) return;
  process.exitCode = 1;
  say(
    skips
      ? `${malformedCount} malformed rows were passed over.`
      : `Nothing was imported: ${malformedCount} malformed rows (--skip-malformed passes over them).`,
  );
}

const isHost = (name: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name);

/**
 * Imports a Stack Exchange dump in two strides: its files are read, row by row, into tables of their own; then its
 * threads are put together in the database, some hundreds a transaction. Both note how far they came in the
 * transaction that does the work: stopped at any moment, even by `kill -9`, the import run again goes on there.
 * Without `skips`, one malformed row leaves the forum as it was.
 */
export async function importDump(folder: string, options: DumpOptions = {}): Promise<DumpOutcome> {
  for (const { name, isRequired } of dumpFiles) {
    if (isRequired && !existsSync(join(folder, name)))
      throw new Error(`There is no ${join(folder, name)}: is this the folder of a dump?`);
  }
  const site = (options.site ?? basename(resolve(folder))).toLowerCase();
  const schema = schemaOf(site);
  const { sql } = connect(process.env.DATABASE_URL!, { max: 2, statementTimeoutMs: 0 });
  const lock = await sql.reserve();
  try {
    const [free] = await lock<{ is: boolean }[]>`select pg_try_advisory_lock(hashtext(${schema})) as is`;
    if (!free!.is) throw new Error(`Another import of ${site} is at work.`);
    await openStaging(sql, schema);
    if (await isOfOtherFiles(sql, schema, folder)) {
      await dropStaging(sql, schema);
      await openStaging(sql, schema);
    }
    return await run(sql, schema, folder, site, options);
  } finally {
    lock.release();
    await sql.end({ timeout: 5 });
  }
}

async function run(
  sql: postgres.Sql,
  schema: string,
  folder: string,
  site: string,
  { language, skips = false, progress = () => {} }: DumpOptions,
): Promise<DumpOutcome> {
  const tagTopics = await topicsByTag();
  const tags = await readTags(folder, tagTopics);
  for (const file of dumpFiles) {
    if (!existsSync(join(folder, file.name))) continue;
    let read = 0;
    await stageFile(sql, schema, folder, file, tagTopics, (rows) => {
      read += rows;
      progress(`${file.name}: ${read} rows read…`);
    });
  }
  const { first: malformed, count: malformedCount } = await readMalformed(sql, schema, maxReported);
  const outcome = { malformed, malformedCount, ...tags };
  if (malformedCount > 0 && !skips) {
    await dropStaging(sql, schema);
    return { added: 0, updated: 0, unchanged: 0, ...outcome };
  }
  const origin = {
    schema,
    site,
    isHost: isHost(site),
    language: language ?? (await languageOf(sql, schema)),
  };
  await prepareThreads(sql, origin);
  const written = await writeThreads(sql, origin, (posts) => progress(`${posts} posts in their threads…`));
  await dropStaging(sql, schema);
  return { ...written, ...outcome };
}

/** The topic that a tag is a name of, when there is exactly one; asked of the vocabulary once for each tag. */
async function topicsByTag(): Promise<(tag: string) => string | null> {
  const vocabulary = await readVocabulary();
  const known = new Map<string, string | null>();
  return (tag) => {
    let topic = known.get(tag);
    if (topic === undefined) {
      const { topics, rest } = recognise(tag.replaceAll("-", " "), vocabulary);
      topic = rest === "" && topics.length === 1 ? topics[0]!.id : null;
      known.set(tag, topic);
    }
    return topic;
  };
}

async function readTags(folder: string, tagTopics: (tag: string) => string | null) {
  const file = join(folder, "Tags.xml");
  const counts = { tags: 0, topics: 0 };
  if (!existsSync(file) || statSync(file).size === 0) return counts;
  for await (const { attributes } of readRows(file, { bytes: 0, lines: 0 }, () => {})) {
    if (!attributes.TagName) continue;
    counts.tags += 1;
    if (tagTopics(attributes.TagName)) counts.topics += 1;
  }
  return counts;
}

/** A site is written in one language: that of its questions together. */
async function languageOf(sql: postgres.Sql, schema: string): Promise<Locale> {
  const rows = await sql<
    { text: string }[]
  >`select left(text, 400) as text from ${sql(schema)}.posts limit 20`;
  return detectLanguage(rows.map(({ text }) => text).join(" "), "en");
}
