import { z } from "zod";
import { submissionFields, textBetween, titleField } from "../questions/schema.ts";
import { NotFound } from "../shared/errors.ts";
import { cleanLine, cleanText } from "../shared/text.ts";

/** Calls that one member gets in thirty days, at most. */
export const monthlyCalls = 2;
/** Objections from which stewards must look at a study again. */
export const objectionThreshold = 10;

export const textBounds = {
  question: { min: 20, max: 8_000 },
  team: { min: 3, max: 500 },
  ethics: { min: 3, max: 300 },
  dataUsed: { min: 3, max: 1_000 },
  funding: { min: 3, max: 500 },
  decision: { min: 20, max: 4_000 },
  results: { min: 100, max: 40_000 },
  call: { min: 50, max: 4_000 },
} as const;

const paragraphs = (text: string) => cleanText(text).trim();
const text = (field: keyof typeof textBounds, clean: (text: string) => string) =>
  textBetween(textBounds[field].min, textBounds[field].max, `study-${field}`, clean);

const list = (given: unknown) => (given === undefined ? [] : Array.isArray(given) ? given : [given]);

/** A number with or without "#", or nothing. */
const optionalNumber = z
  .string()
  .default("")
  .transform((given) => given.trim().replace(/^#/, ""))
  .refine((given) => given === "" || /^[1-9]\d{0,8}$/.test(given), "study-proposal-unknown")
  .transform((given) => (given === "" ? null : Number(given)));

export const studySchema = z.object({
  title: titleField,
  team: text("team", cleanLine),
  question: text("question", paragraphs),
  ethics: text("ethics", cleanLine),
  dataUsed: text("dataUsed", cleanLine),
  releaseVersion: z
    .string()
    .default("")
    .transform((given) => given.trim())
    .refine((given) => given === "" || /^\d{4}\.\d{1,2}\.\d{1,4}$/.test(given), "study-release-unknown"),
  funding: text("funding", cleanLine),
  endsOn: z
    .string("day-needed")
    .regex(/^20\d\d-\d{2}-\d{2}$/, "day-needed")
    .refine((day) => {
      const date = new Date(`${day}T12:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
    }, "day-needed"),
  pledge: z.literal("on").optional().catch(undefined),
  proposal: optionalNumber,
  topics: z
    .preprocess(list, z.array(z.string("invalid"), "invalid"))
    .transform((slugs) => [...new Set(slugs.filter(Boolean))])
    .pipe(z.array(z.string()).min(1, "topics-none").max(10, "topics-too-many")),
  language: submissionFields.language,
});
export type StudyInput = z.output<typeof studySchema>;

export const decisionSchema = z.object({
  state: z.enum(["accepted", "refused"], "study-decision-needed"),
  decision: text("decision", paragraphs),
});
export type DecisionInput = z.output<typeof decisionSchema>;

/** Addresses or numbers of threads, one a line. */
const threadsField = z
  .string()
  .default("")
  .transform((given, context) => {
    const lines = cleanText(given).split("\n").map(cleanLine).filter(Boolean);
    const numbers = lines.map((line) => /(?:^|\/questions\/|#)([1-9]\d{0,8})(?:\/[\w-]*)?$/.exec(line)?.[1]);
    if (lines.length > 50 || numbers.includes(undefined))
      context.addIssue({ code: "custom", message: "study-threads-unknown" });
    return [...new Set(numbers.flatMap((number) => (number ? [Number(number)] : [])))];
  });

export const resultsSchema = z.object({ results: text("results", paragraphs), threads: threadsField });
export type ResultsInput = z.output<typeof resultsSchema>;

export const callSchema = z.object({
  body: text("call", paragraphs),
  url: z
    .string("study-url-needed")
    .transform((given) => given.trim())
    .refine(
      (given) => given.length <= 500 && URL.canParse(given) && new URL(given).protocol === "https:",
      "study-url-needed",
    ),
});
export type CallInput = z.output<typeof callSchema>;

export const idSchema = z.object({ id: z.uuid("invalid") });
export const answerSchema = z.object({ id: z.uuid("invalid"), answer: z.enum(["yes", "no"], "invalid") });

/** @throws NotFound for what cannot be the number of a study */
export function studyNumberFrom(param: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(param ?? "")) throw new NotFound();
  return Number(param);
}
