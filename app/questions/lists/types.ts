import type { Bilingual } from "../../../db/schema/index.ts";
import type { Relation } from "../thread/types.ts";

export const orders = ["recent", "unanswered", "unverified", "helpful"] as const;
/** "reference" lists imported content, on topic pages only. */
export type Order = (typeof orders)[number] | "reference";

export interface ListedQuestion {
  id: string;
  number: number;
  slug: string;
  title: string;
  language: "fr" | "en";
  origin: "member" | "demo" | "imported";
  /** Null when the account is gone. */
  name: string | null;
  isAnonymous: boolean;
  relation: Relation;
  publishedAt: Date;
  answerCount: number;
  verifiedCount: number;
  livedCount: number;
  helpedCount: number;
  hasAccepted: boolean;
  /** The reason of the note that moderators put on it. */
  label: string | null;
  topics: { slug: string; label: Bilingual }[];
}

export interface QuestionPage {
  items: ListedQuestion[];
  /** For `after` of the next page; null on the last one. */
  next: string | null;
  /** How many the language filter leaves out; null without a filter. */
  hiddenCount: number | null;
  /** Whether there may be more: a long list is not read to its end to count. */
  isHiddenCountLeast: boolean;
}

/** What an address says of a list. */
export interface ListChoice {
  order: Order;
  language: "fr" | "en" | null;
  after: string | null;
}
