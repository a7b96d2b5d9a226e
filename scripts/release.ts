/**
 * npm run release -- build --tier open|controlled --out DIR | verify DIR [--key KEY] | recall VERSION --reason REASON
 *
 * build   takes a snapshot of the database (DATABASE_URL, or the embedded one while `npm start` runs), de-identifies,
 *         applies the risk rules and writes every file to DIR. The candidate then waits for two stewards at
 *         /data/candidates; nothing is published by this command.
 * verify  judges a folder from its files alone: checksums, rows, counts, metadata, and whether the Parquet files are
 *         what their JSONL gives. With --key (minisign.pub or its second line), also the signature. Needs no database.
 *         Ends with 1 and one line per fault.
 * recall  takes the data of a published version away at once, for "withdrawal", "safety" or "error"; when it was the
 *         current one, its replacement is built. Of the controlled data with --tier controlled.
 */
import { parseArgs } from "node:util";
import { buildInto } from "./release/build.ts";
import { recallFrom } from "./release/recall.ts";
import { verifyInto } from "./release/verify.ts";

const usage =
  "Usage: npm run release -- build --tier open|controlled --out DIR | verify DIR [--key KEY] | recall VERSION [--tier controlled] --reason withdrawal|safety|error";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    tier: { type: "string" },
    out: { type: "string" },
    key: { type: "string" },
    reason: { type: "string" },
  },
});
const usageError = (): void => {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
};
const [command, dir] = positionals;
const { tier = "open", out, key, reason } = values;

try {
  if (command === "verify" && dir)
    process.exitCode = await verifyInto(dir, typeof key === "string" ? key : undefined);
  else if (tier !== "open" && tier !== "controlled") usageError();
  else if (command === "recall" && dir && typeof reason === "string")
    process.exitCode = await recallFrom(dir, reason, tier);
  else if (command === "build" && typeof out === "string") {
    process.exitCode = await buildInto(tier, out);
  } else {
    usageError();
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message.split("\n")[0]}\n`);
  process.exitCode = 1;
}
