/**
 * npm run seed — writes the demonstration: topics, documents, people, badges, threads
 *
 * Uses DATABASE_URL, or the embedded database when it is unset. What is there already stays as it is;
 * topics are brought up to date. Threads are marked as a demonstration and dated backwards from today.
 */
import { closeDatabase } from "../db/client.server.ts";
import { useRunningDatabase } from "./runtime/database.ts";
import { fail, say } from "./runtime/terminal.ts";
import { seed } from "./seed/demo.ts";

try {
  const started = Date.now();
  await useRunningDatabase();
  const threads = await seed();
  say(`${threads} new threads in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  await closeDatabase();
} catch (error) {
  fail(error);
}
