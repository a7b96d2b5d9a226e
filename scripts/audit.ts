/**
 * npm run audit — what OWASP ASVS 5.0 asks of this site, row by row, with the test that shows it and its result
 *
 * Runs the tests that the rows name (about four minutes), then prints one line a row; exits with 1 when a row is not
 * shown. npm run audit -- --results FILE reads vitest's JSON report of a run instead (npm test -- --reporter=json
 * --outputFile=FILE), which must be newer than the code. --json prints the rows as JSON.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { judge } from "./audit/judge.ts";
import type { Report } from "./audit/judge.ts";
import { newestChange } from "./audit/newest-change.ts";
import { rows } from "./audit/rows.ts";
import { fail } from "./runtime/terminal.ts";
import { runTests } from "./runtime/tests.ts";

const { values } = parseArgs({
  options: { results: { type: "string" }, json: { type: "boolean", default: false } },
});

async function runNamedTests(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "entraide-audit-"));
  try {
    const file = join(folder, "report.json");
    const files = [...new Set(rows.flatMap(({ tests }) => tests.map(([path]) => path)))];
    await runTests([...files, "--reporter=json", `--outputFile.json=${file}`]);
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResults(file: string): Report {
  if (statSync(file).mtime < newestChange())
    throw new Error(`${file} is older than the code: its results say nothing of what is here now.`);
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}

async function audit(): Promise<boolean> {
  const report = values.results ? readResults(values.results) : await runNamedTests();
  const judged = judge(rows, report);
  if (values.json) process.stdout.write(`${JSON.stringify(judged, null, 2)}\n`);
  else {
    process.stdout.write(`\nOWASP ASVS 5.0.0, level 2: the rows that apply and are tested\n\n`);
    for (const { number, requirement, tests, result } of judged) {
      process.stdout.write(`${result === "shown" ? "✓" : "✗"} ${number.padEnd(20)} ${requirement}\n`);
      for (const { file, title, state } of tests)
        process.stdout.write(
          `    ${state === "passed" ? "" : `${state.toUpperCase()}: `}${file} · ${title}\n`,
        );
    }
    const shown = judged.filter(({ result }) => result === "shown").length;
    process.stdout.write(`\n${shown} of ${judged.length} rows shown, ${judged.length - shown} not\n`);
  }
  return judged.every(({ result }) => result === "shown");
}

const isShown = await audit().catch(fail);
process.exit(isShown ? 0 : 1);
