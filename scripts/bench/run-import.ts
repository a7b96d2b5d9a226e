import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Usage } from "./usage.ts";

export interface Taken extends Usage {
  seconds: number;
}

/** `npm run import` itself, with its thread and its limits; only what it took is read off beside it. */
export async function runImport(command: readonly string[], url: string): Promise<Taken> {
  const scriptOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", scriptOf("usage.ts"), scriptOf("../import.ts"), ...command],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "ignore", "inherit", "pipe"] },
  );
  const [usage, [code]] = await Promise.all([text(child.stdio[3] as Readable), once(child, "exit")]);
  if (code !== 0) throw new Error(`The import of ${command[0]} failed.`);
  return { ...(JSON.parse(usage) as Usage), seconds: (performance.now() - started) / 1000 };
}
