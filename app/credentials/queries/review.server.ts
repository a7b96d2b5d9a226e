import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import {
  credentialApplications,
  credentialDecisions,
  credentialEvidence,
  registrySnapshots,
  users,
} from "../../../db/schema/index.ts";
import { NotFound } from "../../shared/errors.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { absoluteFailures, failedChecks, isLookedUpByHand } from "../checks/claim.ts";
import { findConflict } from "../commands/conflicts.server.ts";
import { needsTwo } from "../commands/decide-application.server.ts";
import { nameKey } from "../checks/name.ts";
import { holderOf, isInReview } from "../commands/review-application.server.ts";
import type { Application } from "../commands/rows.server.ts";
import { acceptedCodes } from "../day-code.server.ts";
import { credentialPolicy } from "../policy.ts";
import { listHomonyms, listRegistryRows } from "./registry.server.ts";

/** The application that a document belongs to. @throws NotFound, Forbidden for one's own */
export async function getEvidenceApplication(actor: Actor, evidenceId: string): Promise<string> {
  const [found] = await db()
    .select({ id: credentialApplications.id, userId: credentialApplications.userId })
    .from(credentialEvidence)
    .innerJoin(credentialApplications, eq(credentialApplications.id, credentialEvidence.applicationId))
    .where(eq(credentialEvidence.id, evidenceId));
  if (!found) throw new NotFound();
  authorize(credentialPolicy["application.read"](actor, found));
  return found.id;
}

/** What waits for verifiers, oldest first. A hundred fill a page; older ones are always on it. */
export async function listQueue(actor: Actor, now = new Date()) {
  authorize(credentialPolicy["queue.read"](actor));
  const rows = await db()
    .select({
      id: credentialApplications.id,
      userId: credentialApplications.userId,
      status: credentialApplications.status,
      kind: credentialApplications.kind,
      appealedAt: credentialApplications.appealedAt,
      professionCode: credentialApplications.professionCode,
      checks: credentialApplications.checks,
      proofMethod: credentialApplications.proofMethod,
      submittedAt: credentialApplications.submittedAt,
      claimedById: credentialApplications.claimedById,
      claimedUntil: credentialApplications.claimedUntil,
      pseudonym: users.pseudonym,
      holder: sql<
        string | null
      >`(select pseudonym from users h where h.id = ${credentialApplications.claimedById})`,
      approvedByMe: sql<boolean>`exists (select 1 from ${credentialDecisions} d where d.application_id = ${credentialApplications.id}
        and d.round = ${credentialApplications.round} and d.outcome = 'approve' and d.verifier_id = ${actor.id})`,
    })
    .from(credentialApplications)
    .innerJoin(users, eq(users.id, credentialApplications.userId))
    .where(inArray(credentialApplications.status, ["submitted", "in_review", "decided_once"]))
    .orderBy(asc(credentialApplications.submittedAt), asc(credentialApplications.id))
    .limit(100);
  return rows.map(({ checks, claimedById, claimedUntil, holder, userId, ...row }) => ({
    ...row,
    isOwn: userId === actor.id,
    /** The checks take moments; after ten minutes something is wrong with them, and a verifier may run them again. */
    canOpen: row.status !== "submitted" || now.getTime() - row.submittedAt!.getTime() > 10 * 60_000,
    failures: failedChecks(checks).length,
    notes: checks.filter(({ outcome }) => outcome === "note").length,
    heldBy: holderOf({ claimedById, claimedUntil }, now) ? holder : null,
  }));
}

