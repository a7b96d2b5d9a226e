import { and, desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";
import { environment } from "../shared/env.server.ts";
import { NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { translator } from "../shared/i18n/translators.server.ts";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Fills in who runs this site. What the operator has not configured is said to be missing, not invented. */
function nameOperator(html: string, locale: Locale): string {
  const { OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL } = environment();
  const t = translator(locale);
  const values: Record<string, string> = {
    operatorName: OPERATOR_NAME ?? t("pages.operatorName"),
    operatorAddress: OPERATOR_ADDRESS ?? t("pages.operatorAddress"),
    contactEmail: OPERATOR_EMAIL ?? t("pages.contactEmail"),
  };
  return html.replace(/\{\{(\w+)\}\}/g, (placeholder, key: string) => escapeHtml(values[key] ?? placeholder));
}

/** The version in force of a page of prose, with its operator named. @throws NotFound */
export async function getDocument(slug: string, locale: Locale) {
  const [document] = await db()
    .select({
      slug: documents.slug,
      title: documents.title,
      version: documents.version,
      html: documents.bodyHtml,
    })
    .from(documents)
    .where(and(eq(documents.slug, slug), eq(documents.locale, locale)))
    .orderBy(desc(documents.version))
    .limit(1);
  if (!document) throw new NotFound();
  return { ...document, html: nameOperator(document.html, locale) };
}
