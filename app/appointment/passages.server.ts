import { eq, inArray } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Transaction } from "../../db/client.server.ts";
import { appointmentEntries, users } from "../../db/schema/index.ts";
import { getPostFor } from "../answers/queries.server.ts";
import { isAnswer } from "../answers/schema.ts";
import { NotFound } from "../shared/errors.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import type { Actor } from "../shared/policy.ts";
import type { Passage } from "./entries.ts";
import { openContent, postKey, sealContent } from "./sealed.server.ts";

/**
 * An answer or a question as a reader sees it now, under the name that its thread shows and no other.
 * @throws NotFound, or Forbidden, when the actor cannot read it or it is not published
 */
export async function readPassage(actor: Actor, postId: string, now = new Date()): Promise<Passage> {
  const { post, question, isMine } = await getPostFor(actor, postId);
  const isKept = post.kind === "question" || isAnswer(post.kind);
  if (!isKept || post.status !== "published" || question.state !== "published") throw new NotFound();
  // A real name must not lead to a pseudonym: where there is one, the other is not read.
  const name = post.stamp?.shownName ?? post.alias ?? (await pseudonymOf(post.authorId));
  return {
    postId,
    number: question.number,
    title: question.title,
    text: post.bodyText,
    author: name,
    isAnonymous: post.anonymousKey !== null,
    isMine,
    isImported: post.origin === "imported",
    kind: post.kind,
    language: post.language,
    publishedAt: (post.publishedAt ?? post.createdAt).toISOString(),
    keptAt: now.toISOString(),
    stamp: post.stamp,
  };
}

async function pseudonymOf(authorId: string | null): Promise<string | null> {
  if (!authorId) return null;
  const [author] = await db()
    .select({ pseudonym: users.pseudonym, status: users.status })
    .from(users)
    .where(eq(users.id, authorId));
  return author?.status === "active" ? author.pseudonym : null;
}

/**
 * Follows an erasure into the notebooks where passages were kept: no name of theirs stays, and, when they erase their
 * words, no word.
 */
export async function forgetPassages(
  tx: Transaction,
  postIds: readonly string[],
  { words }: { words: boolean },
): Promise<void> {
  if (postIds.length === 0) return;
  const kept = await tx
    .select()
    .from(appointmentEntries)
    .where(inArray(appointmentEntries.postKey, postIds.map(postKey)))
    .for("update");
  for (const { id, userId, sealed } of kept) {
    const content = openContent(userId, id, sealed);
    const passage = content.passage!;
    const { stamp, isAnonymous } = passage;
    const forgotten: Passage = {
      ...passage,
      author: isAnonymous && !words ? passage.author : null,
      stamp: words || !stamp ? null : { ...stamp, shownName: null },
      text: words ? translator(passage.language)("appointment.withdrawnText") : passage.text,
      title: words && passage.kind === "question" ? "" : passage.title,
    };
    await tx
      .update(appointmentEntries)
      .set({ sealed: sealContent(userId, id, { ...content, passage: forgotten }) })
      .where(eq(appointmentEntries.id, id));
  }
}
