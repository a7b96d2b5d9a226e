import { z } from "zod";
import { cleanLine, cleanText } from "../shared/text.ts";

/** Bounds of what is typed, in visible characters; the body's are also what `cook` takes. */
export const bounds = {
  title: { min: 10, max: 150 },
  body: { min: 20, max: 20_000 },
  topics: { min: 1, max: 5 },
} as const;

const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const pairs = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** How many characters a reader sees: marks, joiners and fillers do not count. */
export function visibleLength(text: string): number {
  const seen = text.replace(unseen, "").trim();
  return seen.length - (seen.match(pairs)?.length ?? 0);
}

/** A text field: cleaned, then bounded; a code per fault. Marks stacked on few letters count towards the upper bound. */
export function textBetween(min: number, max: number, code: string, clean: (text: string) => string) {
  return z
    .string("required")
    .transform(clean)
    .pipe(
      z
        .string()
        .refine((text) => visibleLength(text) >= min, `${code}-too-short`)
        .refine((text) => text.length <= max * 2 && visibleLength(text) <= max, `${code}-too-long`),
    );
}

/** The number of a question, given as that or as its address; null for anything else. */
export function numberIn(text: string): number | null {
  const [, number] =
    /^(?:\S*\/questions\/)?([1-9]\d{0,8})(?:[/?#]\S*)?$/.exec(text.trim().replace(/^(?:#|n°)\s*/, "")) ?? [];
  return number ? Number(number) : null;
}

export const titleField = textBetween(bounds.title.min, bounds.title.max, "title", cleanLine);

/** Markdown as typed: only what is never text is taken out. Its length counts marks too, since a parser reads them. */
export const bodyField = z
  .string("required")
  .transform((text) => cleanText(text).trim())
  .pipe(
    z
      .string()
      .refine((text) => visibleLength(text) >= bounds.body.min, "body-too-short")
      .refine((text) => text.length <= bounds.body.max, "body-too-long"),
  );

export const relations = ["patient", "carer", "relative", "student", "professional", "other"] as const;
export type Relation = (typeof relations)[number];

/** The three separate choices; absent ones take the form's defaults, research always "none". */
export const choiceFields = {
  audience: z.enum(["everyone", "members"], "invalid").default("everyone"),
  search: z.enum(["index", "noindex"], "invalid").default("index"),
  research: z.enum(["none", "controlled", "open"], "invalid").default("none"),
};

/** What every form that makes a post carries. */
export const submissionFields = {
  /** Empty: detected from the text. */
  language: z
    .enum(["auto", "fr", "en"], "invalid")
    .default("auto")
    .transform((language) => (language === "auto" ? ("" as const) : language)),
  /** Drawn when the form was shown: a double submit makes one post. */
  key: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .catch(""),
  /** When the form was first shown, sealed; see `begunToken`. */
  begun: z.string().max(400).catch(""),
  /** Hash of the de-identified text that the author looked at; see `previewHash`. */
  seenPreview: z.string().catch(""),
  /** What was shown with this form already: the help card, the question whether somebody else is named. */
  careShown: z.string().catch(""),
  othersShown: z.string().catch(""),
  /** What its author decided on privacy hints; see `hints.server.ts`. */
  kept: z.string().max(4_000).catch(""),
  replaced: z.string().max(4_000).catch(""),
};

export type Intent = "preview" | "post" | "save" | "discard";

/** A decision on a hint leads back to the preview. */
export function intentOf(form: FormData): Intent {
  const intent = form.get("intent");
  if (intent === "save" || intent === "discard" || intent === "preview") return intent;
  return form.has("decide") ? "preview" : "post";
}

const list = (given: unknown) => (given === undefined ? [] : Array.isArray(given) ? given : [given]);

export const topicsField = z
  .preprocess(list, z.array(z.string("invalid"), "invalid"))
  .transform((slugs) => [...new Set(slugs.filter(Boolean))])
  .pipe(z.array(z.string()).min(bounds.topics.min, "topics-none").max(bounds.topics.max, "topics-too-many"));

export const askSchema = z.object({
  title: titleField,
  body: bodyField,
  topics: topicsField,
  relation: z.enum(relations, "relation-needed"),
  anonymous: z.literal("on").optional().catch(undefined),
  /** Asked only when the text seems to be about a child. */
  child: z.enum(["responsible", "not-a-child", ""], "invalid").default(""),
  ...choiceFields,
  ...submissionFields,
});
export type AskInput = z.output<typeof askSchema>;

/** What is being typed, as it stands: nothing is refused, since nothing is sent. */
export const liveSchema = z.object({
  title: z
    .string()
    .transform((text) => cleanLine(text).slice(0, bounds.title.max * 2))
    .nullable()
    .catch(null)
    .default(null),
  body: z
    .string()
    .transform((text) => cleanText(text).trim().slice(0, bounds.body.max))
    .catch("")
    .default(""),
  audience: choiceFields.audience.catch("everyone"),
  search: choiceFields.search.catch("index"),
  research: choiceFields.research.catch("none"),
  language: submissionFields.language.catch(""),
  kept: submissionFields.kept,
});
