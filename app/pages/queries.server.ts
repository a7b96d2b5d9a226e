import { and, desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";

/** The version in force of a page of prose. @throws NotFound */
export async function getDocument(slug: string, locale: Locale) {
  const [document] = await db()
    .select({ title: documents.title, version: documents.version, html: documents.bodyHtml })
    .from(documents)
    .where(and(eq(documents.slug, slug), eq(documents.locale, locale)))
    .orderBy(desc(documents.version))
    .limit(1);
  if (!document) throw new NotFound();
  return document;
}
