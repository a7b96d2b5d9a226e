import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, transaction, violatedConstraint } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { accountSecrets, documents, users } from "../../../db/schema/index.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { fold } from "../../shared/text.ts";
import { hashPassword, isGuessable } from "../password.server.ts";
import type { signUpSchema } from "../schema.ts";

type Problem = "password-guessable" | "pseudonym-is-email" | "pseudonym-taken";

/**
 * Opens an account that waits for its address to be confirmed. An address that has one already gets the same answer
 * here and a different mail: nobody learns from this page who is a member.
 */
export async function signUp(
  input: z.output<typeof signUpSchema> & { locale: Locale },
): Promise<Result<Problem>> {
  const { email, pseudonym, password, country, locale } = input;
  const localPart = email.split("@")[0]!;
  if (fold(pseudonym) === fold(localPart)) return problem("pseudonym-is-email");
  if (await isGuessable(password, [pseudonym, localPart, "entraide"])) return problem("password-guessable");
  const passwordHash = await hashPassword(password);
  const existing = await findUserIdByEmail(email);
  try {
    await transaction(async (tx) => {
      if (existing) return emit(tx, { name: "account.signup-repeated", userId: existing });
      const [user] = await tx
        .insert(users)
        .values({
          pseudonym,
          locale,
          country,
          healthConsentAt: sql`now()`,
          healthConsentVersion: await wordingAgreedTo(tx, locale),
        })
        .returning({ id: users.id });
      await tx.insert(accountSecrets).values({ userId: user!.id, email, passwordHash });
      await emit(tx, { name: "account.created", userId: user!.id });
    });
  } catch (error) {
    if (violatedConstraint(error) === "users_pseudonym_key") return problem("pseudonym-taken");
    // Two sign-ups with one address at the same moment: the first one holds, the second looks the same.
    if (violatedConstraint(error) !== "account_secrets_email_key") throw error;
  }
  return done();
}

/** The version of the privacy page that the consent was given on; "none" where no page is published yet. */
async function wordingAgreedTo(tx: Transaction, locale: Locale): Promise<string> {
  const [page] = await tx
    .select({ version: documents.version })
    .from(documents)
    .where(and(eq(documents.slug, "privacy"), eq(documents.locale, locale)))
    .orderBy(desc(documents.version))
    .limit(1);
  return page?.version ?? "none";
}

export async function findUserIdByEmail(email: string): Promise<string | null> {
  const [row] = await db()
    .select({ userId: accountSecrets.userId })
    .from(accountSecrets)
    .where(eq(sql`lower(${accountSecrets.email})`, email.toLowerCase()));
  return row?.userId ?? null;
}
