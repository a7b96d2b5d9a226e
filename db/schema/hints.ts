import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id } from "./columns.ts";
import { posts } from "./forum.ts";

/**
 * What an author decided on the privacy hints of their text: kept, masked or said more broadly. Offsets (UTF-16) into
 * the title or the Markdown in force, never words.
 */
export const hintDecisions = pgTable(
  "hint_decisions",
  {
    id: id(),
    postId: uuid()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    part: text().$type<"title" | "body">().notNull(),
    spanStart: integer().notNull(),
    spanEnd: integer().notNull(),
    /** Kind of identifier, as the engine names it. */
    type: text().notNull(),
    decision: text().$type<"kept" | "masked" | "broadened">().notNull(),
  },
  (t) => [index("hint_decisions_post_id").on(t.postId)],
);
