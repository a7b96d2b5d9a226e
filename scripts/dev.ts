/**
 * npm run dev — like npm start, and builds and restarts at every change of app/, db/ or workers/
 */
import { watch } from "node:fs";
import { join } from "node:path";
import { buildApp } from "./runtime/app-build.ts";
import { lockDataDir } from "./runtime/environment.ts";
import { root } from "./runtime/places.ts";
import { startStack, type Stack } from "./runtime/stack.ts";
import { fail, onStopRequest, say } from "./runtime/terminal.ts";

let stack: Stack | undefined;

try {
  const lock = lockDataDir("dev");
  process.on("exit", () => lock.release());
  onStopRequest((again) => void Promise.resolve(stack?.stop(again)).then(() => process.exit(0)));
  await buildApp();
  // A program that keeps ending waits for the next change.
  stack = await startStack("dev", lock, say);
  say(`Entraide is ready: ${stack.baseUrl}. Waiting for changes.`);
  for (const folder of ["app", "db", "workers"]) watch(join(root, folder), { recursive: true }, schedule);
} catch (error) {
  fail(error);
}

let timer: NodeJS.Timeout | undefined;
let working = false;

function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void rebuild(), 200);
}

async function rebuild(): Promise<void> {
  if (working) return schedule();
  working = true;
  try {
    await buildApp();
    await stack?.restart();
  } catch (error) {
    say((error as Error).message);
  } finally {
    working = false;
  }
}
