import type { Transaction } from "../../../db/client.server.ts";
import { cook } from "../../shared/markdown.server.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import type { ReasonCode } from "../reasons.ts";
import type { Decision, LockedTarget, Measure } from "../types.ts";
import { restoreBadge } from "./decide-badge.server.ts";
import { applyToPost, undoOnPost } from "./post-measures.server.ts";
import { applyToText, partsOf } from "./text-measures.server.ts";

export type NotPublished = Result<"credential-lapsed" | "not-pending" | "badge-replaced">;

export interface Rewording {
  title: string | null;
  markdown: string;
}

export interface Order {
  decisionId: string;
  deciderId: string | null;
  measure: Measure;
  reasonCode: ReasonCode | null;
  edited: Rewording | null;
  /** With a label: the contribution that sets it right. */
  correctedById?: string | null;
}

/**
 * Carries out a measure on its target, whose lock the caller holds. On an account nothing is done here: measures on
 * people are of their own kind.
 * @returns a problem, with nothing changed, when a post cannot be published now
 */
export async function applyMeasure(
  tx: Transaction,
  target: LockedTarget,
  order: Order,
  now: Date,
): Promise<NotPublished> {
  if (target.post) return applyToPost(tx, target.post, order, now);
  if (order.edited) await applyToText(tx, target, { status: "published", wording: order.edited }, now);
  else {
    const status = order.measure === "hide" ? "hidden" : order.measure === "remove" ? "removed" : "published";
    await applyToText(tx, target, { status }, now);
  }
  return done();
}

/** Ends a measure: the target stands again where it stood. */
export async function undoMeasure(
  tx: Transaction,
  target: LockedTarget,
  decision: Decision,
  now: Date,
): Promise<NotPublished> {
  if (target.post) return undoOnPost(tx, target.post, decision, now);
  if (target.kind === "credential")
    return (await restoreBadge(tx, target)) ? done() : problem("badge-replaced");
  // An author who has written anew since keeps the newer text.
  const isUntouched = target.revision === decision.postRevision + 1;
  const wording =
    decision.measure === "edit-passage" && isUntouched
      ? { title: decision.previousTitle, markdown: decision.previousMarkdown }
      : undefined;
  await applyToText(tx, target, { status: "published", ...(wording ? { wording } : {}) }, now);
  return done();
}

/** Whether a wording can be stored at all: a proposal keeps its parts, and each says something. */
export function checkRewording(
  { kind }: Pick<LockedTarget, "kind">,
  markdown: string,
): Result<"too-nested" | "body-too-short" | "parts-missing"> {
  const parts = kind === "proposal" ? partsOf(markdown) : [markdown];
  if (!parts) return problem("parts-missing");
  const cooked = parts.map(cook);
  if (cooked.includes(null)) return problem("too-nested");
  return cooked.every((part) => part!.text) ? done() : problem("body-too-short");
}
