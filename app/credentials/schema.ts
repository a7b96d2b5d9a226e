import { z } from "zod";
import { countries } from "../accounts/schema.ts";
import { cleanLine, cleanText } from "../shared/text.ts";
import { parseNumber } from "./checks/number.ts";
import { professionCodes } from "./professions.ts";

export const registries = ["rpps", "nppes"] as const;
export type Registry = (typeof registries)[number];

const line = (max: number) =>
  z.string({ error: "required" }).transform(cleanLine).pipe(z.string().max(max, "too-long"));
const neededLine = (max: number) => line(max).pipe(z.string().min(1, "required"));

const optional = {
  specialty: line(120).default(""),
  interests: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(1000, "too-long"))
    .default(""),
  shownAs: z.enum(["real", "pseudonym"], "invalid").default("pseudonym"),
};

/** A draft keeps whatever is there, as long as it can be stored. */
export const draftSchema = z.object({
  professionCode: z.enum(["", ...professionCodes], "invalid").default(""),
  registry: z.enum(registries, "invalid").default("rpps"),
  number: line(40).default(""),
  familyName: line(100).default(""),
  givenName: line(100).default(""),
  country: z.enum(["", ...countries], "invalid").default(""),
  employer: line(120).default(""),
  proof: z.enum(["mailbox-code", "document"], "invalid").default("mailbox-code"),
  proofEmail: line(254).default(""),
  ...optional,
});
export type DraftInput = z.output<typeof draftSchema>;

/** What an application needs before a proof of possession can be asked for. */
export const applicationSchema = z
  .object({
    professionCode: z.enum(professionCodes, "required"),
    registry: z.enum(registries, "required"),
    number: neededLine(40),
    familyName: neededLine(100),
    givenName: neededLine(100),
    country: z.enum(countries, "required"),
    employer: neededLine(120),
    proof: z.enum(["mailbox-code", "document"], "required"),
    proofEmail: line(254).default(""),
    charter: z.literal("on", "pro-charter-needed"),
    truthful: z.literal("on", "truthful-needed"),
    ...optional,
  })
  .superRefine((form, context) => {
    const parsed = parseNumber(form.registry, form.number);
    if (!parsed.ok) context.addIssue({ code: "custom", path: ["number"], message: parsed.problem });
    if (form.proof === "mailbox-code" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.proofEmail))
      context.addIssue({
        code: "custom",
        path: ["proofEmail"],
        message: form.proofEmail ? "email-shape" : "required",
      });
  });
export type ApplicationInput = z.output<typeof applicationSchema>;

export const codeSchema = z.object({
  code: z
    .string({ error: "required" })
    .transform((typed) => typed.normalize("NFKC").replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "code-shape")),
});

const version = z.coerce.number("invalid").int("invalid").positive("invalid");

export const decisionSchema = z
  .object({
    version,
    outcome: z.enum(["approve", "ask", "reject"], "required"),
    reasons: z
      .string()
      .transform((text) => cleanText(text).trim())
      .pipe(z.string().max(2000, "too-long"))
      .default(""),
    noConflict: z.literal("on", "no-conflict-needed"),
    override: z.literal("on").optional(),
  })
  .superRefine((form, context) => {
    if (form.outcome !== "approve" && form.reasons.length < 10)
      context.addIssue({ code: "custom", path: ["reasons"], message: "reasons-needed" });
  });
export type DecisionInput = z.output<typeof decisionSchema>;
