import { and, desc, eq, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";
import { recordAudit } from "../../../db/audit.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { decisions } from "../../../db/schema/index.ts";
import type { ReasonCode } from "../reasons.ts";
import { statementOf } from "../statement.ts";
import type { Case, Decision, LockedTarget, Measure } from "../types.ts";

export const restricting: readonly Measure[] = [
  "label",
  "edit-passage",
  "restrict",
  "hide",
  "remove",
  "lock-thread",
  "remove-label",
];
export const isRestricting = (measure: Measure): boolean => restricting.includes(measure);

export interface Verdict {
  id?: string;
  case: Case;
  target: LockedTarget;
  /** Null when the service itself decided. */
  deciderId: string | null;
  measure: Measure;
  reasonCode: ReasonCode | null;
  explanation: string;
  edited?: { title: string | null; markdown: string } | null;
  revertsId?: string | null;
  bulkId?: string | null;
}

/**
 * Writes a decision with its statement of reasons, its entry in the audit log and its event. Every restriction of a
 * text or a badge passes here, whoever or whatever took it.
 */
export async function writeDecision(tx: Transaction, verdict: Verdict, now: Date): Promise<Decision> {
  const {
    case: found,
    target,
    deciderId,
    measure,
    reasonCode,
    explanation,
    edited,
    revertsId,
    bulkId = null,
  } = verdict;
  const id = verdict.id ?? uuidv7();
  const automatedDetection = found.origin === "hold" && found.rules.length > 0;
  const automatedDecision = deciderId === null;
  const isAuthored = isRestricting(measure) && reasonCode !== null;
  const [decision] = await tx
    .insert(decisions)
    .values({
      id,
      caseId: found.id,
      deciderId,
      measure,
      reasonCode,
      rule: automatedDetection ? (found.rules[0] ?? null) : null,
      explanation,
      automatedDetection,
      automatedDecision,
      postRevision: target.revision,
      previousStatus: target.status,
      previousTitle: target.title,
      previousMarkdown: target.markdown,
      previousIndexable: target.post?.indexable ?? null,
      editedTitle: edited?.title ?? null,
      editedMarkdown: edited?.markdown ?? null,
      statement: isAuthored
        ? statementOf({
            id,
            target,
            origin: found.origin,
            measure,
            reasonCode,
            automatedDetection,
            automatedDecision,
            now,
          })
        : null,
      revertsId: revertsId ?? null,
      bulkId,
      createdAt: now,
    })
    .returning();
  await recordAudit(tx, {
    actorId: deciderId,
    action: "case.decided",
    subjectType: "case",
    subjectId: found.id,
    data: { decision: id, measure, reason: reasonCode, reverts: revertsId ?? null },
  });
  await emit(tx, { name: "case.decided", decisionId: id });
  return decision!;
}

/** The restriction of this case that is in force, or null. There is never more than one. */
export async function findActiveDecision(tx: Transaction, caseId: string): Promise<Decision | null> {
  const later = alias(decisions, "later");
  const [active] = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.caseId, caseId),
        sql`${decisions.measure} not in ('none', 'approve')`,
        notExists(
          tx
            .select({ one: sql`1` })
            .from(later)
            .where(eq(later.revertsId, decisions.id)),
        ),
      ),
    )
    .orderBy(desc(decisions.createdAt))
    .limit(1);
  return active ?? null;
}
