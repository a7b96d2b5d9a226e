import { z } from "zod";
import { NotFound } from "../shared/errors.ts";
import { textBetween } from "../questions/schema.ts";
import { cleanText } from "../shared/text.ts";
import { maxTextLength, ownKinds } from "./entries.ts";

const words = (min: number) => textBetween(min, maxTextLength, "entry", (text) => cleanText(text).trim());

/** A day of the calendar, YYYY-MM-DD, or nothing. */
const calendar = z.iso.date();
const isDay = (typed: string) =>
  calendar.safeParse(typed).success && typed >= "1900-01-01" && typed <= "2100-12-31";
const day = z
  .string("entry-day")
  .default("")
  .refine((typed) => typed === "" || isDay(typed), "entry-day")
  .transform((typed) => typed || null);

const dayOfDiary = <T extends { kind: string; day: string | null }>(entry: T, context: z.RefinementCtx) => {
  if (entry.kind === "diary" && entry.day === null)
    context.addIssue({ code: "custom", path: ["day"], message: "entry-day-needed", input: undefined });
};

export const addSchema = z
  .object({ kind: z.enum(ownKinds, "required"), text: words(1), day })
  .superRefine(dayOfDiary);

const revision = z.coerce.number().int().min(1).max(2_000_000_000);

/** What may be changed of an entry; beside a passage, only one's own remark, which may be empty. */
export const editSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passage"), text: words(0), day, revision }),
  z.object({ kind: z.enum(ownKinds), text: words(1), day, revision }).superRefine(dayOfDiary),
]);

export type EditInput = z.output<typeof editSchema>;
export type AddInput = z.output<typeof addSchema>;

const uuid = z.uuid();

/** @throws NotFound for what is no id */
export function entryIdFrom(value: unknown): string {
  const parsed = uuid.safeParse(value);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
}
