import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../db/client.server.ts";
import { follows, posts, questions, questionTopics, users } from "../../db/schema/index.ts";
import { authorIdOf } from "../shared/sealed-author.server.ts";
import type { News } from "./commands.server.ts";

export interface Announcement extends News {
  userIds: string[];
}

type Post = typeof posts.$inferSelect;

/**
 * Who is told that a post was published, and what. Its author is not; nothing that is said names an author, so that a
 * pseudonym stays one.
 */
export async function announcementsOf(tx: Transaction, post: Post): Promise<Announcement[]> {
  const [thread] = await tx
    .select({ number: questions.number, state: questions.state })
    .from(questions)
    .where(eq(questions.id, post.questionId));
  if (thread?.state !== "published") return [];
  const authorId = authorIdOf(post);
  const others = (ids: (string | null)[]) =>
    [...new Set(ids)].filter((id): id is string => id !== null && id !== authorId);
  const number = thread.number;
  const onceKey = `post-published:${post.id}`;

  if (post.kind === "question") {
    const inTopic = others(await listTopicFollowers(tx, post.id));
    const ofAuthor = others(await listPersonFollowers(tx, post));
    const data = { number };
    return [
      { kind: "question-in-topic", data, onceKey, userIds: inTopic },
      { kind: "person-published", data, onceKey, userIds: except(ofAuthor, inTopic) },
    ];
  }
  const data = { number, postId: post.id };
  if (post.kind === "comment") {
    const parentAuthor = await findAuthorId(tx, post.parentId!);
    return [{ kind: "comment-on-mine", data, onceKey, userIds: others([parentAuthor]) }];
  }
  const followers = others(await listQuestionFollowers(tx, post.questionId));
  const askerId = await findAuthorId(tx, post.questionId);
  const ofAuthor = others(await listPersonFollowers(tx, post));
  const isAnonymous = await isAskedAnonymously(tx, post.questionId);
  return [
    {
      kind: "answer-to-mine",
      data,
      onceKey,
      userIds: isAnonymous ? others([askerId]) : followers.filter((id) => id === askerId),
    },
    { kind: "answer-followed", data, onceKey, userIds: followers.filter((id) => id !== askerId) },
    { kind: "person-published", data, onceKey, userIds: except(ofAuthor, followers) },
  ];
}

const except = (ids: string[], told: string[]) => ids.filter((id) => !told.includes(id));

export async function findAuthorId(tx: Transaction, postId: string): Promise<string | null> {
  const [post] = await tx
    .select({ authorId: posts.authorId, sealedAuthor: posts.sealedAuthor, questionId: posts.questionId })
    .from(posts)
    .where(eq(posts.id, postId));
  return post ? authorIdOf(post) : null;
}

/** Nothing in the database says that the author of an anonymous question follows it: they always hear of answers. */
async function isAskedAnonymously(tx: Transaction, questionId: string): Promise<boolean> {
  const [first] = await tx.select({ key: posts.anonymousKey }).from(posts).where(eq(posts.id, questionId));
  return first?.key != null;
}

async function listQuestionFollowers(tx: Transaction, questionId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: follows.userId })
    .from(follows)
    .innerJoin(users, and(eq(users.id, follows.userId), eq(users.status, "active")))
    .where(and(eq(follows.target, "question"), eq(follows.targetId, questionId)));
  return rows.map((row) => row.userId);
}

/** Nobody for what readers do not see under the author's pseudonym. */
async function listPersonFollowers(tx: Transaction, post: Post): Promise<string[]> {
  const rows = await tx
    .select({ userId: follows.userId })
    .from(posts)
    .innerJoin(follows, and(eq(follows.target, "person"), eq(follows.targetId, posts.authorId)))
    .innerJoin(users, and(eq(users.id, follows.userId), eq(users.status, "active")))
    .where(and(eq(posts.id, post.id), isNull(posts.anonymousKey), sql`${posts.stamp}->>'shownName' is null`));
  return rows.map((row) => row.userId);
}

async function listTopicFollowers(tx: Transaction, questionId: string): Promise<string[]> {
  const topicIds = tx
    .select({ id: questionTopics.topicId })
    .from(questionTopics)
    .where(eq(questionTopics.questionId, questionId));
  const rows = await tx
    .select({ userId: follows.userId })
    .from(follows)
    .innerJoin(users, and(eq(users.id, follows.userId), eq(users.status, "active")))
    .where(and(eq(follows.target, "topic"), inArray(follows.targetId, topicIds)));
  return rows.map((row) => row.userId);
}
