import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.server.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { locales } from "../shared/i18n/locale.ts";
import { cook } from "../shared/markdown.server.ts";

/**
 * Empties every word that somebody proposed or argued: a line stands in its place, since supports and answers of
 * others hang on it.
 */
export async function eraseProposals(tx: Transaction, { userId }: { userId: string }): Promise<void> {
  for (const language of locales) {
    const t = translator(language);
    const line = t("rights.withdrawnText");
    const { html } = cook(line)!;
    const mine = sql`author_id = ${userId} and language = ${language}`;
    await tx.execute(sql`
      update proposals set title = ${t("proposals.withdrawnTitle")}, concerned = '', idempotency_key = null,
        problem = ${line}, problem_html = ${html}, proposal = ${line}, proposal_html = ${html} where ${mine}`);
    await tx.execute(sql`
      update proposal_arguments set body = ${line}, body_html = ${html}, sources = '[]', idempotency_key = null,
        kind = 'experience' where ${mine}`);
  }
}
