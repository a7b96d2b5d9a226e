import { sql } from "drizzle-orm";
import { strToU8, zipSync } from "fflate";
import { db } from "../../db/client.server.ts";
import type { Locale } from "../shared/i18n/locale.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { listEntries } from "../appointment/queries.server.ts";
import { openFields } from "../drafts/fields.server.ts";
import { openNews } from "../notifications/sealed-news.server.ts";
import { cook } from "../shared/markdown.server.ts";
import type { Actor } from "../shared/policy.ts";
import { findPerson } from "./erase.server.ts";
import { nameFollowed } from "./followed.server.ts";
import { tables } from "./tables.ts";

type Row = Record<string, unknown>;

/** Columns that name a person, by table: what other people's ids must be hidden in. */
async function personColumns(): Promise<Set<string>> {
  const rows = await db().execute<{ key: string }>(sql`
    select c.relname || '.' || a.attname as key from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'users'::regclass`);
  return new Set([...rows.map(({ key }) => key), "audit_events.actor_id"]);
}

/** All that the database holds of somebody, by table. Other people are "other", they themselves are "self". */
export async function collectData(userId: string, locale: Locale = "en"): Promise<Record<string, Row[]>> {
  const person = await findPerson(userId);
  const naming = await personColumns();
  const collected: Record<string, Row[]> = {};
  for (const [table, { mine, hidden = [] }] of Object.entries(tables)) {
    if (!mine) continue;
    const rows = await db().execute<{ row: Row }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(table)} t where ${mine(person)}`,
    );
    collected[table] = rows.map(({ row }) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !hidden.includes(column))
          .map(([column, value]) => [
            column,
            naming.has(`${table}.${column}`) && value !== null
              ? value === userId
                ? "self"
                : "other"
              : value,
          ]),
      ),
    );
  }
  collected.follows = await nameFollowed(userId, collected.follows!, locale);
  // Drafts and news are sealed even from whoever reads the database: their owner gets them in clear.
  collected.drafts = collected.drafts!.map(({ sealed, ...row }) =>
    typeof sealed === "string" ? { ...row, ...openFields(userId, sealed) } : row,
  );
  collected.notifications = collected.notifications!.map(({ sealed, ...row }) => ({
    ...row,
    about: openNews(userId, String(sealed)),
  }));
  const notebook = new Map((await listEntries({ id: userId })).map((entry) => [entry.id, entry]));
  collected.appointment_entries = collected.appointment_entries!.map((row) => ({
    ...row,
    ...notebook.get(String(row.id)),
  }));
  return collected;
}

/** The "blue button": a ZIP of everything, for machines (JSON) and for people (HTML, Markdown). */
export async function buildExport(actor: Actor, now = new Date()): Promise<Uint8Array<ArrayBuffer>> {
  const collected = await collectData(actor.id, actor.locale);
  const t = translator(actor.locale);
  const titles = new Map(collected.questions!.map((row) => [row.id, String(row.title)]));
  const texts = collected.posts!.toSorted((a, b) => String(a.created_at).localeCompare(String(b.created_at)));
  const markdown = [
    `# ${t("rights.export.title", { pseudonym: actor.pseudonym })}`,
    t("rights.export.intro", { date: now.toISOString().slice(0, 10) }),
    ...texts.map((row) =>
      [
        `## ${titles.get(row.id) ?? t("rights.export.contribution")}`,
        `*${String(row.created_at).slice(0, 10)} · ${String(row.kind)} · ${String(row.status)}*`,
        String(row.body_markdown),
      ].join("\n\n"),
    ),
    `# ${t("rights.export.rest")}`,
    ...Object.entries(collected)
      .filter(([table, rows]) => table !== "posts" && rows.length > 0)
      .map(([table, rows]) => `## ${table}\n\n${rows.map(asLine).join("\n")}`),
  ].join("\n\n");
  return zipSync({
    "entraide.json": strToU8(JSON.stringify({ exportedAt: now.toISOString(), ...collected }, null, 2)),
    "entraide.md": strToU8(markdown),
    "entraide.html": strToU8(asPage(actor, markdown)),
  }) as Uint8Array<ArrayBuffer>;
}

const asLine = (row: Row): string =>
  `- ${Object.entries(row)
    .filter(([, value]) => value !== null && value !== "")
    .map(
      ([column, value]) => `${column}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    )
    .join("; ")}`;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Cooked section by section: one text that is nested too deeply is shown as it was typed. */
function asPage(actor: Actor, markdown: string): string {
  const sections = markdown.split(/\n\n(?=#{1,2} )/);
  const body = sections.map((part) => cook(part)?.html ?? `<pre>${escapeHtml(part)}</pre>`).join("\n");
  return `<!doctype html>\n<html lang="${actor.locale}"><head><meta charset="utf-8"><title>${escapeHtml(actor.pseudonym)}</title></head><body>\n${body}\n</body></html>\n`;
}
