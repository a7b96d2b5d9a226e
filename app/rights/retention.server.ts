import { days, logsKept, swept } from "../../db/retention.ts";
import type { Span } from "../../db/retention.ts";
import { rejectedDays, unfinishedDays } from "../credentials/policy.ts";
import { environment } from "../shared/env.server.ts";
import { erasureDays } from "../grants/standing.ts";
import { reissueDays } from "../research/release/withdrawal.ts";

type SweptName = (typeof swept)[number]["name"];
export type KeptName =
  | SweptName
  | "inactive"
  | "inactiveWarning"
  | "evidenceAccepted"
  | "evidenceRefused"
  | "applications"
  | "withdrawnResearch"
  | "withdrawnCopies"
  | "posts"
  | "audit"
  | "logs";

/** How something ends: after a time, by a job; at once; by its author alone; or never. */
export type End = { after: Span } | "at-once" | "by-its-author" | "never" | "by-the-host";

export interface Kept {
  name: KeptName;
  end: End;
}

/** Accounts that nobody has used for this long are erased, a month after a warning. */
export const inactiveYears = 3;
export const warningDays = 30;

/** All that is kept and for how long: the constants and the table that the jobs themselves go by. */
export const listKept = (): Kept[] => [
  { name: "posts", end: "by-its-author" },
  { name: "inactive", end: { after: { count: inactiveYears, unit: "years" } } },
  { name: "inactiveWarning", end: { after: days(warningDays) } },
  { name: "evidenceAccepted", end: "at-once" },
  { name: "evidenceRefused", end: { after: days(rejectedDays) } },
  { name: "applications", end: { after: days(unfinishedDays) } },
  { name: "withdrawnResearch", end: { after: days(reissueDays) } },
  { name: "withdrawnCopies", end: { after: days(erasureDays) } },
  ...swept.map(({ name, kept: after }) => ({ name, end: { after } })),
  { name: "logs", end: environment().LOG_DIR ? { after: logsKept } : "by-the-host" },
  { name: "audit", end: "never" },
];
