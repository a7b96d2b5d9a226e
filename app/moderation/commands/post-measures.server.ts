import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../../db/client.server.ts";
import { posts, questions, revisions } from "../../../db/schema/index.ts";
import { publishPost } from "../../questions/commands/publish-post.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { cook, rendererVersion } from "../../shared/markdown.server.ts";
import { done } from "../../shared/result.ts";
import type { Decision, Post } from "../types.ts";
import type { NotPublished, Order, Rewording } from "./measures.server.ts";

/** Who changed a text and why, as its history says; `decisionId` withholds the earlier wordings from it. */
interface Signature {
  reason: string;
  editorId: string | null;
  decisionId: string | null;
}

/** As `applyMeasure`, on a post. */
export async function applyToPost(
  tx: Transaction,
  post: Post,
  order: Order,
  now: Date,
): Promise<NotPublished> {
  const { decisionId, deciderId, measure, reasonCode, edited, correctedById = null } = order;
  if (measure === "hide" || measure === "remove") {
    const status = measure === "hide" ? "hidden" : "removed";
    await tx.update(posts).set({ status, holds: [] }).where(eq(posts.id, post.id));
    return done();
  }
  const shown = await show(tx, post, now);
  if (!shown.ok) return shown;
  if (measure === "lock-thread") await lockThread(tx, post.questionId, now);
  if (measure === "label")
    await tx.update(posts).set({ label: reasonCode, correctedById }).where(eq(posts.id, post.id));
  if (measure === "restrict") await restrict(tx, post, { restrictedAt: now, indexable: false });
  if (edited) {
    const reason = translator(post.language).dynamic(`moderation.reasons.${reasonCode}`);
    await rewrite(tx, post, edited, { reason, editorId: deciderId, decisionId }, now);
  }
  return done();
}

/** As `undoMeasure`: its votes, its accepted mark and its place in search are those it had. */
export async function undoOnPost(
  tx: Transaction,
  post: Post,
  decision: Decision,
  now: Date,
): Promise<NotPublished> {
  if (decision.measure === "lock-thread") {
    await lockThread(tx, post.questionId, null);
    return done();
  }
  if (decision.measure === "label") {
    await tx.update(posts).set({ label: null, correctedById: null }).where(eq(posts.id, post.id));
    return done();
  }
  if (decision.measure === "restrict") {
    await restrict(tx, post, { restrictedAt: null, indexable: decision.previousIndexable ?? true });
    return done();
  }
  if (decision.measure === "edit-passage") {
    await tx.update(revisions).set({ withheldBy: null }).where(eq(revisions.withheldBy, decision.id));
    // An author who has written anew since keeps the newer text; the earlier wording is in the history again.
    if (post.revision === decision.postRevision + 1) {
      const { previousTitle: title, previousMarkdown: markdown } = decision;
      const reason = translator(post.language)("moderation.decision.overturned");
      await rewrite(tx, post, { title, markdown }, { reason, editorId: null, decisionId: null }, now);
    }
    return done();
  }
  return show(tx, post, now);
}

/** Back in sight; a post that was never published goes the way of a first publication. */
async function show(tx: Transaction, post: Post, now: Date): Promise<NotPublished> {
  if (post.status === "published" || post.bodyMarkdown === "") return done(); // empty: its author took it back
  if (post.status === "pending") return publishPost(tx, post.id, now);
  if (!post.publishedAt) {
    await tx.update(posts).set({ status: "pending" }).where(eq(posts.id, post.id));
    return publishPost(tx, post.id, now);
  }
  await tx.update(posts).set({ status: "published", holds: [] }).where(eq(posts.id, post.id));
  return done();
}

/** Out of search engines and feeds, and without replies: a question takes no answers, an answer no comments. */
async function restrict(
  tx: Transaction,
  post: Post,
  columns: { restrictedAt: Date | null; indexable: boolean },
): Promise<void> {
  await tx.update(posts).set(columns).where(eq(posts.id, post.id));
  if (post.kind === "question") await lockThread(tx, post.questionId, columns.restrictedAt);
}

async function lockThread(tx: Transaction, questionId: string, lockedAt: Date | null): Promise<void> {
  await tx
    .update(questions)
    .set({ lockedAt, version: sql`${questions.version} + 1` })
    .where(eq(questions.id, questionId));
}

/**
 * Replaces a post's wording and keeps the earlier one. Signed by a moderator, the wordings that held the passage are
 * withheld from public history.
 */
async function rewrite(
  tx: Transaction,
  post: Post,
  { title, markdown }: Rewording,
  signed: Signature,
  now: Date,
): Promise<void> {
  const cooked = cook(markdown);
  if (!cooked) throw new Error("a wording that was checked before does not parse");
  const [thread] = await tx
    .select({ title: questions.title })
    .from(questions)
    .where(eq(questions.id, post.questionId));
  const isQuestion = post.kind === "question";
  await tx.insert(revisions).values({
    postId: post.id,
    revision: post.revision,
    title: isQuestion ? thread!.title : null,
    bodyMarkdown: post.bodyMarkdown,
    editedById: signed.editorId,
    reason: signed.reason,
    createdAt: now,
  });
  if (signed.decisionId) {
    await tx
      .update(revisions)
      .set({ withheldBy: signed.decisionId })
      .where(and(eq(revisions.postId, post.id), isNull(revisions.withheldBy)));
  }
  await tx
    .update(posts)
    .set({
      bodyMarkdown: markdown,
      bodyHtml: cooked.html,
      bodyText: cooked.text,
      rendererVersion,
      revision: post.revision + 1,
      editedAt: now,
    })
    .where(eq(posts.id, post.id));
  if (isQuestion && title) await tx.update(questions).set({ title }).where(eq(questions.id, post.id));
}
