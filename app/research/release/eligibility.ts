import type { ReleaseTier, Thresholds } from "./thresholds.ts";

const day = 86_400_000;

export const threadReasons = [
  "not-published",
  "imported",
  "members-only",
  "crisis",
  "open-case",
  "no-consent",
  "anonymous-without-choice",
  "older-consent-text",
  "consent-too-recent",
  "recent-activity",
  "account-closed",
  "minor",
  "changed-meanwhile",
  "deidentification-failed",
  "known-value",
  "needs-review",
  "small-group",
] as const;
export type ThreadReason = (typeof threadReasons)[number];
/** Not of the population that a release is about: left out of "eligible". */
export const outsidePopulation: readonly ThreadReason[] = ["not-published", "imported"];

/** A contribution as the snapshot holds it; what decides whether its words may leave. */
export interface PostState {
  status: "pending" | "published" | "hidden" | "removed";
  isImported: boolean;
  /** An answer may be for members only where its question is not. */
  audience: "everyone" | "members";
  isAnonymous: boolean;
  /** Null when the account was deleted; anonymous authors count as present. */
  accountStatus: "active" | "suspended" | "banned" | "erased" | null;
  ageBand: string | null;
  hasOpenCase: boolean;
  hasCrisis: boolean;
  consent: { scope: "none" | "controlled" | "open"; version: string; sawPreview: boolean; at: Date } | null;
}

export interface ThreadState {
  question: PostState;
  /** Every contribution, the question included. */
  posts: readonly PostState[];
  audience: "everyone" | "members";
  lastActivityAt: Date;
}

export interface Terms {
  tier: ReleaseTier;
  thresholds: Thresholds;
  /** Null when no consent text is published: then nothing may leave. */
  consentVersion: string | null;
  now: Date;
}

type ConsentProblem = Extract<
  ThreadReason,
  "no-consent" | "anonymous-without-choice" | "older-consent-text" | "consent-too-recent"
>;

/** Why the words of this author may not leave, or null. Open consent covers the controlled tier, never the reverse. */
export function consentProblem(post: PostState, terms: Terms): ConsentProblem | null {
  const { consent } = post;
  const covers =
    consent?.scope === "open" || (terms.tier === "controlled" && consent?.scope === "controlled");
  if (!consent || !covers) return "no-consent";
  if (post.isAnonymous && !consent.sawPreview) return "anonymous-without-choice";
  if (consent.version !== terms.consentVersion) return "older-consent-text";
  if (terms.now.getTime() - consent.at.getTime() < terms.thresholds.minConsentDays * day)
    return "consent-too-recent";
  return null;
}

const isMinor = (ageBand: string | null): boolean => ageBand !== null && Number.parseInt(ageBand, 10) < 18;
const isGone = (post: PostState): boolean => !post.isAnonymous && post.accountStatus !== "active";

/** The first reason that keeps a thread back, or null. The asker decides for the thread. */
export function threadReason(thread: ThreadState, terms: Terms): ThreadReason | null {
  const { question } = thread;
  if (question.status !== "published") return "not-published";
  if (question.isImported) return "imported";
  if (thread.audience !== "everyone") return "members-only";
  if (thread.posts.some((post) => post.hasCrisis)) return "crisis";
  if (question.hasOpenCase) return "open-case";
  const problem = consentProblem(question, terms);
  if (problem) return problem;
  if (isGone(question)) return "account-closed";
  if (isMinor(question.ageBand)) return "minor";
  const quiet = terms.now.getTime() - thread.lastActivityAt.getTime();
  return quiet < terms.thresholds.minQuietDays * day ? "recent-activity" : null;
}

/** What becomes of a contribution in a thread that may leave: its words, an empty place, or nothing at all. */
export function postOutcome(post: PostState, terms: Terms): "text" | "stub" | "absent" {
  if (post.status !== "published" || post.isImported || post.hasOpenCase) return "absent";
  if (post.audience !== "everyone") return "absent";
  return consentProblem(post, terms) || isGone(post) || isMinor(post.ageBand) ? "stub" : "text";
}
