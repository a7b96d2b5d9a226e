import { and, desc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { posts, questions, releaseItems, releases } from "../../db/schema/index.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import type { Actor } from "../shared/policy.ts";
import type { ReleaseTier } from "./release/thresholds.ts";

export interface ReleasedWords {
  version: string;
  tier: ReleaseTier;
  status: "published" | "superseded" | "recalled";
  publishedAt: Date | null;
  items: {
    postId: string;
    threadTitle: string;
    number: number;
    slug: string;
    title: string | null;
    body: string;
    isShared: boolean;
  }[];
}

export interface SharedPost {
  postId: string;
  scope: "controlled" | "open";
  threadTitle: string;
  number: number;
  slug: string;
}

const isPublic = inArray(releases.status, ["published", "superseded", "recalled"]);

/** Which releases hold which contributions of this member, under their name or anonymously. For their eyes only. */
export async function listReleasedWords(actor: Actor): Promise<ReleasedWords[]> {
  const rows = await db()
    .select({ release: releases, item: releaseItems, post: posts, question: questions })
    .from(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .innerJoin(posts, eq(posts.id, releaseItems.postId))
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .where(
      and(
        isPublic,
        eq(releaseItems.isWithheld, false),
        or(eq(posts.authorId, actor.id), isNotNull(posts.anonymousKey)),
      ),
    )
    .orderBy(desc(releases.publishedAt), desc(releaseItems.postId));
  const mine = rows.filter(
    ({ post }) => !post.anonymousKey || post.anonymousKey === anonymousKey(actor.id, post.questionId),
  );
  const byRelease = Map.groupBy(mine, ({ release }) => release.id);
  return [...byRelease.values()].map((list) => {
    const { version, tier, status, publishedAt } = list[0]!.release;
    return {
      version,
      tier,
      status: status as ReleasedWords["status"],
      publishedAt,
      items: list.map(({ item, post, question }) => ({
        postId: post.id,
        threadTitle: question.title,
        number: question.number,
        slug: question.slug,
        title: item.title,
        body: item.body ?? "",
        isShared: post.research !== "none",
      })),
    };
  });
}

/** What this member agreed to share, in a release or not yet. */
export async function listSharedPosts(actor: Actor): Promise<SharedPost[]> {
  const rows = await db()
    .select({ post: posts, question: questions })
    .from(posts)
    .innerJoin(questions, eq(questions.id, posts.questionId))
    .where(and(ne(posts.research, "none"), or(eq(posts.authorId, actor.id), isNotNull(posts.anonymousKey))))
    .orderBy(desc(posts.createdAt));
  return rows
    .filter(({ post }) => !post.anonymousKey || post.anonymousKey === anonymousKey(actor.id, post.questionId))
    .map(({ post, question }) => ({
      postId: post.id,
      scope: post.research as SharedPost["scope"],
      threadTitle: question.title,
      number: question.number,
      slug: question.slug,
    }));
}
