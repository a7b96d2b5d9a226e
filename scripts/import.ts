/**
 * npm run import — loads content or registers from files
 *
 * npm run import -- qa FILE.jsonl [--skip-malformed]
 *   Question-answer pairs, one JSON object a line: {id, question, answer, focus?, synonyms?, url?, source?,
 *   lang?, licence?}. Shown as reference content with its publisher, never as people; searchable; not offered to
 *   search engines; never part of a release. Imported again, a pair with the same id is left as it is, or
 *   updated when its words changed. The topic is set when focus or a synonym is exactly one of its names.
 *   Malformed lines are reported by number and the exit code is 1. By default nothing of the file is
 *   then imported; with --skip-malformed the other lines are. A pair is imported whole or not at all.
 *
 * npm run import -- stackexchange DIR [--site HOST] [--lang fr|en] [--skip-malformed]
 *   The unpacked dump of a Stack Exchange site: Posts.xml and Users.xml, and when they are there Comments.xml,
 *   Votes.xml, PostHistory.xml, PostLinks.xml and Tags.xml. HOST is the site it comes from, by default the folder's
 *   name. Shown as imported from there, with the author's name, the licence and a link, as these ask; nobody gets an
 *   account; not offered to search engines; never part of a release. Stopped at any moment, run again it goes on
 *   where it was; a newer dump adds what is new and updates what was edited. Malformed rows
 *   are reported by file and line; the rest as for qa.
 *
 * npm run import -- topics orphanet FILE.jsonl
 *   Names of rare diseases, one JSON object a line: {orpha, en, fr?, synonyms_en?}. Each becomes a topic that is
 *   found by its names and stays out of the tree; one that a topic of ours names by its code ("orpha:586") lends it
 *   its names. Imported again, changed names are updated. Malformed lines are reported by number, the exit code is
 *   1, and nothing of the file is then imported.
 *
 * npm run import -- registry rpps FILE · npm run import -- registry nppes FILE
 *   A register of health professionals, swapped in atomically.
 *
 * Uses DATABASE_URL, or the embedded database when it is unset.
 */
import { Worker } from "node:worker_threads";
import { useRunningDatabase } from "./runtime/database.ts";
import { fail } from "./runtime/terminal.ts";

// Files may be larger than memory: the work is done in a thread whose heap is bounded, so that reading on
// without collecting what was read shows as an error here and not as a machine that swaps.
const heap = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 };

try {
  await useRunningDatabase();
  const worker = new Worker(new URL("./import/run.ts", import.meta.url), {
    argv: process.argv.slice(2),
    resourceLimits: heap,
  });
  worker.on("error", fail);
  worker.on("exit", (code) => process.exit(code));
} catch (error) {
  fail(error);
}
