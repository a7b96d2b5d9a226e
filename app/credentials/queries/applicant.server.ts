import { and, desc, eq, ne } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentialDecisions,
  credentialEvidence,
  credentialEvidenceViews,
  registrySnapshots,
} from "../../../db/schema/index.ts";
import type { Actor } from "../../shared/policy.ts";
import { dayCode, dayOf } from "../day-code.server.ts";
import type { DraftInput } from "../schema.ts";

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
    status: found.status,
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

function valuesOf(found: typeof credentialApplications.$inferSelect): Omit<DraftInput, "charter"> {
  return {
    professionCode: found.professionCode as DraftInput["professionCode"],
    registry: found.registry,
    number: found.number ?? "",
    familyName: found.familyName ?? "",
    givenName: found.givenName ?? "",
    country: found.country as DraftInput["country"],
    employer: found.employer ?? "",
    specialty: found.specialty ?? "",
    interests: found.interests,
    shownAs: found.shownName === null ? "pseudonym" : "real",
    proof: found.proofMethod === "document" ? "document" : "mailbox-code",
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
