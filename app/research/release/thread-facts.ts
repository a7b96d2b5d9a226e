import type { KeyObject } from "node:crypto";
import { authorKeys, postKeys } from "./keys.ts";
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
  /** Read by the thread's rules before, and no sign of crisis found. */
  isClear: boolean;
}

/** What a release keeps of a thread from its snapshot until it is de-identified, without its words. */
export interface ThreadFacts {
  topics: string[];
  /** Root of the first topic. */
  group: string | null;
  /** By which rules its words were read for signs of crisis. */
  safetyVersion: string;
  /** In the order of the thread, the question first. */
  posts: SeenPost[];
}

/** A contribution's facts by place, not by name: a third as much to write and read, for each of a million. */
type KeptPost = [
  id: string,
  parentId: string | null,
  hash: string,
  isClear: boolean,
  author: number,
  isWithheld: boolean,
  kind: SeenPost["kind"],
  language: SeenPost["language"],
  relation: string,
  publishedAt: number,
  country: string | null,
  region: string | null,
  ageBand: string | null,
  isAccepted: boolean,
  helped: number,
  sameSituation: number,
  accurate: number,
  sources: number,
];

export type KeptFacts = Omit<ThreadFacts, "posts"> & { posts: KeptPost[] };

/** As the database keeps it. */
export const keptPost = (
  post: Omit<SeenPost, "author" | "isWithheld">,
  author: number,
  isWithheld: boolean,
): KeptPost => [
  post.id,
  post.parentId,
  post.hash,
  post.isClear,
  author,
  isWithheld,
  post.kind,
  post.language,
  post.relation,
  post.publishedAt,
  post.country,
  post.region,
  post.ageBand,
  post.isAccepted,
  post.helped,
  post.sameSituation,
  post.accurate,
  post.sources,
];

export const factsKept = ({ posts, ...thread }: KeptFacts): ThreadFacts => ({
  ...thread,
  posts: posts.map(seenPost),
});

const seenPost = ([
  id,
  parentId,
  hash,
  isClear,
  author,
  isWithheld,
  kind,
  language,
  relation,
  publishedAt,
  country,
  region,
  ageBand,
  isAccepted,
  helped,
  sameSituation,
  accurate,
  sources,
]: KeptPost): SeenPost => ({
  id,
  parentId,
  hash,
  isClear,
  author,
  isWithheld,
  kind,
  language,
  relation,
  publishedAt,
  country,
  region,
  ageBand,
  isAccepted,
  helped,
  sameSituation,
  accurate,
  sources,
});

/** The rows of a thread's contributions, in their order, with everything but words. */
export function rowsOfThread(
  { questionId, threadKey }: { questionId: string; threadKey: string },
  { topics, group, posts }: ThreadFacts,
  key: KeyObject,
  tier: ReleaseTier,
): PostRow[] {
  const keys = postKeys(key, questionId, posts.length);
  const placeOf = new Map(posts.map(({ id }, place) => [id, place]));
  const authors = authorKeys(key, questionId, 1 + Math.max(...posts.map(({ author }) => author)));
  const askedAt = posts[0]!.publishedAt;
  return posts.map((post, position) => {
    const parent = post.kind === "comment" && post.parentId ? placeOf.get(post.parentId) : undefined;
    const place = {
      thread_id: threadKey,
      post_id: keys[position]!,
      parent_id: parent === undefined ? null : keys[parent]!,
      position,
    };
    if (post.isWithheld) return stubRow(place, post.kind);
    return baseRow(place, post, { askedAt, topics, group, tier, authorKey: authors[post.author]! });
  });
}
