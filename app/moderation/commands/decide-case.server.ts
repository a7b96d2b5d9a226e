import { uuidv7 } from "uuidv7";
import { transaction } from "../../../db/client.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { isSpent } from "../queries/shift.server.ts";
import { isSevere } from "../shift.ts";
import { deciderOf } from "../kinds.ts";
import { measuresFor } from "../measures.ts";
import { isCorrection } from "../queries/corrections.server.ts";
import { moderationPolicy } from "../policy.ts";
import type { DecideInput } from "../schema.ts";
import { isOwn } from "../targets.server.ts";
import type { Case, Decision, LockedTarget } from "../types.ts";
import { holderOf } from "./claim-case.server.ts";
import { applyMeasure, checkRewording } from "./measures.server.ts";
import { lockCase } from "./rows.server.ts";
import { settleCase } from "./settle-case.server.ts";
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
  | "parts-missing"
  | "correction-unknown"
  | "badge-lapsed";

/**
 * Decides a case once: the version names the state that the moderator read, and a decision on any other is refused
 * with nothing done. The measure, the statement of reasons, the reporters' records and the log change together.
 * @param bulkId the act on several cases that this is part of
 * @throws Forbidden for what is one's own
 */
export function decideCase(
  actor: Actor,
  number: number,
  input: DecideInput,
  now = new Date(),
  bulkId: string | null = null,
): Promise<Result<DecideProblem, { decision: Decision }>> {
  return transaction(async (tx) => {
    const { found, target } = await lockCase(tx, { number });
    const about = { isOwn: isOwn(actor, target), decider: deciderOf(target.kind) };
    authorize(moderationPolicy["case.decide"](actor, about));
    const isTired =
      isSevere(found) && holderOf(found, now) !== actor.id && (await isSpent(actor.id, now, tx));
    const fault = isTired ? "shift-full" : faultIn(actor, found, target, input, now);
    if (fault) return problem(fault);
    const correctedById = (input.measure === "label" && input.correction) || null;
    if (correctedById && !(await isCorrection(tx, target, correctedById)))
      return problem("correction-unknown");
    const isRestriction = isRestricting(input.measure);
    const edited =
      input.measure === "edit-passage"
        ? { title: target.title && (input.title || target.title), markdown: input.markdown }
        : null;
    const id = uuidv7();
    const { measure, explanation } = input;
    const reasonCode = isRestriction ? input.reason : null;
    const order = { decisionId: id, deciderId: actor.id, measure, reasonCode, edited, correctedById };
    const applied = await applyMeasure(tx, target, order, now);
    if (!applied.ok) return problem("badge-lapsed");
    const active = await findActiveDecision(tx, found.id);
    const decision = await writeDecision(
      tx,
      {
        id,
        case: found,
        target,
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
    await settleCase(tx, found, target, { isRestriction, isEdited: edited !== null }, now);
    return done({ decision });
  });
}

function faultIn(
  actor: Actor,
  found: Case,
  target: LockedTarget,
  input: DecideInput,
  now: Date,
): DecideProblem | null {
  if (found.version !== input.version || (found.status !== "open" && found.status !== "claimed"))
    return "case-changed";
  const holder = holderOf(found, now);
  if (holder && holder !== actor.id) return "claimed-elsewhere";
  if (!measuresFor(target).includes(input.measure)) return "measure-not-possible";
  if (input.measure !== "edit-passage") return null;
  const sameTitle = target.title === null || !input.title || input.title === target.title;
  if (input.markdown === target.markdown && sameTitle) return "nothing-edited";
  const checked = checkRewording(target, input.markdown);
  return checked.ok ? null : checked.problem;
}
