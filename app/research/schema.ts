import { z } from "zod";
import { NotFound } from "../shared/errors.ts";
import { cleanText } from "../shared/text.ts";

export const choiceSchema = z.object({
  scope: z.enum(["none", "controlled", "open"], { error: "choose-a-scope" }),
  previewHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** @throws NotFound for an address that names nothing */
export function idFrom(parameter: string | undefined): string {
  const id = z.uuid().safeParse(parameter);
  if (!id.success) throw new NotFound();
  return id.data;
}

/** What a reader of a sample may find in a post; the first is the answer that lets it pass. */
export const leakTypes = [
  "nothing",
  "name",
  "contact",
  "place",
  "institution",
  "date",
  "occupation",
  "story",
  "other",
] as const;

const mark = z.tuple([z.uuid(), z.enum(leakTypes)]);

/** The fields of a reader's form: the id of each post, and what was found in it. Anything else is left out. */
export function marksFrom(form: FormData): Map<string, string | null> {
  const marks = new Map<string, string | null>();
  for (const entry of form) {
    const { data } = mark.safeParse(entry);
    if (data) marks.set(data[0], data[1] === "nothing" ? null : data[1]);
  }
  return marks;
}

export const identificationSchema = z.object({
  tier: z.enum(["open", "controlled"], { error: "choose-data" }),
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/, "version-unknown"),
  rowKey: z
    .string()
    .trim()
    .regex(/^([pt]_[0-9a-f]{16})?$/, "row-unknown")
    .transform((key) => key || null),
  explanation: z
    .string("required")
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(10, "required").max(2_000, "too-long")),
});
export type IdentificationInput = z.output<typeof identificationSchema>;
