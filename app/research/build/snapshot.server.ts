import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Executor } from "../../../db/client.server.ts";
import { authorIdOf } from "../../shared/sealed-author.server.ts";
import { hashOfWords, wasReadAsClear } from "../readings.server.ts";
import type { PostState, ThreadState } from "../release/eligibility.ts";
import type { PostFacts } from "../release/rows.ts";
import type { Page } from "./pages.server.ts";

/** A moment in milliseconds since 1970; `extract` would reckon in decimals, for a tenth of what reading a post takes. */
export const milliseconds = (moment: SQL): SQL => sql`date_part('epoch', ${moment}) * 1000`;

/** A contribution as the database tells it, with what decides on it. */
interface PostRecord extends Omit<PostFacts, "country" | "region" | "ageBand"> {
  questionId: string;
  parentId: string | null;
  authorId: string | null;
  sealedAuthor: string | null;
  anonymousKey: string | null;
  /** MD5 of its words, as a uuid. */
  hash: string;
  isClear: boolean;
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

/** A contribution of the snapshot with what its treatment needs, and none of the words that may leave. */
export interface SnapshotPost {
  facts: PostFacts & { parentId: string | null; hash: string; isClear: boolean };
  state: PostState;
  /** Its words, when nobody but its author or the team may read them, unless they were read for signs of crisis. */
  unseenText: string | null;
  /** The same person in every thread; never leaves the platform. */
  person: string;
}

export interface SnapshotThread {
  id: string;
  topics: string[];
  state: ThreadState;
  /** The question first. */
  posts: SnapshotPost[];
}

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

/** What is read of posts `p` of questions `q`; sent as an object each, which is taken apart faster than columns are. */
const postRecord = sql`
    p.id, p.question_id as "questionId", p.parent_id as "parentId", p.kind, p.relation, p.language,
    p.author_id as "authorId", p.sealed_author as "sealedAuthor", p.anonymous_key as "anonymousKey",
    p.accepted_at is not null as "isAccepted", p.helped_count as helped,
    p.same_situation_count as "sameSituation", p.accurate_count as accurate,
    jsonb_array_length(p.sources) as sources, ${hashOfWords} as hash, ${wasReadAsClear} as "isClear",
    ${milliseconds(sql`coalesce(p.published_at, p.created_at)`)} as "publishedAt",
    p.status, p.audience, p.origin = 'imported' as "isImported",
    coalesce(h.is_open, false) as "hasOpenCase", coalesce(h.is_crisis, false) as "hasCrisis",
    c.scope, c.consent_version as "consentVersion", c.preview_hash is not null as "sawPreview",
    ${milliseconds(sql`c.created_at`)} as "consentAt",
    case when p.origin <> 'imported' and (p.status <> 'published' or p.audience <> 'everyone' or coalesce(h.is_open, false))
      and not ${wasReadAsClear} then p.body_text end as "unseenText"`;

/** Beside posts `p`: the last consent `c`, and what cases say, `h`. */
export const decisive = sql`
  left join lateral (select scope, consent_version, preview_hash, created_at from consents
    where post_id = p.id order by created_at desc, id desc limit 1) c on true
  left join lateral (select bool_or(status in ('open', 'claimed', 'awaiting_author', 'appealed')) as is_open,
    bool_or(origin = 'crisis') as is_crisis from cases where post_id = p.id) h on true`;

interface ThreadRecord extends Record<string, unknown> {
  id: string;
  audience: ThreadState["audience"];
  lastActivityAt: number;
  topics: string[];
  posts: PostRecord[];
}

/** Some threads, of the executor's snapshot. */
export async function readThreads(tx: Executor, { after, upTo }: Page): Promise<SnapshotThread[]> {
  const threads = await tx.execute<ThreadRecord>(sql`
    select q.id, q.audience, ${milliseconds(sql`q.last_activity_at`)} as "lastActivityAt",
      array(select t.slug from question_topics qt join topics t on t.id = qt.topic_id
        where qt.question_id = q.id order by qt.position, t.slug) as topics,
      (select json_agg(r) from (select ${postRecord} from posts p ${decisive}
        where p.question_id = q.id order by p.id <> q.id, p.created_at, p.id) r) as posts
    from questions q where q.id > ${after} and q.id <= ${upTo}`);
  const all = await withAccounts(
    tx,
    threads.flatMap(({ posts }) => posts),
  );
  let next = 0;
  return threads.map(({ id, topics, audience, lastActivityAt, posts: { length } }) => {
    const posts = all.slice(next, (next += length));
    const states = posts.map(({ state }) => state);
    const state = {
      question: states[0]!,
      posts: states,
      audience,
      lastActivityAt: new Date(lastActivityAt),
    };
    return { id, topics, posts, state };
  });
}

async function withAccounts(tx: Executor, records: readonly PostRecord[]): Promise<SnapshotPost[]> {
  const people = records.map((record) => personOf(record));
  const accounts = await readAccounts(tx, people);
  return records.map((record, index) => snapshotPost(record, people[index]!, accounts.get(people[index]!)));
}

function snapshotPost(record: PostRecord, person: string, account: Account | undefined): SnapshotPost {
  const isAnonymous = record.anonymousKey !== null;
  const { scope, consentVersion, sawPreview, consentAt } = record;
  // An anonymous author is described by nothing but their words.
  const shown = isAnonymous ? undefined : account;
  return {
    facts: {
      id: record.id,
      parentId: record.parentId,
      kind: record.kind,
      language: record.language,
      relation: record.relation,
      publishedAt: record.publishedAt,
      country: shown?.country ?? null,
      region: shown?.region ?? null,
      ageBand: shown?.ageBand ?? null,
      isAccepted: record.isAccepted,
      helped: record.helped,
      sameSituation: record.sameSituation,
      accurate: record.accurate,
      sources: record.sources,
      hash: record.hash,
      isClear: record.isClear,
    },
    unseenText: record.unseenText,
    person,
    state: {
      status: record.status,
      audience: record.audience,
      isImported: record.isImported,
      isAnonymous,
      accountStatus: account?.status ?? null,
      ageBand: account?.ageBand ?? null,
      hasOpenCase: record.hasOpenCase,
      hasCrisis: record.hasCrisis,
      consent: scope && { scope, version: consentVersion, sawPreview, at: new Date(consentAt) },
    },
  };
}

export interface Account extends Record<string, unknown> {
  id: string;
  status: NonNullable<PostState["accountStatus"]>;
  country: string | null;
  region: string | null;
  ageBand: string | null;
}

export async function readAccounts(tx: Executor, people: readonly string[]): Promise<Map<string, Account>> {
  const ids = [...new Set(people)].filter((person) => /^[0-9a-f-]{36}$/.test(person));
  const rows = await tx.execute<Account>(sql`
    select id, status, country, region, age_band as "ageBand" from users
    where id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map((account) => [account.id, account]));
}
