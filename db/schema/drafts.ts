import { integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at } from "./columns.ts";

/**
 * What somebody is writing: one per person and place. Both are unreadable here: the place could join a person to
 * their anonymous question, and the words are not posted yet.
 */
export const drafts = pgTable(
  "drafts",
  {
    /** Of chance alone: a time-ordered one would tell when its author posted. */
    id: uuid()
      .primaryKey()
      .$defaultFn(() => crypto.randomUUID()),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Keyed hash of the person and the place. */
    placeKey: text().notNull(),
    /** Raised by every save: a save names the one it started from. */
    sequence: integer().notNull().default(1),
    /** The place and the fields, encrypted; null once posted or thrown away, so that an old tab cannot bring them back. */
    sealed: text(),
    updatedAt: at().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("drafts_user_id_place").on(t.userId, t.placeKey)],
);
