import { eq } from "drizzle-orm";
import { db } from "../../db/client.server.ts";
import { accountSecrets, grants, studies, users } from "../../db/schema/index.ts";
import { environment } from "../shared/env.server.ts";
import { formatDate } from "../shared/i18n/format.ts";
import { translator } from "../shared/i18n/translators.server.ts";
import { sendMail } from "../shared/mailer.server.ts";
import { paths } from "../shared/paths.ts";
import { certificateDue, erasureDays } from "./standing.ts";

export type GrantNews = "decided" | "erasures" | "ended";

/**
 * Tells a holder by mail that something waits for them on the page of their access; the mail leads there and repeats
 * neither reasons nor rows.
 * @param mark tells this news from the next one of its kind, so that a mailbox shows each once
 */
export async function mailHolder(grantId: string, about: GrantNews, mark: number): Promise<void> {
  const [row] = await db()
    .select({ email: accountSecrets.email, user: users, study: studies })
    .from(grants)
    .innerJoin(studies, eq(studies.id, grants.studyId))
    .innerJoin(users, eq(users.id, grants.holderId))
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(eq(grants.id, grantId));
  if (!row) return; // their account is erased since
  const { email, user, study } = row;
  const { BASE_URL } = environment();
  const t = translator(user.locale);
  await sendMail({
    to: email,
    messageId: `<grant-${about}-${grantId}-${mark}@${new URL(BASE_URL).hostname}>`,
    subject: t(`grants.mail.${about}Subject`),
    text: t(`grants.mail.${about}Text`, {
      pseudonym: user.pseudonym,
      number: study.number,
      days: erasureDays,
      date: formatDate(certificateDue(study.endsOn), user.locale),
      link: new URL(paths.grant(study.number), BASE_URL).href,
    }),
  });
}
