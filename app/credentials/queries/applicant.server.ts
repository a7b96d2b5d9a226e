import { and, desc, eq, ne } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentialDecisions,
  credentialEvidence,
  credentialEvidenceViews,
  registrySnapshots,
} from "../../../db/schema/index.ts";
import { isProfessionCode } from "../professions.ts";
import type { Actor } from "../../shared/policy.ts";
import { countVouches } from "../commands/vouch.server.ts";
import { dayCode, dayOf } from "../day-code.server.ts";
import { appealEnds, credentialPolicy } from "../policy.ts";
import type { DraftInput } from "../schema.ts";
import { vouchToken } from "../vouch-link.server.ts";

/** Everything that the application page shows to the member whose application it is. */
export async function findMyApplication(actor: Actor, now = new Date()) {
  const [found] = await db()
    .select()
    .from(credentialApplications)
    .where(and(eq(credentialApplications.userId, actor.id), ne(credentialApplications.status, "withdrawn")))
    .orderBy(desc(credentialApplications.createdAt))
    .limit(1);
  if (!found) return null;
  const isEditable = found.status === "draft" || found.status === "needs_info";
  return {
    id: found.id,
    kind: found.kind,
    status: found.status,
    appealedAt: found.appealedAt,
    canAppeal: credentialPolicy["application.appeal"](actor, found, now).allowed,
    appealEnds: found.decidedAt ? appealEnds(found.decidedAt) : null,
    /** What the rejection was decided on is still there. */
    isKept: found.status === "rejected" && found.familyName !== null,
    vouches:
      found.proofMethod === "vouchers" && isEditable
        ? { count: await countVouches(db(), found.id), token: vouchToken(found.id) }
        : null,
    submittedAt: found.submittedAt,
    decidedAt: found.decidedAt,
    values: isEditable ? valuesOf(found) : null,
    /** The next step, once the form is complete: null while it is not. */
    awaits: isEditable && found.charterAcceptedAt ? found.proofMethod : null,
    proofEmail: isEditable ? found.proofEmail : null,
    day: dayOf(now),
    dayCode: dayCode(found.id, dayOf(now)),
    decision: await findLastDecision(found.id),
    views: await listViews(found.id),
  };
}

function valuesOf(found: typeof credentialApplications.$inferSelect): DraftInput {
  return {
    kind: found.kind,
    professionCode: isProfessionCode(found.professionCode) ? found.professionCode : "",
    registry: found.registry === "orcid" ? "" : (found.registry ?? ""),
    number: found.number ?? "",
    familyName: found.familyName ?? "",
    givenName: found.givenName ?? "",
    country: found.country as DraftInput["country"],
    employer: found.employer ?? "",
    specialty: found.specialty ?? "",
    interests: found.interests,
    shownAs: found.shownName === null ? "pseudonym" : "real",
    organisation: found.organisation ?? "",
    hasInterests: found.interests ? "yes" : found.charterAcceptedAt ? "no" : "",
    proof: found.proofMethod ?? "",
    proofEmail: found.proofEmail ?? "",
  };
}

async function findLastDecision(applicationId: string) {
  const [decision] = await db()
    .select({
      outcome: credentialDecisions.outcome,
      reasons: credentialDecisions.reasons,
      createdAt: credentialDecisions.createdAt,
    })
    .from(credentialDecisions)
    .where(
      and(eq(credentialDecisions.applicationId, applicationId), ne(credentialDecisions.outcome, "approve")),
    )
    .orderBy(desc(credentialDecisions.createdAt))
    .limit(1);
  return decision ?? null;
}

/** When verifiers opened the applicant's documents. */
function listViews(applicationId: string): Promise<{ viewedAt: Date }[]> {
  return db()
    .select({ viewedAt: credentialEvidenceViews.viewedAt })
    .from(credentialEvidenceViews)
    .innerJoin(credentialEvidence, eq(credentialEvidence.id, credentialEvidenceViews.evidenceId))
    .where(eq(credentialEvidence.applicationId, applicationId))
    .orderBy(desc(credentialEvidenceViews.viewedAt))
    .limit(20);
}

/** The extracts in force: which registry, of which day. */
export function listCurrentSnapshots() {
  return db()
    .select({
      registry: registrySnapshots.registry,
      extractDate: registrySnapshots.extractDate,
      rowCount: registrySnapshots.rowCount,
    })
    .from(registrySnapshots)
    .where(eq(registrySnapshots.isCurrent, true));
}
