import { and, eq, exists, gt, inArray, isNotNull, isNull, lte, not, or } from "drizzle-orm";
import { db, transaction } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { accountSecrets, credentialApplications, credentials, users } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { environment } from "../../shared/env.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { decideUndecided, liftUnconfirmed } from "./emergency.server.ts";
import { destroyEvidence } from "./evidence.server.ts";
import { answerDays, day, rejectedDays, unfinishedDays } from "../policy.ts";
import { logCredential } from "./log.server.ts";
import { openStatuses } from "./rows.server.ts";
import { erase, keptForAppeal } from "./withdraw-application.server.ts";

/** Days before the end at which a holder is told, the nearest first. */
const reminders = [1, 14, 60];

/**
 * Tells holders that their badge ends, takes back the badges whose suspension by the register went unanswered, and erases
 * applications that nobody finished.
 * Looks at dates, not at what ran yesterday: after days without workers, each holder hears once, of what is true now.
 */
export async function watchBadges(now = new Date()): Promise<void> {
  await decideUndecided();
  await revokeUnanswered(now);
  await liftUnconfirmed(now);
  await eraseAbandoned(now);
  const failures: unknown[] = [];
  for (const holder of await listEnding(now))
    await remind(holder, now).catch((error) => failures.push(error));
  // The others were told all the same; trying again reaches only who was not.
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} reminders could not be sent`);
}

function listEnding(now: Date) {
  const horizon = new Date(now.getTime() + Math.max(...reminders) * day);
  return db()
    .select({
      id: credentials.id,
      userId: credentials.userId,
      validUntil: credentials.validUntil,
      email: accountSecrets.email,
      locale: users.locale,
      pseudonym: users.pseudonym,
    })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(
      and(
        isNull(credentials.revokedAt),
        isNull(credentials.suspendedAt),
        gt(credentials.validUntil, now),
        lte(credentials.validUntil, horizon),
      ),
    );
}

async function remind(holder: Awaited<ReturnType<typeof listEnding>>[number], now: Date): Promise<void> {
  const { id, userId, validUntil, email, locale, pseudonym } = holder;
  const daysLeft = (validUntil.getTime() - now.getTime()) / day;
  const reminder = reminders.find((days) => daysLeft <= days);
  if (reminder === undefined) return;
  const onceKey = `badge-ending:${id}:${validUntil.toISOString().slice(0, 10)}:${reminder}`;
  const t = translator(locale);
  await once(onceKey, async (tx) => {
    await notify(tx, [userId], { kind: "credential-ending", data: {}, onceKey });
    await sendMail({
      to: email,
      subject: t("credentials.mail.endingSubject"),
      text: t("credentials.mail.endingText", {
        pseudonym,
        date: formatDate(validUntil, locale),
        link: new URL(paths.credentialApply(), environment().BASE_URL).href,
      }),
    });
  });
}

async function revokeUnanswered(now: Date): Promise<void> {
  const deadline = new Date(now.getTime() - answerDays * day);
  const isUnanswered = and(
    isNull(credentials.revokedAt),
    inArray(credentials.suspendedFor, ["registry-absent", "registry-inactive"]),
    lte(credentials.suspendedAt, deadline),
    // A new application with its proof is an answer: the badge waits for what is decided on it.
    not(
      exists(
        db()
          .select({ id: credentialApplications.id })
          .from(credentialApplications)
          .where(
            and(
              eq(credentialApplications.userId, credentials.userId),
              eq(credentialApplications.kind, credentials.kind),
              inArray(credentialApplications.status, openStatuses),
              gt(credentialApplications.submittedAt, credentials.suspendedAt),
            ),
          ),
      ),
    ),
  );
  await transaction(async (tx) => {
    const revoked = await tx.update(credentials).set({ revokedAt: now }).where(isUnanswered).returning();
    for (const { id, userId, suspendedFor } of revoked) {
      await notify(tx, [userId], { kind: "credential-revoked", data: {}, onceKey: `badge-revoked:${id}` });
      const data = { reason: suspendedFor };
      await logCredential(tx, "revoked", { actorId: null, subjectId: id, data });
    }
  });
}

/**
 * An unfinished application holds a number and a name for nothing: it ends as if it had been withdrawn. What a rejection
 * was decided on goes when the time for an appeal is over; an appeal that nobody decided by then is decided without it.
 */
async function eraseAbandoned(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  const { status, createdAt, submittedAt, decidedAt } = credentialApplications;
  const isUnfinished = and(
    inArray(status, ["draft", "needs_info"]),
    lte(createdAt, before(unfinishedDays)),
    or(isNull(submittedAt), lte(submittedAt, before(unfinishedDays))),
  );
  const isOver = and(keptForAppeal, lte(decidedAt, before(rejectedDays)));
  await transaction(async (tx) => {
    const found = await tx
      .select()
      .from(credentialApplications)
      .where(or(isUnfinished, isOver))
      .limit(500)
      .for("update");
    for (const one of found) await erase(tx, one, one.status === "rejected" ? "rejected" : "withdrawn", now);
    const appealed = await tx
      .select({ id: credentialApplications.id })
      .from(credentialApplications)
      .where(
        and(
          inArray(status, ["in_review", "decided_once"]),
          isNotNull(credentialApplications.appealedAt),
          lte(decidedAt, before(rejectedDays)),
        ),
      );
    for (const { id } of appealed) await destroyEvidence(tx, id, now);
  });
}
