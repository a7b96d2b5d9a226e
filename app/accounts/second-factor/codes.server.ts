import { randomBytes } from "node:crypto";
import { and, eq, isNull, lt } from "drizzle-orm";
import { encodeBase32UpperCaseNoPadding } from "@oslojs/encoding";
import { timeNow } from "../../../db/clock.server.ts";
import { db } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { recoveryCodes, secondFactors } from "../../../db/schema/index.ts";
import { hmac } from "../../shared/crypto.server.ts";
import { seal, tryUnseal } from "../../shared/sealed.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { acceptedStep } from "./totp.server.ts";

const purpose = "second-factor";
const codeCount = 10;

export const sealSecret = (userId: string, secret: string): string => seal(purpose, secret, userId);
export const openSecret = (userId: string, sealed: string): string | null =>
  tryUnseal(purpose, sealed, userId);

const normal = (code: string): string => code.toUpperCase().replace(/[^A-Z2-7]/g, "");
const hashOf = (userId: string, code: string): string => hmac("recovery-code", `${userId} ${normal(code)}`);

/** Replaces the recovery codes. @returns the new ones, in clear for the only time */
export async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  // 50 bits each, and six guesses per quarter of an hour.
  const codes = Array.from({ length: codeCount }, () => {
    const text = encodeBase32UpperCaseNoPadding(randomBytes(7)).slice(0, 10);
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })));
  return codes;
}

/**
 * Whether this is a good code of this person, from an app or from the recovery list, and spends it: no code works
 * twice, however many requests carry it at the same moment.
 * @throws TooMany after six tries in a quarter of an hour
 */
export async function spendCode(userId: string, code: string, now = new Date(timeNow())): Promise<boolean> {
  await spend("second-factor", userId);
  const apps = await db()
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.kind, "totp")));
  for (const app of apps) {
    const secret = openSecret(userId, app.sealedSecret!);
    const step = secret && acceptedStep(secret, code, app.lastStep, now);
    if (!step) continue;
    const spent = await db()
      .update(secondFactors)
      .set({ lastStep: step, lastUsedAt: now })
      .where(and(eq(secondFactors.id, app.id), lt(secondFactors.lastStep, step)))
      .returning({ id: secondFactors.id });
    return spent.length > 0;
  }
  if (normal(code).length !== 10) return false;
  const spent = await db()
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.codeHash, hashOf(userId, code)), isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return spent.length > 0;
}
