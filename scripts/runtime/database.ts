// How a command gets at the database: the operator's, the one `npm start` runs, or the embedded one for
// the time of the command.
import { basename } from "node:path";
import { embeddedEnvironment, dataDirLock } from "./environment.ts";
import { tryLock } from "./lock.ts";
import { dataDir, makeDataDir } from "./places.ts";
import { startEmbeddedPostgres } from "./postgres.ts";
import { sleep } from "./processes.ts";

/**
 * Fills in process.env for the app's modules (DATABASE_URL, SECRET_KEY, DATA_DIR). A database that this
 * starts needs no stopping: it ends with the process.
 */
export async function useRunningDatabase(): Promise<void> {
  process.env.DATA_DIR = dataDir;
  if (process.env.DATABASE_URL) return;
  makeDataDir(dataDir);
  const command = basename(process.argv[1] ?? "", ".ts");
  for (;;) {
    const attempt = tryLock(dataDirLock, JSON.stringify({ command }));
    if ("lock" in attempt) {
      process.on("exit", attempt.lock.release);
      const { url } = await startEmbeddedPostgres({ dataDir });
      // A command beside this one may share it.
      attempt.lock.note(JSON.stringify({ command, url }));
      return void Object.assign(process.env, embeddedEnvironment(url));
    }
    const { url } = JSON.parse(attempt.holder.note);
    if (url) return void Object.assign(process.env, embeddedEnvironment(url));
    await sleep(200); // it is still starting
  }
}

/** Address of the database, as {@link useRunningDatabase} finds it. */
export async function databaseUrl(): Promise<string> {
  await useRunningDatabase();
  return process.env.DATABASE_URL!;
}
