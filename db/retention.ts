import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/** How long something is kept, in the unit that a reader thinks in. */
export interface Span {
  count: number;
  unit: "hours" | "days" | "months" | "years";
}

export const days = (count: number): Span => ({ count, unit: "days" });

/** Technical logs, where the software keeps them itself (LOG_DIR); `sweep` deletes older files. */
export const logsKept = { count: 12, unit: "months" } as const satisfies Span;

interface Swept {
  /** What is kept, by its name in the catalogue of messages. */
  name: string;
  table: string;
  /** Rows go when this is true. */
  isOver: (span: SQL) => SQL;
  kept: Span;
}

/**
 * What has served and is deleted by the hourly job `sweep`: the job goes by this table, and so does the page that tells
 * everybody how long things are kept.
 */
export const swept = [
  { name: "sessions", table: "sessions", isOver: () => sql`expires_at < now()`, kept: days(30) },
  {
    name: "links",
    table: "email_tokens",
    isOver: (span) => sql`expires_at < now() - ${span}`,
    kept: days(7),
  },
  {
    name: "limits",
    table: "rate_limits",
    isOver: () => sql`expire < now()`,
    kept: { count: 24, unit: "hours" },
  },
  {
    name: "events",
    table: "outbox",
    isOver: (span) => sql`settled_at < now() - ${span}`,
    kept: days(30),
  },
  {
    name: "drafts",
    table: "drafts",
    isOver: (span) => sql`updated_at < now() - ${span}`,
    kept: { count: 12, unit: "months" },
  },
  {
    name: "digests",
    table: "digests",
    isOver: (span) => sql`settled_at < now() - ${span}`,
    kept: days(30),
  },
  {
    name: "effects",
    table: "processed_effects",
    isOver: (span) => sql`processed_at < now() - ${span}`,
    kept: days(90),
  },
  {
    name: "deadLetters",
    table: "dead_letters",
    isOver: (span) => sql`failed_at < now() - ${span}`,
    kept: days(90),
  },
  {
    name: "answeredRequests",
    table: "rights_requests",
    isOver: (span) => sql`answered_at < now() - ${span}`,
    kept: { count: 3, unit: "years" },
  },
] as const satisfies readonly Swept[];

export const intervalOf = ({ count, unit }: Span): SQL => sql.raw(`interval '${count} ${unit}'`);
