import { and, eq, gt, isNull } from "drizzle-orm";
import { timeNow } from "../../../db/clock.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { accountSecrets, emailTokens, users } from "../../../db/schema/index.ts";
import { randomToken, sha256 } from "../../shared/crypto.server.ts";
import { environment } from "../../shared/env.server.ts";
import type { MessageKey } from "../../shared/i18n/translate.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";

type Purpose = "confirm-email" | "reset-password";

const validHours: Record<Purpose, number> = { "confirm-email": 48, "reset-password": 1 };

/** Makes a new single-use link; only its hash is kept, so that the table opens nothing. */
async function createLink(userId: string, purpose: Purpose): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(timeNow() + validHours[purpose] * 3_600_000);
  await db()
    .insert(emailTokens)
    .values({ tokenHash: sha256(token), userId, purpose, expiresAt });
  const path = purpose === "confirm-email" ? paths.confirmEmail(token) : paths.resetPassword(token);
  return new URL(path, environment().BASE_URL).href;
}

async function mailTo(
  userId: string,
  subject: MessageKey,
  text: MessageKey,
  link: () => Promise<string>,
): Promise<void> {
  const [row] = await db()
    .select({ email: accountSecrets.email, locale: users.locale, pseudonym: users.pseudonym })
    .from(users)
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(eq(users.id, userId));
  if (!row) return; // erased since
  const t = translator(row.locale);
  await sendMail({
    to: row.email,
    subject: t(subject),
    text: t(text, { pseudonym: row.pseudonym, link: await link() }),
  });
}

/** Sent by a job; a mail sent twice after a crash holds another link that works as well. */
export const sendConfirmation = (userId: string): Promise<void> =>
  mailTo(userId, "accounts.mail.confirmSubject", "accounts.mail.confirmText", () =>
    createLink(userId, "confirm-email"),
  );

export const sendReset = (userId: string): Promise<void> =>
  mailTo(userId, "accounts.mail.resetSubject", "accounts.mail.resetText", () =>
    createLink(userId, "reset-password"),
  );

export const sendAlreadyRegistered = (userId: string): Promise<void> =>
  mailTo(
    userId,
    "accounts.mail.repeatedSubject",
    "accounts.mail.repeatedText",
    async () => new URL(paths.forgotPassword(), environment().BASE_URL).href,
  );

/** Spends a link. @returns whose it was, or null when it is unknown, spent or expired */
export async function spendLink(tx: Transaction, token: string, purpose: Purpose): Promise<string | null> {
  const [row] = await tx
    .update(emailTokens)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(emailTokens.tokenHash, sha256(token)),
        eq(emailTokens.purpose, purpose),
        isNull(emailTokens.usedAt),
        gt(emailTokens.expiresAt, new Date(timeNow())),
      ),
    )
    .returning({ userId: emailTokens.userId });
  return row?.userId ?? null;
}

/** @returns the member whose address is now confirmed, or null when the link is spent or expired */
export function confirmEmail(token: string): Promise<string | null> {
  return transaction(async (tx) => {
    const userId = await spendLink(tx, token, "confirm-email");
    if (userId) await tx.update(users).set({ emailConfirmedAt: new Date() }).where(eq(users.id, userId));
    return userId;
  });
}
