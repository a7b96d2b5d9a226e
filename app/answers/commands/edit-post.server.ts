import { and, eq, inArray, sql } from "drizzle-orm";
import { isDeepStrictEqual } from "node:util";
import { transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { posts, questions, questionTopics, revisions } from "../../../db/schema/index.ts";
import { closeDraft } from "../../drafts/commands.server.ts";
import { findTopicIds } from "../../questions/commands/ask-question.server.ts";
import { bodyColumns, replaceDecisions } from "../../questions/commands/submission.server.ts";
import { recordDecisions } from "../../questions/composer/hints.server.ts";
import { bounds, visibleLength } from "../../questions/schema.ts";
import { nextReview } from "../../questions/thread/freshness.ts";
import { spend } from "../../shared/limits.server.ts";
import { authorize } from "../../shared/policy.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { slugify } from "../../shared/text.ts";
import { answerPolicy } from "../policy.ts";
import { getPostFor } from "../queries.server.ts";
import type { PostRow, QuestionRow } from "../queries.server.ts";
import { maxComment, maxSimple } from "../schema.ts";
import type { EditInput } from "../schema.ts";

type EditProblem =
  | "too-nested"
  | "body-too-short"
  | "body-too-long"
  | "comment-too-short"
  | "comment-too-long"
  | "simple-too-short"
  | "simple-too-long"
  | "source-needed"
  | "unknown-topic"
  | "edited-meanwhile";

/**
 * Changes the author's own words, sources, topics and choices. The earlier wording stays in the history; new words
 * are triaged again while the post stays where it is. An edit begun from an older wording is refused.
 */
export async function editPost(
  actor: Actor,
  postId: string,
  input: EditInput,
  now = new Date(),
): Promise<Result<EditProblem, { number: number; slug: string }>> {
  const { post, question, isMine } = await getPostFor(actor, postId);
  authorize(answerPolicy["post.edit"](isMine, actor, post, now));
  const fault = lengthFault(post, input.body);
  if (fault) return problem(fault);
  const body = bodyColumns(input.body);
  if (!body) return problem("too-nested");
  if (!body.bodyText) return problem(post.kind === "comment" ? "comment-too-short" : "body-too-short");
  const isQuestion = post.kind === "question";
  const topicIds = isQuestion && input.topics ? await findTopicIds(input.topics) : undefined;
  if (topicIds === null) return problem("unknown-topic");
  const sources = changedSources(post, input);
  if (post.kind === "sourced" && (sources ?? post.sources).length === 0) return problem("source-needed");
  await spend("post", actor.id);

  const title = (isQuestion && input.title) || question.title;
  const slug = title === question.title ? question.slug : slugify(title);
  const isReworded = body.bodyMarkdown !== post.bodyMarkdown || title !== question.title || sources !== null;
  const isBounded = !isQuestion && question.audience === "members";
  const audience = isBounded ? "members" : input.audience;
  const indexable =
    input.search === "index" &&
    audience === "everyone" &&
    post.restrictedAt === null &&
    (isQuestion || question.indexable);
  const language = input.language ?? post.language;
  const words = { title: isQuestion ? title : null, body: input.body };
  const decisions = recordDecisions(actor, words, language, input);
  const isCurrent = await transaction(async (tx) => {
    const changed = await tx
      .update(posts)
      .set({
        language,
        ...(post.kind === "comment" ? {} : { audience, indexable }),
        ...(isReworded ? { ...body, revision: input.revision + 1, editedAt: now } : {}),
        ...(sources ? { sources } : {}),
        ...(isReworded && post.simplifiesRevision !== null
          ? { simplifiesRevision: sql`(select a.revision from posts a where a.id = ${posts.parentId})` }
          : {}),
        ...(isReworded && isOverdue(post, now) ? { reviewedAt: now, reviewBy: nextReview(now) } : {}),
      })
      .where(and(eq(posts.id, postId), eq(posts.revision, input.revision)))
      .returning({ id: posts.id });
    if (changed.length === 0) return false;
    // Comments have no choice of their own: they are read where the post above them is.
    await tx
      .update(posts)
      .set({ audience, indexable })
      .where(and(eq(posts.parentId, postId), eq(posts.kind, "comment")));
    if (topicIds) await moveToTopics(tx, postId, topicIds);
    await replaceDecisions(tx, postId, decisions);
    await closeDraft(tx, actor.id, `edit:${postId}`);
    if (!isReworded) return true;
    await keepWording(tx, post, question, { sources, revision: input.revision });
    if (isQuestion) await tx.update(questions).set({ title, slug }).where(eq(questions.id, postId));
    await emit(tx, { name: "post.edited", postId });
    return true;
  });
  return isCurrent ? done({ number: question.number, slug }) : problem("edited-meanwhile");
}

/** A professional who rewords an answer of theirs whose date is over has read it again, with an active badge. */
const isOverdue = (post: PostRow, now: Date): boolean =>
  post.kind === "professional" && post.reviewBy !== null && post.reviewBy <= now;

function lengthFault({ kind, simplifiesRevision }: PostRow, text: string): EditProblem | null {
  const isComment = kind === "comment";
  const noun = isComment ? (simplifiesRevision === null ? "comment" : "simple") : "body";
  const { min, max } = isComment ? { min: 2, max: noun === "simple" ? maxSimple : maxComment } : bounds.body;
  if (visibleLength(text) < min) return `${noun}-too-short`;
  return text.length > max ? `${noun}-too-long` : null;
}

/** The sources to write; null when the form had none to offer, or they stayed as they were. */
function changedSources(post: PostRow, input: EditInput) {
  if (!input.sources || post.kind === "question" || post.kind === "comment") return null;
  const shown = post.sources.map(({ title, url, publisher, year }) => ({ title, url, publisher, year }));
  return isDeepStrictEqual(shown, input.sources) ? null : input.sources;
}

function keepWording(
  tx: Transaction,
  post: PostRow,
  question: QuestionRow,
  { sources, revision }: { sources: PostRow["sources"] | null; revision: number },
) {
  return tx.insert(revisions).values({
    postId: post.id,
    revision,
    title: post.kind === "question" ? question.title : null,
    bodyMarkdown: post.bodyMarkdown,
    sources: sources ? post.sources : null,
    editedById: post.authorId,
  });
}

/** Puts a question under these topics, in this order. Those that stay keep their place in the lists. */
async function moveToTopics(tx: Transaction, questionId: string, topicIds: string[]): Promise<void> {
  const before = await tx
    .select({ topicId: questionTopics.topicId })
    .from(questionTopics)
    .where(eq(questionTopics.questionId, questionId));
  const gone = before.map(({ topicId }) => topicId).filter((id) => !topicIds.includes(id));
  if (gone.length > 0)
    await tx
      .delete(questionTopics)
      .where(and(eq(questionTopics.questionId, questionId), inArray(questionTopics.topicId, gone)));
  for (const [position, topicId] of topicIds.entries())
    await tx
      .insert(questionTopics)
      .values({ questionId, topicId, position })
      .onConflictDoUpdate({
        target: [questionTopics.questionId, questionTopics.topicId],
        set: { position },
      });
}
