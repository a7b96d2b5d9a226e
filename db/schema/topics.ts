import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Bilingual } from "./columns.ts";
import { createdAt, id } from "./columns.ts";

export type TrustedSource = { title: string; url: string; publisher: string; lang: "fr" | "en" };

export const topics = pgTable(
  "topics",
  {
    id: id(),
    slug: text().notNull(),
    parentId: uuid().references((): AnyPgColumn => topics.id, { onDelete: "set null" }),
    label: jsonb().$type<Bilingual>().notNull(),
    description: jsonb().$type<Bilingual>().notNull(),
    synonyms: jsonb().$type<{ fr: string[]; en: string[] }>().notNull(),
    /** `scheme:code`, e.g. `doid:DOID:9351`. */
    codes: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    sources: jsonb().$type<TrustedSource[]>().notNull().default([]),
    /** False for a term of an imported vocabulary: found by its names, kept out of the tree. */
    isListed: boolean().notNull().default(true),
    /** Where its questions, followers and names went; its address leads there. */
    mergedIntoId: uuid().references((): AnyPgColumn => topics.id, { onDelete: "cascade" }),
    isRare: boolean().notNull().default(false),
    isSensitive: boolean().notNull().default(false),
    position: integer().notNull().default(0),
    questionCount: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("topics_slug_key").on(t.slug),
    index("topics_parent_id").on(t.parentId),
    index("topics_codes").using("gin", t.codes),
    index("topics_listed")
      .on(t.position)
      .where(sql`is_listed`),
  ],
);
