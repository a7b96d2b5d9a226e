import { and, desc, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { timeNow } from "../../db/clock.server.ts";
import { posts, questions, releaseItems, releases } from "../../db/schema/index.ts";
import { listErasuresOf } from "../grants/erasures.server.ts";
import { listHolders } from "../grants/queries.server.ts";
import type { Holder } from "../grants/queries.server.ts";
import { anonymousKey } from "../shared/authorship.server.ts";
import type { Actor } from "../shared/policy.ts";
import { leavesBy } from "./release/withdrawal.ts";
import type { ReleaseTier } from "./release/thresholds.ts";

export interface ReleasedWords {
  releaseId: string;
  version: string;
  tier: ReleaseTier;
  status: "published" | "superseded" | "recalled";
  publishedAt: Date | null;
  /** When its data were taken away. */
  recalledAt: Date | null;
  /** Who downloaded it under contract; nobody is counted who takes the open data. */
  holders: Holder[];
  items: {
    postId: string;
    threadTitle: string;
    number: number;
    slug: string;
    title: string | null;
    body: string;
    isShared: boolean;
    /** The last day of a text whose consent was withdrawn; null while it stays, or when it has left. */
    leavesBy: Date | null;
    /** What holders were asked to delete of it, and when each confirmed. */
    erasures: { number: number; dueAt: Date; attestedAt: Date | null; isLate: boolean }[];
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

/** The ledger's last word on the post. */
const lastChoice = sql<string | null>`(
  select created_at from consents where post_id = ${posts.id} order by created_at desc, id desc limit 1)`;

/** Which releases hold which contributions of this member, under their name or anonymously. For their eyes only. */
export async function listReleasedWords(actor: Actor): Promise<ReleasedWords[]> {
  const rows = await db()
    .select({ release: releases, item: releaseItems, post: posts, question: questions, choice: lastChoice })
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
  const holders = await listHolders([...byRelease.keys()]);
  const asked = await listErasuresOf([...new Set(mine.map(({ post }) => post.id))]);
  return [...byRelease.values()].map((list) => {
    const { id, version, tier, status, publishedAt, recalledAt, reissueDueAt } = list[0]!.release;
    return {
      releaseId: id,
      version,
      tier,
      status: status as ReleasedWords["status"],
      publishedAt,
      recalledAt,
      holders: holders.get(id) ?? [],
      items: list.map(({ item, post, question, choice }) => ({
        postId: post.id,
        threadTitle: question.title,
        number: question.number,
        slug: question.slug,
        title: item.title,
        body: item.body ?? "",
        isShared: covers(post.research, tier),
        leavesBy:
          status === "recalled" || covers(post.research, tier)
            ? null
            : earliest(leavesBy(choice ? new Date(choice) : new Date()), reissueDueAt),
        erasures: asked
          .filter(({ postId, releaseId }) => postId === post.id && releaseId === id)
          .map(({ number, dueAt, attestedAt }) => ({
            number,
            dueAt,
            attestedAt,
            isLate: dueAt.getTime() <= timeNow(),
          })),
      })),
    };
  });
}

const covers = (scope: (typeof posts.$inferSelect)["research"], tier: ReleaseTier): boolean =>
  scope === "open" || (tier === "controlled" && scope === "controlled");

/** Another author may have withdrawn before: then the version goes sooner. */
const earliest = (own: Date, due: Date | null): Date => (due && due < own ? due : own);

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
