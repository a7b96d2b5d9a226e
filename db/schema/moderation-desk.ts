import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { locale, users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";
import { cases, measure } from "./moderation.ts";

export const noteKind = pgEnum("case_note_kind", ["note", "hand-over", "question"]);
export const accountMeasureKind = pgEnum("account_measure_kind", [
  "warn",
  "mute",
  "pre-moderate",
  "suspend",
  "ban",
  "open-identity",
]);

/** What moderators tell each other about a case, never shown to anybody else; and what they ask its author. Append-only. */
export const caseNotes = pgTable(
  "case_notes",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    authorId: uuid().references(() => users.id, { onDelete: "set null" }),
    kind: noteKind().notNull().default("note"),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("case_notes_case_id").on(t.caseId, t.createdAt)],
);

/** When moderators of a language read the queue, in minutes since midnight of the service's time zone; published. */
export const coverageHours = pgTable(
  "coverage_hours",
  {
    language: locale().notNull(),
    /** ISO 8601: Monday is 1. */
    weekday: integer().notNull(),
    opens: integer().notNull(),
    closes: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.language, t.weekday] }),
    check("coverage_hours_weekday", sql`weekday between 1 and 7`),
    check("coverage_hours_span", sql`opens >= 0 and opens < closes and closes <= 1440`),
  ],
);

/** One act on several cases that are alike: each has a decision of its own, which names this one. */
export const bulkDecisions = pgTable("bulk_decisions", {
  id: id(),
  deciderId: uuid().references(() => users.id, { onDelete: "set null" }),
  measure: measure().notNull(),
  reasonCode: text(),
  createdAt: createdAt(),
});

/**
 * A measure on an account, with its statement of reasons and its one appeal. Bans, and opening who wrote an anonymous
 * post, are proposed by one moderator and take effect when another confirms.
 */
export const accountMeasures = pgTable(
  "account_measures",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    subjectId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: accountMeasureKind().notNull(),
    reasonCode: text().notNull(),
    explanation: text().notNull(),
    /** A ban that also removes what the account has published. */
    removesPosts: boolean().notNull().default(false),
    statement: jsonb().$type<Record<string, unknown>>(),
    deciderId: uuid().references(() => users.id, { onDelete: "set null" }),
    confirmerId: uuid().references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** Null while it waits for the second person. */
    effectiveAt: at(),
    endsAt: at(),
    endedAt: at(),
    appeal: text(),
    appealedAt: at(),
    appealDeciderId: uuid().references(() => users.id, { onDelete: "set null" }),
    appealAnswer: text(),
    appealDecidedAt: at(),
  },
  (t) => [
    index("account_measures_subject").on(t.subjectId, t.createdAt),
    index("account_measures_case_id").on(t.caseId),
    index("account_measures_log")
      .on(t.effectiveAt, t.id)
      .where(sql`effective_at is not null`),
    check("account_measures_mutes_end", sql`kind <> 'mute' or ends_at is not null`),
    check(
      "account_measures_two_people",
      sql`kind not in ('ban', 'open-identity') or effective_at is null or (confirmer_id is not null and confirmer_id <> decider_id)`,
    ),
    check(
      "account_measures_appeal_by_another",
      sql`appeal_decider_id is null or (appeal_decider_id is distinct from decider_id and appeal_decider_id is distinct from confirmer_id)`,
    ),
    check(
      "account_measures_have_statements",
      sql`kind in ('warn', 'open-identity') or effective_at is null or statement is not null`,
    ),
  ],
);
