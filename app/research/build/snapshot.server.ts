import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { wasReadAsClear } from "../readings.server.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import type { PostState, ThreadState } from "../release/eligibility.ts";
import type { PostKind } from "../release/rows.ts";

/** What a release looks at of a contribution, but its words. */
interface PostFacts {
  id: string;
  questionId: string;
  parentId: string | null;
  kind: PostKind;
  relation: string;
  language: "fr" | "en";
  authorId: string | null;
  sealedAuthor: string | null;
  anonymousKey: string | null;
  isAccepted: boolean;
  helped: number;
  sameSituation: number;
  accurate: number;
  sources: number;
}

interface PostRecord extends PostFacts, Record<string, unknown> {
  /** Milliseconds since 1970. */
  publishedAt: number;
  status: PostState["status"];
  audience: PostState["audience"];
  isImported: boolean;
  hasOpenCase: boolean;
  hasCrisis: boolean;
  unseenText: string | null;
  scope: "none" | "controlled" | "open" | null;
  consentVersion: string;
  sawPreview: boolean;
  /** Milliseconds since 1970. */
  consentAt: number;
}

/** A contribution of the snapshot with what its treatment needs; the words that may leave stay in the database. */
export interface SnapshotPost {
  post: PostFacts & { publishedAt: Date };
  state: PostState;
  /** Its words, when nobody but its author or the team may read them, unless they were read for signs of crisis. */
  unseenText: string | null;
  /** The same person in every thread; never leaves the platform. */
  person: string;
  country: string | null;
  region: string | null;
}

export interface SnapshotThread {
  id: string;
  topics: string[];
  state: ThreadState;
  posts: SnapshotPost[];
}

/** The person behind a post; an anonymous author whose seal cannot be opened stays apart from everybody else. */
export function personOf(
  post: Pick<PostFacts, "id" | "authorId" | "sealedAuthor" | "anonymousKey" | "questionId">,
): string {
  try {
    return authorIdOf(post) ?? post.anonymousKey ?? post.id;
  } catch {
    return post.anonymousKey ?? post.id;
  }
}

interface Head extends Record<string, unknown> {
  id: string;
  audience: ThreadState["audience"];
  lastActivityAt: number;
  topics: string[];
}

/** Threads in the order of their ids, after one of them. Reads the executor's snapshot. */
export async function readThreads(tx: Executor, after: string, size: number): Promise<SnapshotThread[]> {
  const heads = await tx.execute<Head>(sql`
    select q.id, q.audience, (extract(epoch from q.last_activity_at) * 1000)::float8 as "lastActivityAt",
      array(select t.slug from question_topics qt join topics t on t.id = qt.topic_id
        where qt.question_id = q.id order by qt.position, t.slug) as topics
    from questions q where q.id > ${after} order by q.id limit ${size}`);
  if (heads.length === 0) return [];
  const ids = heads.map(({ id }) => id);
  const posts = await readPosts(tx, sql`p.question_id = any(${sql.param(ids)}::uuid[])`);
  const byThread = Map.groupBy(posts, ({ post }) => post.questionId);
  return heads.map((head) => {
    const list = byThread.get(head.id) ?? [];
    const first = list.find(({ post }) => post.id === head.id)!;
    return {
      id: head.id,
      topics: head.topics,
      posts: [first, ...list.filter((entry) => entry !== first)],
      state: {
        question: first.state,
        posts: list.map(({ state }) => state),
        audience: head.audience,
        lastActivityAt: new Date(head.lastActivityAt),
      },
    };
  });
}

/**
 * Contributions with what decides on each: its author's account, the last consent, cases.
 * @param which a condition on the posts `p`
 */
export async function readPosts(tx: Executor, which: SQL): Promise<SnapshotPost[]> {
  const rows = await tx.execute<PostRecord>(sql`
    select p.id, p.question_id as "questionId", p.parent_id as "parentId", p.kind, p.relation, p.language,
      p.author_id as "authorId", p.sealed_author as "sealedAuthor", p.anonymous_key as "anonymousKey",
      p.accepted_at is not null as "isAccepted", p.helped_count as helped,
      p.same_situation_count as "sameSituation", p.accurate_count as accurate,
      jsonb_array_length(p.sources) as sources,
      (extract(epoch from coalesce(p.published_at, p.created_at)) * 1000)::float8 as "publishedAt",
      p.status, p.audience, p.origin = 'imported' as "isImported",
      coalesce(h.is_open, false) as "hasOpenCase", coalesce(h.is_crisis, false) as "hasCrisis",
      c.scope, c.consent_version as "consentVersion", c.preview_hash is not null as "sawPreview",
      (extract(epoch from c.created_at) * 1000)::float8 as "consentAt",
      case when p.origin <> 'imported' and (p.status <> 'published' or p.audience <> 'everyone' or h.is_open)
        and not ${wasReadAsClear(sql`p.id`, sql`md5(p.body_text)::uuid`)} then p.body_text end as "unseenText"
    from posts p
    left join lateral (select scope, consent_version, preview_hash, created_at from consents
      where post_id = p.id order by created_at desc, id desc limit 1) c on true
    left join lateral (select bool_or(status in ('open', 'claimed', 'awaiting_author', 'appealed')) as is_open,
      bool_or(origin = 'crisis') as is_crisis from cases where post_id = p.id) h on true
    where ${which} order by p.question_id, p.created_at, p.id`);
  const people = rows.map((post) => personOf(post));
  const accounts = await readAccounts(tx, people);
  return rows.map((row, i) => {
    const account = accounts.get(people[i]!);
    const isAnonymous = row.anonymousKey !== null;
    return {
      post: { ...row, publishedAt: new Date(row.publishedAt) },
      unseenText: row.unseenText,
      person: people[i]!,
      // An anonymous author is described by nothing but their words.
      country: isAnonymous ? null : (account?.country ?? null),
      region: isAnonymous ? null : (account?.region ?? null),
      state: {
        status: row.status,
        audience: row.audience,
        isImported: row.isImported,
        isAnonymous,
        accountStatus: account?.status ?? null,
        ageBand: account?.ageBand ?? null,
        hasOpenCase: row.hasOpenCase,
        hasCrisis: row.hasCrisis,
        consent: row.scope && {
          scope: row.scope,
          version: row.consentVersion,
          sawPreview: row.sawPreview,
          at: new Date(row.consentAt),
        },
      },
    };
  });
}

interface Account extends Record<string, unknown> {
  id: string;
  status: NonNullable<PostState["accountStatus"]>;
  country: string | null;
  region: string | null;
  ageBand: string | null;
}

async function readAccounts(tx: Executor, people: readonly string[]): Promise<Map<string, Account>> {
  const ids = [...new Set(people)].filter((person) => /^[0-9a-f-]{36}$/.test(person));
  const rows = await tx.execute<Account>(sql`
    select id, status, country, region, age_band as "ageBand" from users
    where id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map((account) => [account.id, account]));
}
