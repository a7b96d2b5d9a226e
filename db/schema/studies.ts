import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { locale, users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { questions } from "./forum.ts";
import { proposals } from "./proposals.ts";
import { topics } from "./topics.ts";

/** A research project: asked for by whoever leads it, decided on by stewards, in the open whatever the decision. */
export const studies = pgTable(
  "studies",
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    /** The member who leads it; null once the account is erased. */
    leadId: uuid().references(() => users.id, { onDelete: "set null" }),
    language: locale().notNull(),
    title: text().notNull(),
    /** Who does it: names and institutions, as they want to be named. */
    team: text().notNull(),
    question: text().notNull(),
    questionHtml: text().notNull(),
    /** Reference of the ethics opinion. */
    ethics: text().notNull(),
    /** What data it uses, in words. */
    dataUsed: text().notNull(),
    /** Version of the open data that it uses; empty: none. */
    releaseVersion: text().notNull().default(""),
    funding: text().notNull(),
    endsOn: date({ mode: "string" }).notNull(),
    pledgesOpenAccess: boolean().notNull(),
    /** The proposal whose research question it answers. */
    proposalId: uuid().references(() => proposals.id, { onDelete: "set null" }),
    state: text({ enum: ["asked", "accepted", "refused"] })
      .notNull()
      .default("asked"),
    decision: text().notNull().default(""),
    decidedById: uuid().references(() => users.id, { onDelete: "set null" }),
    decidedAt: at(),
    results: text().notNull().default(""),
    resultsHtml: text().notNull().default(""),
    resultsAt: at(),
    /** Kept by trigger. */
    objectionCount: integer().notNull().default(0),
    /** When stewards were told that many object. */
    objectionsToldAt: at(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("studies_number").on(t.number),
    index("studies_state").on(t.state, t.number),
    index("studies_lead_id").on(t.leadId),
    index("studies_release_version")
      .on(t.releaseVersion)
      .where(sql`results_at is not null`),
    check("studies_state", sql`state in ('asked', 'accepted', 'refused')`),
    check("studies_decided", sql`(state = 'asked') = (decided_at is null)`),
    check("studies_written", sql`state = 'asked' or length(btrim(decision)) >= 20`),
  ],
);

export const studyTopics = pgTable(
  "study_topics",
  {
    studyId: uuid()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    topicId: uuid()
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.topicId] }), index("study_topics_topic_id").on(t.topicId)],
);

/** Threads that its results came from or speak to. */
export const studyThreads = pgTable(
  "study_threads",
  {
    studyId: uuid()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.studyId, t.questionId] }),
    index("study_threads_question_id").on(t.questionId),
  ],
);

/** Members who object to a study, together. */
export const studyObjections = pgTable(
  "study_objections",
  {
    studyId: uuid()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.studyId, t.userId] }), index("study_objections_user_id").on(t.userId)],
);

/** A message to members who agreed to be asked, through the platform. */
export const studyCalls = pgTable(
  "study_calls",
  {
    id: id(),
    studyId: uuid()
      .notNull()
      .references(() => studies.id, { onDelete: "cascade" }),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    /** Where whoever says yes goes, by themselves. */
    url: text().notNull(),
    /** A steward let it leave. */
    sentById: uuid().references(() => users.id, { onDelete: "set null" }),
    sentAt: at(),
    createdAt: createdAt(),
  },
  (t) => [index("study_calls_study_id").on(t.studyId, t.createdAt)],
);

/** Whom a call was shown to, and what they said: never to the researchers, but in bands. */
export const studyDeliveries = pgTable(
  "study_deliveries",
  {
    callId: uuid()
      .notNull()
      .references(() => studyCalls.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    answer: text({ enum: ["yes", "no"] }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.callId, t.userId] }),
    index("study_deliveries_user_id").on(t.userId, t.createdAt),
    check("study_deliveries_answer", sql`answer in ('yes', 'no')`),
  ],
);