/** One application with all that a verifier compares. @throws NotFound, Forbidden for one's own */
export async function getReview(actor: Actor, id: string, now = new Date()) {
  const [row] = await db()
    .select({ application: credentialApplications, pseudonym: users.pseudonym, memberSince: users.createdAt })
    .from(credentialApplications)
    .innerJoin(users, eq(users.id, credentialApplications.userId))
    .where(and(eq(credentialApplications.id, id), ne(credentialApplications.status, "draft")));
  if (!row) throw new NotFound();
  const { application } = row;
  authorize(credentialPolicy["application.read"](actor, application));
  const holder = holderOf(application, now);
  const [snapshot] = application.snapshotId
    ? await db().select().from(registrySnapshots).where(eq(registrySnapshots.id, application.snapshotId))
    : [];
  const { number } = application;
  return {
    ...pick(application),
    pseudonym: row.pseudonym,
    memberSince: row.memberSince,
    failed: failedChecks(application.checks),
    isBlocked: absoluteFailures(application.checks).length > 0,
    needsTwo: needsTwo(application),
    canDecide: isInReview(application.status),
    mustLookUp: isLookedUpByHand(application.registry),
    conflict: await findConflict(db(), actor.id, application, now),
    isHeldByMe: holder === actor.id,
    heldBy: holder && holder !== actor.id ? await findPseudonym(holder) : null,
    snapshot: snapshot ? { extractDate: snapshot.extractDate, rowCount: snapshot.rowCount } : null,
    registryRows: snapshot && number ? await listRegistryRows(db(), snapshot.id, number) : [],
    homonyms: snapshot && number ? await listNamesakes(snapshot.id, application) : [],
    evidence: await listEvidence(id),
    decisions: await listDecisions(id),
    earlier: await listEarlier(application.userId, id),
    otherAccounts: await countOtherAccounts(application),
  };
}

/** What a verifier sees of a row: no hash, no lease, nothing of the code. */
function pick({
  id,
  status,
  version,
  round,
  registry,
  number,
  checks,
  checkedAt,
  submittedAt,
  ...row
}: Application) {
  const { familyName, givenName, professionCode, specialty, country, employer, interests, shownName } = row;
  const { proofMethod, proofEmail, provenAt, appealedAt, appealReasons } = row;
  const { kind, organisation } = row;
  const person = { kind, familyName, givenName, professionCode, specialty, country };
  const claim = { ...person, registry, number, employer, organisation };
  const state = { id, status, version, round, checks, checkedAt, submittedAt };
  return {
    ...state,
    ...claim,
    interests,
    shownName,
    proofMethod,
    proofEmail,
    provenAt,
    appealedAt,
    appealReasons,
  };
}

/** Others in the extract who bear the claimed name. */
const listNamesakes = (snapshotId: number, { familyName, givenName, number }: Application) =>
  listHomonyms(db(), snapshotId, nameKey(familyName ?? "", givenName ?? ""), number!);

/** How many other accounts ever applied with this number. */
async function countOtherAccounts({ userId, registry, numberHmac }: Application): Promise<number> {
  if (!registry || !numberHmac) return 0;
  const [row] = await db()
    .select({ count: sql<number>`count(distinct ${credentialApplications.userId})::int` })
    .from(credentialApplications)
    .where(
      and(
        eq(credentialApplications.registry, registry),
        eq(credentialApplications.numberHmac, numberHmac),
        ne(credentialApplications.userId, userId),
      ),
    );
  return row!.count;
}

async function findPseudonym(userId: string): Promise<string | null> {
  const [user] = await db().select({ pseudonym: users.pseudonym }).from(users).where(eq(users.id, userId));
  return user?.pseudonym ?? null;
}

async function listEvidence(applicationId: string) {
  const rows = await db()
    .select()
    .from(credentialEvidence)
    .where(eq(credentialEvidence.applicationId, applicationId))
    .orderBy(desc(credentialEvidence.createdAt));
  return rows.map(({ id, mediaType, byteCount, createdAt, destroyedAt }) => ({
    id,
    mediaType,
    byteCount,
    createdAt,
    isDestroyed: destroyedAt !== null,
    codes: acceptedCodes(applicationId, createdAt),
  }));
}

function listDecisions(applicationId: string) {
  return db()
    .select({
      id: credentialDecisions.id,
      outcome: credentialDecisions.outcome,
      reasons: credentialDecisions.reasons,
      overrides: credentialDecisions.overrides,
      createdAt: credentialDecisions.createdAt,
      verifier: users.pseudonym,
    })
    .from(credentialDecisions)
    .leftJoin(users, eq(users.id, credentialDecisions.verifierId))
    .where(eq(credentialDecisions.applicationId, applicationId))
    .orderBy(asc(credentialDecisions.createdAt));
}

function listEarlier(userId: string, id: string) {
  return db()
    .select({
      status: credentialApplications.status,
      kind: credentialApplications.kind,
      professionCode: credentialApplications.professionCode,
      submittedAt: credentialApplications.submittedAt,
      decidedAt: credentialApplications.decidedAt,
    })
    .from(credentialApplications)
    .where(and(eq(credentialApplications.userId, userId), ne(credentialApplications.id, id)))
    .orderBy(desc(credentialApplications.createdAt))
    .limit(10);
}
