import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
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
