import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { hintDecisions, posts, questions, questionTopics, revisions, topics } from "../../db/schema/index.ts";
import { questionPolicy } from "../questions/policy.ts";
import { answersPerPage } from "../questions/thread/order.ts";
import type { Cursor } from "../questions/thread/order.ts";
import { findThreadHead } from "../questions/thread-head.server.ts";
import type { ThreadHead } from "../questions/thread-head.server.ts";
import { isAuthor } from "../shared/authorship.server.ts";
import { keptTokens } from "../questions/composer/hints.server.ts";
import type { RecordedDecision } from "../questions/composer/hints.server.ts";
import { answerPolicy } from "./policy.ts";
import { sourceValues } from "./schema.ts";
import { AppError, Forbidden, NotFound } from "../shared/errors.ts";
import { authorize, hasRole } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";

export type PostRow = typeof posts.$inferSelect;
export type QuestionRow = typeof questions.$inferSelect;

export interface PostInThread {
  post: PostRow;
  question: QuestionRow;
  isMine: boolean;
  isAsker: boolean;
  /** The pseudonym that the actor bears in this thread; null under their own name. */
  alias: string | null;
}

/**
 * A thread to write in. @throws NotFound, or Forbidden ("members-only"), when the actor may not read it
 * @param read as it was read with the session; when it is left out, it is looked up
 */
export async function getThreadFor(actor: Actor | null, number: number, read?: ThreadHead | null) {
  const head = read === undefined ? await findThreadHead(number) : read;
  if (!head) throw new NotFound();
  const { asker, ...question } = head;
  const isAsker = isAuthor(actor, asker);
  readable(actor, question, isAsker);
  return { question, alias: isAsker ? asker.alias : null };
}

