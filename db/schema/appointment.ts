import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { createdAt } from "./columns.ts";

/**
 * What somebody takes to an appointment, one row per entry. The words, and which thread they came from, are encrypted
 * with a key of the account: nothing here tells what a person reads or asks. No release reads this table.
 */
export const appointmentEntries = pgTable(
  "appointment_entries",
  {
    /** Of chance alone: sealed words are bound to it. */
    id: uuid()
      .primaryKey()
      .$defaultFn(() => crypto.randomUUID()),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().$type<"question" | "diary" | "note" | "passage">().notNull(),
    /** Orders the entries of one kind; gaps mean nothing. */
    position: integer().notNull(),
    /** Raised by every change: a change names the one it started from. */
    revision: integer().notNull().default(1),
    /** Keyed hash of the post that a passage came from: found again when its author erases it. */
    postKey: text(),
    sealed: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("appointment_entries_user_id").on(t.userId, t.kind, t.position),
    uniqueIndex("appointment_entries_post").on(t.postKey, t.userId),
    check("appointment_entries_kind", sql`kind in ('question', 'diary', 'note', 'passage')`),
    check("appointment_entries_passage", sql`(kind = 'passage') = (post_key is not null)`),
  ],
);
