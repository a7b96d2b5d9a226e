import { and, eq, gt, isNotNull, lt, sql } from "drizzle-orm";
import { timeNow } from "../../db/clock.server.ts";
import { db, transaction, violatedConstraint } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { accountSecrets, emailChanges, posts, rightsRequests, users } from "../../db/schema/index.ts";
import { recordConsent } from "../research/consent.server.ts";
import { randomToken, sha256 } from "../shared/crypto.server.ts";
import { environment } from "../shared/env.server.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { spend } from "../shared/limits.server.ts";
import { sendMail } from "../shared/mailer.server.ts";
import { paths } from "../shared/paths.ts";
import { done, problem } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { fold } from "../shared/text.ts";
import { findPerson } from "./erase.server.ts";
import { inactiveYears, warningDays } from "./retention.server.ts";

/** How long a link to a new address works. */
const linkHours = 48;

export async function changePseudonym(
  userId: string,
  pseudonym: string,
): Promise<Result<"pseudonym-taken" | "pseudonym-is-email">> {
  const [secret] = await db().select().from(accountSecrets).where(eq(accountSecrets.userId, userId));
  if (secret && fold(pseudonym) === fold(secret.email.split("@")[0]!)) return problem("pseudonym-is-email");
  try {
    await transaction(async (tx) => {
      await tx.update(users).set({ pseudonym }).where(eq(users.id, userId));
      // Every cached page that shows the name is stale now.
      await tx.execute(sql`
        update questions set version = version + 1
        where id in (select question_id from posts where author_id = ${userId})`);
    });
  } catch (error) {
    if (violatedConstraint(error) === "users_pseudonym_key") return problem("pseudonym-taken");
    throw error;
  }
  return done();
}

/** Asks for another address. A link goes to it, a word to the present one; nothing changes until the link is opened. */
export async function requestEmailChange(userId: string, email: string): Promise<void> {
  await spend("reset-password", userId);
  await transaction(async (tx) => {
    await tx
      .insert(emailChanges)
      .values({ userId, email })
      .onConflictDoUpdate({
        target: emailChanges.userId,
        set: { email, tokenHash: null, requestedAt: sql`now()` },
      });
    await emit(tx, { name: "account.email-change-requested", userId });
  });
}

/** Sent by a job. A mail that goes out twice after a crash holds the link that works. */
export async function sendEmailChange(userId: string): Promise<void> {
  const [row] = await db()
    .select({ change: emailChanges, old: accountSecrets.email, user: users })
    .from(emailChanges)
    .innerJoin(users, eq(users.id, emailChanges.userId))
    .innerJoin(accountSecrets, eq(accountSecrets.userId, emailChanges.userId))
    .where(eq(emailChanges.userId, userId));
  if (!row) return; // done, or erased since
  const t = translator(row.user.locale);
  const taken = await db().$count(
    accountSecrets,
    eq(sql`lower(${accountSecrets.email})`, row.change.email.toLowerCase()),
  );
  // Whoever asks must not learn that the address has an account: its owner does.
  if (taken === 0) {
    const token = randomToken();
    await db()
      .update(emailChanges)
      .set({ tokenHash: sha256(token) })
      .where(eq(emailChanges.userId, userId));
    const link = new URL(paths.confirmNewEmail(token), environment().BASE_URL).href;
    await sendMail({
      to: row.change.email,
      subject: t("rights.mail.newSubject"),
      text: t("rights.mail.newText", { pseudonym: row.user.pseudonym, link }),
    });
  }
  await sendMail({
    to: row.old,
    subject: t("rights.mail.oldSubject"),
    text: t("rights.mail.oldText", { pseudonym: row.user.pseudonym }),
  });
}

/** Opens the link: the new address holds from now on. @returns false when the link is spent, expired or unknown */
export function confirmEmailChange(token: string): Promise<boolean> {
  return transaction(async (tx) => {
    const [change] = await tx
      .delete(emailChanges)
      .where(
        and(
          eq(emailChanges.tokenHash, sha256(token)),
          gt(emailChanges.requestedAt, new Date(timeNow() - linkHours * 3_600_000)),
        ),
      )
      .returning();
    if (!change) return false;
    await tx
      .update(accountSecrets)
      .set({ email: change.email })
      .where(eq(accountSecrets.userId, change.userId));
    return true;
  });
}

/**
 * Restricts or objects (GDPR art. 18 and 21). What is ours to do is done at once: no post is shared for research any
 * more; a person answers the rest.
 */
export async function askRestriction(
  userId: string,
  request: { kind: "restrict" | "object"; explanation: string },
): Promise<void> {
  await spend("report", userId);
  const { postIds } = await findPerson(userId);
  await transaction(async (tx) => {
    await tx.insert(rightsRequests).values({ userId, ...request });
    for (const postId of postIds) {
      const [shared] = await tx
        .select({ id: posts.id })
        .from(posts)
        .where(and(eq(posts.id, postId), sql`${posts.research} <> 'none'`));
      if (shared) await recordConsent(tx, { postId, userId, scope: "none" });
    }
  });
}

const year = 365 * 86_400_000;

/** Accounts that nobody has used for three years: warned, and a month later erased under "former member". */
export async function listInactive(now: Date) {
  const before = new Date(now.getTime() - inactiveYears * year);
  const rows = await db()
    .select({ id: users.id, warnedAt: users.inactiveWarnedAt })
    .from(users)
    .where(and(eq(users.status, "active"), isNotNull(users.emailConfirmedAt), lt(users.lastActiveAt, before)))
    .limit(500);
  const due = new Date(now.getTime() - warningDays * 86_400_000);
  return {
    toWarn: rows.filter(({ warnedAt }) => !warnedAt).map(({ id }) => id),
    toErase: rows.filter(({ warnedAt }) => warnedAt && warnedAt < due).map(({ id }) => id),
  };
}

export async function warnInactive(userId: string, now: Date): Promise<void> {
  const [row] = await db()
    .select({ email: accountSecrets.email, user: users })
    .from(users)
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(eq(users.id, userId));
  if (!row) return;
  const t = translator(row.user.locale);
  await sendMail({
    to: row.email,
    subject: t("rights.mail.inactiveSubject"),
    text: t("rights.mail.inactiveText", {
      pseudonym: row.user.pseudonym,
      link: new URL(paths.login(), environment().BASE_URL).href,
    }),
  });
  await db().update(users).set({ inactiveWarnedAt: now }).where(eq(users.id, userId));
}
