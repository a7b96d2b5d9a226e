import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "../../db/client.server.ts";
import type { Executor } from "../../db/client.server.ts";
import { follows, topics } from "../../db/schema/index.ts";
import type { Bilingual, TrustedSource } from "../../db/schema/index.ts";
import { NotFound } from "../shared/errors.ts";

export interface TopicBrief {
  slug: string;
  label: Bilingual;
  questionCount: number;
}

export interface TopicBranch extends TopicBrief {
  description: Bilingual;
  children: TopicBrief[];
}

export interface Topic extends TopicBrief {
  id: string;
  description: Bilingual;
  synonyms: { fr: string[]; en: string[] };
  sources: TrustedSource[];
  isSensitive: boolean;
  parent: { slug: string; label: Bilingual } | null;
  children: (TopicBrief & { id: string })[];
  followers: number;
  isListed: boolean;
  codes: string[];
  /** The topic that this one became part of. */
  mergedInto: string | null;
}

const brief = { slug: topics.slug, label: topics.label, questionCount: topics.questionCount };

/** The whole tree, each root with what is below it, in the order in which it was written. */
export async function listTopicTree(executor: Executor = db()): Promise<TopicBranch[]> {
  const rows = await executor
    .select({ ...brief, id: topics.id, parentId: topics.parentId, description: topics.description })
    .from(topics)
    .where(and(eq(topics.isListed, true), isNull(topics.mergedIntoId)))
    .orderBy(asc(topics.position), asc(topics.slug));
  const childrenOf = Map.groupBy(rows, ({ parentId }) => parentId);
  return (childrenOf.get(null) ?? []).map(({ id, slug, label, questionCount, description }) => ({
    slug,
    label,
    questionCount,
    description,
    children: (childrenOf.get(id) ?? []).map((child) => ({
      slug: child.slug,
      label: child.label,
      questionCount: child.questionCount,
    })),
  }));
}

/** Where most is being said, for a way in beside the questions. */
export function listBusiestTopics(limit = 12, executor: Executor = db()): Promise<TopicBrief[]> {
  return executor
    .select(brief)
    .from(topics)
    .where(gt(topics.questionCount, 0))
    .orderBy(desc(topics.questionCount), asc(topics.position))
    .limit(limit);
}

/** A topic with its place in the tree. @throws NotFound */
export async function getTopic(slug: string, executor: Executor = db()): Promise<Topic> {
  const parent = alias(topics, "parent");
  const target = alias(topics, "target");
  const [topic] = await executor
    .select({
      ...brief,
      id: topics.id,
      description: topics.description,
      synonyms: topics.synonyms,
      sources: topics.sources,
      isSensitive: topics.isSensitive,
      isListed: topics.isListed,
      codes: topics.codes,
      mergedInto: target.slug,
      parent: { slug: parent.slug, label: parent.label },
      followers: sql<number>`(select count(*)::int from ${follows}
        where ${follows.target} = 'topic' and ${follows.targetId} = ${topics.id})`,
      children: sql<Topic["children"]>`coalesce((select json_agg(json_build_object('id', c.id, 'slug', c.slug,
        'label', c.label, 'questionCount', c.question_count) order by c.position)
        from ${topics} c where c.parent_id = ${topics.id} and c.merged_into_id is null
          and (c.is_listed or c.question_count > 0)), '[]')`,
    })
    .from(topics)
    .leftJoin(parent, eq(parent.id, topics.parentId))
    .leftJoin(target, eq(target.id, topics.mergedIntoId))
    .where(eq(topics.slug, slug));
  if (!topic) throw new NotFound();
  return topic;
}

export async function isFollowingTopic(
  userId: string,
  topicId: string,
  executor: Executor = db(),
): Promise<boolean> {
  const rows = await executor
    .select({ id: follows.targetId })
    .from(follows)
    .where(and(eq(follows.userId, userId), eq(follows.target, "topic"), eq(follows.targetId, topicId)));
  return rows.length > 0;
}
