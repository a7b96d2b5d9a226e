import { z } from "zod";
import { badgeKinds } from "./kinds.ts";
import type { BadgeKind } from "./kinds.ts";
import { countries } from "../accounts/schema.ts";
import { cleanLine, cleanText } from "../shared/text.ts";
import { parseNumber } from "./checks/number.ts";
import type { ProofMethod } from "./checks/claim.ts";
import { professionCodes } from "./professions.ts";

/** Registers whose number is typed. An ORCID iD never is: it comes with the sign-in. */
export const registries = ["rpps", "nppes", "gmc", "nmc"] as const;
const proofs = ["mailbox-code", "document", "oidc", "vouchers"] as const;

/** How possession can be proven, by kind of badge. */
export const proofsOf: Record<BadgeKind, readonly ProofMethod[]> = {
  professional: ["oidc", "mailbox-code", "document", "vouchers"],
  student: ["mailbox-code", "document"],
  "peer-expert": ["document"],
  association: ["document"],
  researcher: ["oidc"],
};

const line = (max: number) =>
  z.string({ error: "required" }).transform(cleanLine).pipe(z.string().max(max, "too-long"));
const paragraph = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(max, "too-long"))
    .default("");

/** A draft keeps whatever is there, as long as it can be stored. */
export const draftSchema = z.object({
  kind: z.enum(badgeKinds, "invalid").default("professional"),
  professionCode: z.enum(["", ...professionCodes], "invalid").default(""),
  registry: z.enum(["", ...registries], "invalid").default(""),
  number: line(40).default(""),
  familyName: line(100).default(""),
  givenName: line(100).default(""),
  country: z.enum(["", ...countries], "invalid").default(""),
  specialty: line(120).default(""),
  organisation: line(120).default(""),
  employer: line(120).default(""),
  hasInterests: z.enum(["", "no", "yes"], "invalid").default(""),
  interests: paragraph(1000),
  shownAs: z.enum(["real", "pseudonym"], "invalid").default("pseudonym"),
  proof: z.enum(["", ...proofs], "invalid").default(""),
  proofEmail: line(254).default(""),
});
export type DraftInput = z.output<typeof draftSchema>;

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
type Typed = Partial<DraftInput>;
type Fault = (typed: Typed) => string | null;

const needed =
  (field: keyof DraftInput, ...kinds: BadgeKind[]): Fault =>
  (typed) =>
    kinds.includes(typed.kind ?? "professional") && !typed[field] ? "required" : null;

function numberFault({ kind, registry, number }: Typed): string | null {
  if (kind !== "professional" && kind !== "student") return null;
  if (!number) return kind === "professional" ? "required" : null;
  // A forged register is refused by its own field, and may be anything here.
  const known = registries.find((one) => one === registry);
  const parsed = known ? parseNumber(known, number) : null;
  return !parsed || parsed.ok ? null : parsed.problem;
}

const everyKind = [...badgeKinds];
const whoSignsIn = everyKind.filter((kind) => kind !== "researcher");

/** What each field still lacks: said together, not one after the other. */
const faults: Partial<Record<keyof DraftInput, Fault>> = {
  professionCode: needed("professionCode", "professional", "student"),
  registry: (typed) =>
    typed.kind === "student" && typed.number && !typed.registry
      ? "required"
      : needed("registry", "professional")(typed),
  number: numberFault,
  familyName: needed("familyName", ...whoSignsIn),
  givenName: needed("givenName", ...whoSignsIn),
  country: needed("country", ...everyKind),
  specialty: needed("specialty", "peer-expert"),
  organisation: needed("organisation", "peer-expert", "association"),
  hasInterests: needed("hasInterests", ...everyKind),
  interests: ({ hasInterests, interests }) => (hasInterests === "yes" && !interests ? "required" : null),
  // A forged kind is refused by its own field, and may be anything here.
  proof: ({ kind = "professional", proof }) =>
    proof && badgeKinds.includes(kind) && proofsOf[kind].includes(proof) ? null : "required",
  proofEmail: ({ proof, proofEmail }) => {
    if (proof !== "mailbox-code") return null;
    if (!proofEmail) return "required";
    return emailShape.test(proofEmail) ? null : "email-shape";
  },
};

const complete = draftSchema.extend({
  charter: z.literal("on", "pro-charter-needed"),
  penal: z.literal("on", "truthful-needed"),
});

/** What an application needs before a proof of possession can be asked for. */
export const applicationSchema = Object.entries(faults).reduce(
  (schema, [field, fault]) =>
    schema.refine((typed) => fault(typed) === null, {
      path: [field],
      error: ({ input }) => fault(input as Typed) ?? "",
      when: () => true,
    }),
  complete,
);
export type ApplicationInput = z.output<typeof applicationSchema>;

export const codeSchema = z.object({
  code: z
    .string({ error: "required" })
    .transform((typed) => typed.normalize("NFKC").replace(/\D/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "code-shape")),
});

const version = z.coerce.number("invalid").int("invalid").positive("invalid");
const shortReasons = 10;
const withReasons = <T extends { reasons: string }>(isNeeded: (form: T) => boolean) => ({
  holds: (form: T) => !isNeeded(form) || form.reasons.length >= shortReasons,
  issue: { path: ["reasons"], error: "reasons-needed" },
});

const decision = withReasons<{ reasons: string; outcome: string }>(({ outcome }) => outcome !== "approve");
export const decisionSchema = z
  .object({
    version,
    outcome: z.enum(["approve", "ask", "reject"], "required"),
    reasons: paragraph(2000),
    override: z.literal("on").optional(),
    lookedUp: z.literal("on").optional(),
  })
  .refine(decision.holds, decision.issue);
export type DecisionInput = z.output<typeof decisionSchema>;

const suspension = withReasons<{ reasons: string; intent: string }>(({ intent }) => intent === "suspend");
export const badgeActionSchema = z
  .object({
    badgeId: z.uuid("invalid"),
    intent: z.enum(["suspend", "confirm", "lift", "keep"], "invalid"),
    reasons: paragraph(2000),
    /** Of the case that ends with nothing done. */
    caseNumber: z.coerce.number("invalid").int("invalid").positive("invalid").optional(),
    version: version.optional(),
  })
  .refine(suspension.holds, suspension.issue);
export type BadgeAction = z.output<typeof badgeActionSchema>;

const appeal = withReasons<{ reasons: string }>(() => true);
export const appealSchema = z.object({ reasons: paragraph(2000) }).refine(appeal.holds, appeal.issue);

export const interestsSchema = z
  .object({
    badgeId: z.uuid("invalid"),
    hasInterests: z.enum(["no", "yes"], "required"),
    interests: paragraph(1000),
  })
  .refine(({ hasInterests, interests }) => hasInterests === "no" || interests !== "", {
    path: ["interests"],
    error: "required",
  });

/** A verifier's employers, one a line; empty for somebody who has none. */
export const employersSchema = z.object({ employers: paragraph(600) });
