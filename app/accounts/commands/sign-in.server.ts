import { eq, sql } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { accountSecrets, users } from "../../../db/schema/index.ts";
import { sha256 } from "../../shared/crypto.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { closeAllSessions } from "../../shared/session.server.ts";
import { minPasswordLength } from "../limits.ts";
import { hashPassword, isGuessable, verifyPassword } from "../password.server.ts";
import { hasSecondFactor } from "../second-factor/factors.server.ts";
import { spendLink } from "./email-links.server.ts";
import type { ProfileInput } from "../schema.ts";
import { findUserIdByEmail } from "./sign-up.server.ts";

/**
 * Checks an address and a password, limited per client and per account. The same words and work whether the account
 * exists or not.
 */
export async function checkSignIn(
  input: { email: string; password: string },
  address: string,
): Promise<Result<"wrong-credentials" | "account-suspended" | "email-unconfirmed", { userId: string }>> {
  await spend("sign-in-address", address);
  await spend("sign-in-account", sha256(input.email.toLowerCase()));
  const [account] = await db()
    .select({ user: users, passwordHash: accountSecrets.passwordHash })
    .from(accountSecrets)
    .innerJoin(users, eq(users.id, accountSecrets.userId))
    .where(eq(sql`lower(${accountSecrets.email})`, input.email.toLowerCase()));
  const matches = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches) return problem("wrong-credentials");
  if (account.user.status !== "active") return problem("account-suspended");
  if (!account.user.emailConfirmedAt) {
    await transaction((tx) => emit(tx, { name: "account.created", userId: account.user.id }));
    return problem("email-unconfirmed");
  }
  return done({ userId: account.user.id });
}

/** Sends a link when the address has an account; the page says the same either way. */
export async function requestReset(email: string, address: string): Promise<void> {
  await spend("reset-password", address);
  await spend("reset-password", sha256(email.toLowerCase()));
  const userId = await findUserIdByEmail(email);
  if (userId) await transaction((tx) => emit(tx, { name: "account.reset-requested", userId }));
}

/** Sets a new password through a mailed link; every session ends. */
export async function resetPassword(
  token: string,
  password: string,
): Promise<Result<"link-spent" | "password-guessable">> {
  if (await isGuessable(password, ["entraide"])) return problem("password-guessable");
  const passwordHash = await hashPassword(password);
  const userId = await transaction(async (tx) => {
    const owner = await spendLink(tx, token, "reset-password");
    if (!owner) return null;
    await tx
      .update(accountSecrets)
      .set({ passwordHash, shortPassword: false, passwordChangedAt: new Date() })
      .where(eq(accountSecrets.userId, owner));
    // Whoever reads the mailbox has shown that the address is theirs.
    await tx
      .update(users)
      .set({ emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, now())` })
      .where(eq(users.id, owner));
    return owner;
  });
  if (!userId) return problem("link-spent");
  await closeAllSessions(userId);
  return done();
}

/** Whether this is the person's password; limited, for whoever took a session and guesses. */
export async function checkPassword(userId: string, password: string): Promise<boolean> {
  await spend("sign-in-account", userId);
  const [secret] = await db().select().from(accountSecrets).where(eq(accountSecrets.userId, userId));
  return verifyPassword(secret?.passwordHash ?? null, password);
}

/** Whether this account may be signed in to: open, with a confirmed address. */
export async function mayOpenSession(userId: string): Promise<boolean> {
  const [user] = await db().select().from(users).where(eq(users.id, userId));
  return user?.status === "active" && user.emailConfirmedAt !== null;
}

/**
 * Changes the password of somebody who knows the present one; every session ends. A short one is taken only beside a
 * second factor (NIST SP 800-63B-4 §3.1.1.2).
 */
export async function changePassword(
  userId: string,
  input: { password: string; newPassword: string },
): Promise<Result<"wrong-password" | "password-guessable" | "password-short">> {
  if (!(await checkPassword(userId, input.password))) return problem("wrong-password");
  const shortPassword = input.newPassword.length < minPasswordLength;
  if (shortPassword && !(await hasSecondFactor(userId))) return problem("password-short");
  if (await isGuessable(input.newPassword, ["entraide"])) return problem("password-guessable");
  const passwordHash = await hashPassword(input.newPassword);
  await db()
    .update(accountSecrets)
    .set({ passwordHash, shortPassword, passwordChangedAt: new Date() })
    .where(eq(accountSecrets.userId, userId));
  await closeAllSessions(userId);
  return done();
}

export async function updateProfile(userId: string, input: ProfileInput): Promise<void> {
  await db().update(users).set(input).where(eq(users.id, userId));
}
