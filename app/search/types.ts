import type { Bilingual } from "../../db/schema/index.ts";

export const searchKinds = [
  "question",
  "experience",
  "carer",
  "professional",
  "sourced",
  "reference",
] as const;
export type SearchKind = (typeof searchKinds)[number];

export const periods = ["month", "year", "five-years"] as const;
export type Period = (typeof periods)[number];
export const days: Record<Period, number> = { month: 31, year: 366, "five-years": 1827 };
/** Which threads: those with any answer, or with one by a verified professional. */
export const answerings = ["answered", "verified"] as const;
export type Answering = (typeof answerings)[number];

export interface SearchChoice {
  q: string;
  language: "fr" | "en" | null;
  /** Slug. */
  topic: string | null;
  kind: SearchKind | null;
  answers: Answering | null;
  /** Texts published in this last while. */
  since: Period | null;
  after: string | null;
}

/** Text in pieces; those that matched are to be marked. Never HTML. */
export type Excerpt = { text: string; isMatch: boolean }[];

export interface SearchResult {
  id: string;
  number: number;
  slug: string;
  postId: string;
  kind: string;
  origin: "member" | "demo" | "imported";
  language: "fr" | "en";
  title: Excerpt;
  excerpt: Excerpt;
  publishedAt: Date;
  answerCount: number;
  verifiedCount: number;
  livedCount: number;
  hasAccepted: boolean;
  /** The reason of the note that moderators put on the post that was found. */
  label: string | null;
  /** Publisher of imported content. */
  publisher: string | null;
}

export const matches = ["all", "some", "alike"] as const;
export type Match = (typeof matches)[number];

export interface SearchPage {
  results: SearchResult[];
  /** Whether all words were found, only some, or titles that look alike. */
  match: Match;
  /** How many threads in all, when that was counted. */
  count: number | null;
  /** The words as they were searched, when those typed were found nowhere and these were. */
  corrected: string | null;
  /** Another spelling that finds more. */
  suggestion: string | null;
  next: string | null;
  topics: { slug: string; label: Bilingual }[];
}
