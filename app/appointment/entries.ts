import type { CredentialStamp } from "../../db/schema/index.ts";
import type { Locale } from "../shared/i18n/locale.ts";

/** In the order in which they are read in a consulting room. */
export const entryKinds = ["question", "diary", "note", "passage"] as const;
export type EntryKind = (typeof entryKinds)[number];
export const ownKinds = ["question", "note", "diary"] as const;

export const maxEntries = 2_000;
export const maxTextLength = 5_000;
export const entriesPerPage = 100;

/** Somebody's words as they stood when they were kept. */
export interface Passage {
  postId: string;
  number: number;
  title: string;
  text: string;
  /** The name shown then; null for an account that was gone. */
  author: string | null;
  isAnonymous: boolean;
  /** The keeper's own words, whatever name they bear in the thread. */
  isMine: boolean;
  isImported: boolean;
  kind: string;
  language: Locale;
  /** ISO 8601. */
  publishedAt: string;
  keptAt: string;
  /** What the badge said on the day of publication. */
  stamp: CredentialStamp | null;
}

/** What is sealed. `text` is always the keeper's own: beside a passage, their remark. */
export interface Content {
  text: string;
  /** YYYY-MM-DD; always there for a diary entry. */
  day: string | null;
  passage: Passage | null;
}

export interface Entry extends Content {
  id: string;
  kind: EntryKind;
  /** Its place among the entries of its kind, from 1. */
  number: number;
  revision: number;
  /** How the passage stands today: words that are no longer published are not shown or taken along. */
  standing: "published" | "dangerous" | "withdrawn" | null;
}
