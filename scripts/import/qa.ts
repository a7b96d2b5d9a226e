import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { transaction } from "../../db/client.server.ts";
import { readVocabulary } from "../../app/search/vocabulary.server.ts";
import { say } from "../runtime/terminal.ts";
import { readPairs } from "./pairs.ts";
import type { Malformed } from "./pairs.ts";
import { writePairs } from "./write-pairs.ts";
import type { Written } from "./write-pairs.ts";

const batchSize = 50;
const progressEvery = 1_000;
const maxReported = 100;

export interface Outcome extends Written {
  malformed: Malformed[];
}

/** `npm run import -- qa FILE`: see scripts/import.ts for what it promises. */
export async function importPairs(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "skip-malformed": { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1)
    throw new Error("Usage: npm run import -- qa FILE.jsonl [--skip-malformed]");
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const skips = values["skip-malformed"];
  const outcome = await importPairFile(file, skips, (done) => say(`${done} pairs…`));
  for (const { line, reason } of outcome.malformed.slice(0, maxReported)) say(`line ${line}: ${reason}`);
  const hidden = outcome.malformed.length - maxReported;
  if (hidden > 0) say(`and ${hidden} more malformed lines`);
  say(`${outcome.added} added, ${outcome.updated} updated, ${outcome.unchanged} unchanged`);
  if (outcome.malformed.length > 0) {
    process.exitCode = 1;
    say(
      skips
        ? `${outcome.malformed.length} malformed lines were passed over.`
        : `Nothing was imported: ${outcome.malformed.length} malformed lines (--skip-malformed passes over them).`,
    );
  }
}

/** Undoes the transaction and is not an error. */
class Undone extends Error {}

/**
 * Imports a file in one transaction. With `skips` malformed lines are passed over; without, a single one of them
 * leaves the database as it was.
 */
export async function importPairFile(
  file: string,
  skips: boolean,
  progress: (done: number) => void = () => {},
): Promise<Outcome> {
  const malformed: Malformed[] = [];
  const vocabulary = await readVocabulary();
  const total: Written = { added: 0, updated: 0, unchanged: 0 };
  const report = (one: Malformed) => malformed.push(one);
  const isLost = () => malformed.length > 0 && !skips;
  try {
    await transaction(async (tx) => {
      let done = 0;
      for await (const batch of batches(readPairs(file, report), batchSize)) {
        // A lost file is read to its end all the same, so that every fault is told at once.
        if (!isLost()) {
          const written = await writePairs(tx, batch, vocabulary, report);
          for (const key of ["added", "updated", "unchanged"] as const) total[key] += written[key];
        }
        if (Math.floor((done + batch.length) / progressEvery) > Math.floor(done / progressEvery)) {
          progress(done + batch.length);
        }
        done += batch.length;
      }
      if (isLost()) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    return { added: 0, updated: 0, unchanged: 0, malformed };
  }
  return { ...total, malformed };
}

async function* batches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
