import { and, asc, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";
import type { Transaction } from "../../../db/client.server.ts";
import { bulkDecisions, cases, decisions, posts } from "../../../db/schema/index.ts";
import { reasonCodeOf, urgencyOf } from "../reasons.ts";
import type { Post } from "../types.ts";
import type { AccountMeasure } from "./account-measures.server.ts";
import { applyMeasure, undoMeasure } from "./measures.server.ts";
import { findOpenCase, openCase } from "./open-case.server.ts";
import { getThread, lockCase, lockPost } from "./rows.server.ts";
import { writeDecision } from "./write-decision.server.ts";

/**
 * Removes what a banned account has published, each post with a case and a decision of its own, all of them under the
 * ban. Only what bears the same name as the case's post: removing anonymous posts with signed ones would tell whose
 * they are. A post whose author is being cared for is left to the person who reads that case.
 */
export async function removeAllPosts(
  tx: Transaction,
  measure: AccountMeasure,
  post: Post,
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
  const bySame = post.anonymousKey
    ? eq(posts.anonymousKey, post.anonymousKey)
    : and(eq(posts.authorId, measure.subjectId), isNull(posts.anonymousKey));
  const published = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(bySame, eq(posts.status, "published"), ne(posts.bodyMarkdown, "")))
    .orderBy(asc(posts.id));
  for (const { id } of published) {
    const locked = await lockPost(tx, id);
    if (locked?.status === "published") await removeOne(tx, measure, locked, reasonCode, now);
  }
}

async function removeOne(
  tx: Transaction,
  measure: AccountMeasure,
  post: Post,
  reasonCode: NonNullable<ReturnType<typeof reasonCodeOf>>,
  now: Date,
): Promise<void> {
  const question = await getThread(tx, post);
  const open =
    (await findOpenCase(tx, post.id)) ??
    (await openCase(tx, {
      post,
      question,
      origin: "mark",
      reasons: [reasonCode],
      urgency: urgencyOf([reasonCode], now),
    }));
  if (open.origin === "crisis") return;
  const id = uuidv7();
  const { deciderId, explanation } = measure;
  const order = { decisionId: id, deciderId, measure: "remove" as const, reasonCode, edited: null };
  await applyMeasure(tx, post, order, now);
  await writeDecision(
    tx,
    {
      id,
      case: open,
      post,
      question,
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
export async function restoreAllPosts(
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
    const { found, post } = await lockCase(tx, { id: decision.caseId });
    const undone = await undoMeasure(tx, post, decision, now);
    if (!undone.ok) continue; // a lapsed badge: the author is told on their own decision's page how to appeal
    await writeDecision(
      tx,
      {
        case: found,
        post,
        question: await getThread(tx, post),
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
