import { desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { charterVersions, documents, proposals } from "../../db/schema/index.ts";
import { listDocumentVersions } from "../pages/queries.server.ts";
import type { DocumentVersion } from "../pages/queries.server.ts";
import { NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";

export interface CharterChange extends DocumentVersion {
  /** What asked for it; null for versions older than proposals. */
  proposal: { number: number; title: string; language: Locale } | null;
}

/** Every version of the charter in one language, the newest first, with what it changed and which proposal asked for it. */
export async function listCharterVersions(locale: Locale): Promise<CharterChange[]> {
  const [versions, asked] = await Promise.all([
    listDocumentVersions("charter", locale),
    db()
      .select({
        version: charterVersions.version,
        number: proposals.number,
        title: proposals.title,
        language: proposals.language,
      })
      .from(charterVersions)
      .innerJoin(proposals, eq(proposals.id, charterVersions.proposalId)),
  ]);
  return versions.map((change) => {
    const proposal = asked.find(({ version }) => version === change.version);
    if (!proposal) return { ...change, proposal: null };
    const { number, title, language } = proposal;
    return { ...change, proposal: { number, title, language } };
  });
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
