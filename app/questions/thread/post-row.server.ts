import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { CredentialStamp, Source } from "../../../db/schema/index.ts";
import type { AnswerKind, Correction, Objection, Relation } from "./types.ts";

/** What every post is read with. Dates are ISO 8601 texts, here and below. */
interface Always {
  id: string;
  kind: AnswerKind | "question" | "comment";
  origin: "member" | "demo" | "imported";
  authorId: string | null;
  pseudonym: string | null;
  relation: Relation;
  language: "fr" | "en";
  html: string;
  helpedCount: number;
  accurateCount: number;
  publishedAt: string | null;
  rank: number | null;
}

/** What vouches for an answer: a badge, sources, a date by which it is read again. */
interface Backing {
  stamp: CredentialStamp | null;
  badgeId: string | null;
  validUntil: string | null;
  suspendedAt: string | null;
  revokedAt: string | null;
  sources: Source[];
  reviewBy: string | null;
  reviewedAt: string | null;
}

/** What sets a post apart from most others. */
interface Seldom {
  parentId: string | null;
  status: "pending" | "published" | "hidden" | "removed";
  audience: "everyone" | "members";
  holds: string[];
  label: string | null;
  correction: Correction | null;
  revision: number;
  /** Of an answer said again in simple words: which wording that was. */
  simplifiesRevision: number | null;
  isRestricted: boolean;
  anonymousKey: string | null;
  alias: string | null;
  indexable: boolean;
  /** Of the question; of an answer only where something else sets it apart. */
  research: "none" | "controlled" | "open";
  originUrl: string | null;
  acceptedAt: string | null;
  dangerousCount: number;
  sameSituationCount: number;
  objections: Objection[] | null;
  editedAt: string | null;
  /** Until when a moderator reads what waits. */
  waitsUntil: string | null;
  /** What a moderator asked its author to change, while it waits for them. */
  changeAskedId: string | null;
}

export interface PostRow extends Always, Backing, Seldom {}

/** A post as it comes from the database. */
export type ReadPost = Always & { backing: Backing | null; seldom: Seldom | null };

const unbacked: Backing = {
  stamp: null,
  badgeId: null,
  validUntil: null,
  suspendedAt: null,
  revokedAt: null,
  sources: [],
  reviewBy: null,
  reviewedAt: null,
};

/** What most posts are like. */
const usual: Seldom = {
  parentId: null,
  status: "published",
  audience: "everyone",
  holds: [],
  label: null,
  correction: null,
  revision: 1,
  simplifiesRevision: null,
  isRestricted: false,
  anonymousKey: null,
  alias: null,
  indexable: true,
  research: "none",
  originUrl: null,
  acceptedAt: null,
  dangerousCount: 0,
  sameSituationCount: 0,
  objections: null,
  editedAt: null,
  waitsUntil: null,
  changeAskedId: null,
};

export const wholePost = ({ backing, seldom, ...always }: ReadPost): PostRow => ({
  ...always,
  ...(backing ?? unbacked),
  ...(seldom ?? usual),
});

/** Verified professionals' reasons against a post; read only where the counters say that there are some. */
const objections = sql`case when p.disagree_count + p.dangerous_count > 0 then (
  select json_agg(json_build_object('kind', m.kind, 'reason', coalesce(m.reason, ''),
      'name', coalesce(mc.shown_name, mu.pseudonym), 'profession', mc.profession)
    order by m.kind = 'dangerous' desc, m.created_at)
  from marks m join credentials mc on mc.id = m.credential_id join users mu on mu.id = m.user_id
  where m.post_id = p.id and m.kind in ('disagree', 'dangerous') and m.ended_at is null) end`;

/** What sets a labelled post right, while everybody may read it. */
const correction = sql`case when p.corrected_by_id is not null then (
  select json_build_object('id', k.id, 'name', coalesce(k.stamp->>'shownName', k.alias, ku.pseudonym),
      'profession', k.stamp->'profession', 'language', k.language, 'text', left(k.body_text, 240))
  from posts k left join users ku on ku.id = k.author_id
  where k.id = p.corrected_by_id and k.status = 'published' and k.audience = 'everyone') end`;

/** Whether anything vouches for a post. */
const isBacked = sql`(p.sources <> '[]' or num_nonnulls(p.stamp, p.credential_id, p.review_by, p.reviewed_at) > 0)`;

/** Whether a post is not like `usual`: questions and comments never are. */
const isUnusual = sql`(p.kind in ('question', 'comment') or p.status <> 'published' or p.audience <> 'everyone'
  or not p.indexable or p.revision <> 1 or p.holds <> '{}'
  or p.disagree_count + p.dangerous_count + p.same_situation_count > 0
  or num_nonnulls(p.label, p.corrected_by_id, p.restricted_at, p.anonymous_key, p.alias, p.origin_url, p.accepted_at,
    p.edited_at) > 0)`;

/**
 * The columns of a post `p`, of its author `u` and its badge `c`. Each column that is written as JSON, null or not,
 * costs as much as a short word: forty of them for each of twenty posts took half of the statement's time. Every
 * fifth answer is a professional's, so that what vouches for it is read apart from what few posts have.
 */
export const postColumns: SQL = sql`
  p.id, p.kind, p.origin, p.author_id as "authorId", u.pseudonym, p.relation, p.language, p.body_html as html,
  p.helped_count as "helpedCount", p.accurate_count as "accurateCount", p.published_at as "publishedAt", p.rank,
  case when ${isBacked} then (select s from (select p.stamp, c.id as "badgeId", c.valid_until as "validUntil",
    c.suspended_at as "suspendedAt", c.revoked_at as "revokedAt", p.sources, p.review_by as "reviewBy",
    p.reviewed_at as "reviewedAt") s) end as backing,
  case when ${isUnusual} then (select s from (select p.parent_id as "parentId", p.status, p.audience, p.holds, p.label,
    ${correction} as correction, p.revision, p.simplifies_revision as "simplifiesRevision",
    p.restricted_at is not null as "isRestricted", p.anonymous_key as "anonymousKey", p.alias, p.indexable,
    p.research, p.origin_url as "originUrl", p.accepted_at as "acceptedAt", p.dangerous_count as "dangerousCount",
    p.same_situation_count as "sameSituationCount", ${objections} as objections, p.edited_at as "editedAt",
    case when p.status = 'pending' then (select w.due_at from cases w
      where w.post_id = p.id and w.status in ('open', 'claimed', 'awaiting_author')) end as "waitsUntil",
    case when p.status = 'pending' then (select n.id from cases w join case_notes n on n.case_id = w.id
      where w.post_id = p.id and w.status = 'awaiting_author' and n.kind = 'question'
      order by n.created_at desc limit 1) end as "changeAskedId") s) end as seldom`;
