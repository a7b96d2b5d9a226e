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

export interface SearchChoice {
  q: string;
  language: "fr" | "en" | null;
  /** Slug. */
  topic: string | null;
  kind: SearchKind | null;
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
  /** Publisher of imported content. */
  publisher: string | null;
}

export interface SearchPage {
  results: SearchResult[];
  /** Whether all words were found, only some, or titles that look alike. */
  match: "all" | "some" | "alike";
  next: string | null;
  topics: { slug: string; label: Bilingual }[];
}
