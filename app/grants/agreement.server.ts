import { and, desc, eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";
import { sha256 } from "../shared/crypto.server.ts";
import { NotFound } from "../shared/errors.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { agreementSlug } from "./schema.ts";

export interface Agreement {
  version: string;
  locale: Locale;
  /** SHA-256 of its text: what was signed can be shown to be what was read. */
  hash: string;
}

/** The agreement in force in a language. @throws NotFound while none is published: nobody can apply then */
export async function getAgreement(locale: Locale, executor: Executor = db()): Promise<Agreement> {
  const [row] = await executor
    .select({ version: documents.version, body: documents.bodyMarkdown })
    .from(documents)
    .where(and(eq(documents.slug, agreementSlug), eq(documents.locale, locale)))
    .orderBy(desc(documents.version))
    .limit(1);
  if (!row) throw new NotFound();
  return { version: row.version, locale, hash: sha256(row.body) };
}
