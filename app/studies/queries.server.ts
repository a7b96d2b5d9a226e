import { and, asc, desc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import {
  grants,
  proposals,
  questions,
  studies,
  studyCalls,
  studyDeliveries,
  studyObjections,
  studyThreads,
  studyTopics,
  topics,
  userRoles,
  users,
} from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { bandOf } from "./bands.ts";

export type Study = typeof studies.$inferSelect;

/** @throws NotFound */
export async function getStudy(number: number, executor: Executor = db()): Promise<Study> {
  const [row] = await executor.select().from(studies).where(eq(studies.number, number));
  if (!row) throw new NotFound();
  return row;
}

const brief = {
  number: studies.number,
  language: studies.language,
  title: studies.title,
  team: studies.team,
  state: studies.state,
  endsOn: studies.endsOn,
  hasResults: sql<boolean>`${studies.resultsAt} is not null`,
  createdAt: studies.createdAt,
};

/** The register: every project, whatever was decided on it, the newest first. */
export const listStudies = () => db().select(brief).from(studies).orderBy(desc(studies.number)).limit(300);

/** Research questions that members proposed, the most supported first. */
export const listProposedQuestions = (limit = 10) =>
  db()
    .select({
      number: proposals.number,
      title: proposals.title,
      language: proposals.language,
      supportCount: proposals.supportCount,
      study: sql<
        number | null
      >`(select min(number) from studies s where s.proposal_id = proposals.id and s.state = 'accepted')`,
    })
    .from(proposals)
    .where(and(eq(proposals.kind, "research"), sql`${proposals.holds} = '{}'`))
    .orderBy(desc(proposals.supportCount), desc(proposals.number))
    .limit(limit);

/** A study's page, as this person may read it. @throws NotFound */
export async function getStudyPage(actor: Actor | null, number: number) {
  const study = await getStudy(number);
  const [decider] = study.decidedById
    ? await db()
        .select({ pseudonym: users.pseudonym })
        .from(users)
        .where(and(eq(users.id, study.decidedById), ne(users.status, "erased")))
    : [];
  const [proposal] = study.proposalId
    ? await db()
        .select({ number: proposals.number, title: proposals.title, language: proposals.language })
        .from(proposals)
        .where(eq(proposals.id, study.proposalId))
    : [];
  const [objection] = actor
    ? await db()
        .select({ at: studyObjections.createdAt })
        .from(studyObjections)
        .where(and(eq(studyObjections.studyId, study.id), eq(studyObjections.userId, actor.id)))
    : [];
  const { id, leadId, proposalId: _, decidedById: __, ...shown } = study;
  return {
    ...shown,
    isMine: actor !== null && leadId === actor.id,
    decidedBy: decider?.pseudonym ?? null,
    proposal: proposal ?? null,
    objects: objection !== undefined,
    asksForControlledData: (await db().$count(grants, eq(grants.studyId, id))) > 0,
    topics: await db()
      .select({ slug: topics.slug, label: topics.label })
      .from(studyTopics)
      .innerJoin(topics, eq(topics.id, studyTopics.topicId))
      .where(eq(studyTopics.studyId, id))
      .orderBy(asc(topics.slug)),
    threads: await listThreadsOf(id),
  };
}

/** Threads that its results speak to, and that everybody may read. */
export const listThreadsOf = (studyId: string) =>
  db()
    .select({
      number: questions.number,
      slug: questions.slug,
      title: questions.title,
      language: questions.language,
    })
    .from(studyThreads)
    .innerJoin(questions, eq(questions.id, studyThreads.questionId))
    .where(
      and(
        eq(studyThreads.studyId, studyId),
        eq(questions.state, "published"),
        eq(questions.audience, "everyone"),
      ),
    )
    .orderBy(asc(questions.number));

const lay = { number: studies.number, title: studies.title, language: studies.language };
export interface LayResults {
  number: number;
  title: string;
  language: "fr" | "en";
  /** Nothing is found yet. */
  isUnderWay?: boolean;
}

/** What research does with this topic: what it found in plain words first, then accepted projects under way. */
export const listStudiesOfTopic = (topicId: string): Promise<LayResults[]> =>
  db()
    .select({ ...lay, isUnderWay: sql<boolean>`${studies.resultsAt} is null` })
    .from(studyTopics)
    .innerJoin(studies, eq(studies.id, studyTopics.studyId))
    .where(
      and(eq(studyTopics.topicId, topicId), or(isNotNull(studies.resultsAt), eq(studies.state, "accepted"))),
    )
    .orderBy(sql`${studies.resultsAt} desc nulls last`, desc(studies.number))
    .limit(10);

/** The same, of a version of the open data. */
export const listResultsOfRelease = (version: string): Promise<LayResults[]> =>
  db()
    .select(lay)
    .from(studies)
    .where(and(eq(studies.releaseVersion, version), isNotNull(studies.resultsAt)))
    .orderBy(desc(studies.resultsAt))
    .limit(10);

/** Who governs the data, and every decision that they took, the newest first. */
export async function getGovernance() {
  const stewards = await db()
    .select({ pseudonym: users.pseudonym })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(eq(userRoles.role, "steward"), eq(users.status, "active")))
    .orderBy(asc(users.pseudonym));
  const decisions = await db()
    .select({
      ...brief,
      decision: studies.decision,
      decidedAt: studies.decidedAt,
      objectionCount: studies.objectionCount,
      by: users.pseudonym,
    })
    .from(studies)
    .leftJoin(users, and(eq(users.id, studies.decidedById), ne(users.status, "erased")))
    .where(ne(studies.state, "asked"))
    .orderBy(desc(studies.decidedAt))
    .limit(300);
  return { stewards: stewards.map(({ pseudonym }) => pseudonym), decisions };
}

/** Calls of a study, for its lead and the stewards: how many got one and said yes, in bands only. */
export async function listCalls(studyId: string) {
  const rows = await db()
    .select({
      id: studyCalls.id,
      html: studyCalls.bodyHtml,
      url: studyCalls.url,
      sentAt: studyCalls.sentAt,
      createdAt: studyCalls.createdAt,
      delivered: sql<number>`count(${studyDeliveries.userId})::int`,
      accepted: sql<number>`count(*) filter (where ${studyDeliveries.answer} = 'yes')::int`,
    })
    .from(studyCalls)
    .leftJoin(studyDeliveries, eq(studyDeliveries.callId, studyCalls.id))
    .where(eq(studyCalls.studyId, studyId))
    .groupBy(studyCalls.id)
    .orderBy(desc(studyCalls.createdAt));
  return rows.map(({ delivered, accepted, ...call }) => ({
    ...call,
    delivered: bandOf(delivered),
    accepted: bandOf(accepted),
  }));
}

/** Calls that this member got, the newest first; where to go only once they said yes. */
export async function listCallsTo(actor: Actor) {
  const rows = await db()
    .select({
      id: studyCalls.id,
      html: studyCalls.bodyHtml,
      url: studyCalls.url,
      answer: studyDeliveries.answer,
      createdAt: studyDeliveries.createdAt,
      number: studies.number,
      title: studies.title,
      language: studies.language,
    })
    .from(studyDeliveries)
    .innerJoin(studyCalls, eq(studyCalls.id, studyDeliveries.callId))
    .innerJoin(studies, eq(studies.id, studyCalls.studyId))
    .where(eq(studyDeliveries.userId, actor.id))
    .orderBy(desc(studyDeliveries.createdAt))
    .limit(100);
  return rows.map(({ url, ...call }) => ({ ...call, url: call.answer === "yes" ? url : null }));
}
