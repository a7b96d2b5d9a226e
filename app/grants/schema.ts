import { z } from "zod";
import { textBetween } from "../questions/schema.ts";
import { cleanLine, cleanText } from "../shared/text.ts";
import { studySchema } from "../studies/schema.ts";

/** The page of prose that every holder signs; a new version is signed by whoever applies after it. */
export const agreementSlug = "data-access-agreement";

export const textBounds = {
  team: { min: 3, max: 250 },
  institution: { min: 3, max: 200 },
  need: { min: 50, max: 4_000 },
  safeguards: { min: 30, max: 4_000 },
  signedName: { min: 3, max: 120 },
  reason: { min: 20, max: 4_000 },
} as const;

const paragraphs = (text: string) => cleanText(text).trim();
const text = (field: keyof typeof textBounds, clean: (text: string) => string) =>
  textBetween(textBounds[field].min, textBounds[field].max, `grant-${field}`, clean);

const { title, question, ethics, funding, endsOn, pledge, topics, language } = studySchema.shape;

/** The application: what the register of projects says of every project, and what the controlled data ask besides. */
export const grantSchema = z.object({
  title,
  team: text("team", cleanLine),
  institution: text("institution", cleanLine),
  question,
  ethics,
  need: text("need", paragraphs),
  safeguards: text("safeguards", paragraphs),
  funding,
  endsOn,
  pledge,
  topics,
  language,
  agreementVersion: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "grant-agreement-changed"),
  agreed: z.literal("on", "grant-agreement-needed"),
  signedName: text("signedName", cleanLine),
  signedOn: z.iso.date("day-needed"),
});
export type GrantInput = z.output<typeof grantSchema>;

export const reviewSchema = z.object({
  verdict: z.enum(["approve", "decline"], "grant-verdict-needed"),
  reason: text("reason", paragraphs),
});
export type ReviewInput = z.output<typeof reviewSchema>;

/** The rows that were on the page when the holder said that they are gone. */
export const attestSchema = z.object({
  shownAt: z.iso.datetime("invalid"),
  done: z.literal("on", "grant-attest-needed"),
});
export type AttestInput = z.output<typeof attestSchema>;

export const certificateSchema = z.object({
  destroyed: z.literal("on", "grant-attest-needed"),
  signedName: text("signedName", cleanLine),
});
export type CertificateInput = z.output<typeof certificateSchema>;
