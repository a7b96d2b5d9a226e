import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "../../db/audit.server.ts";
import { db, transaction } from "../../db/client.server.ts";
import { emit } from "../../db/outbox.server.ts";
import { accountSecrets, emailChanges, erasures, rightsRequests, users } from "../../db/schema/index.ts";
import { environment } from "../shared/env.server.ts";
import { Conflict, NotFound } from "../shared/errors.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { sendMail } from "../shared/mailer.server.ts";
import { paths } from "../shared/paths.ts";
import { authorize } from "../shared/policy.ts";
import type { Actor } from "../shared/policy.ts";
import { rightsPolicy } from "./policy.ts";

const shown = 50;
/** "Within one month of receipt of the request" (GDPR art. 12(3)). */
const due = sql<string>`${rightsRequests.createdAt} + interval '1 month'`;

/** What waits for a person, most urgent first; and what the site does by itself, as far as it has not been done. */
export async function getRequestsPage() {
  const rows = await db()
    .select({
      id: rightsRequests.id,
      kind: rightsRequests.kind,
      explanation: rightsRequests.explanation,
      createdAt: rightsRequests.createdAt,
      dueAt: due,
      daysLeft: sql<number>`floor(extract(epoch from ${due} - now()) / 86400)::int`,
      pseudonym: users.pseudonym,
    })
    .from(rightsRequests)
    .innerJoin(users, eq(users.id, rightsRequests.userId))
    .where(isNull(rightsRequests.answeredAt))
    .orderBy(asc(rightsRequests.createdAt))
    .limit(shown + 1);
  const [running] = await db()
    .select({
      erasures: sql<number>`count(*)::int`,
      oldestHours: sql<number>`coalesce(floor(extract(epoch from now() - min(${erasures.requestedAt})) / 3600), 0)::int`,
    })
    .from(erasures)
    .where(isNull(erasures.doneAt));
  return {
    requests: rows.slice(0, shown),
    hasMore: rows.length > shown,
    erasures: running!,
    emailChanges: await db().$count(emailChanges),
  };
}

/** When somebody agreed to health data being processed, and to which wording; null for accounts of before the question. */
export async function findHealthConsent(userId: string): Promise<{ at: Date; version: string } | null> {
  const [row] = await db()
    .select({ at: users.healthConsentAt, version: users.healthConsentVersion })
    .from(users)
    .where(eq(users.id, userId));
  return row?.at && row.version && row.version !== "none" ? { at: row.at, version: row.version } : null;
}

/** What somebody asked for, with the answers, newest first. */
export const listMyRequests = (userId: string) =>
  db()
    .select({
      id: rightsRequests.id,
      kind: rightsRequests.kind,
      createdAt: rightsRequests.createdAt,
      dueAt: due,
      answer: rightsRequests.answer,
      answeredAt: rightsRequests.answeredAt,
    })
    .from(rightsRequests)
    .where(eq(rightsRequests.userId, userId))
    .orderBy(desc(rightsRequests.createdAt))
    .limit(20);

/** Answers a request, once. Its author reads the answer beside their data; a mail says that it is there. */
export async function answerRequest(actor: Actor, id: string, answer: string): Promise<void> {
  authorize(rightsPolicy["request.answer"](actor));
  await transaction(async (tx) => {
    const [found] = await tx.select().from(rightsRequests).where(eq(rightsRequests.id, id)).for("update");
    if (!found) throw new NotFound();
    if (found.answeredAt) throw new Conflict("request-answered");
    await tx
      .update(rightsRequests)
      .set({ answer, answeredAt: sql`now()`, answeredById: actor.id })
      .where(eq(rightsRequests.id, id));
    await recordAudit(tx, {
      actorId: actor.id,
      action: "rights-request.answered",
      subjectType: "rights-request",
      subjectId: id,
      data: { kind: found.kind },
    });
    await emit(tx, { name: "rights.answered", requestId: id });
  });
}

/** Sent by a job. The answer itself stays on the site: a mailbox is read by others. */
export async function mailRightsAnswer(requestId: string): Promise<void> {
  const [row] = await db()
    .select({ email: accountSecrets.email, user: users })
    .from(rightsRequests)
    .innerJoin(users, eq(users.id, rightsRequests.userId))
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(and(eq(rightsRequests.id, requestId), sql`${rightsRequests.answeredAt} is not null`));
  if (!row) return; // erased since
  const t = translator(row.user.locale);
  await sendMail({
    to: row.email,
    messageId: `<rights-${requestId}@${new URL(environment().BASE_URL).hostname}>`,
    subject: t("rights.mail.answeredSubject"),
    text: t("rights.mail.answeredText", {
      pseudonym: row.user.pseudonym,
      link: new URL(paths.myData(), environment().BASE_URL).href,
    }),
  });
}
