import { z } from "zod";
import { cleanLine, cleanText } from "../shared/text.ts";

const line = z.string({ error: "required" }).transform(cleanLine);

export const correctionSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("pseudonym"),
    pseudonym: line.pipe(z.string().min(3, "pseudonym-short").max(30, "too-long")),
  }),
  z.object({
    intent: z.literal("email"),
    email: line.pipe(
      z
        .string()
        .max(254, "too-long")
        .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "email-shape"),
    ),
  }),
  z.object({
    intent: z.enum(["restrict", "object"]),
    explanation: z.string().max(4_000, "too-long").default(""),
  }),
]);

export const maxAnswer = 4_000;
export const answerSchema = z.object({
  id: z.uuid("invalid"),
  answer: z
    .string({ error: "required" })
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1, "required").max(maxAnswer, "too-long")),
});

const depth = z.enum(["keep", "anonymise", "erase"], "choose-depth");
export const erasureSchema = z.object({ depth, sure: z.literal("on", "say-sure") });
export const receiptSchema = z.object({
  receipt: z.string({ error: "required" }).min(20, "receipt-wrong").max(300, "receipt-wrong"),
  depth: z.enum(["anonymise", "erase"], "choose-depth"),
  sure: z.literal("on", "say-sure"),
});
