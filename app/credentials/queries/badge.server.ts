import { and, eq, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { credentialDecisions, credentials, users } from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { badgeStatus } from "../badge-state.ts";

/** What the public page of one badge says: never the number, nor a name that its holder does not show. @throws NotFound */
export async function getBadge(id: string, now = new Date()) {
  const [found] = await db()
    .select({ badge: credentials, pseudonym: users.pseudonym, userStatus: users.status })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(eq(credentials.id, id));
  if (!found || found.userStatus !== "active") throw new NotFound();
  const { badge } = found;
  const { kind, profession, professionCode, specialty, organisation, country, interests } = badge;
  const { registry, snapshotDate, method, verifiedAt, validUntil, interestsDeclaredAt } = badge;
  const shown = { kind, profession, professionCode, specialty, organisation, country, interests };
  const checked = { registry, snapshotDate, method, verifiedAt, validUntil, interestsDeclaredAt };
  return {
    ...shown,
    ...checked,
    name: badge.shownName ?? found.pseudonym,
    isPseudonym: badge.shownName === null,
    status: badgeStatus(badge, now),
    ...(await readDecisions(badge.applicationId)),
  };
}

/** How many people approved, and whether one of them set a failed check aside. */
async function readDecisions(applicationId: string | null) {
  if (!applicationId) return { approvals: null, hasOverride: false };
  const [row] = await db()
    .select({
      approvals: sql<number>`count(distinct ${credentialDecisions.verifierId})::int`,
      hasOverride: sql<boolean>`coalesce(bool_or(cardinality(${credentialDecisions.overrides}) > 0), false)`,
    })
    .from(credentialDecisions)
    .where(
      and(
        eq(credentialDecisions.applicationId, applicationId),
        eq(credentialDecisions.outcome, "approve"),
        sql`${credentialDecisions.round} = (select a.round from credential_applications a where a.id = ${applicationId})`,
      ),
    );
  return { approvals: row!.approvals, hasOverride: row!.hasOverride };
}
