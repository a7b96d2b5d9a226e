import { eq } from "drizzle-orm";
import { db } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { accountMeasures, accountSecrets, users } from "../../../db/schema/index.ts";
import { notify } from "../../notifications/commands.server.ts";
import { environment } from "../../shared/env.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { measureKey } from "./account-appeals.server.ts";

/** Tells somebody what was decided of their account, or of their appeal: in the app, and by a mail that opens it. */
export async function tellAccountMeasure(measureId: string): Promise<void> {
  const [row] = await db()
    .select({ measure: accountMeasures, user: users, email: accountSecrets.email })
    .from(accountMeasures)
    .innerJoin(users, eq(users.id, accountMeasures.subjectId))
    .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
    .where(eq(accountMeasures.id, measureId));
  if (!row?.measure.effectiveAt || row.user.status === "erased") return;
  const { measure, user, email } = row;
  const step = measure.appealDecidedAt ? "answered" : "taken";
  const onceKey = `account-measure:${measureId}:${step}`;
  await once(onceKey, (tx) =>
    notify(tx, [user.id], { kind: "account-measure", data: { measureId }, onceKey }),
  );
  const t = translator(user.locale);
  const path = `${paths.accountMeasure(measureId)}?${new URLSearchParams({ key: measureKey(measureId) })}`;
  await once(`${onceKey}:mail`, () =>
    sendMail({
      to: email,
      subject: t("moderation.account.mailSubject"),
      text: t("moderation.account.mailText", {
        pseudonym: user.pseudonym,
        link: new URL(path, environment().BASE_URL).href,
      }),
    }),
  );
}
