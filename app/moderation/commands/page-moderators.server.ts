import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { accountSecrets, cases, userRoles, users } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { environment } from "../../shared/env.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { authorOf, findTarget } from "../targets.server.ts";

/**
 * A critical case does not wait for somebody to open the queue: moderators of its language are told at once, in the
 * app and by e-mail; all of them when nobody reads that language.
 */
export async function pageModerators(caseId: string): Promise<void> {
  const [found] = await db().select().from(cases).where(eq(cases.id, caseId));
  const target = found ? await findTarget(db(), found.targetId) : null;
  if (!found || !target || found.severity !== "critical" || found.status !== "open") return;
  const { number, language } = found;
  const authorId = authorOf(target);
  const moderators = (await listModerators()).filter(({ id }) => id !== authorId);
  const readers = moderators.filter(({ locale }) => locale === language);
  const called = readers.length > 0 ? readers : moderators;
  await once(`case-paged:${caseId}`, (tx) =>
    notify(
      tx,
      called.map(({ id }) => id),
      { kind: "case-urgent", data: { caseNumber: number }, onceKey: `case-paged:${caseId}` },
    ),
  );
  const link = new URL(paths.moderationCase(number), environment().BASE_URL).href;
  for (const { id, email, locale } of called) {
    const t = translator(locale);
    await once(`case-paged-mail:${caseId}:${id}`, () =>
      sendMail({
        to: email,
        subject: t("moderation.mail.urgentSubject"),
        text: t("moderation.mail.urgentText", { link }),
      }),
    );
  }
}

function listModerators() {
  return db()
    .select({ id: users.id, email: accountSecrets.email, locale: users.locale })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(
      and(eq(userRoles.role, "moderator"), eq(users.status, "active"), isNotNull(users.emailConfirmedAt)),
    );
}
