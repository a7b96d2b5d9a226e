import { and, asc, desc, eq, inArray, isNull, like, lte, ne, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { timeNow } from "../../db/clock.server.ts";
import {
  grantDownloads,
  grantErasures,
  grantReviews,
  grants,
  releases,
  studies,
  users,
} from "../../db/schema/index.ts";
import { authorize, hasRole } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { getGrant, selectGrants } from "./grant.server.ts";
import type { Grant } from "./grant.server.ts";
import { grantPolicy } from "./policy.ts";
import { listErasures, withErasureFiles } from "./erasures.server.ts";
import { certificateDue } from "./standing.ts";

export interface Review {
  /** Null once the reviewer's account is erased. */
  by: string | null;
  verdict: "approve" | "decline";
  reason: string;
  at: Date;
}

const reviewColumns = {
  by: users.pseudonym,
  verdict: grantReviews.verdict,
  reason: grantReviews.reason,
  at: grantReviews.createdAt,
};
const named = and(eq(users.id, grantReviews.reviewerId), ne(users.status, "erased"));

/** The reviews of one application, the first one first. */
export const listReviews = (grantId: string): Promise<Review[]> =>
  db()
    .select(reviewColumns)
    .from(grantReviews)
    .leftJoin(users, named)
    .where(eq(grantReviews.grantId, grantId))
    .orderBy(asc(grantReviews.createdAt));

/** The reviews of every decided application, by the number of its project: what the governance page shows. */
export async function listDecidedReviews(): Promise<Record<number, Review[]>> {
  const rows = await db()
    .select({ number: studies.number, ...reviewColumns })
    .from(grantReviews)
    .innerJoin(grants, eq(grants.id, grantReviews.grantId))
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .leftJoin(users, named)
    .where(ne(grants.state, "asked"))
    .orderBy(asc(grantReviews.createdAt));
  const byNumber: Record<number, Review[]> = {};
  for (const { number, ...review } of rows) (byNumber[number] ??= []).push(review);
  return byNumber;
}

/** How many applications wait, were approved and were declined. */
export async function countGrants(): Promise<Record<"asked" | "approved" | "declined", number>> {
  const rows = await db()
    .select({ state: grants.state, count: sql<number>`count(*)::int` })
    .from(grants)
    .groupBy(grants.state);
  const counts = { asked: 0, approved: 0, declined: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

export interface GrantLine {
  number: number;
  title: string;
  language: "fr" | "en";
  team: string;
  endsOn: string;
  standing: Grant["standing"];
  isMine: boolean;
  /** Rows whose deletion was not confirmed in time. */
  overdue: number;
  isCertificateLate: boolean;
}

const shownGrants = 300;

/** Every application, the newest first, as the register of accesses shows them. */
export async function listGrants(actor: Actor | null, now = new Date(timeNow())): Promise<GrantLine[]> {
  const list = await selectGrants(undefined, now, { limit: shownGrants });
  const overdue = await countOverdue(now);
  const holding = new Set(await listHolding());
  return list.map(({ id, number, title, language, team, endsOn, standing, holderId, destroyedAt }) => ({
    number,
    title,
    language,
    team,
    endsOn,
    standing,
    isMine: actor !== null && holderId === actor.id,
    overdue: overdue.get(id) ?? 0,
    isCertificateLate: holding.has(id) && !destroyedAt && certificateDue(endsOn) <= now,
  }));
}

async function countOverdue(now: Date): Promise<Map<string, number>> {
  const rows = await db()
    .select({ id: grantErasures.grantId, count: sql<number>`count(*)::int` })
    .from(grantErasures)
    .where(and(isNull(grantErasures.attestedAt), lte(grantErasures.dueAt, now)))
    .groupBy(grantErasures.grantId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Applications under which data were downloaded: copies of them may exist. */
export async function listHolding(): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ id: grantDownloads.grantId })
    .from(grantDownloads)
    .where(like(grantDownloads.path, "data/%"));
  return rows.map(({ id }) => id);
}

/** The log of accesses of one application, newest day first: for every member. */
export const listDownloads = (grantId: string) =>
  db()
    .select({
      day: grantDownloads.day,
      version: releases.version,
      path: grantDownloads.path,
      requests: grantDownloads.requests,
    })
    .from(grantDownloads)
    .innerJoin(releases, eq(releases.id, grantDownloads.releaseId))
    .where(eq(grantDownloads.grantId, grantId))
    .orderBy(desc(grantDownloads.day), desc(releases.version), asc(grantDownloads.path))
    .limit(1_000);

/** One application as a member, its holder or a steward reads it. @throws NotFound */
export async function getGrantPage(actor: Actor, number: number) {
  const grant = await getGrant(number);
  // Before the lists are read: what is listed meanwhile is not attested by the form of this page.
  const shownAt = new Date(timeNow()).toISOString();
  const reviews = await listReviews(grant.id);
  const seesAll = grantPolicy["grant.read"](actor, grant).allowed;
  const erasures = await listErasures(grant.id);
  const reviewers = await listReviewers(grant.id);
  const { id, safeguards, signedName, signedOn, holderId } = grant;
  return {
    number,
    title: grant.title,
    language: grant.language,
    team: grant.team,
    need: grant.need,
    endsOn: grant.endsOn,
    standing: grant.standing,
    askedAt: grant.askedAt,
    destroyedAt: grant.destroyedAt,
    agreementVersion: grant.agreementVersion,
    shownAt,
    whole: seesAll ? { safeguards, signedName, signedOn } : null,
    isMine: holderId === actor.id,
    isSteward: hasRole(actor, "steward"),
    canReview: grantPolicy["grant.review"](actor, grant, reviewers).allowed,
    canAttest: grantPolicy["grant.attest"](actor, grant).allowed,
    reviews,
    downloads: await listDownloads(id),
    openErasures: erasures.reduce((sum, { postKeys }) => sum + postKeys.length, 0),
    erasures: holderId === actor.id ? withErasureFiles(id, erasures, timeNow()) : [],
    hasErasures: (await db().$count(grantErasures, eq(grantErasures.grantId, id))) > 0,
    certificateDue: certificateDue(grant.endsOn),
  };
}

async function listReviewers(grantId: string): Promise<string[]> {
  const rows = await db()
    .select({ id: grantReviews.reviewerId })
    .from(grantReviews)
    .where(eq(grantReviews.grantId, grantId));
  return rows.map(({ id }) => id);
}

/** What a steward reads before reviewing. @throws NotFound or Forbidden */
export async function getGrantToReview(actor: Actor, number: number) {
  const grant = await getGrant(number);
  const reviewers = await listReviewers(grant.id);
  authorize(grantPolicy["grant.review"](actor, grant, reviewers));
  return { grant, isSecond: reviewers.length > 0 };
}

export interface Holder {
  number: number;
  title: string;
  language: "fr" | "en";
  institution: string;
  /** First day on which data of the release were downloaded. */
  since: string;
  destroyedAt: Date | null;
}

/** Who downloaded data of these releases, by release: for the authors of what is in them. */
export async function listHolders(releaseIds: readonly string[]): Promise<Map<string, Holder[]>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await db()
    .select({
      releaseId: grantDownloads.releaseId,
      number: studies.number,
      title: studies.title,
      language: studies.language,
      institution: grants.institution,
      since: sql<string>`min(${grantDownloads.day})::text`,
      destroyedAt: grants.destroyedAt,
    })
    .from(grantDownloads)
    .innerJoin(grants, eq(grants.id, grantDownloads.grantId))
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .where(and(inArray(grantDownloads.releaseId, [...releaseIds]), like(grantDownloads.path, "data/%")))
    .groupBy(grantDownloads.releaseId, grants.id, studies.id)
    .orderBy(asc(studies.number));
  const byRelease = new Map<string, Holder[]>();
  for (const { releaseId, ...holder } of rows)
    byRelease.set(releaseId, [...(byRelease.get(releaseId) ?? []), holder]);
  return byRelease;
}
