import { createHash } from "node:crypto";
import { asc, desc, gt, sql } from "drizzle-orm";
import type { Database, Executor, Transaction } from "./client.server.ts";
import { timeNow } from "./clock.server.ts";
import { auditEvents, auditHeads } from "./schema/index.ts";

export interface AuditEntry {
  actorId: string | null;
  /** Past tense, e.g. "case.decided". */
  action: string;
  subjectType:
    | "case"
    | "credential"
    | "release"
    | "account"
    | "registry"
    | "rule"
    | "topic"
    | "question"
    | "proposal"
    | "site"
    | "queue"
    | "rights-request"
    | "consultation"
    | "contribution"
    | "study"
    | "grant";
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
  const at = new Date(timeNow());
  const prevHash = last?.hash ?? genesis;
  const data = entry.data ?? {};
  await tx
    .insert(auditEvents)
    .values({ ...entry, data, at, prevHash, hash: hashOf(prevHash, { ...entry, at }) });
}

/** What the chain ended with on one day (UTC): entry number and its hash. Says nothing of what the entries hold. */
export interface AuditHead {
  day: string;
  entry: number;
  hash: string;
}

/** Once a day: from then on nothing before this can be changed or cut off without contradicting a published line. */
export async function recordHead(executor: Executor, now = new Date()): Promise<void> {
  const [last] = await executor
    .select({ entryId: auditEvents.id, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.id))
    .limit(1);
  if (!last) return;
  const day = now.toISOString().slice(0, 10);
  await executor
    .insert(auditHeads)
    .values({ day, ...last })
    .onConflictDoNothing();
}

/** Every published head, the latest first. */
export function listHeads(executor: Executor): Promise<AuditHead[]> {
  return executor
    .select({ day: auditHeads.day, entry: auditHeads.entryId, hash: auditHeads.hash })
    .from(auditHeads)
    .orderBy(desc(auditHeads.day));
}

export interface AuditState {
  entries: number;
  /** The first entry that does not follow from the one before it. */
  firstBroken: number | null;
  /** The earliest day whose published head is not, or no longer, in the chain. */
  brokenHead: string | null;
  head: string;
}

/**
 * Walks the whole chain, and looks for every published head in it: a chain that was rewritten from some entry on, or
 * cut at its end, is whole by itself and contradicts them.
 * @param kept heads that somebody copied from the public page earlier, beside those in the database
 */
export async function verifyAudit(db: Database, kept: AuditHead[] = []): Promise<AuditState> {
  const heads = [...kept, ...(await listHeads(db))].toSorted((a, b) => a.entry - b.entry);
  const found = new Map<number, string>();
  const wanted = new Set(heads.map(({ entry }) => entry));
  let head = genesis;
  let entries = 0;
  let after = 0;
  const end = (firstBroken: number | null): AuditState => ({
    entries,
    firstBroken,
    brokenHead: heads.find(({ entry, hash }) => found.get(entry) !== hash)?.day ?? null,
    head,
  });
  for (;;) {
    const page = await db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.id, after))
      .orderBy(asc(auditEvents.id))
      .limit(1000);
    if (page.length === 0) return end(null);
    for (const row of page) {
      const entry = { ...row, data: row.data as AuditEntry["data"] } as AuditEntry & { at: Date };
      if (row.prevHash !== head || row.hash !== hashOf(head, entry)) return end(row.id);
      head = row.hash;
      if (wanted.has(row.id)) found.set(row.id, row.hash);
      after = row.id;
      entries += 1;
    }
  }
}
