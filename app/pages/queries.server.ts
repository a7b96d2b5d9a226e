import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";
import { diffWords } from "../answers/diff.ts";
import type { DiffPart } from "../answers/diff.ts";
import { findWords } from "../reading/glossary.ts";
import { environment } from "../shared/env.server.ts";
import { NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { translator } from "../shared/i18n/translators.server.ts";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Fills in who runs this site. What the operator has not configured is said to be missing, not invented. */
function nameOperator(text: string, locale: Locale, escape = (value: string) => value): string {
  const { OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL } = environment();
  const t = translator(locale);
  const values: Record<string, string> = {
    operatorName: OPERATOR_NAME ?? t("pages.operatorName"),
    operatorAddress: OPERATOR_ADDRESS ?? t("pages.operatorAddress"),
    contactEmail: OPERATOR_EMAIL ?? t("pages.contactEmail"),
  };
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, key: string) => escape(values[key] ?? placeholder));
}

/** Looked for once per process and version: pages of prose are long, and seldom change. */
const wordsFound = new Map<string, { html: string; words: string[] }>();

function wordsOf(slug: string, locale: Locale, html: string): string[] {
  const page = `${locale} ${slug}`;
  const known = wordsFound.get(page);
  if (known?.html === html) return known.words;
  const words = findWords(html.replace(/<[^>]*>/g, " "), locale);
  wordsFound.set(page, { html, words });
  return words;
}

/** The version in force of a page of prose, with its operator named and its words of the glossary. @throws NotFound */
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
  return {
    ...document,
    html: nameOperator(document.html, locale, escapeHtml),
    words: wordsOf(slug, locale, document.html),
  };
}

export interface DocumentVersion {
  /** Its date, in ISO 8601. */
  version: string;
  title: string;
  /** What it changed of the one before; null for the first. */
  diff: DiffPart[] | null;
}

/** Every version of a page of prose in one language, the newest first, with what it changed. */
export async function listDocumentVersions(slug: string, locale: Locale): Promise<DocumentVersion[]> {
  const rows = await db()
    .select({ version: documents.version, title: documents.title, body: documents.bodyMarkdown })
    .from(documents)
    .where(and(eq(documents.slug, slug), eq(documents.locale, locale)))
    .orderBy(asc(documents.version));
  const texts = rows.map(({ body }) => nameOperator(body, locale));
  return rows
    .map(({ version, title }, index) => ({
      version,
      title,
      diff: index === 0 ? null : diffWords(texts[index - 1]!, texts[index]!),
    }))
    .toReversed();
}
