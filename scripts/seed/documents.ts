import { readdir, readFile } from "node:fs/promises";
import { cookDocument } from "../../app/pages/cook-document.server.ts";
import { locales } from "../../app/shared/i18n/locale.ts";
import type { Transaction } from "../../db/client.server.ts";
import { documents } from "../../db/schema/index.ts";

const folder = new URL("../../db/seed/legal/", import.meta.url);

/** Stores the prose of db/seed/legal, one row per page, language and version. @returns the consent text's version */
export async function seedDocuments(tx: Transaction): Promise<string> {
  const rows = [];
  for (const locale of locales) {
    for (const name of await readdir(new URL(`${locale}/`, folder))) {
      if (!name.endsWith(".md")) continue;
      rows.push({ locale, ...parse(name, await readFile(new URL(`${locale}/${name}`, folder), "utf8")) });
    }
  }
  await tx.insert(documents).values(rows).onConflictDoNothing();
  const consent = rows.find(({ slug }) => slug === "research-consent");
  if (!consent) throw new Error("db/seed/legal has no research-consent.md");
  return consent.version;
}

function parse(name: string, source: string) {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const field = (key: string): string => {
    const value = new RegExp(`^${key}: *(.+)$`, "m").exec(head)?.[1];
    if (!value) throw new Error(`${name} has no ${key} in its first lines`);
    return value.trim();
  };
  const bodyHtml = cookDocument(body.trim());
  if (!bodyHtml) throw new Error(`${name} is nested too deeply`);
  return {
    slug: field("slug"),
    version: field("version"),
    title: field("title"),
    bodyMarkdown: body.trim(),
    bodyHtml,
  };
}
