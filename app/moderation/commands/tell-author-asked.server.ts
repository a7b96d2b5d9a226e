import { once } from "../../../db/once.server.ts";
import { notify } from "../../notifications/commands.server.ts";
import { environment } from "../../shared/env.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { findAddress } from "../queries/decision-news.server.ts";
import { findQuestion } from "../queries/question.server.ts";
import { authorOf } from "../targets.server.ts";

/** Tells an author, in the app and by e-mail, that a moderator asks them to change a text; neither says which. */
export async function tellAuthorAsked(noteId: string): Promise<void> {
  const asked = await findQuestion(noteId);
  const authorId = asked && asked.case.status === "awaiting_author" ? authorOf(asked.target) : null;
  if (!authorId) return; // answered, or gone, since
  await once(`author-asked:${noteId}`, (tx) =>
    notify(tx, [authorId], { kind: "change-asked", data: { noteId }, onceKey: `asked:${noteId}` }),
  );
  const author = await findAddress(authorId);
  if (!author) return;
  const t = translator(author.locale);
  const link = new URL(paths.changeAsked(noteId), environment().BASE_URL).href;
  await once(`author-asked-mail:${noteId}`, () =>
    sendMail({
      to: author.email,
      subject: t("moderation.mail.askedSubject"),
      text: t("moderation.mail.askedText", { pseudonym: author.pseudonym, link }),
    }),
  );
}
