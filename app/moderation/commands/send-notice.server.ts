import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db, transaction } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { notices, posts, questions } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import type { NoticeInput } from "../schema.ts";
import { addReport } from "./report-post.server.ts";
import { lockPost } from "./rows.server.ts";

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The post at an address of this site: a post's own, or the question whose page it is. */
async function findPostAt(address: string): Promise<string | null> {
  const { BASE_URL } = environment();
  if (!URL.canParse(address, BASE_URL)) return null;
  const url = new URL(address, BASE_URL);
  if (url.host !== new URL(BASE_URL).host) return null;
  const named = uuid.exec(url.hash) ?? (url.pathname.startsWith("/posts/") ? uuid.exec(url.pathname) : null);
  if (named) return named[0].toLowerCase();
  const number = /^\/questions\/(\d{1,9})(?:\/|$)/.exec(url.pathname)?.[1];
  if (!number) return null;
  const [question] = await db()
    .select({ id: questions.id })
    .from(questions)
    .where(eq(questions.number, Number(number)));
  return question?.id ?? null;
}

/**
 * A notice from anybody (Regulation 2022/2065, art. 16): it joins or opens the post's case and never hides anything
 * by its weight. A receipt follows by e-mail, and the outcome once a person has decided.
 * @throws TooMany
 */
export async function sendNotice(
  input: NoticeInput,
  from: { locale: Locale; address: string },
  now = new Date(),
): Promise<Result<"address-unknown">> {
  await spend("report", `notice:${from.address}`);
  const postId = await findPostAt(input.address);
  if (!postId) return problem("address-unknown");
  return transaction(async (tx) => {
    const post = await lockPost(tx, postId);
    if (post?.status !== "published") return problem("address-unknown");
    const { reason, explanation: comment, name, email } = input;
    const reportId = uuidv7();
    await addReport(tx, post, { id: reportId, reason, comment, reporterId: null, weight: 0 }, now);
    const [notice] = await tx
      .insert(notices)
      .values({ reportId, name, email, locale: from.locale })
      .returning({ id: notices.id });
    await emit(tx, { name: "notice.received", noticeId: notice!.id });
    return done();
  });
}

/** Says that a notice arrived, without repeating it. */
export async function mailNoticeReceipt(noticeId: string): Promise<void> {
  const [notice] = await db().select().from(notices).where(eq(notices.id, noticeId));
  if (!notice) return;
  const t = translator(notice.locale);
  await once(`notice-receipt:${noticeId}`, () =>
    sendMail({
      to: notice.email,
      subject: t("moderation.mail.receiptSubject"),
      text: t("moderation.mail.receiptText", { name: notice.name }),
    }),
  );
}

/** The address to start the form with, when it is opened beside a post. */
export async function findNoticeAddress(postId: string | null): Promise<string> {
  if (!postId || !uuid.test(postId)) return "";
  const [post] = await db().select({ status: posts.status }).from(posts).where(eq(posts.id, postId));
  return post?.status === "published" ? new URL(`/posts/${postId}`, environment().BASE_URL).href : "";
}
