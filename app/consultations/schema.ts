import { z } from "zod";
import { submissionFields, textBetween, titleField } from "../questions/schema.ts";
import { NotFound } from "../shared/errors.ts";
import { cleanLine, cleanText } from "../shared/text.ts";

export const audiences = ["everyone", "lived", "professional"] as const;
export type Audience = (typeof audiences)[number];
export const relations = ["patient", "carer", "professional", "other"] as const;
export type Relation = (typeof relations)[number];
export const questionKinds = ["text", "choice", "ranking"] as const;
export type QuestionKind = (typeof questionKinds)[number];
export const meetingKinds = ["workshop", "hearing"] as const;
export const fates = ["taken-up", "merged", "answered", "set-aside"] as const;
export type Fate = (typeof fates)[number];

export const textBounds = {
  purpose: { min: 20, max: 8_000 },
  minutes: { min: 20, max: 40_000 },
  synthesis: { min: 20, max: 60_000 },
  contribution: { min: 10, max: 4_000 },
  option: { min: 1, max: 200 },
  reason: { min: 10, max: 2_000 },
} as const;
export const mostOptions = 12;
export const mostQuestions = 20;
/** Dates further away are typing errors, and trouble for calendars. */
const farthestYear = 2100;

const paragraphs = (text: string) => cleanText(text).trim();
const long = (field: keyof typeof textBounds, code: string) =>
  textBetween(textBounds[field].min, textBounds[field].max, code, paragraphs);
const line = (min: number, max: number, code: string) => textBetween(min, max, code, cleanLine);

/** A day of the calendar, YYYY-MM-DD; its hours are those of Paris. */
const dayField = z
  .string("day-needed")
  .regex(/^\d{4}-\d{2}-\d{2}$/, "day-needed")
  .refine((day) => {
    const date = new Date(`${day}T12:00:00Z`);
    return (
      !Number.isNaN(date.getTime()) &&
      date.toISOString().startsWith(day) &&
      date.getUTCFullYear() >= 2000 &&
      date.getUTCFullYear() < farthestYear
    );
  }, "day-needed");

/** One address a line, with what it is after it: "https://example.org/report The report". */
const documentsField = z
  .string()
  .default("")
  .transform((text, context) => {
    const rows = cleanText(text).split("\n").map(cleanLine).filter(Boolean);
    const documents = rows.map((row) => {
      const [, address = "", title = ""] = /^(\S+)\s*(.*)$/.exec(row) ?? [];
      const url = URL.canParse(address) ? new URL(address) : null;
      if (!url || !/^https?:$/.test(url.protocol)) return null;
      return { url: url.href, title: (title || url.host).slice(0, 200) };
    });
    if (documents.length > 20 || documents.some((one) => one === null))
      context.addIssue({ code: "custom", message: "documents-invalid" });
    return documents.filter((one) => one !== null);
  });

export const consultationSchema = z
  .object({
    title: titleField,
    purpose: long("purpose", "consultation-purpose"),
    language: z.enum(["fr", "en"], "invalid"),
    host: z.string().default("").transform(cleanLine).pipe(z.string().max(200, "too-long")),
    audience: z.enum(audiences, "audience-needed"),
    documents: documentsField,
    opens: dayField,
    closes: dayField,
    synthesisDue: dayField,
    /** Pseudonym of a member; empty: the team alone. */
    facilitator: z.string().default("").transform(cleanLine).pipe(z.string().max(100, "too-long")),
  })
  .superRefine(({ opens, closes, synthesisDue }, context) => {
    if (closes < opens)
      context.addIssue({ code: "custom", path: ["closes"], message: "consultation-ends-before-start" });
    if (synthesisDue <= closes)
      context.addIssue({ code: "custom", path: ["synthesisDue"], message: "synthesis-before-end" });
  });
export type ConsultationInput = z.output<typeof consultationSchema>;

export const questionSchema = z
  .object({
    kind: z.enum(questionKinds, "question-kind-needed"),
    label: line(5, 300, "question-label"),
    /** One a line. */
    options: z
      .string()
      .default("")
      .transform((text) => [...new Set(cleanText(text).split("\n").map(cleanLine).filter(Boolean))]),
    most: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(mostOptions, "invalid").default(1),
  })
  .superRefine(({ kind, options, most }, context) => {
    if (kind === "text") return;
    const isTooLong = options.some((one) => one.length > textBounds.option.max);
    if (options.length < 2 || options.length > mostOptions || isTooLong)
      context.addIssue({ code: "custom", path: ["options"], message: "options-needed" });
    if (kind === "choice" && most > options.length)
      context.addIssue({ code: "custom", path: ["most"], message: "most-too-many" });
  });
export type QuestionInput = z.output<typeof questionSchema>;

export const meetingSchema = z.object({
  kind: z.enum(meetingKinds, "meeting-kind-needed"),
  title: line(5, 200, "meeting-title"),
  place: line(2, 200, "meeting-place"),
  day: dayField,
  hour: z.string("hour-needed").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "hour-needed"),
});
export type MeetingInput = z.output<typeof meetingSchema>;

export const minutesSchema = z.object({ minutes: long("minutes", "minutes") });
export const themeSchema = z.object({ title: line(3, 120, "theme-title") });

