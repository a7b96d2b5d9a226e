import { and, asc, eq, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";
import type { Transaction } from "../../../db/client.server.ts";
import { bulkDecisions, cases, decisions } from "../../../db/schema/index.ts";
import { reasonCodeOf, urgencyOf } from "../reasons.ts";
import { isText, lockTarget } from "../targets.server.ts";
import type { LockedTarget, Target } from "../types.ts";
import type { AccountMeasure } from "./account-measures.server.ts";
import { applyMeasure, undoMeasure } from "./measures.server.ts";
import { findOpenCase, openCase } from "./open-case.server.ts";
import { lockCase } from "./rows.server.ts";
import { writeDecision } from "./write-decision.server.ts";

/**
 * Removes what a banned account has published, each text with a case and a decision of its own, all of them under the
 * ban. Only what bears the same name as what the case is about: removing anonymous posts with signed ones would tell
 * whose they are. A text whose author is being cared for is left to the person who reads that case.
 */
export async function removeAllTexts(
  tx: Transaction,
  measure: AccountMeasure,
  target: Target,
  now: Date,
): Promise<void> {
  const reasonCode = reasonCodeOf(measure.reasonCode)!;
  await tx.insert(bulkDecisions).values({
    id: measure.id,
    deciderId: measure.deciderId,
    measure: "remove",
    reasonCode,
    createdAt: now,
  });
  const bySame = target.anonymousKey
    ? sql`anonymous_key = ${target.anonymousKey}`
    : sql`author_id = ${measure.subjectId} and anonymous_key is null`;
  const published = await tx.execute<{ id: string }>(sql`
    select id from case_targets where ${bySame} and ${isText} and status = 'published' and markdown <> '' order by id`);
  for (const { id } of published) {
    const locked = await lockTarget(tx, id);
    if (locked?.status === "published") await removeOne(tx, measure, locked, reasonCode, now);
  }
}

async function removeOne(
  tx: Transaction,
  measure: AccountMeasure,
  target: LockedTarget,
  reasonCode: NonNullable<ReturnType<typeof reasonCodeOf>>,
  now: Date,
): Promise<void> {
  const open =
    (await findOpenCase(tx, target.id)) ??
    (await openCase(tx, {
      target,
      origin: "mark",
      reasons: [reasonCode],
      urgency: urgencyOf([reasonCode], now),
    }));
  if (open.origin === "crisis") return;
  const id = uuidv7();
  const { deciderId, explanation } = measure;
  const order = { decisionId: id, deciderId, measure: "remove" as const, reasonCode, edited: null };
  await applyMeasure(tx, target, order, now);
  await writeDecision(
    tx,
    {
      id,
      case: open,
      target,
      deciderId,
      measure: "remove",
      reasonCode,
      explanation,
      bulkId: measure.id,
    },
    now,
  );
  await tx
    .update(cases)
    .set({
      status: "decided",
      version: sql`${cases.version} + 1`,
      decidedAt: now,
      claimedById: null,
      claimedUntil: null,
    })
    .where(eq(cases.id, open.id));
}

/** The ban was overturned: its removals end with it, those that an appeal of their own has not ended before. */
export async function restoreAllTexts(
  tx: Transaction,
  measure: AccountMeasure,
  answer: { deciderId: string; text: string },
  now: Date,
): Promise<void> {
  const later = alias(decisions, "later");
  const inForce = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.bulkId, measure.id),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(later)
            .where(eq(later.revertsId, decisions.id)),
        ),
      ),
    )
    .orderBy(asc(decisions.id));
  for (const decision of inForce) {
    const { found, target } = await lockCase(tx, { id: decision.caseId });
    const undone = await undoMeasure(tx, target, decision, now);
    if (!undone.ok) continue; // a lapsed badge: the author is told on their own decision's page how to appeal
    await writeDecision(
      tx,
      {
        case: found,
        target,
        deciderId: answer.deciderId,
        measure: "none",
        reasonCode: null,
        explanation: answer.text,
        revertsId: decision.id,
      },
      now,
    );
  }
}
