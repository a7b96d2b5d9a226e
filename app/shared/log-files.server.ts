import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { logsKept } from "../../db/retention.ts";

const name = (day: Date) => `${day.toISOString().slice(0, 10)}.log`;

/** Writes each line to the file of its day (UTC), shared by all processes of a machine. */
export function dailyFile(dir: string): { write: (line: string) => void } {
  let current: { name: string; file: ReturnType<typeof pino.destination> } | undefined;
  return {
    write(line) {
      const today = name(new Date());
      if (current?.name !== today) {
        current?.file.end();
        const file = pino.destination({
          dest: join(dir, today),
          mkdir: true,
          append: true,
          sync: true,
          mode: 0o600,
        });
        // A full disk takes away the file, not the process: the lines still go to the standard output.
        file.on("error", () => {});
        current = { name: today, file };
      }
      current.file.write(line);
    },
  };
}

/** Deletes the files of days that are longer ago than logs are kept; what is no such file stays. */
export async function sweepLogs(dir: string, now = new Date()): Promise<void> {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - logsKept.count);
  const files = await readdir(dir).catch(() => []);
  const over = files.filter((file) => /^\d{4}-\d\d-\d\d\.log$/.test(file) && file < name(oldest));
  await Promise.all(over.map((file) => rm(join(dir, file), { force: true })));
}
