import { z } from "zod";
import { cleanLine } from "../shared/text.ts";
import { maxPasswordLength, minPasswordLength } from "./limits.ts";

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

export const profileSchema = z.object({
  locale: z.enum(["fr", "en"], "invalid"),
  country: z.enum(countries, "invalid"),
});

export const changePasswordSchema = z.object({
  password: z.string({ error: "required" }).min(1, "required").max(maxPasswordLength, "too-long"),
  newPassword,
});
