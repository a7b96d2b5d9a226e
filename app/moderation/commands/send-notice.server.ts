import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { db, transaction } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { emit } from "../../../db/outbox.server.ts";
import { contributions, notices, proposals, questions, users } from "../../../db/schema/index.ts";
import { environment } from "../../shared/env.server.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { spend } from "../../shared/limits.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { done, problem } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import type { NoticeInput } from "../schema.ts";
import { findTarget, getPlace, isPostKind, lockTarget } from "../targets.server.ts";
import { addReport, hasPage, isReadable } from "./send-report.server.ts";

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** What stands at an address of this site: a text's own, or the question, proposal or person whose page it is. */
async function findTargetAt(address: string): Promise<string | null> {
  const { BASE_URL } = environment();
  if (!URL.canParse(address, BASE_URL)) return null;
  const url = new URL(address, BASE_URL);
  if (url.host !== new URL(BASE_URL).host) return null;
  const isById = /^\/(?:posts|credentials\/badge)\//.test(url.pathname);
  const named = uuid.exec(url.hash) ?? (isById ? uuid.exec(url.pathname) : null);
  if (named) {
    const target = await findTarget(db(), named[0]);
    // A person is named by their page alone, a row of published data by a form of its own.
    return target && target.kind !== "account" && target.kind !== "release-item" ? target.id : null;
  }
  const [, page, name, , own] =
    /^\/(questions|proposals|consultations|people)\/([^/]+)(\/contributions\/(\d{1,9}))?/.exec(
      url.pathname,
    ) ?? [];
  if (!page || !name) return null;
  if (page === "people") return findId(users, isNamed(unescape(name)));
  if (!/^\d{1,9}$/.test(page === "consultations" ? (own ?? "") : name)) return null;
  if (page === "questions") return findId(questions, eq(questions.number, Number(name)));
  if (page === "proposals") return findId(proposals, eq(proposals.number, Number(name)));
  return findId(contributions, eq(contributions.number, Number(own)));
}

/** A part of an address as it was written; what is no escape stays as it is. */
const unescape = (part: string): string =>
  new URLSearchParams(`part=${part.replaceAll("+", "%2B")}`).get("part") ?? "";

const isNamed = (pseudonym: string) =>
  and(hasPage, eq(sql`lower(${users.pseudonym})`, pseudonym.toLowerCase()));

async function findId(
  table: typeof questions | typeof proposals | typeof contributions | typeof users,
  where: SQL | undefined,
): Promise<string | null> {
  const [row] = await db().select({ id: table.id }).from(table).where(where);
  return row?.id ?? null;
}

/**
 * A notice from anybody (Regulation 2022/2065, art. 16): it joins or opens the case of what stands there and never
 * hides anything by its weight. A receipt follows by e-mail, and the outcome once a person has decided.
 * @throws TooMany
 */
export async function sendNotice(
  input: NoticeInput,
  from: { locale: Locale; address: string },
  now = new Date(),
): Promise<Result<"address-unknown">> {
  await spend("report", `notice:${from.address}`);
  const targetId = await findTargetAt(input.address);
  if (!targetId) return problem("address-unknown");
  return transaction(async (tx) => {
    const target = await lockTarget(tx, targetId);
    if (!target || !isReadable(target)) return problem("address-unknown");
    const { reason, explanation: comment, name, email } = input;
    const reportId = uuidv7();
    await addReport(tx, target, { id: reportId, reason, comment, reporterId: null, weight: 0 }, now);
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

/** The address to start the form with, when it is opened beside a text or on a person's page; empty otherwise. */
export async function findNoticeAddress({
  textId,
  pseudonym,
}: {
  textId: string | null;
  pseudonym: string | null;
}): Promise<string> {
  const absolute = (path: string) => new URL(path, environment().BASE_URL).href;
  if (pseudonym) {
    return (await findId(users, isNamed(pseudonym))) ? absolute(paths.person(pseudonym)) : "";
  }
  const target = textId && uuid.test(textId) ? await findTarget(db(), textId) : null;
  if (!target || target.kind === "account" || target.kind === "release-item" || !isReadable(target))
    return "";
  return absolute(isPostKind(target.kind) ? paths.post(target.id) : (await getPlace(db(), target)).href);
}
