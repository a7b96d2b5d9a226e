import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, createdAt, id } from "./columns.ts";

export const erasureDepth = pgEnum("erasure_depth", ["keep", "anonymise", "erase"]);

/** An erasure asked for and done. The person's id leaves the row when it is done. */
export const erasures = pgTable("erasures", {
  id: id(),
  userId: uuid(),
  depth: erasureDepth().notNull(),
  requestedAt: createdAt(),
  doneAt: at(),
});

/** The address that somebody wants instead of theirs, until a link sent there is opened. */
export const emailChanges = pgTable("email_changes", {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  email: text().notNull(),
  tokenHash: text(),
  requestedAt: createdAt(),
});

/** Restriction and objection (GDPR art. 18 and 21): acted on at once for research, answered by a person. */
export const rightsRequests = pgTable(
  "rights_requests",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text({ enum: ["restrict", "object"] }).notNull(),
    explanation: text().notNull().default(""),
    createdAt: createdAt(),
    answeredAt: at(),
    /** Words of the team, for the person alone. */
    answer: text(),
    answeredById: uuid().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    check("rights_requests_kind", sql`kind in ('restrict', 'object')`),
    check("rights_requests_answered", sql`(answered_at is null) = (answer is null)`),
    index("rights_requests_open")
      .on(t.createdAt)
      .where(sql`answered_at is null`),
  ],
);
