/**
 * npm run release -- build --tier open|controlled --out DIR | verify DIR — a candidate data release; the checks on one
 *
 * build   takes a snapshot of the database (DATABASE_URL, or the embedded one while `npm start` runs), de-identifies,
 *         applies the risk rules and writes every file to DIR. The candidate then waits for two stewards at
 *         /data/candidates; nothing is published by this command.
 * verify  judges a folder from its files alone: checksums, rows, counts, metadata, and whether the Parquet files are
 *         what their JSONL gives. Needs no database. Ends with 1 and one line per fault.
 */
import { parseArgs } from "node:util";
import { buildInto } from "./release/build.ts";
import { verifyInto } from "./release/verify.ts";

const usage = "Usage: npm run release -- build --tier open|controlled --out DIR | verify DIR";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { tier: { type: "string" }, out: { type: "string" } },
});
const [command, dir] = positionals;
const { tier = "open", out } = values;

try {
  if (command === "verify" && dir) process.exitCode = await verifyInto(dir);
  else if (command === "build" && typeof out === "string" && (tier === "open" || tier === "controlled")) {
    process.exitCode = await buildInto(tier, out);
  } else {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message.split("\n")[0]}\n`);
  process.exitCode = 1;
}
