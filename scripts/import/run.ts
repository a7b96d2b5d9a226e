// What the thread of `npm run import` does: finds the importer and runs it.
import { closeDatabase } from "../../db/client.server.ts";

type Importer = (args: string[]) => Promise<void>;

/** Loaded when asked for: an importer brings its own packages. */
const importers: Record<string, () => Promise<Importer>> = {
  qa: async () => (await import("./qa.ts")).importPairs,
  stackexchange: async () => (await import("./stackexchange.ts")).importStackExchange,
  topics: async () => (await import("./topics.ts")).importTopics,
  registry: async () => (await import("./registry.ts")).importRegistry,
};

const [kind, ...args] = process.argv.slice(2);
const load = kind === undefined ? undefined : importers[kind];
if (!load)
  throw new Error(`Usage: npm run import -- ${Object.keys(importers).join("|")} …  (--help says more)`);
const run = await load();
await run(args);
await closeDatabase();
