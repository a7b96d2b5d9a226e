import type {
  appealStatus,
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
