import { createHash } from "node:crypto";
import { asc, desc, gt, sql } from "drizzle-orm";
import type { Database, Transaction } from "./client.server.ts";
import { auditEvents } from "./schema/index.ts";

export interface AuditEntry {
  actorId: string | null;
  /** Past tense, e.g. "case.decided". */
  action: string;
  subjectType: "case" | "credential" | "release" | "account" | "registry" | "rule" | "topic";
  subjectId: string;
  /** Ids, codes and numbers only: this row can never be erased. */
  data?: Record<string, string | number | boolean | null>;
}

const genesis = "0".repeat(64);
/** Appends are serialised: each entry's hash covers the one before it. */
const chainLock = 0x656e_7472;

function hashOf(prevHash: string, entry: AuditEntry & { at: Date }): string {
  const data = Object.fromEntries(Object.entries(entry.data ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const canonical = JSON.stringify([
    entry.at.toISOString(),
    entry.actorId,
    entry.action,
    entry.subjectType,
    entry.subjectId,
    data,
  ]);
  return createHash("sha256").update(prevHash).update(canonical).digest("hex");
}

/** Appends to the hash-chained log, inside the transaction of the act that it records. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
  const [last] = await tx
    .select({ hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.id))
    .limit(1);
  const at = new Date();
  const prevHash = last?.hash ?? genesis;
  const data = entry.data ?? {};
  await tx
    .insert(auditEvents)
    .values({ ...entry, data, at, prevHash, hash: hashOf(prevHash, { ...entry, at }) });
}

/** Walks the whole chain. @returns the id of the first broken entry, or null, and how many entries were read */
export async function verifyAudit(
  db: Database,
): Promise<{ entries: number; firstBroken: number | null; head: string }> {
  let head = genesis;
  let entries = 0;
  let after = 0;
  for (;;) {
    const page = await db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.id, after))
      .orderBy(asc(auditEvents.id))
      .limit(1000);
    if (page.length === 0) return { entries, firstBroken: null, head };
    for (const row of page) {
      const entry = { ...row, data: row.data as AuditEntry["data"] } as AuditEntry & { at: Date };
      if (row.prevHash !== head || row.hash !== hashOf(head, entry))
        return { entries, firstBroken: row.id, head };
      head = row.hash;
      after = row.id;
      entries += 1;
    }
  }
}
