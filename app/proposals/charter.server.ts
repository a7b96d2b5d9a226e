import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { charterVersions, documents, proposals } from "../../db/schema/index.ts";
import { diffWords } from "../answers/diff.ts";
import type { DiffPart } from "../answers/diff.ts";
import { NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";

export interface CharterChange {
  /** Its date, in ISO 8601. */
  version: string;
  title: string;
  /** What it changed of the one before; null for the first. */
  diff: DiffPart[] | null;
  /** What asked for it; null for versions older than proposals. */
  proposal: { number: number; title: string; language: Locale } | null;
}

/** Every version of the charter in one language, the newest first, with what it changed and which proposal asked for it. */
export async function listCharterVersions(locale: Locale): Promise<CharterChange[]> {
  const rows = await db()
    .select({
      version: documents.version,
      title: documents.title,
      body: documents.bodyMarkdown,
      number: proposals.number,
      proposalTitle: proposals.title,
      language: proposals.language,
    })
    .from(documents)
    .leftJoin(charterVersions, eq(charterVersions.version, documents.version))
    .leftJoin(proposals, eq(proposals.id, charterVersions.proposalId))
    .where(and(eq(documents.slug, "charter"), eq(documents.locale, locale)))
    .orderBy(asc(documents.version));
  return rows
    .map(({ version, title, body, number, proposalTitle, language }, index) => ({
      version,
      title,
      diff: index === 0 ? null : diffWords(rows[index - 1]!.body, body),
      proposal: number === null ? null : { number, title: proposalTitle!, language: language! },
    }))
    .toReversed();
}

type CharterText = { version: string; title: string; bodyMarkdown: string };

/** The charter in force, as it is written, in each language. @throws NotFound before any was stored */
export async function getCharterTexts(executor: Executor = db()): Promise<Record<Locale, CharterText>> {
  const rows = await executor
    .select({
      locale: documents.locale,
      version: documents.version,
      title: documents.title,
      bodyMarkdown: documents.bodyMarkdown,
    })
    .from(documents)
    .where(eq(documents.slug, "charter"))
    .orderBy(desc(documents.version));
  const fr = rows.find(({ locale }) => locale === "fr");
  const en = rows.find(({ locale }) => locale === "en");
  if (!fr || !en) throw new NotFound();
  return { fr, en };
}
