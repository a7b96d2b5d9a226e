import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import { Forbidden, Gone, NotFound } from "../shared/errors.ts";
import { hasRole, isActive } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { assemble, contribution } from "./thread/assemble.ts";
import { findHead, listOverlay, listPosts } from "./thread/rows.server.ts";
import type { Head, OverlayRow, PostRow } from "./thread/rows.server.ts";
import { listSimilar } from "./thread/similar.server.ts";
import type { LivedOrder, Overlay, Thread, ThreadQuestion } from "./thread/types.ts";

export interface ThreadOptions {
  livedOrder?: LivedOrder;
  now?: Date;
  executor?: Executor;
}

/**
 * A thread as one viewer may see it. Three statements for a visitor, one more for a member. The version is read
 * first: if somebody writes in between, the page is newer than its version says and is made again, never staler.
 * @throws NotFound for what does not exist or is not published, Gone for what was removed, Forbidden
 *   ("members-only") for a visitor
 */
export async function getThread(
  number: number,
  viewer: Actor | null,
  options: ThreadOptions = {},
): Promise<Thread> {
  const { livedOrder = "newest", now = new Date(), executor = db() } = options;
  const head = await findHead(executor, number);
  if (!head) throw new NotFound();
  if (head.state === "removed") throw new Gone();
  if (head.state === "published" && head.audience === "members" && !viewer)
    throw new Forbidden("members-only");
  if (head.state !== "published" && !viewer) throw new NotFound();

  const reader = viewer && {
    id: viewer.id,
    key: anonymousKey(viewer.id, head.id),
    isModerator: hasRole(viewer, "moderator"),
  };
  const [rows, similar] = await Promise.all([
    listPosts(executor, head.id, reader),
    listSimilar(executor, { id: head.id, topicIds: head.topics.map(({ id }) => id) }, viewer !== null),
  ]);
  const first = rows.find((row) => row.kind === "question");
  if (!first) throw new NotFound(); // waiting or hidden, and somebody else's
  const { comments, changesAt, ...sections } = assemble(rows, first, reader, livedOrder, now);
  const question: ThreadQuestion = { ...describeQuestion(head, first, reader), comments };
  const overlay =
    viewer &&
    toOverlay(
      await listOverlay(
        executor,
        viewer.id,
        head.id,
        rows.map(({ id }) => id),
      ),
      question,
      viewer,
      now,
    );
  return { question, ...sections, livedOrder, topics: head.topics, similar, overlay, changesAt };
}

function describeQuestion(
  head: Head,
  row: PostRow,
  reader: { id: string; key: string } | null,
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
    text: row.text,
    sameSituationCount: row.sameSituationCount,
    answerCount: head.answerCount,
    isLocked: head.lockedAt !== null,
    duplicateOf: head.duplicateOf,
  };
}

function toOverlay(rows: OverlayRow[], question: ThreadQuestion, viewer: Actor, now: Date): Overlay {
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
    isAsker: question.isMine,
  };
}
