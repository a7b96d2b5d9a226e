import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { say } from "../runtime/terminal.ts";
import { importSnapshot } from "./registry/load.ts";
import type { Registry } from "./registry/load.ts";

const usage =
  "Usage: npm run import -- registry rpps|nppes FILE [--extract-date YYYY-MM-DD] [--min-share 0.9]";
const progressEveryMs = 2_000;

/** `npm run import -- registry rpps|nppes FILE`: see scripts/import.ts for what it promises. */
export async function importRegistry(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { "extract-date": { type: "string" }, "min-share": { type: "string", default: "0.9" } },
  });
  const [registry, file] = positionals;
  if ((registry !== "rpps" && registry !== "nppes") || !file || positionals.length > 2)
    throw new Error(usage);
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const minShare = Number(values["min-share"]);
  if (!(minShare >= 0 && minShare <= 1)) throw new Error("--min-share is a number from 0 to 1.");
  const extractDate = values["extract-date"] ?? dateOf(file);
  if (!isDay(extractDate)) throw new Error("--extract-date is a day, YYYY-MM-DD.");
  const { rows, skipped, seconds } = await importWithProgress(registry, file, extractDate, minShare);
  say(`${rows} rows in force, ${skipped} lines of other kinds passed over, in ${seconds.toFixed(1)} s`);
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** The day in the file's name, as both publishers write it (the last one of a range), or that of the file itself. */
export function dateOf(file: string): string {
  const days = [...basename(file).matchAll(/(20\d{2})(\d{2})(\d{2})/g)].map(
    ([, y, m, d]) => `${y}-${m}-${d}`,
  );
  return days.findLast(isDay) ?? statSync(file).mtime.toISOString().slice(0, 10);
}

async function importWithProgress(registry: Registry, file: string, extractDate: string, minShare: number) {
  const started = performance.now();
  let shown = started;
  const progress = (rows: number, share: number) => {
    const now = performance.now();
    if (now - shown < progressEveryMs && share < 1) return;
    shown = now;
    const perSecond = Math.round(rows / ((now - started) / 1000));
    say(
      share < 1
        ? `${Math.floor(share * 100)} %: ${rows} rows, ${perSecond} a second…`
        : `${rows} rows read; indexing…`,
    );
  };
  const imported = await importSnapshot({ registry, file, extractDate, minShare, progress });
  return { ...imported, seconds: (performance.now() - started) / 1000 };
}
