import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { cases } from "../../../db/schema/index.ts";
import { graverOf } from "../reasons.ts";
import type { Urgency } from "../reasons.ts";
import type { Case, CaseOrigin, Post, Question } from "../types.ts";

const openStatuses = ["open", "claimed", "awaiting_author"] as const;

export interface Opening {
  post: Post;
  question: Question;
  origin: CaseOrigin;
  reasons: readonly string[];
  rules?: readonly string[];
  urgency: Urgency;
}

/**
 * Opens the one case of a post, with the text as it stands, or joins the open one: its reasons are added, and it
 * becomes as urgent as the gravest of them. The caller holds the post's lock.
 */
export async function openCase(tx: Transaction, opening: Opening): Promise<Case> {
  const { post, question, origin, reasons, rules = [], urgency } = opening;
  const [created] = await tx
    .insert(cases)
    .values({
      postId: post.id,
      origin,
      ...urgency,
      language: post.language,
      reasons: [...reasons],
      rules: [...rules],
      snapshotTitle: post.kind === "question" ? question.title : null,
      snapshotMarkdown: post.bodyMarkdown,
      snapshotRevision: post.revision,
      currentRevision: post.revision,
    })
    .onConflictDoNothing({
      target: cases.postId,
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
  { post, origin, reasons, rules = [], urgency }: Opening,
): Promise<Case> {
  const [open] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.postId, post.id), inArray(cases.status, [...openStatuses])))
    .for("update");
  if (!open) throw new Error(`no open case for post ${post.id} although one exists`);
  const severity = graverOf(open.severity, urgency.severity);
  const [joined] = await tx
    .update(cases)
    .set({
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

/** The open case of a post, locked, or null. */
export async function findOpenCase(tx: Transaction, postId: string): Promise<Case | null> {
  const [open] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.postId, postId), inArray(cases.status, [...openStatuses])))
    .for("update");
  return open ?? null;
}
