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

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
type Typed = { registry: Registry; number: string; proofEmail?: string };

function numberProblem(registry: Registry, number: string): string | null {
  const parsed = parseNumber(registry, number);
  return parsed.ok ? null : parsed.problem;
}

/** What an application needs before a proof of possession can be asked for. */
export const applicationSchema = z
  .object({
    professionCode: z.enum(professionCodes, "required"),
    registry: z.enum(registries, "required"),
    number: neededLine(40),
    familyName: neededLine(100),
    givenName: neededLine(100),
    country: z.enum(countries, "required"),
    employer: line(120).default(""),
    proof: z.enum(["mailbox-code", "document"], "required"),
    proofEmail: line(254).default(""),
    charter: z.literal("on", "pro-charter-needed"),
    penal: z.literal("on", "truthful-needed"),
    ...optional,
  })
  // Said together with what else is wrong, not after it.
  .refine(({ registry, number }) => numberProblem(registry, number) === null, {
    path: ["number"],
    error: ({ input }) => numberProblem((input as Typed).registry, (input as Typed).number) ?? "",
    when: ({ value }) => typeof (value as Typed).number === "string" && (value as Typed).number !== "",
  })
  .refine(({ proof, proofEmail }) => proof !== "mailbox-code" || emailShape.test(proofEmail), {
    path: ["proofEmail"],
    error: ({ input }) => ((input as Typed).proofEmail ? "email-shape" : "required"),
    when: () => true,
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
    override: z.literal("on").optional(),
  })
  .superRefine((form, context) => {
    if (form.outcome !== "approve" && form.reasons.length < 10)
      context.addIssue({ code: "custom", path: ["reasons"], message: "reasons-needed" });
  });
export type DecisionInput = z.output<typeof decisionSchema>;

export const badgeActionSchema = z
  .object({
    badgeId: z.uuid("invalid"),
    intent: z.enum(["suspend", "confirm", "lift"], "invalid"),
    reasons: z
      .string()
      .transform((text) => cleanText(text).trim())
      .pipe(z.string().max(2000, "too-long"))
      .default(""),
  })
  .superRefine((form, context) => {
    if (form.intent === "suspend" && form.reasons.length < 10)
      context.addIssue({ code: "custom", path: ["reasons"], message: "reasons-needed" });
  });
