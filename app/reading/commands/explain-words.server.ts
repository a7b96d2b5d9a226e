import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { posts, questions } from "../../../db/schema/index.ts";
import { findWords, mostWords } from "../glossary.ts";

/**
 * Notes which words of the glossary a thread uses, so that its pages only have to show them. Its version moves when
 * they change: pages that were cached are made again.
 */
export async function explainWords(questionId: string): Promise<void> {
  const rows = await db()
    .select({
      text: posts.bodyText,
      language: posts.language,
      title: questions.title,
      known: questions.words,
    })
    .from(posts)
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .where(
      and(
        eq(posts.questionId, questionId),
        eq(posts.status, "published"),
        eq(posts.audience, questions.audience),
      ),
    )
    .orderBy(asc(posts.createdAt), asc(posts.id));
  const [first] = rows;
  if (!first) return;
  const found = rows.flatMap(({ text, language, title }, at) =>
    findWords(at === 0 ? `${title}\n${text}` : text, language),
  );
  const words = [...new Set(found)].slice(0, mostWords);
  if (first.known && words.join() === first.known.join()) return;
  await db()
    .update(questions)
    .set({
      words,
      version:
        words.length > 0 || first.known?.length ? sql`${questions.version} + 1` : sql`${questions.version}`,
    })
    .where(eq(questions.id, questionId));
}

/** The same for the thread of a post. */
export async function explainWordsAround(postId: string): Promise<void> {
  const [row] = await db().select({ id: posts.questionId }).from(posts).where(eq(posts.id, postId));
  if (row) await explainWords(row.id);
}

/** The same for threads that nobody looked at yet, as after an import. @returns how many */
export async function explainNewThreads(limit = 200): Promise<number> {
  const rows = await db()
    .select({ id: questions.id })
    .from(questions)
    .where(and(isNull(questions.words), eq(questions.state, "published")))
    .limit(limit);
  for (const { id } of rows) await explainWords(id);
  return rows.length;
}
