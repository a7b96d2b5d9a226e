import { sql } from "drizzle-orm";
import {
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
import { users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { posts } from "./forum.ts";
import { releases } from "./research.ts";
import { studies } from "./studies.ts";

/**
 * Access to the controlled data for one project of the register: asked for with a signed agreement, given by two
 * reviewers. Triggers let only their reviews move `state`, and nobody change what was asked and signed.
 */
export const grants = pgTable(
  "grants",
  {
    id: id(),
    studyId: uuid()
      .notNull()
      .references(() => studies.id),
    /** The researcher who answers for the copies; null once their account is erased: access ends with it. */
    holderId: uuid().references(() => users.id, { onDelete: "set null" }),
    institution: text().notNull(),
    /** What is asked of the data, and why the open ones are not enough. */
    need: text().notNull(),
    /** Where copies are kept and who reads them. */
    safeguards: text().notNull(),
    /** Version, language and SHA-256 of the agreement as it was shown. */
    agreementVersion: text().notNull(),
    agreementLocale: text({ enum: ["fr", "en"] }).notNull(),
    agreementHash: text().notNull(),
    /** Typed by the holder below the agreement. */
    signedName: text().notNull(),
    signedOn: date({ mode: "string" }).notNull(),
    state: text({ enum: ["asked", "approved", "declined"] })
      .notNull()
      .default("asked"),
    decidedAt: at(),
    /** The destruction certificate: until it is signed, copies may exist. Signing it ends the access. */
    destroyedAt: at(),
    destroyedName: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("grants_study_id").on(t.studyId),
    index("grants_holder_id").on(t.holderId),
    check("grants_state", sql`state in ('asked', 'approved', 'declined')`),
    check("grants_decided", sql`(state = 'asked') = (decided_at is null)`),
    check("grants_destroyed", sql`(destroyed_at is null) = (destroyed_name is null)`),
  ],
);

/** What one reviewer decided on an application, in writing. Never changed afterwards. */
export const grantReviews = pgTable(
  "grant_reviews",
  {
    grantId: uuid()
      .notNull()
      .references(() => grants.id),
    reviewerId: uuid()
      .notNull()
      .references(() => users.id),
    verdict: text({ enum: ["approve", "decline"] }).notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.grantId, t.reviewerId] }),
    index("grant_reviews_reviewer_id").on(t.reviewerId),
    check("grant_reviews_verdict", sql`verdict in ('approve', 'decline')`),
    check("grant_reviews_written", sql`length(btrim(reason)) >= 20`),
  ],
);

/** The log of accesses, which members read: requests per day and file, and nothing about where they came from. */
export const grantDownloads = pgTable(
  "grant_downloads",
  {
    grantId: uuid()
      .notNull()
      .references(() => grants.id),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    path: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    requests: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.grantId, t.releaseId, t.path, t.day] }),
    index("grant_downloads_release_id").on(t.releaseId, t.grantId),
  ],
);

/** A row that a holder must delete from their copies, named as their release names it. */
export const grantErasures = pgTable(
  "grant_erasures",
  {
    grantId: uuid()
      .notNull()
      .references(() => grants.id),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    postKey: text().notNull(),
    /** For its author's own page; never shown to the holder. */
    postId: uuid().references(() => posts.id, { onDelete: "set null" }),
    listedAt: at().notNull(),
    dueAt: at().notNull(),
    /** When the holder confirmed that it is gone. */
    attestedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.grantId, t.releaseId, t.postKey] }),
    index("grant_erasures_post_id").on(t.postId),
    index("grant_erasures_open")
      .on(t.dueAt)
      .where(sql`attested_at is null`),
  ],
);