const idField = z.uuid("invalid");
export const idSchema = z.object({ id: idField });

export const fateSchema = z
  .object({
    theme: z.union([idField, z.literal("")], "invalid").default(""),
    fate: z.enum(["", ...fates], "invalid").default(""),
    reason: z
      .string()
      .default("")
      .transform(paragraphs)
      .pipe(z.string().max(textBounds.reason.max, "too-long")),
    /** Number of the contribution that it was merged into. */
    into: z
      .union([z.literal(""), z.coerce.number().int().positive().max(2_147_483_647)], "merge-into")
      .default(""),
  })
  .superRefine(({ fate, reason, into }, context) => {
    if ((fate === "answered" || fate === "set-aside") && reason.length < textBounds.reason.min)
      context.addIssue({ code: "custom", path: ["reason"], message: "fate-reason-needed" });
    if (fate === "merged" && into === "")
      context.addIssue({ code: "custom", path: ["into"], message: "merge-into" });
  });
export type FateInput = z.output<typeof fateSchema>;

export const synthesisSchema = z.object({
  body: long("synthesis", "synthesis"),
  intent: z.enum(["save", "publish"]).catch("save"),
});
export type SynthesisInput = z.output<typeof synthesisSchema>;

export interface AskedQuestion {
  id: string;
  position: number;
  kind: QuestionKind;
  options: string[];
  most: number;
}

/** The name of a question's field in the form that answers them all; of a ranking, one per option. */
export const fieldOf = ({ position }: { position: number }) => `q${position}`;
export const rankFieldOf = ({ position }: { position: number }, option: number) => `q${position}-${option}`;

const list = (given: unknown) => (given === undefined ? [] : Array.isArray(given) ? given : [given]);
const optionsField = (count: number) =>
  z.preprocess(
    list,
    z.array(
      z.coerce
        .number()
        .int()
        .min(0, "invalid")
        .max(count - 1, "invalid"),
      "invalid",
    ),
  );

/** The parser of the form that a consultation's questions make: every one may be left out, not all. */
export function contributionSchema(questions: readonly AskedQuestion[]) {
  const shape: Record<string, z.ZodType> = {};
  for (const question of questions) {
    const { kind, options } = question;
    if (kind === "text")
      shape[fieldOf(question)] = z
        .string("invalid")
        .default("")
        .transform(paragraphs)
        .pipe(
          z
            .string()
            .refine(
              (text) => text === "" || text.length >= textBounds.contribution.min,
              "contribution-too-short",
            )
            .refine((text) => text.length <= textBounds.contribution.max, "contribution-too-long"),
        );
    if (kind === "choice") shape[fieldOf(question)] = optionsField(options.length);
    if (kind === "ranking")
      for (const option of options.keys())
        shape[rankFieldOf(question, option)] = z
          .union([z.literal(""), z.coerce.number().int().min(1).max(options.length)], "ranking-invalid")
          .default("");
  }
  return z
    .object({
      relation: z.enum(relations, "relation-needed"),
      shares: z.literal("on").optional().catch(undefined),
      language: submissionFields.language,
      key: submissionFields.key,
      careShown: submissionFields.careShown,
      othersShown: submissionFields.othersShown,
      seenPreview: submissionFields.seenPreview,
      kept: submissionFields.kept,
    })
    .and(z.object(shape))
    .transform((given, context) => {
      const values = given as Record<string, unknown>;
      const answers = questions.flatMap((question) => {
        const answer = answerOf(question, values);
        if (typeof answer === "string") {
          context.addIssue({ code: "custom", path: [fieldOf(question)], message: answer });
          return [];
        }
        return [{ questionId: question.id, kind: question.kind, ...answer }];
      });
      if (answers.every(({ body, choices }) => body === "" && choices.length === 0))
        context.addIssue({ code: "custom", path: ["form"], message: "contribution-empty" });
      const { relation, shares, language, key, careShown, othersShown, seenPreview, kept } = given;
      return {
        relation,
        language,
        key,
        careShown,
        othersShown,
        seenPreview,
        kept,
        shares: shares === "on",
        answers,
      };
    });
}
export type ContributionInput = z.output<ReturnType<typeof contributionSchema>>;

/** What the form says on one question, or the code of what is wrong with it. */
function answerOf(question: AskedQuestion, values: Record<string, unknown>) {
  if (question.kind === "text") return { body: String(values[fieldOf(question)] ?? ""), choices: [] };
  if (question.kind === "choice") {
    const choices = [...new Set((values[fieldOf(question)] as number[] | undefined) ?? [])].toSorted(
      (a, b) => a - b,
    );
    return choices.length > question.most ? "choices-too-many" : { body: "", choices };
  }
  const ranks = question.options.map((_, option) => values[rankFieldOf(question, option)] as number | "");
  const given = ranks.filter((rank) => rank !== "");
  if (given.length === 0) return { body: "", choices: [] };
  if (given.length < ranks.length || new Set(given).size < ranks.length) return "ranking-invalid";
  return {
    body: "",
    choices: ranks
      .map((rank, option) => ({ rank: Number(rank), option }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ option }) => option),
  };
}

/** @throws NotFound for what cannot be the number of a consultation or contribution */
export function numberFrom(param: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(param ?? "")) throw new NotFound();
  return Number(param);
}
