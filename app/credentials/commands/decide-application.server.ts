import { and, desc, eq, inArray } from "drizzle-orm";
import { recordAudit } from "../../../db/audit.server.ts";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications, credentialDecisions, registrySnapshots } from "../../../db/schema/index.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { absoluteFailures, failedChecks } from "../checks/claim.ts";
import { isProfessionCode, professions } from "../professions.ts";
import { credentialPolicy } from "../policy.ts";
import type { DecisionInput } from "../schema.ts";
import { destroyEvidence } from "./evidence.server.ts";
import { grantBadge } from "./grant-badge.server.ts";
import { holderOf, isInReview } from "./review-application.server.ts";
import { lockApplication } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";
import { erased } from "./save-application.server.ts";

export type DecisionProblem =
  /** Somebody decided, the checks ran again or the applicant changed something since this page was read. */
  | "application-changed"
  | "application-held"
  | "already-approved-by-you"
  | "same-employer"
  | "check-cannot-be-set-aside"
  | "override-needed"
  | "override-reasons-needed"
  | "no-snapshot";

/** Two different verifiers for professions that prescribe, and whenever a failed check is set aside. */
export const needsTwo = (application: Pick<Application, "professionCode" | "checks">): boolean =>
  (isProfessionCode(application.professionCode) && professions[application.professionCode].prescribes) ||
  failedChecks(application.checks).length > 0;

/**
 * Approves, asks or rejects. The version names the state that the verifier read; a decision on any other is refused
 * with nothing done. The last approval gives the badge, and every settling decision erases the number, the names and
 * the evidence's key in the same transaction.
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
    if (await worksForSameEmployer(tx, actor.id, found.employerHmac)) return problem("same-employer");
    const approvers = input.outcome === "approve" ? await listApprovers(tx, found) : [];
    if (input.outcome === "approve") {
      const fault = await faultInApproval(tx, actor, found, input, approvers);
      if (fault) return problem(fault);
    }
    const status = nextStatus(found, input, approvers.length);
    await record(tx, actor, found, input, status);
    if (status === "verified") await grantBadge(tx, found, now);
    const isSettled = status === "verified" || status === "rejected";
    if (isSettled) await destroyEvidence(tx, id, now);
    await tx
      .update(credentialApplications)
      .set({
        ...(isSettled ? { ...erased, decidedAt: now } : {}),
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

async function faultInApproval(
  tx: Transaction,
  actor: Actor,
  found: Application,
  input: DecisionInput,
  approvers: (string | null)[],
): Promise<DecisionProblem | null> {
  if (approvers.includes(actor.id)) return "already-approved-by-you";
  if (absoluteFailures(found.checks).length > 0) return "check-cannot-be-set-aside";
  if (failedChecks(found.checks).length > 0) {
    if (!input.override) return "override-needed";
    if (input.reasons.length < 10) return "override-reasons-needed";
  }
  const [snapshot] = found.snapshotId
    ? await tx.select().from(registrySnapshots).where(eq(registrySnapshots.id, found.snapshotId))
    : [];
  return snapshot ? null : "no-snapshot";
}

/** A verifier who holds a badge themselves decides on nobody of the employer that they applied with. */
async function worksForSameEmployer(
  tx: Transaction,
  verifierId: string,
  employer: string | null,
): Promise<boolean> {
  if (!employer) return false;
  const [own] = await tx
    .select({ employerHmac: credentialApplications.employerHmac })
    .from(credentialApplications)
    .where(
      and(
        eq(credentialApplications.userId, verifierId),
        inArray(credentialApplications.status, ["verified"]),
      ),
    )
    .orderBy(desc(credentialApplications.decidedAt))
    .limit(1);
  return own?.employerHmac === employer;
}

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
  });
  await recordAudit(tx, {
    actorId: actor.id,
    action: `credential.${{ approve: "approved", ask: "questioned", reject: "rejected" }[input.outcome]}`,
    subjectType: "credential",
    subjectId: found.id,
    data: { round: found.round, status, overrides: overrides.join(" ") || null },
  });
}
