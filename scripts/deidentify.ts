/**
 * npm run deidentify < in.jsonl > out.jsonl
 *
 * Finds and masks what identifies people, one JSON object per line.
 *   in   {"id": "…", "text": "…", "lang": "fr" | "en" (optional), "known": ["names and usernames of the thread"] (optional)}
 *   out  {"id", "lang", "text" with placeholders, "spans": [{"start", "end", "type", "score", "rule"}]}
 * Offsets are UTF-16 into the input text. Lines that cannot be treated are reported by number on standard error
 * and left out; the exit code is then 1. What comes out is pseudonymised, not anonymous.
 *
 *   --workers N   threads to use (default: the cores there are)
 *   --help        this text
 */
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { treatAll } from "./deidentify/pool.ts";

function readOptions(): { workers: number } {
  try {
    const { values } = parseArgs({ options: { workers: { type: "string" } } });
    const workers = Number(values.workers ?? Math.min(availableParallelism(), 16));
    if (!Number.isInteger(workers) || workers < 1 || workers > 64)
      throw new Error("--workers takes a number from 1 to 64.");
    return { workers };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

const { workers } = readOptions();
// A reader that closes early (`| head`) ends the run quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
const { lines, malformed } = await treatAll(
  input,
  process.stdout,
  (line, problem) => console.error(`line ${line}: ${problem}`),
  workers,
);
if (malformed > 0) {
  console.error(`${malformed} of ${lines} lines could not be treated.`);
  process.exitCode = 1;
}
