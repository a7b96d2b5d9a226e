import { sql } from "drizzle-orm";
import {
  check,
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
import { postKind, postStatus } from "./forum.ts";
import type { Source } from "./forum.ts";

export const proposalKind = pgEnum("proposal_kind", ["charter", "feature", "topic", "source", "research"]);
export const proposalState = pgEnum("proposal_state", ["open", "study", "accepted", "declined", "done"]);
export const argumentSide = pgEnum("argument_side", ["for", "against"]);

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const holds = () =>
  text()
    .array()
    .notNull()
    .default(sql`'{}'`);

/** A change that a member asks for. Never deleted; its state moves only with a row of `proposalAnswers` (by trigger). */
export const proposals = pgTable(
  "proposals",
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    /** Null once the account is erased. */
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    kind: proposalKind().notNull(),
    state: proposalState().notNull().default("open"),
    language: locale().notNull(),
    title: text().notNull(),
    problem: text().notNull(),
    problemHtml: text().notNull(),
    proposal: text().notNull(),
    proposalHtml: text().notNull(),
    /** Who is concerned, in a few words. */
    concerned: text().notNull(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector(search_config(language), title), 'A') || to_tsvector(search_config(language), left(problem || ' ' || proposal, 20000))`,
    ),
    /** Kept by trigger. */
    supportCount: integer().notNull().default(0),
    /** Until when an answer is due, from the day the support threshold was passed. */
    dueAt: at(),
    /** When the answer that was due came. */
    dueMetAt: at(),
    alarmedAt: at(),
    /** As that of posts: everybody reads what is published. */
    status: postStatus().notNull().default("published"),
    /** Why it waits for a moderator; empty once one has read it. */
    holds: holds(),
    revision: integer().notNull().default(1),
    /** When a moderator last took a passage out. */
    editedAt: at(),
    idempotencyKey: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("proposals_number").on(t.number),
    uniqueIndex("proposals_idempotency_key").on(t.idempotencyKey),
    index("proposals_search").using("gin", t.search),
    index("proposals_state").on(t.state, t.number),
    index("proposals_author_id").on(t.authorId),
    index("proposals_due")
      .on(t.dueAt)
      .where(sql`due_at is not null and due_met_at is null`),
  ],
);

export const proposalSupports = pgTable(
  "proposal_supports",
  {
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.userId] }), index("proposal_supports_user_id").on(t.userId)],
);

/** For or against, lived or sourced as answers are. */
export const proposalArguments = pgTable(
  "proposal_arguments",
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    side: argumentSide().notNull(),
    kind: postKind().notNull().$type<"experience" | "carer" | "sourced">(),
    language: locale().notNull(),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    sources: jsonb().$type<Source[]>().notNull().default([]),
    status: postStatus().notNull().default("published"),
    holds: holds(),
    revision: integer().notNull().default(1),
    editedAt: at(),
    idempotencyKey: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("proposal_arguments_idempotency_key").on(t.idempotencyKey),
    index("proposal_arguments_proposal_id").on(t.proposalId, t.createdAt),
    index("proposal_arguments_author_id").on(t.authorId),
    check("proposal_arguments_kind", sql`kind in ('experience', 'carer', 'sourced')`),
    check("proposal_arguments_sourced", sql`kind <> 'sourced' or jsonb_array_length(sources) > 0`),
  ],
);

/** The written, dated and signed answer without which no state moves. Never changed nor deleted (by trigger). */
export const proposalAnswers = pgTable(
  "proposal_answers",
  {
    id: id(),
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id),
    /** Who signs; null once the account is erased. */
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    /** In what capacity, which stays. */
    role: text({ enum: ["moderator", "steward", "admin"] }).notNull(),
    fromState: proposalState().notNull(),
    toState: proposalState().notNull(),
    language: locale().notNull(),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("proposal_answers_once").on(t.proposalId, t.toState),
    index("proposal_answers_author_id").on(t.authorId),
    check("proposal_answers_role", sql`role in ('moderator', 'steward', 'admin')`),
    check("proposal_answers_written", sql`length(btrim(body)) >= 20`),
    check(
      "proposal_answers_move",
      sql`(from_state, to_state) in (('open', 'study'), ('study', 'accepted'), ('study', 'declined'), ('accepted', 'done'))`,
    ),
  ],
);

/** Which accepted proposal brought which version of the charter (`documents`). */
export const charterVersions = pgTable(
  "charter_versions",
  {
    version: text().primaryKey(),
    proposalId: uuid()
      .notNull()
      .references(() => proposals.id),
    publishedById: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("charter_versions_proposal_id").on(t.proposalId)],
);
