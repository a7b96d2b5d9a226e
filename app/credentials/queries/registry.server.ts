import { and, eq, ne, sql } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentials,
  registryEntries,
  registrySnapshots,
} from "../../../db/schema/index.ts";
import { nameKey } from "../checks/name.ts";
import type { ImportedRegistry, Registry } from "../checks/claim.ts";

export async function findCurrentSnapshot(executor: Executor, registry: ImportedRegistry) {
  const [snapshot] = await executor
    .select()
    .from(registrySnapshots)
    .where(and(eq(registrySnapshots.registry, registry), eq(registrySnapshots.isCurrent, true)));
  return snapshot ?? null;
}

/** What a snapshot says of one number: a row per activity. */
export function listRegistryRows(executor: Executor, snapshotId: number, number: string) {
  const {
    familyName,
    givenName,
    professionCode,
    professionLabel,
    category,
    specialties,
    mode,
    department,
    authority,
    isActive,
  } = registryEntries;
  return executor
    .select({
      familyName,
      givenName,
      professionCode,
      professionLabel,
      category,
      specialties,
      mode,
      department,
      authority,
      isActive,
    })
    .from(registryEntries)
    .where(and(eq(registryEntries.snapshotId, snapshotId), eq(registryEntries.number, number)))
    .limit(20);
}

/** The different people of a snapshot who bear one full name. */
export async function countHomonyms(
  executor: Executor,
  snapshotId: number,
  family: string,
  given: string,
): Promise<number> {
  const [row] = await executor
    .select({ count: sql<number>`count(distinct ${registryEntries.number})::int` })
    .from(registryEntries)
    .where(
      and(eq(registryEntries.snapshotId, snapshotId), eq(registryEntries.nameKey, nameKey(family, given))),
    );
  return row?.count ?? 0;
}

/** The first of the people of a snapshot who bear one full name, for a verifier's eye. */
export function listHomonyms(executor: Executor, snapshotId: number, key: string, number: string) {
  const { professionLabel, department, specialties } = registryEntries;
  return executor
    .selectDistinctOn([registryEntries.number], { professionLabel, department, specialties })
    .from(registryEntries)
    .where(
      and(
        eq(registryEntries.snapshotId, snapshotId),
        eq(registryEntries.nameKey, key),
        ne(registryEntries.number, number),
      ),
    )
    .orderBy(registryEntries.number)
    .limit(10);
}

/** Whether a number holds a badge of somebody else, and whether a badge on it was ever revoked. */
export async function findBindings(executor: Executor, registry: Registry, hmac: string, userId: string) {
  const [row] = await executor
    .select({
      isBoundElsewhere: sql<boolean>`coalesce(bool_or(${credentials.revokedAt} is null and ${credentials.userId} <> ${userId}), false)`,
      wasRevoked: sql<boolean>`coalesce(bool_or(${credentials.revokedAt} is not null), false)`,
    })
    .from(credentials)
    .where(and(eq(credentials.registry, registry), eq(credentials.numberHmac, hmac)));
  return row!;
}

/** Whether this mailbox proved another member's badge. */
export async function isMailboxUsedElsewhere(
  executor: Executor,
  hmac: string | null,
  userId: string,
): Promise<boolean> {
  if (!hmac) return false;
  const [row] = await executor
    .select({ id: credentialApplications.id })
    .from(credentialApplications)
    .where(
      and(
        eq(credentialApplications.proofEmailHmac, hmac),
        eq(credentialApplications.status, "verified"),
        ne(credentialApplications.userId, userId),
      ),
    )
    .limit(1);
  return row !== undefined;
}
