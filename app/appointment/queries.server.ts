import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { appointmentEntries, posts, questions } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";
import type { Actor } from "../shared/policy.ts";
import { entriesPerPage, entryKinds, maxEntries } from "./entries.ts";
import type { Content, Entry } from "./entries.ts";
import { openContent } from "./sealed.server.ts";

type Row = typeof appointmentEntries.$inferSelect;
type Unnumbered = Omit<Entry, "number">;

/** The whole notebook, kind by kind in its own order, the diary by day. */
export async function listEntries(actor: Pick<Actor, "id">): Promise<Entry[]> {
  const rows = await db()
    .select()
    .from(appointmentEntries)
    .where(eq(appointmentEntries.userId, actor.id))
    .orderBy(asc(appointmentEntries.position), asc(appointmentEntries.id))
    .limit(maxEntries);
  const entries = await withStanding(rows);
  return entryKinds.flatMap((kind) => {
    const list = entries.filter((entry) => entry.kind === kind);
    if (kind === "diary") list.sort((a, b) => a.day!.localeCompare(b.day!));
    return list.map((entry, index) => ({ ...entry, number: index + 1 }));
  });
}

/** One entry of one's own notebook. @throws NotFound for anybody else's */
export async function getEntry(actor: Actor, entryId: string): Promise<Entry> {
  const entry = (await listEntries(actor)).find(({ id }) => id === entryId);
  if (!entry) throw new NotFound();
  return entry;
}

export interface NotebookPage {
  total: number;
  entries: Entry[];
  page: number;
  pages: number;
}

/** One page of the notebook: the one with `around` on it, else the one asked for. */
export async function getNotebookPage(
  actor: Actor,
  asked: number,
  around: string | null,
): Promise<NotebookPage> {
  const all = await listEntries(actor);
  const pages = Math.max(1, Math.ceil(all.length / entriesPerPage));
  const place = around === null ? -1 : all.findIndex(({ id }) => id === around);
  const page = place >= 0 ? Math.floor(place / entriesPerPage) + 1 : Math.min(Math.max(1, asked), pages);
  const entries = all.slice((page - 1) * entriesPerPage, page * entriesPerPage);
  return { total: all.length, entries, page, pages };
}

/**
 * Opens rows, and takes the words out of passages that are no longer published: their authors, or the charter, took
 * them back. What comes back to its thread comes back here.
 */
async function withStanding(rows: Row[]): Promise<Unnumbered[]> {
  const opened = rows.map((row) => ({ row, content: openContent(row.userId, row.id, row.sealed) }));
  const ids = opened.flatMap(({ content }) => (content.passage ? [content.passage.postId] : []));
  const shown = new Map<string, number>();
  if (ids.length > 0)
    for (const post of await db()
      .select({ id: posts.id, dangerous: posts.dangerousCount })
      .from(posts)
      .innerJoin(questions, eq(questions.id, posts.questionId))
      .where(and(inArray(posts.id, ids), eq(posts.status, "published"), eq(questions.state, "published"))))
      shown.set(post.id, post.dangerous);
  return opened.map(({ row, content }) => entryOf(row, content, shown));
}

function entryOf({ id, kind, revision }: Row, content: Content, shown: Map<string, number>): Unnumbered {
  const { passage } = content;
  if (!passage) return { id, kind, revision, ...content, standing: null };
  const dangerous = shown.get(passage.postId);
  if (dangerous === undefined)
    return {
      id,
      kind,
      revision,
      ...content,
      passage: { ...passage, text: "", title: "" },
      standing: "withdrawn",
    };
  return { id, kind, revision, ...content, standing: dangerous > 0 ? "dangerous" : "published" };
}
