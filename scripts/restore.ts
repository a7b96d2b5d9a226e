/**
 * npm run restore -- FILE — a backup into an empty database, compared with what was written
 *
 * Migrates first when nothing is there. All or nothing: rows, a checksum per table and the head of the audit chain must
 * agree with the backup, or nothing stays. Events of the hour before the backup are delivered again.
 */
import { storage } from "../app/research/storage/storage.server.ts";
import { readBackup } from "./backup/read.ts";
import { migrate } from "../db/migrate.server.ts";
import { databaseUrl } from "./runtime/database.ts";
import { dataDir } from "./runtime/places.ts";

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error("usage: npm run restore -- FILE");
  const url = await databaseUrl();
  await migrate(url);
  const { tables, auditHead } = await readBackup(url, dataDir, storage(), file);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `restored ${rows} rows, checked against the backup; audit head ${auditHead ?? "none"}\n`,
  );
  process.exit(0);
} catch (error) {
  process.stderr.write(`restore: ${(error as Error).message.split("\n")[0]}\n`);
  process.exit(1);
}
