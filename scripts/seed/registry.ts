import { and, eq, sql } from "drizzle-orm";
import { nameKey } from "../../app/credentials/checks/name.ts";
import { sha256 } from "../../app/shared/crypto.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { registryEntries, registrySnapshots } from "../../db/schema/index.ts";
import { registryRows, registrySnapshotDate } from "../../db/seed/registry.ts";

/** Loads the invented extract, unless a real one was imported or this one is there already. */
export async function seedRegistry(tx: Transaction): Promise<void> {
  const [current] = await tx
    .select({ id: registrySnapshots.id })
    .from(registrySnapshots)
    .where(and(eq(registrySnapshots.registry, "rpps"), eq(registrySnapshots.isCurrent, true)));
  if (current) return;
  const [snapshot] = await tx
    .insert(registrySnapshots)
    .values({
      registry: "rpps",
      extractDate: registrySnapshotDate,
      fileSha256: sha256(JSON.stringify(registryRows)),
      rowCount: registryRows.length,
      isCurrent: true,
    })
    .returning({ id: registrySnapshots.id });
  const { id } = snapshot!;
  await tx.execute(
    sql.raw(`create table registry_entries_${id} partition of registry_entries for values in (${id})`),
  );
  await tx.execute(sql.raw(`create index registry_entries_${id}_number on registry_entries_${id} (number)`));
  await tx.execute(sql.raw(`create index registry_entries_${id}_name on registry_entries_${id} (name_key)`));
  await tx.insert(registryEntries).values(
    registryRows.map((row) => ({
      snapshotId: id,
      number: row.number,
      familyName: row.familyName,
      givenName: row.givenName,
      nameKey: nameKey(row.familyName, row.givenName),
      professionCode: row.professionCode,
      professionLabel: row.professionLabel,
      category: row.category,
      specialties: row.specialty ? [row.specialty] : [],
      mode: row.mode,
      department: row.department,
      authority: row.authority,
      isActive: row.active,
      rowHash: sha256(JSON.stringify(row)),
    })),
  );
}
