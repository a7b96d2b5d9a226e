import type {
  appealStatus,
  caseKind,
  caseLane,
  caseOrigin,
  cases,
  decisions,
  measure,
  posts,
  questions,
  severity,
} from "../../db/schema/index.ts";

export type Lane = (typeof caseLane.enumValues)[number];
export type Severity = (typeof severity.enumValues)[number];
export type Measure = (typeof measure.enumValues)[number];
export type CaseOrigin = (typeof caseOrigin.enumValues)[number];
export type AppealStatus = (typeof appealStatus.enumValues)[number];
export type Case = typeof cases.$inferSelect;
export type Decision = typeof decisions.$inferSelect;
export type Post = typeof posts.$inferSelect;
export type Question = typeof questions.$inferSelect;
export type TargetKind = (typeof caseKind.enumValues)[number];

/** What a case is about, whatever table holds it: a row of the view `case_targets`. */
export interface Target {
  id: string;
  kind: TargetKind;
  /** The question, proposal or consultation it belongs to; an account stands by itself. */
  threadId: string;
  parentId: string | null;
  authorId: string | null;
  anonymousKey: string | null;
  sealedAuthor: string | null;
  language: Post["language"];
  title: string | null;
  /** What its author typed; the parts of a proposal with a mark between them. Empty once it was taken back. */
  markdown: string;
  revision: number;
  status: Post["status"];
  createdAt: Date;
  editedAt: Date | null;
}

/** One whose row is held until the transaction ends. */
export interface LockedTarget extends Target {
  /** The row itself, when it is a post. */
  post: Post | null;
}
