import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { posts, questions } from "../../db/schema/index.ts";
import type { SealedDraft } from "../drafts/queries.server.ts";
import { anonymousKey, isAuthor } from "../shared/authorship.server.ts";
import { Forbidden, Gone, NotFound } from "../shared/errors.ts";
import { authorize, hasRole, isActive } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { questionPolicy } from "./policy.ts";
import { assemble, contribution, mayRead } from "./thread/assemble.ts";
import type { Reader } from "./thread/assemble.ts";
import { answersPerPage, formatCursor } from "./thread/order.ts";
import type { Cursor } from "./thread/order.ts";
import { findThreadRows } from "./thread/rows.server.ts";
import type { PostRow } from "./thread/post-row.server.ts";
import type { ThreadRows } from "./thread/rows.server.ts";
import type { LivedOrder, Overlay, Thread, ThreadQuestion } from "./thread/types.ts";

export interface ThreadOptions {
  livedOrder?: LivedOrder;
  /** Answers that come after this one; null for the first page. */
  after?: Cursor | null;
  now?: Date;
  executor?: Executor;
}

/** A page, and beside what it shows what its answer form is opened with. */
export interface ReadThread extends Thread {
  /** The answer that this viewer began here, as it is kept. */
  draft: SealedDraft | null;
}

/**
 * A page of a thread as one viewer may see it, from one statement: its version is of the same instant as its words.
 * @throws NotFound for what does not exist or is not published, Gone for what was removed, Forbidden
 *   ("members-only") for a visitor
 */
export async function getThread(
  number: number,
  viewer: Actor | null,
  options: ThreadOptions = {},
): Promise<ReadThread> {
  const { livedOrder = "newest", after = null, now = new Date(), executor = db() } = options;
  const isModerator = viewer !== null && hasRole(viewer, "moderator");
  const head = await findThreadRows(executor, {
    number,
    order: livedOrder,
    after,
    viewer: viewer && { id: viewer.id, isModerator },
  });
  if (!head) throw new NotFound();
  if (head.state === "removed") throw new Gone();
  if (head.state === "published" && head.audience === "members" && !viewer)
    throw new Forbidden("members-only");

  const reader = viewer && { id: viewer.id, key: anonymousKey(viewer.id, head.id), isModerator };
  const readable = head.posts.filter((row) => mayRead(row, reader));
  const first = readable.find((row) => row.kind === "question");
  if (!first) throw new NotFound(); // waiting or hidden, and somebody else's
  const { rows, next } = pageOf(readable, after !== null);
  const { comments, changesAt, ...sections } = assemble(rows, first, reader, head.before, now);
  const question: ThreadQuestion = { ...describeQuestion(head, first, reader), comments };
  return {
    question,
    ...sections,
    livedOrder,
    livedTotal: head.livedCount,
    isFirstPage: after === null,
    next,
    topics: head.topics,
    similar: head.similar,
    studies: head.studies,
    words: head.words,
    overlay: viewer && toOverlay(head, question, viewer, now),
    draft: head.draft,
    changesAt,
  };
}

/** Leaves out the one answer more that tells whether there is a next page; what waits is on the first page only. */
function pageOf(rows: PostRow[], isLater: boolean): { rows: PostRow[]; next: string | null } {
  const ranked = rows.filter((row) => row.rank !== null && row.status === "published");
  const last = ranked.length > answersPerPage ? ranked[answersPerPage - 1]! : null;
  const extra = ranked[answersPerPage]?.id;
  return {
    rows: rows.filter(
      (row) => row.id !== extra && !(isLater && row.rank !== null && row.status !== "published"),
    ),
    next: last && formatCursor({ rank: last.rank!, id: last.id }),
  };
}

function describeQuestion(
  head: ThreadRows,
  row: PostRow,
  reader: Reader | null,
): Omit<ThreadQuestion, "comments"> {
  return {
    ...contribution(row, row, reader),
    number: head.number,
    slug: head.slug,
    title: head.title,
    version: head.version,
    audience: head.audience,
    indexable: row.indexable && head.audience === "everyone" && head.state === "published",
    research: row.research,
    sameSituationCount: row.sameSituationCount,
    answerCount: head.answerCount,
    isLocked: head.isLocked,
    isDuplicate: head.isDuplicate,
    duplicateOf: head.duplicateOf,
  };
}

function toOverlay(head: ThreadRows, question: ThreadQuestion, viewer: Actor, now: Date): Overlay {
  const rows = head.overlay;
  const marks: Overlay["marks"] = [];
  for (const { what, id } of rows) {
    if (what === "accurate" || what === "disagree" || what === "dangerous")
      marks.push({ postId: id, kind: what });
  }
  return {
    isFollowing: rows.some(({ what }) => what === "follow"),
    helped: rows.filter(({ what }) => what === "helped").map(({ id }) => id),
    sameSituation: rows.some(({ what }) => what === "same-situation"),
    marks,
    canMark: isActive(viewer.credential, now),
    canClose: mayClose(viewer, head, question.isMine),
    isAsker: question.isMine,
  };
}

const mayClose = (viewer: Actor, head: ThreadRows, isAsker: boolean): boolean => {
  const closed = { duplicateOfId: head.isDuplicate ? head.id : null, duplicateBy: head.duplicateBy };
  return questionPolicy["question.reopen"](viewer, { ...head, ...closed }, isAsker).allowed;
};

/** A question to close as a duplicate. @throws NotFound, Forbidden */
export async function getClosable(actor: Actor, number: number) {
  const [row] = await db()
    .select({ question: questions, post: posts })
    .from(questions)
    .innerJoin(posts, eq(posts.id, questions.id))
    .where(eq(questions.number, number));
  if (!row) throw new NotFound();
  const { question, post } = row;
  const verdict = questionPolicy["question.close"](actor, question, isAuthor(actor, post));
  if (!verdict.allowed && verdict.reason === "not-found") throw new NotFound();
  authorize(verdict);
  return { number, slug: question.slug, title: question.title };
}
