import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { cases, posts, questions } from "../../db/schema/index.ts";
import { DeidentificationFailed } from "../privacy/index.ts";
import { sha256 } from "../shared/crypto.server.ts";
import { deidentifyPosts, knownIdentifiers } from "./build/thread-text.server.ts";

/** Words as they are, or the placeholder or band that replaced some. */
export interface Segment {
  text: string;
  isReplaced: boolean;
}

export interface Preview {
  title: Segment[] | null;
  body: Segment[];
  replaced: number;
  /** Of exactly this text; recorded with the choice. */
  hash: string;
}

/**
 * The text of one contribution as the open tier would hold it today: its whole thread is treated, as for a release.
 * @returns null when the thread cannot be de-identified; then it enters no release either
 */
export async function previewPost(
  post: { id: string; questionId: string },
  executor: Executor = db(),
): Promise<Preview | null> {
  const [question] = await executor.select().from(questions).where(eq(questions.id, post.questionId));
  const open = executor
    .select({ id: cases.postId })
    .from(cases)
    .where(inArray(cases.status, ["open", "claimed", "awaiting_author", "appealed"]));
  const rows = await executor
    .select({
      id: posts.id,
      language: posts.language,
      body: posts.bodyText,
      status: posts.status,
      origin: posts.origin,
    })
    .from(posts)
    .where(and(eq(posts.questionId, post.questionId), ne(posts.origin, "imported")))
    .orderBy(asc(posts.createdAt), asc(posts.id));
  const held = new Set((await open).map(({ id }) => id));
  const isPublic = (row: (typeof rows)[number]) => row.status === "published" && !held.has(row.id);
  const present = rows.filter((row) => row.id === post.id || row.id === post.questionId || isPublic(row));
  const first = present.find(({ id }) => id === post.questionId);
  const ordered = [...(first ? [first] : []), ...present.filter((row) => row !== first)];
  const known = await knownIdentifiers(executor, [post.questionId]);
  try {
    const cleaned = deidentifyPosts(
      ordered.map(({ id, language, body }) => ({
        id,
        language,
        body,
        title: id === post.questionId ? question!.title : null,
      })),
      known.get(post.questionId) ?? [],
      "open",
    );
    const { title, body, titleSpans, bodySpans } = cleaned.find(({ id }) => id === post.id)!;
    return {
      title: title === null ? null : segments(title),
      body: segments(body),
      replaced: titleSpans.length + bodySpans.length,
      hash: previewHash(title, body),
    };
  } catch (error) {
    if (error instanceof DeidentificationFailed) return null;
    throw error;
  }
}

/** Names the de-identified text that an author saw. */
export const previewHash = (title: string | null, body: string): string =>
  sha256(JSON.stringify([title, body]));

const replacement = /(\[[A-Z_]+(?:_\d+)?\]|\b\d{1,2}–\d{1,2}\b|\b90\+)/;

const segments = (text: string): Segment[] =>
  text
    .split(replacement)
    .map((part, index) => ({ text: part, isReplaced: index % 2 === 1 }))
    .filter((segment) => segment.text !== "");
