import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { locale, users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { credentials } from "./credentials.ts";
import type { CredentialStamp } from "./credentials.ts";
import { topics } from "./topics.ts";

export const postKind = pgEnum("post_kind", [
  "question",
  "experience",
  "carer",
  "professional",
  "sourced",
  "comment",
]);
export const postStatus = pgEnum("post_status", ["pending", "published", "hidden", "removed"]);
export const audience = pgEnum("audience", ["everyone", "members"]);
export const researchScope = pgEnum("research_scope", ["none", "controlled", "open"]);
export const relation = pgEnum("relation", [
  "patient",
  "carer",
  "relative",
  "student",
  "professional",
  "other",
]);
export const postOrigin = pgEnum("post_origin", ["member", "demo", "imported"]);

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A source that a reader can check. `licence` is what imported content may be used under. */
export type Source = { title: string; url: string; publisher: string; year: number; licence?: string };

/**
 * Every contribution: the question, its answers, their comments.
 * An anonymous one has no `authorId`; `anonymousKey` lets its author, and nobody else, be recognised.
 */
export const posts = pgTable(
  "posts",
  {
    id: id(),
    questionId: uuid()
      .notNull()
      .references((): AnyPgColumn => posts.id, { onDelete: "cascade" }),
    parentId: uuid().references((): AnyPgColumn => posts.id, { onDelete: "cascade" }),
    kind: postKind().notNull(),
    status: postStatus().notNull().default("pending"),
    origin: postOrigin().notNull().default("member"),
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    anonymousKey: text(),
    /** Who that is, encrypted, for jobs that must reach them; see app/shared/sealed-author.server.ts. Never selected by a page. */
    sealedAuthor: text(),
    /** The pseudonym bound to this thread when the author asked anonymously; the publisher for imported content. */
    alias: text(),
    relation: relation().notNull().default("other"),
    language: locale().notNull(),
    audience: audience().notNull().default("everyone"),
    indexable: boolean().notNull().default(true),
    research: researchScope().notNull().default("none"),
    bodyMarkdown: text().notNull(),
    bodyHtml: text().notNull(),
    bodyText: text().notNull(),
    rendererVersion: integer().notNull(),
    credentialId: uuid().references(() => credentials.id, { onDelete: "set null" }),
    /** What the badge said on the day of publication; never rewritten. */
    stamp: jsonb().$type<CredentialStamp>(),
    sources: jsonb().$type<Source[]>().notNull().default([]),
    originUrl: text(),
    originId: text(),
    holds: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The reason code that moderators labelled it with, shown with it. */
    label: text(),
    /** What sets a labelled post right: an answer or a comment of its thread, pinned by moderators. */
    correctedById: uuid().references((): AnyPgColumn => posts.id, { onDelete: "set null" }),
    /** By moderators: neither indexed nor replied to. */
    restrictedAt: at(),
    acceptedAt: at(),
    reviewBy: at(),
    /** When a professional last found that it still holds. */
    reviewedAt: at(),
    helpedCount: integer().notNull().default(0),
    accurateCount: integer().notNull().default(0),
    disagreeCount: integer().notNull().default(0),
    dangerousCount: integer().notNull().default(0),
    sameSituationCount: integer().notNull().default(0),
    revision: integer().notNull().default(1),
    /** Of a comment that says the answer above it again, in simple words: which wording of the answer that was. */
    simplifiesRevision: integer(),
    idempotencyKey: text(),
    createdAt: createdAt(),
    publishedAt: at(),
    editedAt: at(),
    /**
     * Where an answer stands in its thread, highest first: information before lived experience, what is judged
     * dangerous last; among information accepted, then confirmed accuracy; then the newest. Stored, so that any page of
     * a thread of a thousand answers is one index scan. From the top: informed 1 bit, safe 1, accepted 1, accurate 7,
     * milliseconds 42: a number that JavaScript holds exactly.
     */
    rank: bigint({ mode: "number" }).generatedAlwaysAs(
      sql`case when kind not in ('question', 'comment') then
        (kind in ('professional', 'sourced'))::int * 2251799813685248
        + (dangerous_count = 0)::int * 1125899906842624
        + case when kind in ('professional', 'sourced')
          then (accepted_at is not null)::int * 562949953421312 + least(accurate_count, 127) * 4398046511104 else 0 end
        + coalesce(trunc(extract(epoch from published_at - '1970-01-01 00:00:00+00'::timestamptz) * 1000)::bigint, 0) end`,
    ),
    /** The words of the text and, heavier, of a question's title. */
    search: tsvector(),
    /** Numbers the windows that search reads, newest first: some thousands of posts each, in the order of arrival. */
    era: integer()
      .notNull()
      .default(sql`(nextval('posts_arrival') / 4096)::integer`),
  },
  (t) => [
    index("posts_rank")
      .on(t.questionId, t.rank, t.id)
      .where(sql`status = 'published' and rank is not null`),
    index("posts_comments")
      .on(t.parentId, t.createdAt)
      .where(sql`kind = 'comment'`),
    index("posts_waiting")
      .on(t.questionId)
      .where(sql`status in ('pending', 'hidden')`),
    index("posts_question_id").on(t.questionId, t.createdAt),
    index("posts_author_id").on(t.authorId, t.createdAt),
    index("posts_pending")
      .on(t.createdAt)
      .where(sql`status = 'pending'`),
    index("posts_anonymous_key")
      .on(t.anonymousKey)
      .where(sql`anonymous_key is not null`),
    index("posts_credential_id")
      .on(t.credentialId)
      .where(sql`credential_id is not null`),
    uniqueIndex("posts_idempotency_key").on(t.idempotencyKey),
    uniqueIndex("posts_origin_id")
      .on(t.originId)
      .where(sql`origin_id is not null`),
    uniqueIndex("posts_one_accepted_per_section")
      .on(t.questionId, sql`(kind in ('professional', 'sourced'))`)
      .where(sql`accepted_at is not null`),
    index("posts_review_due")
      .on(t.reviewBy, t.id)
      .where(sql`status = 'published' and review_by is not null and dangerous_count = 0`),
    index("posts_search")
      .using("gin", t.era, t.search)
      .where(sql`status = 'published' and kind <> 'comment' and dangerous_count = 0`),
    index("posts_search_dangerous")
      .using("gin", t.search)
      .where(sql`status = 'published' and kind <> 'comment' and dangerous_count > 0`),
  ],
);

/** What a thread has beside its first post. `state`, counters and `version` are kept by triggers on posts. */
export const questions = pgTable(
  "questions",
  {
    id: uuid()
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    number: integer().generatedAlwaysAsIdentity().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    state: postStatus().notNull().default("pending"),
    audience: audience().notNull().default("everyone"),
    indexable: boolean().notNull().default(true),
    language: locale().notNull(),
    origin: postOrigin().notNull().default("member"),
    /** Raised by every write a reader could see; cached pages are valid for one version only. */
    version: bigint({ mode: "number" }).notNull().default(1),
    answerCount: integer().notNull().default(0),
    verifiedCount: integer().notNull().default(0),
    livedCount: integer().notNull().default(0),
    hasAccepted: boolean().notNull().default(false),
    sameSituationCount: integer().notNull().default(0),
    /** How often the published answers helped; what is judged dangerous counts for nothing. */
    helpedCount: integer().notNull().default(0),
    publishedAt: at(),
    lastActivityAt: createdAt(),
    lockedAt: at(),
    duplicateOfId: uuid().references((): AnyPgColumn => questions.id, { onDelete: "set null" }),
    /** Who closed it as a duplicate; null for what was imported so. What a moderator closed, its asker does not open. */
    duplicateBy: text().$type<"asker" | "moderator">(),
    /** When its near questions were last looked for; null when its words or topics changed since (by trigger). */
    relatedAt: at(),
    searchTitle: tsvector(),
    /** Words of the glossary that it uses, by slug; null until it was looked at. */
    words: text().array(),
  },
  (t) => [
    uniqueIndex("questions_number_key").on(t.number),
    index("questions_recent")
      .on(t.publishedAt, t.id)
      .where(sql`state = 'published' and origin <> 'imported'`),
    index("questions_unanswered")
      .on(t.publishedAt, t.id)
      .where(sql`state = 'published' and answer_count = 0`),
    index("questions_unverified")
      .on(t.publishedAt, t.id)
      .where(sql`state = 'published' and verified_count = 0 and origin <> 'imported'`),
    index("questions_helpful")
      .on(t.helpedCount, t.id)
      .where(sql`state = 'published' and origin <> 'imported'`),
    index("questions_duplicate_of_id")
      .on(t.duplicateOfId)
      .where(sql`duplicate_of_id is not null`),
    index("questions_unrelated")
      .on(t.publishedAt)
      .where(sql`state = 'published' and related_at is null`),
    index("questions_search_title")
      .using("gin", sql`(number >> 12)`, t.searchTitle)
      .where(sql`state = 'published' and origin <> 'imported' and duplicate_of_id is null`),
    index("questions_title_trigram")
      .using("gin", sql`(number >> 12)`, sql`${t.title} gin_trgm_ops`)
      .where(sql`state = 'published' and duplicate_of_id is null`),
  ],
);

/**
 * `listedAt` copies the question's `publishedAt` while it is published, `helpedCount` its count: a topic's list, by
 * date or by help, is one index scan.
 */
export const questionTopics = pgTable(
  "question_topics",
  {
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    topicId: uuid()
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    position: integer().notNull().default(0),
    listedAt: at(),
    helpedCount: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.topicId] }),
    index("question_topics_listed")
      .on(t.topicId, t.listedAt, t.questionId)
      .where(sql`listed_at is not null`),
    index("question_topics_helpful")
      .on(t.topicId, t.helpedCount, t.questionId)
      .where(sql`listed_at is not null`),
  ],
);

/** The questions shown beside a thread, nearest first; kept ready, since finding them costs more than the thread itself. */
export const nearQuestions = pgTable(
  "near_questions",
  {
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    nearId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.position] }), index("near_questions_near_id").on(t.nearId)],
);

/** The earlier wordings of a post, so that readers can see what changed. */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    revision: integer().notNull(),
    title: text(),
    bodyMarkdown: text().notNull(),
    /** The sources that stood below this wording; null when they did not change with it. */
    sources: jsonb().$type<Source[]>(),
    editedById: uuid().references(() => users.id, { onDelete: "set null" }),
    reason: text(),
    /** The moderation decision that withdrew this wording from public history, until an appeal overturns it. */
    withheldBy: uuid(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("revisions_post_revision").on(t.postId, t.revision)],
);
