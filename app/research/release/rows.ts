import type { ReleaseTier } from "./thresholds.ts";

/** Marks a contribution whose author did not consent: its place in the thread is kept, nothing else is. */
export const withheldBody = "[withheld]";

export type Band = "0" | "1-4" | "5-19" | "20+";
export const delayBuckets = [
  "within-1-hour",
  "within-1-day",
  "within-1-week",
  "within-1-month",
  "later",
] as const;
export type Delay = (typeof delayBuckets)[number];
export type PostKind = "question" | "experience" | "carer" | "professional" | "sourced" | "comment";

/** One row of posts.jsonl.gz and posts.parquet; keys in the order of `postColumns`. */
export interface PostRow {
  thread_id: string;
  post_id: string;
  parent_id: string | null;
  position: number;
  kind: PostKind;
  withheld: boolean;
  language: "fr" | "en" | null;
  title: string | null;
  body: string;
  topics: string[];
  topic_group: string | null;
  year: number | null;
  month: number | null;
  delay: Delay | null;
  author_key: string | null;
  author_relation: string | null;
  author_country: string | null;
  author_region: string | null;
  author_age_band: string | null;
  accepted: boolean | null;
  helped: Band | null;
  same_situation: Band | null;
  accurate: Band | null;
  sources: Band | null;
  placeholders: number | null;
}

/** Exact counts would let a row be matched with its page. */
export function band(count: number): Band {
  if (count <= 0) return "0";
  if (count < 5) return "1-4";
  return count < 20 ? "5-19" : "20+";
}

const hour = 3_600_000;

/** Time since the question, in buckets; both in milliseconds. */
export const delayBetween = (asked: number, written: number): Delay => delayAfter((written - asked) / hour);

export function delayAfter(hours: number): Delay {
  if (hours < 1) return "within-1-hour";
  if (hours < 24) return "within-1-day";
  if (hours < 24 * 7) return "within-1-week";
  return hours < 24 * 30 ? "within-1-month" : "later";
}

/** "43-47"-like five-year bands become ten years wide in the open tier: "40-44" → "40-49". */
export function ageBandFor(tier: ReleaseTier, ageBand: string | null): string | null {
  const low = Number(/^\d+/.exec(ageBand ?? "")?.[0] ?? Number.NaN);
  if (Number.isNaN(low)) return null;
  if (low >= 90) return "90+";
  if (tier === "controlled") return ageBand;
  const decade = Math.floor(low / 10) * 10;
  return `${decade}-${decade + 9}`;
}

/** What a row says of a contribution but its words, before the risk rules. */
export interface PostFacts {
  id: string;
  kind: PostKind;
  language: "fr" | "en";
  relation: string;
  /** Milliseconds since 1970. */
  publishedAt: number;
  country: string | null;
  region: string | null;
  ageBand: string | null;
  isAccepted: boolean;
  helped: number;
  sameSituation: number;
  accurate: number;
  sources: number;
}

type Place = Pick<PostRow, "thread_id" | "post_id" | "parent_id" | "position">;

/** A row before the text and the rules; `topics` are the thread's slugs as tagged, `group` is the root of the first. */
export function baseRow(
  place: Place,
  facts: PostFacts,
  thread: { askedAt: number; topics: string[]; group: string | null; tier: ReleaseTier; authorKey: string },
): PostRow {
  const isQuestion = facts.kind === "question";
  const published = new Date(facts.publishedAt);
  return {
    ...place,
    kind: facts.kind,
    withheld: false,
    language: facts.language,
    title: null,
    body: "",
    topics: thread.topics,
    topic_group: thread.group,
    year: published.getUTCFullYear(),
    month: thread.tier === "controlled" ? published.getUTCMonth() + 1 : null,
    delay: isQuestion ? null : delayBetween(thread.askedAt, facts.publishedAt),
    author_key: thread.authorKey,
    author_relation: isQuestion ? facts.relation : null,
    author_country: facts.country,
    author_region: thread.tier === "controlled" ? facts.region : null,
    author_age_band: ageBandFor(thread.tier, facts.ageBand),
    accepted: isQuestion || facts.kind === "comment" ? null : facts.isAccepted,
    helped: isQuestion ? null : band(facts.helped),
    same_situation: isQuestion ? band(facts.sameSituation) : null,
    accurate: isQuestion || facts.kind === "comment" ? null : band(facts.accurate),
    sources: band(facts.sources),
    placeholders: 0,
  };
}

/** The place of a contribution without its author's consent. */
export function stubRow(place: Place, kind: PostKind): PostRow {
  return {
    ...place,
    kind,
    withheld: true,
    language: null,
    title: null,
    body: withheldBody,
    topics: [],
    topic_group: null,
    year: null,
    month: null,
    delay: null,
    author_key: null,
    author_relation: null,
    author_country: null,
    author_region: null,
    author_age_band: null,
    accepted: null,
    helped: null,
    same_situation: null,
    accurate: null,
    sources: null,
    placeholders: null,
  };
}
