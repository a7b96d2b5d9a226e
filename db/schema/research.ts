import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  json,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { locale, users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { contributions } from "./consultations.ts";
import { posts, researchScope } from "./forum.ts";

export const releaseTier = pgEnum("release_tier", ["open", "controlled"]);
export const releaseStatus = pgEnum("release_status", [
  "building",
  "failed",
  "candidate",
  "published",
  "superseded",
  "recalled",
]);

/** Append-only ledger: the last row per post is what holds. `textHash` is the hash of the consent text shown. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    /** What it is about: a post (research-release), a contribution (consultation-results), or the person alone. */
    postId: uuid().references(() => posts.id, { onDelete: "cascade" }),
    contributionId: uuid().references(() => contributions.id, { onDelete: "cascade" }),
    userId: uuid().references(() => users.id, { onDelete: "set null" }),
    purpose: text({ enum: ["research-release", "consultation-results", "study-contact"] })
      .notNull()
      .default("research-release"),
    scope: researchScope().notNull(),
    consentVersion: text().notNull(),
    /** SHA-256 of the de-identified text that the author saw before choosing. */
    previewHash: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index("consents_post_id").on(t.postId, t.createdAt),
    index("consents_contribution_id").on(t.contributionId),
    index("consents_user_purpose").on(t.userId, t.purpose, t.createdAt),
    check(
      "consents_subject",
      sql`(purpose = 'research-release') = (post_id is not null) and (purpose = 'consultation-results') = (contribution_id is not null)`,
    ),
  ],
);

export const releases = pgTable(
  "releases",
  {
    id: id(),
    tier: releaseTier().notNull(),
    /** CalVer without zero padding, e.g. 2026.11.0. */
    version: text().notNull(),
    status: releaseStatus().notNull().default("building"),
    step: text().notNull().default("freeze"),
    /** Draws the keys of threads, posts and authors; set to null when the files are sealed. */
    releaseKey: text(),
    /** Thresholds in force, each named in the privacy report. */
    config: jsonb().$type<Record<string, number | string | boolean>>().notNull(),
    snapshotLsn: text(),
    snapshotAt: at(),
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Counts over every public thread of the snapshot, before small cells are blanked. */
    aggregates: jsonb().$type<Record<string, string | number | null>[]>(),
    failure: text(),
    manifestSha256: text(),
    /** What two readers found in a sample; null until both have read all of it. */
    humanSample: jsonb().$type<{
      posts: number;
      found: [number, number];
      both: number;
      estimated: number;
      upperBound: number | null;
    }>(),
    requestedById: uuid().references(() => users.id, { onDelete: "set null" }),
    /** The version that this one re-issues, and whose number it continues. */
    replacesId: uuid().references((): AnyPgColumn => releases.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    publishedAt: at(),
    /** Until when it may be distributed: set once it holds words that were withdrawn. */
    reissueDueAt: at(),
    recalledAt: at(),
    /** "withdrawal", "safety" or "error". */
    recallReason: text(),
    /** Of its record in an InvenioRDM repository, and that record. */
    doi: text(),
    doiRecordId: text(),
  },
  (t) => [
    uniqueIndex("releases_version_key")
      .on(t.tier, t.version)
      .where(sql`status <> 'failed'`),
  ],
);

/**
 * What became of each thread of the snapshot: "pending" while it is treated, then "released", "sampled-out" or the
 * reason it was withheld. The quality report counts these rows, so nothing can be lost in between.
 */
export const releaseThreads = pgTable(
  "release_threads",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    questionId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    threadKey: text().notNull(),
    outcome: text().notNull().default("pending"),
    /** What its rows say of its topics, and the root of the first; null of one that does not leave. */
    topics: text().array(),
    topicGroup: text(),
    /** By which rules its words were read for signs of crisis. */
    safetyVersion: text(),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.questionId] }),
    index("release_threads_outcome").on(t.releaseId, t.outcome, t.questionId),
  ],
);

