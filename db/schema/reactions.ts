import { sql } from "drizzle-orm";
import {
  check,
  index,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { credentials } from "./credentials.ts";
import { posts } from "./forum.ts";

export const reactionKind = pgEnum("reaction_kind", ["helped", "same-situation"]);
export const markKind = pgEnum("mark_kind", ["accurate", "disagree", "dangerous"]);
export const followTarget = pgEnum("follow_target", ["question", "topic", "person"]);

/** "This helped me", "same situation": one per person and post; counted by trigger. */
export const reactions = pgTable(
  "reactions",
  {
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: reactionKind().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.userId, t.kind] }), index("reactions_user_id").on(t.userId)],
);

/** What verified professionals say of an answer; `dangerous` may come from any member and then goes to moderators. */
export const marks = pgTable(
  "marks",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: markKind().notNull(),
    reason: text(),
    credentialId: uuid().references(() => credentials.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** Set when withdrawn by its author or settled by a moderator. */
    endedAt: at(),
  },
  (t) => [
    uniqueIndex("marks_one_per_person")
      .on(t.postId, t.userId, t.kind)
      .where(sql`ended_at is null`),
  ],
);

export const follows = pgTable(
  "follows",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    target: followTarget().notNull(),
    targetId: uuid().notNull(),
    createdAt: createdAt(),
    /** How often a digest is mailed; 0 never. */
    digestDays: smallint().notNull().default(7),
    /** What was published up to here has been told. */
    digestedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.target, t.targetId] }),
    index("follows_target").on(t.target, t.targetId),
    index("follows_digested_at")
      .on(t.digestedAt)
      .where(sql`digest_days > 0`),
    check("follows_digest_days", sql`digest_days between 0 and 90`),
  ],
);

/** One subscription's share of a digest: what was published in this span. Moments as ISO 8601. */
export type DigestSection = {
  target: (typeof followTarget.enumValues)[number];
  targetId: string;
  since: string;
  until: string;
};

/** A mail to be made: what it says is read when it is sent, so that what was hidden since is not in it. */
export const digests = pgTable(
  "digests",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    sections: jsonb().$type<DigestSection[]>().notNull(),
    createdAt: createdAt(),
    settledAt: at(),
    outcome: text().$type<"sent" | "empty" | "unwanted">(),
  },
  (t) => [index("digests_user_id").on(t.userId)],
);

/** News for one person. What it is about is unreadable here: it could join them to their anonymous question. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    /** Ids and numbers, encrypted for this person; see app/notifications/sealed-news.server.ts. */
    sealed: text().notNull(),
    /** Keyed hash, unique per person: the same news is told once, however often a job runs. */
    onceKey: text().notNull(),
    createdAt: createdAt(),
    readAt: at(),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.userId, t.onceKey),
    index("notifications_user").on(t.userId, t.createdAt),
  ],
);