/** A thread to write in, or null when it does not exist or the actor may not read it (any more). */
export async function findThreadFor(actor: Actor | null, number: number) {
  try {
    return await getThreadFor(actor, number);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const first = alias(posts, "first");
const parent = alias(posts, "parent");

/** A post with its thread. @throws NotFound, or Forbidden ("members-only"), when the actor may not read it */
export async function getPostFor(
  actor: Actor | null,
  postId: string,
  executor: Executor = db(),
): Promise<PostInThread> {
  const [row] = await executor
    .select({
      post: posts,
      question: questions,
      first: { authorId: first.authorId, anonymousKey: first.anonymousKey, alias: first.alias },
      parentStatus: parent.status,
    })
    .from(posts)
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .innerJoin(first, eq(first.id, posts.questionId))
    .leftJoin(parent, eq(parent.id, posts.parentId))
    .where(eq(posts.id, postId));
  if (!row) throw new NotFound();
  const { post, question, parentStatus } = row;
  const isMine = isAuthor(actor, post);
  const isAsker = isAuthor(actor, { ...row.first, questionId: question.id });
  readable(actor, question, isAsker);
  const isShown = post.status === "published" && (parentStatus ?? "published") === "published";
  if (!isShown && !isMine && !hasRole(actor, "moderator")) throw new NotFound();
  if (post.audience === "members" && actor === null) throw new Forbidden("members-only");
  return { post, question, isMine, isAsker, alias: isAsker ? row.first.alias : null };
}

/** A post, or null when the actor may not read it (any more). */
export async function findPostFor(actor: Actor | null, postId: string): Promise<PostInThread | null> {
  try {
    return await getPostFor(actor, postId);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** One's own post as the edit form shows it. @throws Forbidden when it may not be changed */
export async function getEditable(actor: Actor, postId: string, now = new Date()) {
  const { post, question, isMine } = await getPostFor(actor, postId);
  authorize(answerPolicy["post.edit"](isMine, actor, post, now));
  const values: Record<string, string | string[]> = {
    body: post.bodyMarkdown,
    revision: String(post.revision),
    language: post.language,
    kept: await keptIn(actor, post, question),
  };
  if (post.kind === "question") {
    values.title = question.title;
    values.topics = await listTopicSlugs(post.id);
  }
  if (hasSources(post)) Object.assign(values, { hasSources: "1" }, sourceValues(post.sources));
  if (post.kind !== "comment") {
    values.audience = post.audience;
    values.search = post.indexable ? "index" : "noindex";
  }
  const isBounded = post.kind !== "question";
  return {
    values,
    isProfessional: post.kind === "professional",
    kind: post.kind,
    thread: isBounded ? { audience: question.audience, indexable: question.indexable } : undefined,
  };
}

const hasSources = (post: PostRow): boolean => post.kind !== "question" && post.kind !== "comment";

/** What its author decided to keep, for an edit not to ask again. */
async function keptIn(actor: Actor, post: PostRow, question: QuestionRow): Promise<string> {
  const rows = await db()
    .select({
      part: hintDecisions.part,
      start: hintDecisions.spanStart,
      end: hintDecisions.spanEnd,
      type: hintDecisions.type,
      decision: hintDecisions.decision,
    })
    .from(hintDecisions)
    .where(eq(hintDecisions.postId, post.id));
  const words = { title: post.kind === "question" ? question.title : null, body: post.bodyMarkdown };
  return keptTokens(actor, words, rows as RecordedDecision[]);
}

/** The slugs of a question's topics, in their order. */
async function listTopicSlugs(questionId: string): Promise<string[]> {
  const rows = await db()
    .select({ slug: topics.slug })
    .from(questionTopics)
    .innerJoin(topics, eq(topics.id, questionTopics.topicId))
    .where(eq(questionTopics.questionId, questionId))
    .orderBy(asc(questionTopics.position));
  return rows.map(({ slug }) => slug);
}

function readable(
  actor: Actor | null,
  question: Pick<QuestionRow, "state" | "audience">,
  isAsker: boolean,
): void {
  const verdict = questionPolicy["question.read"](actor, question, isAsker);
  if (!verdict.allowed && verdict.reason === "not-found") throw new NotFound();
  authorize(verdict);
}

/** The wordings of a post, oldest first, each with when and how it was replaced; the last one is in force. */
export async function listWordings(post: PostRow, question: QuestionRow, executor: Executor = db()) {
  const earlier = await executor
    .select({
      revision: revisions.revision,
      title: revisions.title,
      body: revisions.bodyMarkdown,
      sources: revisions.sources,
      reason: revisions.reason,
      replacedAt: revisions.createdAt,
      isWithheld: sql<boolean>`${revisions.withheldBy} is not null`,
    })
    .from(revisions)
    .where(eq(revisions.postId, post.id))
    .orderBy(asc(revisions.revision));
  const isQuestion = post.kind === "question";
  const wordings = [
    ...earlier,
    {
      revision: post.revision,
      title: isQuestion ? question.title : null,
      body: post.bodyMarkdown,
      sources: post.sources,
      reason: null,
      replacedAt: null,
      isWithheld: false,
    },
  ];
  // What a moderator took out is not read in the history either: the change and its reason stay, its words do not.
  const kept = wordings.findIndex((wording) => !wording.isWithheld);
  const { title, body } = wordings[kept]!;
  return wordings.map((wording, index) => (index < kept ? { ...wording, title, body } : wording));
}

/**
 * The page of its thread on which a post is read: null for the first one, else what `after` says there. A comment is
 * read below its answer.
 */
export async function findPage(
  post: Pick<PostRow, "id" | "kind" | "parentId" | "questionId">,
  executor: Executor = db(),
): Promise<Cursor | null> {
  const answerId = post.kind === "comment" ? post.parentId : post.id;
  const above = await executor.execute<Cursor & Record<string, unknown>>(sql`
    select a.rank::float8 as rank, a.id from posts a, posts here
    where here.id = ${answerId} and here.status = 'published' and a.question_id = ${post.questionId} and a.status = 'published'
      and a.rank is not null and (a.rank, a.id) > (here.rank, here.id)
    order by a.rank, a.id limit ${answersPerPage}`);
  return above.length < answersPerPage ? null : { rank: above[0]!.rank, id: above[0]!.id };
}
