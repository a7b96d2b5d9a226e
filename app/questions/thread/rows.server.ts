import { and, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Executor } from "../../../db/client.server.ts";
import { credentials, posts, questions, users } from "../../../db/schema/index.ts";
import type { Objection, ThreadTopic } from "./types.ts";

/** A thread's head, whatever its state: who may see it is decided by the caller. */
export async function findHead(executor: Executor, number: number) {
  const original = alias(questions, "original");
  const [head] = await executor
    .select({
      id: questions.id,
      number: questions.number,
      slug: questions.slug,
      title: questions.title,
      state: questions.state,
      audience: questions.audience,
      version: questions.version,
      answerCount: questions.answerCount,
      lockedAt: questions.lockedAt,
      duplicateOf: { number: original.number, slug: original.slug, title: original.title },
      topics: sql<(ThreadTopic & { id: string })[]>`coalesce((
        select json_agg(json_build_object('id', t.id, 'slug', t.slug, 'label', t.label, 'sources', t.sources)
          order by qt.position)
        from question_topics qt join topics t on t.id = qt.topic_id
        where qt.question_id = ${questions.id}), '[]')`,
    })
    .from(questions)
    .leftJoin(
      original,
      and(
        eq(original.id, questions.duplicateOfId),
        eq(original.state, "published"),
        eq(original.audience, "everyone"),
      ),
    )
    .where(eq(questions.number, number));
  return head ?? null;
}

export type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>;

/** Verified professionals' reasons against a post; read only where the counters say that there are some. */
const objections = sql<
  Objection[] | null
>`case when ${posts.disagreeCount} + ${posts.dangerousCount} > 0 then (
  select json_agg(json_build_object('kind', m.kind, 'reason', coalesce(m.reason, ''),
      'name', coalesce(c.shown_name, u.pseudonym), 'profession', c.profession) order by m.kind = 'dangerous' desc, m.created_at)
  from marks m join credentials c on c.id = m.credential_id join users u on u.id = m.user_id
  where m.post_id = ${posts.id} and m.kind in ('disagree', 'dangerous') and m.ended_at is null) end`;

export interface ThreadReader {
  id: string;
  /** The anonymous key of this reader in this thread, by which their own posts are recognised. */
  key: string;
  isModerator: boolean;
}

/**
 * Every post of a thread that this viewer may read: what is published, their own that waits or was hidden, and for
 * moderators everybody's.
 */
export function listPosts(executor: Executor, questionId: string, viewer: ThreadReader | null) {
  const published = eq(posts.status, "published");
  const readable = viewer
    ? or(
        published,
        and(
          inArray(posts.status, ["pending", "hidden"]),
          viewer.isModerator
            ? undefined
            : or(eq(posts.authorId, viewer.id), eq(posts.anonymousKey, viewer.key)),
        ),
      )
    : and(published, eq(posts.audience, "everyone"));
  return executor
    .select({
      id: posts.id,
      parentId: posts.parentId,
      kind: posts.kind,
      status: posts.status,
      holds: posts.holds,
      origin: posts.origin,
      authorId: posts.authorId,
      anonymousKey: posts.anonymousKey,
      alias: posts.alias,
      pseudonym: users.pseudonym,
      relation: posts.relation,
      language: posts.language,
      indexable: posts.indexable,
      research: posts.research,
      html: posts.bodyHtml,
      text: sql<string>`left(${posts.bodyText}, 500)`,
      stamp: posts.stamp,
      validUntil: credentials.validUntil,
      suspendedAt: credentials.suspendedAt,
      revokedAt: credentials.revokedAt,
      sources: posts.sources,
      originUrl: posts.originUrl,
      acceptedAt: posts.acceptedAt,
      reviewBy: posts.reviewBy,
      helpedCount: posts.helpedCount,
      accurateCount: posts.accurateCount,
      dangerousCount: posts.dangerousCount,
      sameSituationCount: posts.sameSituationCount,
      objections,
      publishedAt: posts.publishedAt,
      editedAt: posts.editedAt,
    })
    .from(posts)
    .leftJoin(users, eq(users.id, posts.authorId))
    .leftJoin(credentials, eq(credentials.id, posts.credentialId))
    .where(and(eq(posts.questionId, questionId), readable))
    .orderBy(posts.createdAt);
}

export type PostRow = Awaited<ReturnType<typeof listPosts>>[number];

export interface OverlayRow extends Record<string, unknown> {
  what: "helped" | "same-situation" | "accurate" | "disagree" | "dangerous" | "follow";
  id: string;
}

/** What one reader did in a thread, in one statement. */
export async function listOverlay(
  executor: Executor,
  userId: string,
  questionId: string,
  postIds: string[],
): Promise<OverlayRow[]> {
  const ids = sql`string_to_array(${postIds.join(",")}, ',')::uuid[]`;
  return executor.execute<OverlayRow>(sql`
    select kind::text as what, post_id as id from reactions where user_id = ${userId} and post_id = any(${ids})
    union all
    select kind::text, post_id from marks where user_id = ${userId} and post_id = any(${ids}) and ended_at is null
    union all
    select 'follow', target_id from follows where user_id = ${userId} and target = 'question' and target_id = ${questionId}`);
}
