import { and, eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications, credentialDecisions } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { absoluteFailures, failedChecks, isImported, isLookedUpByHand } from "../checks/claim.ts";
import { isProfessionCode, professions } from "../professions.ts";
import { credentialPolicy } from "../policy.ts";
import type { DecisionInput } from "../schema.ts";
import { findConflict } from "./conflicts.server.ts";
import type { ConflictProblem } from "./conflicts.server.ts";
import { destroyEvidence } from "./evidence.server.ts";
import { grantBadge } from "./grant-badge.server.ts";
import { logCredential } from "./log.server.ts";
import { holderOf, isInReview } from "./review-application.server.ts";
import { lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";
import { erased } from "./withdraw-application.server.ts";

export type DecisionProblem =
  /** Somebody decided, the checks ran again or the applicant changed something since this page was read. */
  | "application-changed"
  | "application-held"
  | "already-approved-by-you"
  | ConflictProblem
  | "check-cannot-be-set-aside"
  | "override-needed"
  | "override-reasons-needed"
  | "look-up-needed"
  | "no-snapshot";

/** Two different verifiers for professions that prescribe, and whenever a failed check is set aside. */
export const needsTwo = ({
  kind,
  professionCode,
  checks,
}: Pick<Application, "kind" | "professionCode" | "checks">): boolean =>
  (kind === "professional" && isProfessionCode(professionCode) && professions[professionCode].prescribes) ||
  failedChecks(checks).length > 0;

/**
 * Approves, asks or rejects. The version names the state that the verifier read; a decision on any other is refused
 * with nothing done. The last approval gives the badge and erases the number, the names and the evidence's key in the
 * same transaction. A first rejection keeps them for an appeal, which somebody else decides; a second one erases.
 * @throws Forbidden for one's own application
 */
export function decideApplication(
  actor: Actor,
  id: string,
  input: DecisionInput,
  now = new Date(),
): Promise<Result<DecisionProblem, { status: Application["status"] }>> {
  return transaction(async (tx) => {
    const found = await lockApplication(tx, id);
    authorize(credentialPolicy["application.decide"](actor, found));
    if (found.version !== input.version || !isInReview(found.status)) return problem("application-changed");
    const holder = holderOf(found, now);
    if (holder && holder !== actor.id) return problem("application-held");
    const conflict = await findConflict(tx, actor.id, found, now);
    if (conflict) return problem(conflict);
    const approvers = input.outcome === "approve" ? await listApprovers(tx, found) : [];
    if (input.outcome === "approve") {
      const fault = faultInApproval(actor, found, input, approvers);
      if (fault) return problem(fault);
    }
    const status = nextStatus(found, input, approvers.length);
    await record(tx, actor, found, input, status);
    if (status === "verified") await grantBadge(tx, found, now);
    const isSettled = status === "verified" || (status === "rejected" && found.appealedAt !== null);
    if (isSettled) {
      await destroyEvidence(tx, id, now);
      await logCredential(tx, "erased", { actorId: null, subjectId: id, data: { status } });
    }
    await tx
      .update(credentialApplications)
      .set({
        ...(isSettled ? erased : {}),
        // The days in which a rejection can be appealed, and its data kept, run from the first one.
        decidedAt:
          status === "verified" ? now : status === "rejected" ? (found.decidedAt ?? now) : found.decidedAt,
        status,
        claimedById: null,
        claimedUntil: null,
        version: found.version + 1,
      })
      .where(eq(credentialApplications.id, id));
    if (status !== "decided_once") await emit(tx, { name: "credential.decided", applicationId: id });
    return done({ status });
  });
}

function nextStatus(found: Application, { outcome }: DecisionInput, earlier: number): Application["status"] {
  if (outcome === "ask") return "needs_info";
  if (outcome === "reject") return "rejected";
  return needsTwo(found) && earlier === 0 ? "decided_once" : "verified";
}

/** Who approved what the applicant submitted last. */
async function listApprovers(tx: Transaction, { id, round }: Application): Promise<(string | null)[]> {
  const rows = await tx
    .select({ verifierId: credentialDecisions.verifierId })
    .from(credentialDecisions)
    .where(
      and(
        eq(credentialDecisions.applicationId, id),
        eq(credentialDecisions.round, round),
        eq(credentialDecisions.outcome, "approve"),
      ),
    );
  return rows.map(({ verifierId }) => verifierId);
}

function faultInApproval(
  actor: Actor,
  found: Application,
  input: DecisionInput,
  approvers: (string | null)[],
): DecisionProblem | null {
  if (approvers.includes(actor.id)) return "already-approved-by-you";
  if (absoluteFailures(found.checks).length > 0) return "check-cannot-be-set-aside";
  if (failedChecks(found.checks).length > 0) {
    if (!input.override) return "override-needed";
    if (input.reasons.length < 10) return "override-reasons-needed";
  }
  if (isLookedUpByHand(found.registry) && !input.lookedUp) return "look-up-needed";
  return isImported(found.registry) && found.snapshotId === null ? "no-snapshot" : null;
}

const actionOf = { approve: "approved", ask: "questioned", reject: "rejected" } as const;

async function record(
  tx: Transaction,
  actor: Actor,
  found: Application,
  input: DecisionInput,
  status: Application["status"],
): Promise<void> {
  const overrides = input.outcome === "approve" ? failedChecks(found.checks) : [];
  await tx.insert(credentialDecisions).values({
    applicationId: found.id,
    verifierId: actor.id,
    outcome: input.outcome,
    reasons: input.reasons,
    overrides,
    round: found.round,
    lookedUp: input.outcome === "approve" && isLookedUpByHand(found.registry),
  });
  await logCredential(tx, actionOf[input.outcome], {
    actorId: actor.id,
    subjectId: found.id,
    data: { round: found.round, status, overrides: overrides.join(" ") || null },
  });
}
