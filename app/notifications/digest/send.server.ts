import { eq } from "drizzle-orm";
import { transaction } from "../../../db/client.server.ts";
import { accountSecrets, digests, users } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { readDigest } from "./content.server.ts";
import { digestHtml, digestText } from "./mail.ts";
import { unsubscribeToken } from "./unsubscribe.server.ts";

/**
 * Sends a planned digest, unless nothing is left to say or its reader is gone. The row is locked while the mail
 * leaves: two runs at once send one mail. A crash after the mail server took it sends it again under the same
 * Message-ID.
 */
export function sendDigest(digestId: string): Promise<void> {
  return transaction(async (tx) => {
    const [digest] = await tx.select().from(digests).where(eq(digests.id, digestId)).for("update");
    if (!digest || digest.settledAt) return;
    const settle = (outcome: "sent" | "empty" | "unwanted") =>
      tx.update(digests).set({ settledAt: new Date(), outcome }).where(eq(digests.id, digestId));
    const [user] = await tx
      .select({
        id: users.id,
        locale: users.locale,
        pseudonym: users.pseudonym,
        status: users.status,
        email: accountSecrets.email,
      })
      .from(users)
      .innerJoin(accountSecrets, eq(accountSecrets.userId, users.id))
      .where(eq(users.id, digest.userId));
    if (user?.status !== "active") return void (await settle("unwanted"));
    const parts = await readDigest(tx, user, digest.sections);
    if (parts.length === 0) return void (await settle("empty"));

    const { BASE_URL } = environment();
    const t = translator(user.locale);
    const stop = (scope: string) => BASE_URL + paths.unsubscribe(unsubscribeToken(user.id, scope));
    const mail = {
      t,
      locale: user.locale,
      pseudonym: user.pseudonym,
      parts: parts.map((part) => ({ ...part, stop: stop(part.key) })),
      baseUrl: BASE_URL,
      manage: BASE_URL + paths.following(),
      stopAll: stop("all"),
    };
    const count = parts.reduce((sum, { items, more }) => sum + items.length + more, 0);
    await sendMail({
      to: user.email,
      subject: t("notifications.digest.subject", { count }),
      text: digestText(mail),
      html: digestHtml(mail),
      messageId: `<digest-${digestId}@${new URL(BASE_URL).hostname}>`,
      // RFC 8058: the mail program's own button, one POST without signing in.
      headers: {
        "List-Unsubscribe": `<${mail.stopAll}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
      },
    });
    await settle("sent");
  });
}
