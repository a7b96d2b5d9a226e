import { and, eq, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { cases, marks, reports } from "../../../db/schema/index.ts";
import { isAuthor } from "../../shared/authorship.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { isSpent } from "../queries/shift.server.ts";
import { isSevere } from "../shift.ts";
import { measuresFor } from "../measures.ts";
import { isCorrection } from "../queries/corrections.server.ts";
import { moderationPolicy } from "../policy.ts";
import type { DecideInput } from "../schema.ts";
import type { Case, Decision, Post } from "../types.ts";
import { holderOf } from "./claim-case.server.ts";
import { applyMeasure, checkRewording } from "./measures.server.ts";
import { resumeNews } from "./resume-news.server.ts";
import { getThread, lockCase } from "./rows.server.ts";
import { findActiveDecision, isRestricting, writeDecision } from "./write-decision.server.ts";

export type DecideProblem =
  /** Somebody decided, or the author changed the text, since this page was read. */
  | "case-changed"
  | "claimed-elsewhere"
  /** Enough severe cases for one shift: it takes an express claim. */
  | "shift-full"
  | "measure-not-possible"
  | "nothing-edited"
  | "too-nested"
  | "body-too-short"
  | "correction-unknown"
  | "badge-lapsed";

/**
 * Decides a case once: the version names the state that the moderator read, and a decision on any other is refused
 * with nothing done. The measure, the statement of reasons, the reporters' records and the log change together.
 * @param bulkId the act on several cases that this is part of
 * @throws Forbidden for one's own post
 */
export function decideCase(
  actor: Actor,
  number: number,
  input: DecideInput,
  now = new Date(),
  bulkId: string | null = null,
): Promise<Result<DecideProblem, { decision: Decision }>> {
  return transaction(async (tx) => {
    const { found, post } = await lockCase(tx, { number });
    authorize(moderationPolicy["case.decide"](actor, { isOwn: isAuthor(actor, post) }));
    const question = await getThread(tx, post);
    const isTired =
      isSevere(found) && holderOf(found, now) !== actor.id && (await isSpent(actor.id, now, tx));
    const fault = isTired ? "shift-full" : faultIn(actor, found, post, question.title, input, now);
    if (fault) return problem(fault);
    const correctedById = (input.measure === "label" && input.correction) || null;
    if (correctedById && !(await isCorrection(tx, post, correctedById))) return problem("correction-unknown");
    const isRestriction = isRestricting(input.measure);
    const edited =
      input.measure === "edit-passage"
        ? { title: post.kind === "question" ? input.title || question.title : null, markdown: input.markdown }
        : null;
    const id = uuidv7();
    const { measure, explanation } = input;
    const reasonCode = isRestriction ? input.reason : null;
    const order = { decisionId: id, deciderId: actor.id, measure, reasonCode, edited, correctedById };
    const applied = await applyMeasure(tx, post, order, now);
    if (!applied.ok) return problem("badge-lapsed");
    const active = await findActiveDecision(tx, found.id);
    const decision = await writeDecision(
      tx,
      {
        id,
        case: found,
        post,
        question,
        deciderId: actor.id,
        measure,
        reasonCode,
        explanation,
        edited,
        revertsId: active?.id ?? null,
        bulkId,
      },
      now,
    );
    await settle(tx, found, post, { isRestriction, isEdited: edited !== null }, now);
    return done({ decision });
  });
}

function faultIn(
  actor: Actor,
  found: Case,
  post: Post,
  title: string,
  input: DecideInput,
  now: Date,
): DecideProblem | null {
  if (found.version !== input.version || (found.status !== "open" && found.status !== "claimed"))
    return "case-changed";
  const holder = holderOf(found, now);
  if (holder && holder !== actor.id) return "claimed-elsewhere";
  if (!measuresFor(post.status).includes(input.measure)) return "measure-not-possible";
  if (input.measure !== "edit-passage") return null;
  const sameTitle = post.kind !== "question" || !input.title || input.title === title;
  if (input.markdown === post.bodyMarkdown && sameTitle) return "nothing-edited";
  const checked = checkRewording(input.markdown);
  return checked.ok ? null : checked.problem;
}

/** Ends the case, tells each report whether the decision agreed with it, and ends the marks that led here. */
async function settle(
  tx: Transaction,
  found: Case,
  post: Post,
  outcome: { isRestriction: boolean; isEdited: boolean },
  now: Date,
): Promise<void> {
  await tx
    .update(cases)
    .set({
      status: "decided",
      version: sql`${cases.version} + 1`,
      decidedAt: now,
      currentRevision: post.revision + (outcome.isEdited ? 1 : 0),
      claimedById: null,
      claimedUntil: null,
    })
    .where(eq(cases.id, found.id));
  await resumeNews(tx, found, post);
  await tx.update(reports).set({ wasAccurate: outcome.isRestriction }).where(eq(reports.caseId, found.id));
  if (outcome.isRestriction) return;
  await tx
    .update(marks)
    .set({ endedAt: now })
    .where(and(eq(marks.postId, post.id), eq(marks.kind, "dangerous"), isNull(marks.endedAt)));
}
