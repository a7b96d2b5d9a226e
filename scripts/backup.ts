/**
 * npm run backup -- FILE — the whole database and its files at one moment, in one file
 *
 * Taken while everything runs, from DATABASE_URL or the embedded database; nothing waits for it. Holds people's words:
 * keep it encrypted, apart from SECRET_KEY, without which sealed values in it cannot be opened. The queues are not in
 * it: they are rebuilt from the outbox. Files on STORAGE_URL are backed up where they are.
 */
import { writeBackup } from "./backup/write.ts";
import { databaseUrl } from "./runtime/database.ts";
import { dataDir } from "./runtime/places.ts";

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error("usage: npm run backup -- FILE");
  const { tables, auditHead } = await writeBackup(await databaseUrl(), dataDir, file);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${file}: ${Object.keys(tables).length} tables, ${rows} rows, audit head ${auditHead ?? "none"}\n`,
  );
  process.exit(0);
} catch (error) {
  process.stderr.write(`backup: ${(error as Error).message.split("\n")[0]}\n`);
  process.exit(1);
}
