import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import {
  consultationMeetings,
  consultationQuestions,
  consultations,
  consultationThemes,
  contributions,
  users,
} from "../../db/schema/index.ts";
import { teamRoleOf } from "../proposals/policy.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { consultationPolicy, stateOf } from "./policy.ts";
import type { ConsultationState } from "./policy.ts";

export type Consultation = typeof consultations.$inferSelect;

const inParis = (moment: typeof consultations.opensAt | typeof consultations.closesAt) =>
  sql<string>`to_char(${moment} at time zone 'Europe/Paris', 'YYYY-MM-DD')`;

/** Every consultation: those that are open first, then those to come, then those that are over. */
export async function listConsultations(now = new Date()) {
  const rows = await db()
    .select({
      number: consultations.number,
      language: consultations.language,
      title: consultations.title,
      host: consultations.host,
      audience: consultations.audience,
      opensAt: consultations.opensAt,
      closesAt: consultations.closesAt,
      synthesisAt: consultations.synthesisAt,
    })
    .from(consultations)
    .orderBy(desc(consultations.closesAt), desc(consultations.number))
    .limit(300);
  const order: ConsultationState[] = ["open", "announced", "closed", "answered"];
  const items = rows
    .map((row) => ({ ...row, state: stateOf(row, now) }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return { items, secondsValid: secondsUntilChange(rows, now) };
}

/** For how long a page about these stays true by the clock, at most an hour: what opens or closes changes it. */
export function secondsUntilChange(
  calendars: readonly { opensAt: Date; closesAt: Date }[],
  now = new Date(),
): number {
  const moments = calendars
    .flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])
    .map((moment) => moment.getTime() - now.getTime())
    .filter((left) => left > 0);
  return Math.min(3_600, ...moments.map((left) => Math.floor(left / 1_000)));
}

/** The row itself. @throws NotFound */
export async function getConsultation(number: number, executor: Executor = db()): Promise<Consultation> {
  const [row] = await executor.select().from(consultations).where(eq(consultations.number, number));
  if (!row) throw new NotFound();
  return row;
}

/** Its dates as they are typed, and the facilitator by pseudonym. */
export async function getTypedFields(id: string) {
  const [row] = await db()
    .select({
      opens: inParis(consultations.opensAt),
      closes: inParis(consultations.closesAt),
      synthesisDue: sql<string>`to_char(${consultations.synthesisDueAt} at time zone 'Europe/Paris', 'YYYY-MM-DD')`,
      facilitator: users.pseudonym,
    })
    .from(consultations)
    .leftJoin(users, eq(users.id, consultations.facilitatorId))
    .where(eq(consultations.id, id));
  return row!;
}

export const listQuestions = (consultationId: string, executor: Executor = db()) =>
  executor
    .select()
    .from(consultationQuestions)
    .where(eq(consultationQuestions.consultationId, consultationId))
    .orderBy(asc(consultationQuestions.position));

export const listMeetings = (consultationId: string) =>
  db()
    .select()
    .from(consultationMeetings)
    .where(eq(consultationMeetings.consultationId, consultationId))
    .orderBy(asc(consultationMeetings.startsAt));

export const listThemes = (consultationId: string) =>
  db()
    .select({
      id: consultationThemes.id,
      title: consultationThemes.title,
      count: sql<number>`count(${contributions.id}) filter (where ${isShown})::int`,
    })
    .from(consultationThemes)
    .leftJoin(contributions, eq(contributions.themeId, consultationThemes.id))
    .where(eq(consultationThemes.consultationId, consultationId))
    .groupBy(consultationThemes.id)
    .orderBy(asc(consultationThemes.title));

const isShown = sql`${contributions.body} <> '' and ${contributions.withdrawnAt} is null and ${contributions.status} = 'published'`;

/** Words that this person may read: what is held is there for its author and for whoever facilitates. */
function readable(actor: Actor | null, consultation: Consultation) {
  const words = and(ne(contributions.body, ""), isNull(contributions.withdrawnAt));
  if (consultationPolicy["consultation.facilitate"](actor, consultation).allowed) return words;
  return and(
    words,
    actor
      ? or(eq(contributions.status, "published"), eq(contributions.authorId, actor.id))
      : eq(contributions.status, "published"),
  );
}

const mergedInto = alias(contributions, "merged_into");

