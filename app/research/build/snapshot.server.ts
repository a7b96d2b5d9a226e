import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import {
  cases,
  consents,
  posts,
  questions,
  questionTopics,
  topics,
  users,
} from "../../../db/schema/index.ts";
import { detectCrisis } from "../../safety/index.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import type { PostState, ThreadState } from "../release/eligibility.ts";

export type PostRecord = typeof posts.$inferSelect;

/** A contribution of the snapshot with everything that its treatment needs. */
export interface SnapshotPost {
  post: PostRecord;
  state: PostState;
  /** The same person in every thread; never leaves the platform. */
  person: string;
  country: string | null;
  region: string | null;
}

export interface SnapshotThread {
  id: string;
  title: string;
  topics: string[];
  state: ThreadState;
  posts: SnapshotPost[];
}

const openCase = sql`status in ('open', 'claimed', 'awaiting_author', 'appealed')`;

/** The person behind a post; an anonymous author whose seal cannot be opened stays apart from everybody else. */
export function personOf(
  post: Pick<PostRecord, "id" | "authorId" | "sealedAuthor" | "anonymousKey" | "questionId">,
): string {
  try {
    return authorIdOf(post) ?? post.anonymousKey ?? post.id;
  } catch {
    return post.anonymousKey ?? post.id;
  }
}

/** Threads in the order of their ids, after one of them. Reads the executor's snapshot. */
export async function readThreads(tx: Executor, after: string, size: number): Promise<SnapshotThread[]> {
  const heads = await tx
    .select()
    .from(questions)
    .where(gt(questions.id, after))
    .orderBy(asc(questions.id))
    .limit(size);
  const ids = heads.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(posts)
    .where(inArray(posts.questionId, ids))
    .orderBy(asc(posts.questionId), asc(posts.createdAt), asc(posts.id));
  const tags = await tx
    .select({ questionId: questionTopics.questionId, slug: topics.slug })
    .from(questionTopics)
    .innerJoin(topics, eq(topics.id, questionTopics.topicId))
    .where(inArray(questionTopics.questionId, ids))
    .orderBy(asc(questionTopics.position), asc(topics.slug));
  const states = await describePosts(tx, rows);
  const byThread = Map.groupBy(states, ({ post }) => post.questionId);
  return heads.map((head) => {
    const list = byThread.get(head.id) ?? [];
    const first = list.find(({ post }) => post.id === head.id)!;
    return {
      id: head.id,
      title: head.title,
      topics: tags.filter(({ questionId }) => questionId === head.id).map(({ slug }) => slug),
      posts: [first, ...list.filter((entry) => entry !== first)],
      state: {
        question: first.state,
        posts: list.map(({ state }) => state),
        audience: head.audience,
        lastActivityAt: head.lastActivityAt,
      },
    };
  });
}

/** What decides on each post: its author's account, the last consent, open cases, signs of crisis. */
export async function describePosts(tx: Executor, rows: readonly PostRecord[]): Promise<SnapshotPost[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const people = rows.map((post) => personOf(post));
  const isUuid = (text: string) => /^[0-9a-f-]{36}$/.test(text);
  const accounts = await tx
    .select({
      id: users.id,
      status: users.status,
      country: users.country,
      region: users.region,
      ageBand: users.ageBand,
    })
    .from(users)
    .where(inArray(users.id, [...new Set(people.filter(isUuid))]));
  const latest = await tx
    .selectDistinctOn([consents.postId])
    .from(consents)
    .where(inArray(consents.postId, ids))
    .orderBy(consents.postId, desc(consents.createdAt), desc(consents.id));
  const handled = await tx
    .select({
      postId: cases.postId,
      isOpen: sql<boolean>`bool_or(${openCase})`,
      isCrisis: sql<boolean>`bool_or(origin = 'crisis')`,
    })
    .from(cases)
    .where(and(inArray(cases.postId, ids)))
    .groupBy(cases.postId);
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const consentOf = new Map(latest.map((row) => [row.postId, row]));
  const caseOf = new Map(handled.map((row) => [row.postId, row]));
  return rows.map((post, i) => {
    const account = accountOf.get(people[i]!);
    const consent = consentOf.get(post.id);
    const isAnonymous = post.anonymousKey !== null;
    return {
      post,
      person: people[i]!,
      // An anonymous author is described by nothing but their words.
      country: isAnonymous ? null : (account?.country ?? null),
      region: isAnonymous ? null : (account?.region ?? null),
      state: {
        status: post.status,
        audience: post.audience,
        isImported: post.origin === "imported",
        isAnonymous,
        accountStatus: account?.status ?? null,
        ageBand: account?.ageBand ?? null,
        hasOpenCase: caseOf.get(post.id)?.isOpen ?? false,
        hasCrisis: (caseOf.get(post.id)?.isCrisis ?? false) || speaksOfCrisis(post),
        consent: consent && {
          scope: consent.scope,
          version: consent.consentVersion,
          sawPreview: consent.previewHash !== null,
          at: consent.createdAt,
        },
      } as PostState,
    };
  });
}

/** Judged by today's rules: a text published before a rule existed is protected by it too. */
function speaksOfCrisis({ bodyText, language, origin }: PostRecord): boolean {
  if (origin === "imported") return false;
  const { level } = detectCrisis(bodyText, language);
  return level === "ideation" || level === "plan";
}
