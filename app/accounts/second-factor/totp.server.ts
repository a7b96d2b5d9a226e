import { randomBytes } from "node:crypto";
import { decodeBase32IgnorePadding, encodeBase32UpperCaseNoPadding } from "@oslojs/encoding";
import { createTOTPKeyURI, generateHOTP, verifyHOTP } from "@oslojs/otp";

// What every authenticator app supports: SHA-1, six digits, thirty seconds (RFC 6238).
const stepSeconds = 30;
const digits = 6;
/** A code may be one step early or late: clocks differ, and people type slowly. */
const drift = 1;

/** A new secret of 160 bits, in the base32 that apps read and people can type. */
export const newTotpSecret = (): string => encodeBase32UpperCaseNoPadding(randomBytes(20));

const keyOf = (secret: string): Uint8Array =>
  decodeBase32IgnorePadding(secret.replace(/\s/g, "").toUpperCase());

/** What an authenticator app reads from the picture. */
export const totpAddress = (secret: string, account: string): string =>
  createTOTPKeyURI("Entraide", account, keyOf(secret), stepSeconds, digits);

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

export const codeAt = (secret: string, step: number): string =>
  generateHOTP(keyOf(secret), BigInt(step), digits);

/** The earliest step after `lastStep` whose code is accepted now and will be for ten seconds more: codes take time to type. */
export const nextStep = (lastStep: number, now: Date): number =>
  Math.max(lastStep + 1, stepAt(new Date(now.getTime() + 10_000)) - drift);

/** @returns the step of this code when it is good now and newer than the last one used, or null */
export function acceptedStep(secret: string, code: string, lastStep: number, now: Date): number | null {
  const given = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(given)) return null;
  const present = stepAt(now);
  for (let step = Math.max(lastStep + 1, present - drift); step <= present + drift; step++) {
    if (verifyHOTP(keyOf(secret), BigInt(step), digits, given)) return step;
  }
  return null;
}
