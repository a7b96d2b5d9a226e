import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { locale } from "./accounts.ts";
import { at, createdAt } from "./columns.ts";

/** Domain events written in the transaction that made them true; the relay turns them into jobs. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
    settledAt: at(),
  },
  (t) => [
    index("outbox_unsettled")
      .on(t.id)
      .where(sql`settled_at is null`),
  ],
);

/** An effect that was done, written in the effect's own transaction: a job that runs twice acts once. */
export const processedEffects = pgTable("processed_effects", {
  key: text().primaryKey(),
  processedAt: createdAt(),
});

/** Charter, notices, help: versioned prose, cooked when it is stored. */
export const documents = pgTable(
  "documents",
  {
    slug: text().notNull(),
    locale: locale().notNull(),
    version: text().notNull(),
    title: text().notNull(),
    bodyMarkdown: text().notNull(),
    bodyHtml: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.locale, t.version] })],
);

/** The figures about trust on the home page, counted by a job: one row. */
export const siteFigures = pgTable(
  "site_figures",
  {
    isOnly: boolean().primaryKey().default(true),
    figures: jsonb().notNull(),
    countedAt: createdAt(),
  },
  () => [check("site_figures_is_only", sql`is_only`)],
);

/** What a worker last counted in each queue: jobs by state. */
export const queueStates = pgTable("queue_states", {
  queue: text().primaryKey(),
  counts: jsonb().$type<Record<string, number>>().notNull(),
  countedAt: createdAt(),
});

/** Jobs that were given up: ids and codes, never words. `asked` is what an administrator wants done with one. */
export const deadLetters = pgTable(
  "dead_letters",
  {
    queue: text().notNull(),
    jobId: text().notNull(),
    name: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    reason: text().notNull(),
    attempts: integer().notNull(),
    failedAt: at().notNull(),
    asked: text().$type<"retry" | "forget">(),
  },
  (t) => [
    primaryKey({ columns: [t.queue, t.jobId] }),
    index("dead_letters_failed_at").on(t.failedAt),
    check("dead_letters_asked", sql`asked in ('retry', 'forget')`),
  ],
);
