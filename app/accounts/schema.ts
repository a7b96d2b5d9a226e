import { z } from "zod";
import { cleanLine } from "../shared/text.ts";
import { regions } from "./regions.ts";
import { maxPasswordLength, minPasswordLength, minPasswordLengthWithFactor } from "./limits.ts";

export const countries = [
  "FR",
  "BE",
  "CH",
  "LU",
  "CA",
  "GB",
  "IE",
  "US",
  "DE",
  "ES",
  "IT",
  "PT",
  "NL",
  "OTHER",
] as const;

const line = z.string({ error: "required" }).transform(cleanLine);

const email = line.pipe(
  z
    .string()
    .min(1, "required")
    .max(254, "too-long")
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "email-shape"),
);
export const newPassword = z
  .string({ error: "required" })
  .min(minPasswordLength, "password-short")
  .max(maxPasswordLength, "too-long");

export const signUpSchema = z.object({
  email,
  password: newPassword,
  pseudonym: line.pipe(z.string().min(3, "pseudonym-short").max(30, "too-long")),
  country: z.enum(countries, "invalid"),
  adult: z.literal("on", "adult-needed"),
  charter: z.literal("on", "charter-needed"),
  /** Explicit and apart from the charter (GDPR art. 9(2)(a)): what is written here is about health. */
  health: z.literal("on", "health-needed"),
});

export const signInSchema = z.object({
  email,
  password: z.string({ error: "required" }).min(1, "required").max(maxPasswordLength, "too-long"),
  next: z.string().optional(),
});

export const emailSchema = z.object({ email });
export const resetSchema = z.object({
  token: z.string().min(20, "invalid").max(100, "invalid"),
  password: newPassword,
});

/** Five years wide, as the controlled data name them; a minor's own band keeps their words out of every release. */
export const ageBands = [
  "16-17",
  "18-19",
  ...Array.from({ length: 14 }, (_, n) => `${20 + n * 5}-${24 + n * 5}`),
  "90+",
];

/** What nobody has to tell: nothing is an answer too. */
const oneOfOrNone = (values: readonly string[]) =>
  z
    .enum(["", ...values], "invalid")
    .optional()
    .transform((value) => value || null);

export const profileSchema = z
  .object({
    locale: z.enum(["fr", "en"], "invalid"),
    country: z.enum(countries, "invalid"),
    region: oneOfOrNone(regions),
    ageBand: oneOfOrNone(ageBands),
  })
  .refine(({ country, region }) => region === null || region.startsWith(`${country}-`), {
    error: "region-elsewhere",
    path: ["region"],
  });
export type ProfileInput = z.output<typeof profileSchema>;

export const changePasswordSchema = z.object({
  password: z.string({ error: "required" }).min(1, "required").max(maxPasswordLength, "too-long"),
  newPassword: z
    .string({ error: "required" })
    .min(minPasswordLengthWithFactor, "password-shorter")
    .max(maxPasswordLength, "too-long"),
});

const next = z.string().optional();

const response = z.string({ error: "required" }).min(1, "required").max(20_000, "too-long");
/** A code, or what the browser answered for a passkey. */
export const factorSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("code"),
    next,
    code: line.pipe(z.string().min(1, "required").max(40, "too-long")),
  }),
  z.object({ intent: z.literal("passkey"), next, response }),
]);
export const passkeySchema = z.object({ next, response });

export const passwordOnlySchema = z.object({
  next,
  password: z.string({ error: "required" }).min(1, "required").max(maxPasswordLength, "too-long"),
});

export const appSchema = z.object({
  sealed: z.string({ error: "required" }).max(500, "invalid"),
  code: line.pipe(z.string().min(1, "required").max(10, "too-long")),
  label: line.pipe(z.string().min(1, "required").max(60, "too-long")),
});

export const securitySchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end-others") }),
  z.object({ intent: z.literal("end"), key: z.string().max(64, "invalid") }),
  z.object({ intent: z.literal("remove"), factor: z.uuid("invalid") }),
]);
