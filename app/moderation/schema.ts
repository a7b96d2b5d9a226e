import { z } from "zod";
import { cleanLine, cleanText } from "../shared/text.ts";
import {
  filterValues,
  lanes,
  maxAppeal,
  maxComment,
  maxExplanation,
  maxNote,
  severities,
} from "./choices.ts";
import { coverageLanguages, hoursField, readSpan, weekdays } from "./hours.ts";
import type { CoverageSpan } from "./hours.ts";
import { reasonCodes } from "./reasons.ts";
import type { ReasonCode } from "./reasons.ts";

const paragraph = (max: number, min = 0) =>
  z
    .string("required")
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(min, "required").max(max, "too-long"));

const reasonCode = z.enum(reasonCodes as [ReasonCode, ...ReasonCode[]], "reason-needed");

export const reportSchema = z.object({ reason: reasonCode, comment: paragraph(maxComment).default("") });

export const decidableMeasures = [
  "approve",
  "none",
  "label",
  "edit-passage",
  "restrict",
  "hide",
  "remove",
  "lock-thread",
] as const;
export type DecidableMeasure = (typeof decidableMeasures)[number];

export const decideSchema = z
  .object({
    version: z.coerce.number().int().positive(),
    measure: z.enum(decidableMeasures, "measure-needed"),
    reason: z
      .union([reasonCode, z.literal("none")], "reason-needed")
      .transform((code) => (code === "none" ? null : code)),
    explanation: paragraph(maxExplanation).default(""),
    /** With a label: the contribution that is pinned as its correction. */
    correction: z.union([z.uuid("correction-unknown"), z.literal("")], "correction-unknown").optional(),
    title: z.string().transform(cleanLine).pipe(z.string().max(150, "title-too-long")).default(""),
    markdown: z
      .string()
      .transform((text) => cleanText(text).trim())
      .pipe(z.string().max(20_000, "body-too-long"))
      .default(""),
  })
  .superRefine(({ measure, reason, explanation }, context) => {
    if (measure === "approve" || measure === "none") return;
    if (!reason) context.addIssue({ code: "custom", path: ["reason"], message: "reason-needed" });
    if (!explanation)
      context.addIssue({ code: "custom", path: ["explanation"], message: "explanation-needed" });
  });
export type DecideInput = z.output<typeof decideSchema>;

export const noteSchema = z.object({ note: paragraph(maxNote, 1) });

/** What a moderator asks an author to change. */
export const askSchema = z.object({
  version: z.coerce.number().int().positive(),
  question: paragraph(maxExplanation, 1),
});
export type AskInput = z.output<typeof askSchema>;

export const appealSchema = z.object({ body: paragraph(maxAppeal, 1) });

export const decideAppealSchema = z.object({
  verdict: z.enum(["upheld", "overturned"], "verdict-needed"),
  answer: paragraph(maxExplanation, 1),
});
export type DecideAppealInput = z.output<typeof decideAppealSchema>;

/** The queue's address: a value that is not one of ours is no filter. */
const filters = z.object({
  /** Null: what waits for moderators. */
  state: z.enum(filterValues.state).nullable().catch(null),
  lane: z.enum(lanes).nullable().catch(null),
  severity: z.enum(severities).nullable().catch(null),
  language: z.enum(filterValues.language).nullable().catch(null),
  topic: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  age: z.enum(filterValues.age).nullable().catch(null),
  after: z
    .string()
    .transform((cursor) => cursor.split("_"))
    .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
    .transform(([at, id]) => ({ at: new Date(at), id }))
    .nullable()
    .catch(null),
});
export type QueueFilters = z.output<typeof filters>;

export function queueFilters(query: URLSearchParams): QueueFilters {
  return filters.parse({
    state: query.get("state"),
    lane: query.get("lane"),
    severity: query.get("severity"),
    language: query.get("language"),
    topic: query.get("topic"),
    age: query.get("age"),
    after: query.get("after"),
  });
}

/** A position in the public log: the id of a decision; anything else is its beginning. */
export const logCursor = z.uuid().nullable().catch(null);

export const noticeSchema = z.object({
  address: z.string("required").trim().min(1, "required").max(500, "too-long"),
  reason: reasonCode,
  explanation: paragraph(maxComment * 2, 1),
  name: z.string("required").transform(cleanLine).pipe(z.string().min(2, "required").max(120, "too-long")),
  email: z.string("required").trim().max(200, "too-long").pipe(z.email("email-shape")),
  goodFaith: z.literal("on", "good-faith-needed"),
});
export type NoticeInput = z.output<typeof noticeSchema>;

/** One field per language and day, each empty or a span of hours. */
export const hoursSchema = z.record(z.string(), z.string()).transform((given, context) =>
  coverageLanguages.flatMap((language) =>
    weekdays.flatMap((weekday): CoverageSpan[] => {
      const name = hoursField(language, weekday);
      const text = (given[name] ?? "").trim();
      const span = text ? readSpan(text) : null;
      if (text && !span) context.addIssue({ code: "custom", path: [name], message: "hours-shape" });
      return span ? [{ language, weekday, ...span }] : [];
    }),
  ),
);

export const ruleSchema = z.object({
  rule: z.string("required").min(1, "required").max(100),
  reason: paragraph(500, 1),
});
