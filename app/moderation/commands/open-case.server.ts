import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { cases } from "../../../db/schema/index.ts";
import { graverOf } from "../reasons.ts";
import type { Urgency } from "../reasons.ts";
import { referenceTo } from "../targets.server.ts";
import type { Case, CaseOrigin, Target } from "../types.ts";

const openStatuses = ["open", "claimed", "awaiting_author"] as const;

export interface Opening {
  target: Target;
  origin: CaseOrigin;
  reasons: readonly string[];
  rules?: readonly string[];
  urgency: Urgency;
}

/**
 * Opens the one case of a target, with the text as it stands, or joins the open one: its reasons are added, and it
 * becomes as urgent as the gravest of them. The caller holds the target's lock.
 */
export async function openCase(tx: Transaction, opening: Opening): Promise<Case> {
  const { target, origin, reasons, rules = [], urgency } = opening;
  const [created] = await tx
    .insert(cases)
    .values({
      ...referenceTo(target),
      origin,
      ...urgency,
      language: target.language,
      reasons: [...reasons],
      rules: [...rules],
      snapshotTitle: target.title,
      snapshotMarkdown: target.markdown,
      snapshotRevision: target.revision,
      currentRevision: target.revision,
    })
    .onConflictDoNothing({
      target: cases.targetId,
      where: sql`status in ('open', 'claimed', 'awaiting_author')`,
    })
    .returning();
  if (created) {
    await emit(tx, { name: "case.opened", caseId: created.id });
    return created;
  }
  return joinCase(tx, opening);
}

async function joinCase(
  tx: Transaction,
  { target, origin, reasons, rules = [], urgency }: Opening,
): Promise<Case> {
  const [open] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.targetId, target.id), inArray(cases.status, [...openStatuses])))
    .for("update");
  if (!open) throw new Error(`no open case for ${target.kind} ${target.id} although one exists`);
  const severity = graverOf(open.severity, urgency.severity);
  const [joined] = await tx
    .update(cases)
    .set({
      // Something new was said of it: it no longer waits for its author alone.
      status: open.status === "awaiting_author" ? "open" : open.status,
      // A crisis stays one: it is answered with care first, and never counted.
      origin: origin === "crisis" ? "crisis" : open.origin,
      lane: severity === open.severity ? open.lane : urgency.lane,
      severity,
      dueAt: urgency.dueAt < open.dueAt ? urgency.dueAt : open.dueAt,
      reasons: [...new Set([...open.reasons, ...reasons])],
      rules: [...new Set([...open.rules, ...rules])],
    })
    .where(eq(cases.id, open.id))
    .returning();
  if (severity === "critical" && open.severity !== "critical")
    await emit(tx, { name: "case.opened", caseId: open.id });
  return joined!;
}

/** The open case of a target, locked, or null. */
export async function findOpenCase(tx: Transaction, targetId: string): Promise<Case | null> {
  const [open] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.targetId, targetId), inArray(cases.status, [...openStatuses])))
    .for("update");
  return open ?? null;
}

/** Ends the case of a target that others decided about, where they see what it is. The caller holds the target's lock. */
export async function closeCase(tx: Transaction, targetId: string, now: Date): Promise<void> {
  const open = await findOpenCase(tx, targetId);
  if (!open) return;
  await tx
    .update(cases)
    .set({
      status: "closed",
      version: sql`${cases.version} + 1`,
      decidedAt: now,
      claimedById: null,
      claimedUntil: null,
    })
    .where(eq(cases.id, open.id));
}
