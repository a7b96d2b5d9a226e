import { and, eq, exists, lte, or, sql } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { caseNotes, cases, posts } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { moderationPolicy } from "../policy.ts";
import type { AskInput } from "../schema.ts";
import { authorOf, isOwn, isPostKind } from "../targets.server.ts";
import type { Case, Target } from "../types.ts";
import { holderOf } from "./claim-case.server.ts";
import { lockCase } from "./rows.server.ts";

/** How long an author has to answer before a moderator decides without them. */
export const answerHours = 72;

/** Whether its author can be asked to change it first: not somebody in distress, and only what can still be edited. */
export const isAskable = (
  { kind, status }: Pick<Target, "kind" | "status">,
  { origin }: Pick<Case, "origin">,
): boolean => isPostKind(kind) && (status === "pending" || status === "published") && origin !== "crisis";

/**
 * Asks the author to change the text themselves, before anything is decided about it: the case waits for them, and comes
 * back when they did, when it is reported again, or when their time is over.
 * @throws Forbidden for what is one's own
 */
export function askAuthor(
  actor: Actor,
  number: number,
  { version, question }: AskInput,
  now = new Date(),
): Promise<Result<"case-changed" | "claimed-elsewhere" | "not-askable">> {
  return transaction(async (tx) => {
    const { found, target } = await lockCase(tx, { number });
    authorize(moderationPolicy["case.decide"](actor, { isOwn: isOwn(actor, target) }));
    if (found.version !== version || (found.status !== "open" && found.status !== "claimed"))
      return problem("case-changed");
    const holder = holderOf(found, now);
    if (holder && holder !== actor.id) return problem("claimed-elsewhere");
    if (!isAskable(target, found) || !authorOf(target)) return problem("not-askable");
    const [note] = await tx
      .insert(caseNotes)
      .values({ caseId: found.id, authorId: actor.id, kind: "question", body: question, createdAt: now })
      .returning({ id: caseNotes.id });
    await tx
      .update(cases)
      .set({
        status: "awaiting_author",
        version: sql`${cases.version} + 1`,
        dueAt: new Date(now.getTime() + answerHours * 3_600_000),
        alarmedAt: null,
        claimedById: null,
        claimedUntil: null,
      })
      .where(eq(cases.id, found.id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "case.author-asked",
      subjectType: "case",
      subjectId: found.id,
      data: { note: note!.id },
    });
    await emit(tx, { name: "case.author-asked", noteId: note!.id });
    return done();
  });
}

/** Gives back to the queue the cases whose author let the time pass, or took the text back. */
export async function returnUnanswered(now = new Date()): Promise<void> {
  const isGone = exists(
    db()
      .select({ one: sql`1` })
      .from(posts)
      .where(and(eq(posts.id, cases.postId), eq(posts.status, "removed"))),
  );
  await db()
    .update(cases)
    .set({ status: "open", version: sql`${cases.version} + 1` })
    .where(and(eq(cases.status, "awaiting_author"), or(lte(cases.dueAt, now), isGone)));
}
