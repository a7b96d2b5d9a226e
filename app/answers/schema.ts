import { z } from "zod";
import { NotFound } from "../shared/errors.ts";
import {
  bodyField,
  choiceFields,
  relations,
  submissionFields,
  textBetween,
  titleField,
  topicsField,
} from "../questions/schema.ts";
import { cleanLine, cleanText } from "../shared/text.ts";

export const answerKinds = ["experience", "carer", "professional", "sourced"] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const isAnswer = (kind: string): kind is AnswerKind =>
  (answerKinds as readonly string[]).includes(kind);

/** Answers of these kinds carry information and are marked accurate or not; the others are told, not judged. */
export const isInformation = (kind: string): boolean => kind === "professional" || kind === "sourced";

export const maxSources = 3;
const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** The address of a source, from a URL or a DOI (resolved at doi.org); null for anything else. */
export function sourceUrl(typed: string): string | null {
  const found = doi.exec(typed)?.[1];
  if (found) return `https://doi.org/${found}`;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username
    ? url.href
    : null;
}

/** Cleaned where there is one: most answers have none of the twelve. */
const sourceText = z.string("invalid").optional();
const sourceNumbers = [1, 2, 3] as const;
type SourceNumber = (typeof sourceNumbers)[number];
type SourceKey = `source${SourceNumber}${"Title" | "Url" | "Publisher" | "Year"}`;

const sourceFields = Object.fromEntries(
  sourceNumbers.flatMap((n) =>
    ["Title", "Url", "Publisher", "Year"].map((part) => [`source${n}${part}`, sourceText]),
  ),
) as Record<SourceKey, typeof sourceText>;

type SourceParts = Partial<Record<SourceKey, string>>;

/** The sources that were given, each checked; what is wrong is said at its own field. */
function sourcesIn(given: SourceParts, context: z.RefinementCtx) {
  const sources: { title: string; url: string; publisher: string; year: number }[] = [];
  const typed = (key: SourceKey) => (given[key] ? cleanLine(given[key].slice(0, 2_000)) : "");
  for (const n of sourceNumbers) {
    const title = typed(`source${n}Title`);
    const typedUrl = typed(`source${n}Url`);
    const publisher = typed(`source${n}Publisher`);
    const typedYear = typed(`source${n}Year`);
    if (!title && !typedUrl && !publisher && !typedYear) continue;
    const url = sourceUrl(typedUrl);
    const year = Number(typedYear);
    const fault = (part: string, message: string) =>
      context.addIssue({ code: "custom", path: [`source${n}${part}`], message, input: undefined });
    if (!title || title.length > 300) fault("Title", "source-title");
    if (!url || url.length > 1_000) fault("Url", "source-url");
    if (!publisher || publisher.length > 200) fault("Publisher", "source-publisher");
    if (!/^\d{4}$/.test(typedYear) || year < 1900 || year > new Date().getFullYear() + 1)
      fault("Year", "source-year");
    sources.push({ title, url: url ?? "", publisher, year });
  }
  return sources;
}

/** The same as the fields of a form. */
export const sourceValues = (
  sources: readonly { title: string; url: string; publisher: string; year: number }[],
): Record<string, string> =>
  Object.fromEntries(
    sources.slice(0, maxSources).flatMap(({ title, url, publisher, year }, index) => [
      [`source${index + 1}Title`, title],
      [`source${index + 1}Url`, url],
      [`source${index + 1}Publisher`, publisher],
      [`source${index + 1}Year`, String(year)],
    ]),
  );

export const answerSchema = z
  .object({
    kind: z.enum(answerKinds, "kind-needed"),
    body: bodyField,
    /** Empty: what the kind says. */
    relation: z.enum([...relations, ""], "invalid").default(""),
    ...choiceFields,
    ...submissionFields,
    ...sourceFields,
  })
  .transform((given, context) => {
    const sources = sourcesIn(given, context);
    if (given.kind === "sourced" && sources.length === 0) {
      context.addIssue({
        code: "custom",
        path: ["source1Title"],
        message: "source-needed",
        input: undefined,
      });
    }
    const { kind, body, relation, audience, search, research, language } = given;
    const { key, begun, seenPreview, careShown, othersShown, kept, replaced } = given;
    const choices = { audience, search, research, language };
    const submission = { key, begun, seenPreview, careShown, othersShown, kept, replaced };
    return { kind, body, relation, ...choices, ...submission, sources };
  });
export type AnswerInput = z.output<typeof answerSchema>;

export const maxComment = 1_000;
export const commentSchema = z.object({
  body: textBetween(2, maxComment, "comment", (text) => cleanText(text).trim()),
  language: submissionFields.language,
  key: submissionFields.key,
  begun: submissionFields.begun,
  careShown: submissionFields.careShown,
  othersShown: submissionFields.othersShown,
  kept: submissionFields.kept,
  replaced: submissionFields.replaced,
});
export type CommentInput = z.output<typeof commentSchema>;

export const maxSimple = 3_000;
/** An answer said again: longer than a comment. */
export const simpleSchema = commentSchema.extend({
  body: textBetween(2, maxSimple, "simple", (text) => cleanText(text).trim()),
});

/** What is not in the form of an edit is left as it is. */
export const editSchema = z
  .object({
    /** Questions only. */
    title: titleField.optional(),
    topics: topicsField.optional(),
    body: z.string("required").transform((text) => cleanText(text).trim()),
    language: z.enum(["fr", "en"], "invalid").optional(),
    audience: choiceFields.audience,
    search: choiceFields.search,
    careShown: submissionFields.careShown,
    othersShown: submissionFields.othersShown,
    kept: submissionFields.kept,
    replaced: submissionFields.replaced,
    /** Whether the form had fields for sources. */
    hasSources: z.literal("1").optional().catch(undefined),
    /** The wording that the author started from. */
    revision: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(1_000_000, "invalid"),
    ...sourceFields,
  })
  .transform((given, context) => {
    const { title, topics, body, language, audience, search, revision } = given;
    const { careShown, othersShown, kept, replaced } = given;
    const sources = given.hasSources ? sourcesIn(given, context) : undefined;
    const words = { title, body, language, sources, topics, revision };
    return { ...words, audience, search, careShown, othersShown, kept, replaced };
  });
export type EditInput = z.output<typeof editSchema>;

/** Visible characters: why somebody disagrees has to be said in words. */
export const leastReason = 10;
const reasonField = z
  .string("invalid")
  .default("")
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(1_000, "reason-too-long"));

export const markSchema = z.object({
  mark: z.enum(["accurate", "disagree", "dangerous", "none"], "mark-needed"),
  reason: reasonField,
});
export type MarkInput = z.output<typeof markSchema>;

/** What a professional says of an answer whose review date is over. */
export const reviewSchema = z.object({
  verdict: z.enum(["current", "outdated"], "verdict-needed"),
  reason: reasonField,
});
export type ReviewInput = z.output<typeof reviewSchema>;

export const reactSchema = z.object({
  kind: z.enum(["helped", "same-situation"], "invalid"),
  /** "1" or "0" sets it; absent, it changes. */
  on: z.enum(["0", "1"]).optional().catch(undefined),
});

/** @throws NotFound for what cannot be the id of a post */
export function postIdFrom(param: string | undefined): string {
  if (!z.uuid().safeParse(param).success) throw new NotFound();
  return param!;
}

/** @throws NotFound for what cannot be the number of a question */
export function questionNumberFrom(param: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(param ?? "")) throw new NotFound();
  return Number(param);
}
