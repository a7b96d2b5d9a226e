// Locks between commands of the same clone: a file with the process that holds it. A lock whose process
// is gone, or whose process id has been given to another program since, counts for nothing.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAlive, sleep, startedAt } from "./processes.ts";

type Holder = { pid: number; started: string | undefined; note: string };

export type Lock = {
  /** Leaves a word for those who find the lock taken. The file is readable by its owner only. */
  note(text: string): void;
  release(): void;
};

/** Takes the lock, or says who has it. */
export function tryLock(file: string, note = ""): { lock: Lock } | { holder: Holder } {
  const content = (text: string) =>
    JSON.stringify({ pid: process.pid, started: startedAt(process.pid), note: text } satisfies Holder);
  // Written beside and then put in place, so that nobody ever reads half a file.
  const draft = `${file}.${process.pid}`;
  const write = (text: string) => writeFileSync(draft, content(text), { mode: 0o600 });
  for (;;) {
    try {
      write(note);
      linkSync(draft, file);
      const rewrite = (text: string) => {
        write(text);
        renameSync(draft, file);
      };
      return { lock: { note: rewrite, release: () => rmSync(file, { force: true }) } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder.pid) && startedAt(holder.pid) === holder.started) return { holder };
    rmSync(file, { force: true });
  }
}

/** Waits for its turn, then does the work. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const attempt = tryLock(file);
    if ("holder" in attempt) {
      await sleep(200);
      continue;
    }
    try {
      return await work();
    } finally {
      attempt.lock.release();
    }
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // released meanwhile, or cut short by a crash
  }
}