const shownColumns = {
  id: contributions.id,
  number: contributions.number,
  questionId: contributions.questionId,
  authorId: contributions.authorId,
  author: users.pseudonym,
  relation: contributions.relation,
  language: contributions.language,
  html: contributions.bodyHtml,
  supportCount: contributions.supportCount,
  themeId: contributions.themeId,
  theme: consultationThemes.title,
  fate: contributions.fate,
  fateReason: contributions.fateReason,
  into: mergedInto.number,
  status: contributions.status,
  holds: contributions.holds,
  withdrawnAt: contributions.withdrawnAt,
  createdAt: contributions.createdAt,
  editedAt:
    sql<Date | null>`case when ${contributions.revision} > 1 then ${contributions.updatedAt} end`.mapWith(
      contributions.updatedAt,
    ),
  isCited: sql<boolean>`exists (select 1 from synthesis_citations s where s.contribution_id = ${contributions.id})`,
};

const isSupportedBy = (actor: Actor | null) =>
  actor
    ? sql<boolean>`exists (select 1 from contribution_supports s where s.contribution_id = ${contributions.id} and s.user_id = ${actor.id}::uuid)`
    : sql<boolean>`false`;

const selectShown = (actor: Actor | null) =>
  db()
    .select({ ...shownColumns, isSupported: isSupportedBy(actor) })
    .from(contributions)
    .leftJoin(users, and(eq(users.id, contributions.authorId), ne(users.status, "erased")))
    .leftJoin(consultationThemes, eq(consultationThemes.id, contributions.themeId))
    .leftJoin(mergedInto, eq(mergedInto.id, contributions.mergedIntoId));

type ShownRow = Awaited<ReturnType<typeof selectShown>>[number];

/** What a page may know of a contribution: whose it is only as "mine". */
function asShown(actor: Actor | null, shown: ShownRow) {
  const { authorId, ...row } = shown;
  return { ...row, isMine: actor !== null && authorId === actor.id };
}
export type ShownContribution = ReturnType<typeof asShown>;

const perPage = 30;

export interface ContributionChoice {
  /** Position of a question, or all of them. */
  question: number | null;
  theme: string | null;
  /** Only those without a theme, or without a fate, for whoever sorts them. */
  left: "theme" | "fate" | null;
  page: number;
}

/** One page of what was written, the most supported first. */
export async function listContributions(
  actor: Actor | null,
  consultation: Consultation,
  { question, theme, left, page }: ContributionChoice,
) {
  const rows = await selectShown(actor)
    .innerJoin(consultationQuestions, eq(consultationQuestions.id, contributions.questionId))
    .where(
      and(
        eq(contributions.consultationId, consultation.id),
        readable(actor, consultation),
        question ? eq(consultationQuestions.position, question) : undefined,
        theme ? eq(contributions.themeId, theme) : undefined,
        left === "theme" ? isNull(contributions.themeId) : undefined,
        left === "fate" ? isNull(contributions.fate) : undefined,
      ),
    )
    .orderBy(desc(contributions.supportCount), asc(contributions.number))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  return { items: rows.slice(0, perPage).map((row) => asShown(actor, row)), hasNext: rows.length > perPage };
}

/** One contribution; of a withdrawn one only that it was there. @throws NotFound */
export async function getContribution(actor: Actor | null, consultation: Consultation, number: number) {
  const [row] = await selectShown(actor).where(
    and(
      eq(contributions.consultationId, consultation.id),
      eq(contributions.number, number),
      or(readable(actor, consultation), sql`${contributions.withdrawnAt} is not null`),
    ),
  );
  if (!row) throw new NotFound();
  return asShown(actor, row);
}

/** What somebody answered here, words and choices, with what became of it. */
export async function listMine(actor: Actor, consultation: Consultation) {
  const rows = await selectShown(actor)
    .where(and(eq(contributions.consultationId, consultation.id), eq(contributions.authorId, actor.id)))
    .orderBy(asc(contributions.number));
  return rows.map((row) => asShown(actor, row));
}

/** The same as it was typed, without what was withdrawn. */
export const listGiven = (actor: Actor, consultation: Consultation) =>
  db()
    .select({
      questionId: contributions.questionId,
      body: contributions.body,
      choices: contributions.choices,
      relation: contributions.relation,
      isShared: sql<boolean>`${contributions.sharedText} is not null`,
    })
    .from(contributions)
    .where(
      and(
        eq(contributions.consultationId, consultation.id),
        eq(contributions.authorId, actor.id),
        isNull(contributions.withdrawnAt),
      ),
    );

/** How many people took part and how many texts they wrote, and for the team how many wait. */
export async function countContributions(actor: Actor | null, consultationId: string) {
  const [row] = await db()
    .select({
      people: sql<number>`count(distinct ${contributions.authorId})::int`,
      texts: sql<number>`count(*) filter (where ${isShown})::int`,
      held: sql<number>`count(*) filter (where ${contributions.status} = 'pending')::int`,
    })
    .from(contributions)
    .where(and(eq(contributions.consultationId, consultationId), isNull(contributions.withdrawnAt)));
  return { ...row!, held: teamRoleOf(actor) ? row!.held : 0 };
}
