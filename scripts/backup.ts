/**
 * npm run backup -- FILE — the whole database and its files at one moment, in one file
 *
 * Taken while everything runs, from DATABASE_URL or the embedded database; nothing waits for it. Holds people's words:
 * keep it encrypted, apart from SECRET_KEY, without which sealed values in it cannot be opened. Data releases are in it,
 * from the folder or the bucket where they lie. The queues are not: they are rebuilt from the outbox.
 */
import { storage } from "../app/research/storage/storage.server.ts";
import { writeBackup } from "./backup/write.ts";
import { databaseUrl } from "./runtime/database.ts";
import { dataDir } from "./runtime/places.ts";

const [file] = process.argv.slice(2);
try {
  if (!file) throw new Error("usage: npm run backup -- FILE");
  const { tables, auditHead } = await writeBackup(await databaseUrl(), dataDir, storage(), file);
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${file}: ${Object.keys(tables).length} tables, ${rows} rows, audit head ${auditHead ?? "none"}\n`,
  );
  process.exit(0);
} catch (error) {
  process.stderr.write(`backup: ${(error as Error).message.split("\n")[0]}\n`);
  process.exit(1);
}
