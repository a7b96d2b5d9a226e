import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { locale, users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { postStatus } from "./forum.ts";

export interface BackgroundDocument {
  title: string;
  url: string;
}

const numbers = () =>
  integer()
    .array()
    .notNull()
    .default(sql`'{}'`);
const texts = () =>
  text()
    .array()
    .notNull()
    .default(sql`'{}'`);

/** A question put to members for a time. Whether it is open follows from its dates, whoever looks and whenever. */
export const consultations = pgTable(
  "consultations",
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    language: locale().notNull(),
    title: text().notNull(),
    purpose: text().notNull(),
    purposeHtml: text().notNull(),
    /** The association that asks; empty: the team. */
    host: text().notNull().default(""),
    /** Who may answer: everybody, people who live with it or care for somebody, or holders of a verified badge. */
    audience: text({ enum: ["everyone", "lived", "professional"] }).notNull(),
    documents: jsonb().$type<BackgroundDocument[]>().notNull().default([]),
    opensAt: at().notNull(),
    closesAt: at().notNull(),
    synthesisDueAt: at().notNull(),
    openedById: uuid().references(() => users.id, { onDelete: "set null" }),
    /** A member who facilitates it beside the team, for the association that asks. */
    facilitatorId: uuid().references(() => users.id, { onDelete: "set null" }),
    synthesis: text().notNull().default(""),
    synthesisHtml: text().notNull().default(""),
    /** When it was published; null while it is being written. */
    synthesisAt: at(),
    synthesisById: uuid().references(() => users.id, { onDelete: "set null" }),
    /** How far its news were told. */
    told: text({ enum: ["nothing", "opening", "closing", "due"] })
      .notNull()
      .default("nothing"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("consultations_number").on(t.number),
    index("consultations_closes_at").on(t.closesAt),
    index("consultations_told")
      .on(t.told)
      .where(sql`told <> 'due'`),
    check("consultations_calendar", sql`opens_at < closes_at and closes_at < synthesis_due_at`),
    check("consultations_audience", sql`audience in ('everyone', 'lived', 'professional')`),
    check("consultations_told", sql`told in ('nothing', 'opening', 'closing', 'due')`),
  ],
);

/** Workshops and hearings, with what was said there. */
export const consultationMeetings = pgTable(
  "consultation_meetings",
  {
    id: id(),
    consultationId: uuid()
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    kind: text({ enum: ["workshop", "hearing"] }).notNull(),
    title: text().notNull(),
    place: text().notNull(),
    startsAt: at().notNull(),
    minutes: text().notNull().default(""),
    minutesHtml: text().notNull().default(""),
  },
  (t) => [
    index("consultation_meetings_consultation_id").on(t.consultationId, t.startsAt),
    check("consultation_meetings_kind", sql`kind in ('workshop', 'hearing')`),
  ],
);

/** What is asked: in one's own words, by choosing, or by putting in order. */
export const consultationQuestions = pgTable(
  "consultation_questions",
  {
    id: id(),
    consultationId: uuid()
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    kind: text({ enum: ["text", "choice", "ranking"] }).notNull(),
    label: text().notNull(),
    options: texts(),
    /** How many may be chosen. */
    most: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("consultation_questions_position").on(t.consultationId, t.position),
    check("consultation_questions_kind", sql`kind in ('text', 'choice', 'ranking')`),
    check("consultation_questions_options", sql`(kind = 'text') = (cardinality(options) = 0)`),
  ],
);

export const consultationThemes = pgTable(
  "consultation_themes",
  {
    id: id(),
    consultationId: uuid()
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    title: text().notNull(),
  },
  (t) => [uniqueIndex("consultation_themes_title").on(t.consultationId, t.title)],
);

/** One member's answer to one question. Words are read by everybody; choices are only ever counted. */
export const contributions = pgTable(
  "contributions",
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    consultationId: uuid()
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    questionId: uuid()
      .notNull()
      .references(() => consultationQuestions.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** As what they speak. */
    relation: text({ enum: ["patient", "carer", "professional", "other"] }).notNull(),
    language: locale().notNull(),
    body: text().notNull().default(""),
    bodyHtml: text().notNull().default(""),
    /** Positions of options, chosen or in order. */
    choices: numbers(),
    /** The de-identified words, for the open data; null unless their author agreed. */
    sharedText: text(),
    /** Kept by trigger. */
    supportCount: integer().notNull().default(0),
    themeId: uuid().references(() => consultationThemes.id, { onDelete: "set null" }),
    /** What became of it. */
    fate: text({ enum: ["taken-up", "merged", "answered", "set-aside"] }),
    fateReason: text().notNull().default(""),
    fateAt: at(),
    mergedIntoId: uuid(),
    /** As that of posts: everybody reads what is published. */
    status: postStatus().notNull().default("published"),
    /** Why it waits for a moderator. */
    holds: texts(),
    revision: integer().notNull().default(1),
    withdrawnAt: at(),
    createdAt: createdAt(),
    updatedAt: at().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("contributions_number").on(t.number),
    uniqueIndex("contributions_once").on(t.questionId, t.authorId),
    index("contributions_consultation_id").on(t.consultationId, t.number),
    index("contributions_author_id").on(t.authorId),
    foreignKey({ columns: [t.mergedIntoId], foreignColumns: [t.id] }).onDelete("set null"),
    check("contributions_relation", sql`relation in ('patient', 'carer', 'professional', 'other')`),
    check("contributions_fate", sql`fate in ('taken-up', 'merged', 'answered', 'set-aside')`),
    check(
      "contributions_reason",
      sql`fate not in ('answered', 'set-aside') or length(btrim(fate_reason)) >= 10`,
    ),
    check("contributions_withdrawn", sql`withdrawn_at is null or (body = '' and cardinality(choices) = 0)`),
  ],
);

export const contributionSupports = pgTable(
  "contribution_supports",
  {
    contributionId: uuid()
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.userId] }),
    index("contribution_supports_user_id").on(t.userId),
  ],
);

/** Which contributions the synthesis cites. */
export const synthesisCitations = pgTable(
  "synthesis_citations",
  {
    consultationId: uuid()
      .notNull()
      .references(() => consultations.id, { onDelete: "cascade" }),
    contributionId: uuid()
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.contributionId] }),
    index("synthesis_citations_contribution_id").on(t.contributionId),
  ],
);
