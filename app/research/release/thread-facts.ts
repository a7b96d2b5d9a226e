import type { KeyObject } from "node:crypto";
import { authorKey, postKey, threadKey } from "./keys.ts";
import { baseRow, stubRow } from "./rows.ts";
import type { PostFacts, PostRow } from "./rows.ts";
import type { ReleaseTier } from "./thresholds.ts";

/** A contribution as the snapshot held it, without its words and without saying who wrote it. */
export interface SeenPost extends PostFacts {
  parentId: string | null;
  /** The thread's authors are numbered in the order in which they come. */
  author: number;
  /** Its words may not leave; its place is kept. */
  isWithheld: boolean;
  /** MD5 of its words, as a uuid: those of the snapshot are released, or none. */
  hash: string;
}

/** What a release keeps of a thread from its snapshot until it is de-identified, without its words. */
export interface ThreadFacts {
  topics: string[];
  /** Root of the first topic. */
  group: string | null;
  /** In the order of the thread, the question first. */
  posts: SeenPost[];
}

/** The rows of a thread's contributions, in their order, with everything but words. */
export function rowsOfThread(
  questionId: string,
  { topics, group, posts }: ThreadFacts,
  key: KeyObject,
  tier: ReleaseTier,
): PostRow[] {
  const thread = threadKey(key, questionId);
  const keys = new Map(posts.map(({ id }) => [id, postKey(key, id)]));
  const authors = new Map<number, string>();
  const authorOf = (author: number): string => {
    if (!authors.has(author)) authors.set(author, authorKey(key, questionId, author));
    return authors.get(author)!;
  };
  const askedAt = posts[0]!.publishedAt;
  return posts.map((post, position) => {
    const parent = post.kind === "comment" && post.parentId ? keys.get(post.parentId) : undefined;
    const place = {
      thread_id: thread,
      post_id: keys.get(post.id)!,
      parent_id: parent ?? null,
      position,
    };
    if (post.isWithheld) return stubRow(place, post.kind);
    return baseRow(place, post, { askedAt, topics, group, tier, authorKey: authorOf(post.author) });
  });
}
