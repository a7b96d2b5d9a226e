import { randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { timeNow } from "../../../db/clock.server.ts";
import { db, transaction } from "../../../db/client.server.ts";
import type { Transaction } from "../../../db/client.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { credentialApplications, users } from "../../../db/schema/index.ts";
import { hmac } from "../../shared/crypto.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import type { Actor } from "../../shared/policy.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import { logCredential } from "./log.server.ts";
import { findOpenApplication, isEditable, numberHmac } from "./rows.server.ts";
import type { Application } from "./rows.server.ts";

const validMinutes = 30;
const maxAttempts = 6;

// Keyed: six digits behind a plain hash would be found by trying them all.
const hashOf = (applicationId: string, code: string): string =>
  hmac("proof-code", `${applicationId}:${code}`);

/**
 * Mails a code to the institutional mailbox. Run by a job; run twice, the mail that arrives last holds the code that
 * counts.
 */
export async function sendProofCode(applicationId: string, now = new Date(timeNow())): Promise<void> {
  const [row] = await db()
    .select({ email: credentialApplications.proofEmail, locale: users.locale, pseudonym: users.pseudonym })
    .from(credentialApplications)
    .innerJoin(users, eq(users.id, credentialApplications.userId))
    .where(and(eq(credentialApplications.id, applicationId), isNull(credentialApplications.provenAt)));
  if (!row?.email) return; // withdrawn since, or proven with an earlier code
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await db()
    .update(credentialApplications)
    .set({
      proofCodeHash: hashOf(applicationId, code),
      proofCodeExpiresAt: new Date(now.getTime() + validMinutes * 60_000),
      proofAttempts: 0,
    })
    .where(eq(credentialApplications.id, applicationId));
  const t = translator(row.locale);
  await sendMail({
    to: row.email,
    subject: t("credentials.mail.codeSubject"),
    text: t("credentials.mail.codeText", { pseudonym: row.pseudonym, code, minutes: validMinutes }),
  });
}

export type CodeProblem = "code-wrong" | "code-expired" | "code-locked";

/** Enters the mailed code. The sixth wrong one voids it. The right one submits the application. */
export function confirmCode(
  actor: Actor,
  code: string,
  now = new Date(timeNow()),
): Promise<Result<CodeProblem>> {
  return transaction(async (tx) => {
    const found = await findOpenApplication(tx, actor.id);
    if (!found || !isEditable(found.status) || !found.charterAcceptedAt) return problem("code-expired");
    const [locked] = await tx
      .select()
      .from(credentialApplications)
      .where(eq(credentialApplications.id, found.id))
      .for("update");
    const { proofCodeHash, proofCodeExpiresAt, proofAttempts } = locked!;
    if (proofAttempts >= maxAttempts) return problem("code-locked");
    if (!proofCodeHash || !proofCodeExpiresAt || proofCodeExpiresAt <= now) return problem("code-expired");
    if (hashOf(found.id, code) !== proofCodeHash) {
      await tx
        .update(credentialApplications)
        .set({ proofAttempts: proofAttempts + 1 })
        .where(eq(credentialApplications.id, found.id));
      return problem(proofAttempts + 1 >= maxAttempts ? "code-locked" : "code-wrong");
    }
    await submit(tx, locked!, now);
    return done();
  });
}

/** Hands a proven application to the checks. */
export async function submit(tx: Transaction, application: Application, now: Date): Promise<void> {
  const { registry, number } = application;
  await tx
    .update(credentialApplications)
    .set({
      status: "submitted",
      submittedAt: now,
      decidedAt: null,
      // What a document proves, a person sees.
      provenAt: application.proofMethod === "document" ? null : now,
      proofCodeHash: null,
      proofCodeExpiresAt: null,
      numberHmac: registry && number ? numberHmac(registry, number) : null,
      round: application.round + 1,
      version: application.version + 1,
      checks: [],
      checkedAt: null,
    })
    .where(eq(credentialApplications.id, application.id));
  await emit(tx, { name: "credential.submitted", applicationId: application.id });
  await logCredential(tx, "submitted", {
    actorId: application.userId,
    subjectId: application.id,
    data: { round: application.round + 1, proof: application.proofMethod },
  });
}
