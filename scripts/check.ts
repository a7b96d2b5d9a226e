/**
 * npm run check — types, lint, format and tests: all that a change must pass
 *
 * Every step runs, also after a failed one. Arguments go to the tests, whose figures are the last line.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./runtime/places.ts";
import { fail, say } from "./runtime/terminal.ts";
import { runTests } from "./runtime/tests.ts";

const steps = {
  types: ["typescript/bin/tsc", "--noEmit", "-p", "."],
  lint: ["oxlint/bin/oxlint"],
  format: ["prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
};

const failed = Object.entries(steps).flatMap(([name, [program, ...args]]) => {
  const command = [join(root, "node_modules", program!), ...args];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  say(`${name}: ${status === 0 ? "passed" : "FAILED"}`);
  return status === 0 ? [] : [name];
});
const passed = await runTests(process.argv.slice(2)).catch(fail);
process.exit(passed && failed.length === 0 ? 0 : 1);
