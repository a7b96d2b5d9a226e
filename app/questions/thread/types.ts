import type { Bilingual, CredentialStamp, Source, TrustedSource } from "../../../db/schema/index.ts";

export type Relation = "patient" | "carer" | "relative" | "student" | "professional" | "other";
export type AnswerKind = "experience" | "carer" | "professional" | "sourced";
export type Section = "informed" | "lived";
export type LivedOrder = "newest" | "oldest";

/** How a badge stands now, whatever was stamped on the day of publication. */
export type BadgeToday = "active" | "expired" | "suspended" | "revoked" | "unknown";

/** What a verified professional said against an answer. */
export interface Objection {
  kind: "disagree" | "dangerous";
  reason: string;
  name: string;
  profession: Bilingual | null;
}

/** What sets a labelled contribution right: the beginning of another one of the same thread. */
export interface Correction {
  id: string;
  /** Null when the account is gone. */
  name: string | null;
  profession: Bilingual | null;
  language: "fr" | "en";
  text: string;
}

interface Contribution {
  id: string;
  /** Null when the account is gone. */
  name: string | null;
  isAnonymous: boolean;
  /** Written by the person who asked the question. */
  isAsker: boolean;
  isMine: boolean;
  status: "pending" | "published" | "hidden";
  /** Why it waits, for its author. */
  holds: string[];
  /** Until when a moderator reads it, for its author. */
  waitsUntil: Date | null;
  /** To its author alone: what a moderator asked them to change. */
  changeAskedId: string | null;
  /** The reason code that moderators labelled it with. */
  label: string | null;
  /** What sets it right, pinned with the label. */
  correction: Correction | null;
  /** By moderators: takes no replies. */
  isRestricted: boolean;
  origin: "member" | "demo" | "imported";
  originUrl: string | null;
  /** What imported content may be used under. */
  licence: string | null;
  relation: Relation;
  language: "fr" | "en";
  html: string;
  publishedAt: Date | null;
  editedAt: Date | null;
}

export type Comment = Contribution;
/** An answer said again, in simple words. */
export interface SimpleWords extends Contribution {
  /** The answer was reworded since. */
  isStale: boolean;
}

export interface Answer extends Contribution {
  kind: AnswerKind;
  /** 1 is the first answer on the page: the number in the names of its links and buttons. */
  position: number;
  indexable: boolean;
  stamp: CredentialStamp | null;
  /** The page that says how the badge was verified. */
  badgeId: string | null;
  badgeToday: BadgeToday | null;
  editedAfterStamp: boolean;
  sources: Source[];
  isAccepted: boolean;
  reviewBy: Date | null;
  /** When a professional last found that it still holds. */
  reviewedAt: Date | null;
  isReviewDue: boolean;
  helpedCount: number;
  accurateCount: number;
  objections: Objection[];
  isDangerous: boolean;
  comments: Comment[];
  /** The newest first. */
  simple: SimpleWords[];
}

export interface ThreadQuestion extends Contribution {
  number: number;
  slug: string;
  title: string;
  version: number;
  audience: "everyone" | "members";
  indexable: boolean;
  research: "none" | "controlled" | "open";
  sameSituationCount: number;
  answerCount: number;
  isLocked: boolean;
  /** Closed as a duplicate: answers are written at the original. */
  isDuplicate: boolean;
  /** The original, while this reader may read it. */
  duplicateOf: { number: number; slug: string; title: string; version: number } | null;
  comments: Comment[];
}

export interface ThreadTopic {
  slug: string;
  label: Bilingual;
  sources: TrustedSource[];
}

export interface SimilarQuestion {
  number: number;
  slug: string;
  title: string;
  language: "fr" | "en";
  answerCount: number;
  verifiedCount: number;
  version: number;
}

/** What this reader did here; everything else on the page is the same for everyone. */
export interface Overlay {
  isFollowing: boolean;
  /** Ids of the posts that this reader marked so. */
  helped: string[];
  sameSituation: boolean;
  marks: { postId: string; kind: "accurate" | "disagree" | "dangerous" }[];
  canMark: boolean;
  /** As a duplicate of another question; or open it again, when it is closed. */
  canClose: boolean;
  isAsker: boolean;
}

export interface Thread {
  question: ThreadQuestion;
  informed: Answer[];
  lived: Answer[];
  livedOrder: LivedOrder;
  /** How many lived experiences the whole thread has. */
  livedTotal: number;
  isFirstPage: boolean;
  /** Where the next page begins; null on the last one. */
  next: string | null;
  topics: ThreadTopic[];
  similar: SimilarQuestion[];
  /** Research whose results speak to this thread. */
  studies: { number: number; title: string; language: "fr" | "en" }[];
  /** Words of the glossary that it uses, by slug. */
  words: string[];
  overlay: Overlay | null;
  /** The next moment at which the page changes without a write: a badge or a review date runs out. */
  changesAt: Date | null;
}
