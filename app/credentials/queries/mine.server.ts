import { and, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentialEvidence,
  credentialEvidenceViews,
  credentials,
  credentialVouches,
  users,
} from "../../../db/schema/index.ts";
import type { Actor } from "../../shared/policy.ts";
import { day } from "../policy.ts";

/** Everything that a member is told of their own badges and applications. */
export async function getMyCredentials(actor: Actor, now = new Date()) {
  const [badges, applications, views, given] = await Promise.all([
    listBadges(actor.id),
    listApplications(actor.id),
    listViews(actor.id),
    countVouchesGiven(actor.id, now),
  ]);
  return { badges, applications, views, vouchesGiven: given };
}

function listBadges(userId: string) {
  const { id, kind, professionCode, profession, specialty, organisation, shownName, interests } = credentials;
  const { interestsDeclaredAt, method, registry, snapshotDate } = credentials;
  const { verifiedAt, validUntil, suspendedAt, suspendedFor, revokedAt } = credentials;
  const shown = { id, kind, professionCode, profession, specialty, organisation, shownName, interests };
  const checked = { interestsDeclaredAt, method, registry, snapshotDate };
  const dates = { verifiedAt, validUntil, suspendedAt, suspendedFor, revokedAt };
  return db()
    .select({ ...shown, ...checked, ...dates })
    .from(credentials)
    .where(eq(credentials.userId, userId))
    .orderBy(desc(credentials.verifiedAt))
    .limit(20);
}

function listApplications(userId: string) {
  const { id, kind, professionCode, status, submittedAt, decidedAt, appealedAt } = credentialApplications;
  return db()
    .select({ id, kind, professionCode, status, submittedAt, decidedAt, appealedAt })
    .from(credentialApplications)
    .where(and(eq(credentialApplications.userId, userId), ne(credentialApplications.status, "draft")))
    .orderBy(desc(credentialApplications.createdAt))
    .limit(20);
}

/** Who opened a document of theirs, and when; a verifier acts under their pseudonym. */
function listViews(userId: string) {
  return db()
    .select({
      id: credentialEvidenceViews.id,
      viewedAt: credentialEvidenceViews.viewedAt,
      verifier: users.pseudonym,
      sentAt: credentialEvidence.createdAt,
    })
    .from(credentialEvidenceViews)
    .innerJoin(credentialEvidence, eq(credentialEvidence.id, credentialEvidenceViews.evidenceId))
    .innerJoin(credentialApplications, eq(credentialApplications.id, credentialEvidence.applicationId))
    .leftJoin(users, eq(users.id, credentialEvidenceViews.verifierId))
    .where(eq(credentialApplications.userId, userId))
    .orderBy(desc(credentialEvidenceViews.viewedAt))
    .limit(50);
}

async function countVouchesGiven(userId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - 365 * day);
  const [row] = await db()
    .select({ count: sql<number>`count(*)::int` })
    .from(credentialVouches)
    .where(
      and(
        eq(credentialVouches.voucherId, userId),
        sql`${credentialVouches.createdAt} > ${since.toISOString()}`,
      ),
    );
  return row!.count;
}
