import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { timeNow } from "../../../db/clock.server.ts";
import { recordAudit } from "../../../db/audit.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { accountSecrets, recoveryCodes, secondFactors, userRoles } from "../../../db/schema/index.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { openSecret, replaceRecoveryCodes, sealSecret } from "./codes.server.ts";
import { acceptedStep } from "./totp.server.ts";

/** A person's factors, without their secrets. */
export function listFactors(userId: string) {
  return db()
    .select({
      id: secondFactors.id,
      kind: secondFactors.kind,
      label: secondFactors.label,
      createdAt: secondFactors.createdAt,
      lastUsedAt: secondFactors.lastUsedAt,
    })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .orderBy(asc(secondFactors.createdAt));
}

export async function countRecoveryCodes(userId: string): Promise<number> {
  return db().$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
}

export async function hasSecondFactor(userId: string): Promise<boolean> {
  return (await db().$count(secondFactors, eq(secondFactors.userId, userId))) > 0;
}

/** Records a factor; the first one comes with recovery codes. @returns those codes, or null */
export async function addFactor(
  tx: Transaction,
  factor: typeof secondFactors.$inferInsert,
): Promise<string[] | null> {
  const { userId } = factor;
  const [before] = await tx
    .select({ id: secondFactors.id })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .limit(1);
  await tx.insert(secondFactors).values(factor);
  await recordAudit(tx, {
    actorId: userId,
    action: "second-factor.added",
    subjectType: "account",
    subjectId: userId,
    data: { kind: factor.kind },
  });
  return before ? null : replaceRecoveryCodes(tx, userId);
}

/** Adds an authenticator app once it has shown a good code. The secret travels sealed in the form until then. */
export async function addApp(
  userId: string,
  input: { sealed: string; code: string; label: string },
): Promise<Result<"code-wrong" | "form-expired", { codes: string[] | null }>> {
  const secret = openSecret(userId, input.sealed);
  if (!secret) return problem("form-expired");
  const lastStep = acceptedStep(secret, input.code, 0, new Date(timeNow()));
  if (!lastStep) return problem("code-wrong");
  const codes = await transaction((tx) =>
    addFactor(tx, {
      userId,
      kind: "totp",
      label: input.label,
      lastStep,
      sealedSecret: sealSecret(userId, secret),
    }),
  );
  return done({ codes });
}

/** Takes a factor away. The last one stays for staff, and for whoever has a short password. */
export async function removeFactor(
  userId: string,
  factorId: string,
): Promise<Result<"staff-needs-factor" | "short-password-needs-factor" | "not-yours">> {
  return transaction(async (tx) => {
    // Locks the account: two removals at the same moment could otherwise take the last two.
    const [secret] = await tx
      .select({ shortPassword: accountSecrets.shortPassword })
      .from(accountSecrets)
      .where(eq(accountSecrets.userId, userId))
      .for("update");
    const all = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
    if (!all.some(({ id }) => id === factorId)) return problem("not-yours");
    if (all.length === 1) {
      const [role] = await tx.select().from(userRoles).where(eq(userRoles.userId, userId)).limit(1);
      if (role) return problem("staff-needs-factor");
      if (secret?.shortPassword) return problem("short-password-needs-factor");
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    }
    await tx.delete(secondFactors).where(eq(secondFactors.id, factorId));
    await recordAudit(tx, {
      actorId: userId,
      action: "second-factor.removed",
      subjectType: "account",
      subjectId: userId,
    });
    return done();
  });
}

export const renewRecoveryCodes = (userId: string): Promise<string[]> =>
  transaction(async (tx) => {
    await tx.execute(sql`select 1 from account_secrets where user_id = ${userId} for update`);
    return replaceRecoveryCodes(tx, userId);
  });