/** Threads that wait to be de-identified: each goes in the transaction that writes its rows. No foreign keys, as below. */
export const releaseWork = pgTable(
  "release_work",
  {
    releaseId: uuid().notNull(),
    /** Parts are shared out among the workers. */
    range: integer().notNull(),
    questionId: uuid().notNull(),
    threadKey: text().notNull(),
    /** What the snapshot said of its contributions, without words. */
    facts: json().notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.range, t.questionId] })],
);

export const releaseSignoffs = pgTable(
  "release_signoffs",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    stewardId: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.stewardId] })],
);

/** One post of a candidate's sample, judged by one reader, who sees nothing of the other's marks. */
export const releaseReadings = pgTable(
  "release_readings",
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    readerId: uuid()
      .notNull()
      .references(() => users.id),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    /** What gives somebody away; null for nothing. */
    leak: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.readerId, t.postId] }),
    index("release_readings_post_id").on(t.postId),
  ],
);

/**
 * What a release holds of each post: the exact published text, shown to its author on "Where my words are", and the
 * columns of its row. No foreign keys: each row would lock its post and write there, a million times for a release.
 * Posts take their rows along when they are deleted (0241), and a build leaves out those of which none is left.
 */
export const releaseItems = pgTable(
  "release_items",
  {
    releaseId: uuid().notNull(),
    postId: uuid().notNull(),
    /** Drawn per release, never stable across releases. */
    threadKey: text().notNull(),
    postKey: text().notNull(),
    parentKey: text(),
    position: integer().notNull(),
    kind: text().notNull(),
    /** Its author did not consent, or too few are like them: a `[withheld]` stub, whose other columns are null. */
    isWithheld: boolean().notNull().default(false),
    /** Of a withheld one, too. */
    language: locale().notNull(),
    title: text(),
    body: text(),
    year: smallint(),
    month: smallint(),
    delay: text(),
    authorKey: text(),
    authorRelation: text(),
    authorCountry: text(),
    authorRegion: text(),
    authorAgeBand: text(),
    accepted: boolean(),
    helped: text(),
    sameSituation: text(),
    accurate: text(),
    sources: text(),
    spans: jsonb()
      .$type<{ rule: string; type: string; start: number; end: number; score: number }[]>()
      .notNull(),
    /** MD5 of the raw words that the snapshot held: tells at publication whether they are still those. */
    sourceHash: uuid(),
  },
  (t) => [
    // The post first: it serves erasure and "Where my words are" as well, and a row has one index less to enter.
    primaryKey({ columns: [t.postId, t.releaseId] }),
    index("release_items_order").on(t.releaseId, t.threadKey, t.position),
  ],
);

/**
 * Posts that were read ahead of releases and hold no sign of crisis: by which rules, and which text (MD5). Of those that
 * hold one nothing is said here: they are read each time.
 */
export const crisisReadings = pgTable("crisis_readings", {
  postId: uuid()
    .primaryKey()
    .references(() => posts.id, { onDelete: "cascade" }),
  textHash: uuid().notNull(),
  safetyVersion: text().notNull(),
  readAt: at().notNull().defaultNow(),
});

/** "I can identify someone in these data": told without an account, read by stewards within 24 hours. */
export const identifications = pgTable(
  "identifications",
  {
    id: id(),
    tier: releaseTier().notNull().default("open"),
    version: text().notNull(),
    /** A post_id or thread_id of that version. */
    rowKey: text(),
    explanation: text().notNull(),
    createdAt: createdAt(),
    dueAt: at().notNull(),
    decidedAt: at(),
    decidedById: uuid().references(() => users.id, { onDelete: "set null" }),
    /** "recalled" or "unfounded". */
    outcome: text(),
  },
  (t) => [
    index("identifications_open")
      .on(t.dueAt)
      .where(sql`decided_at is null`),
  ],
);
