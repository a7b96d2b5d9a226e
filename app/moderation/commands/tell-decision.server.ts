import { db } from "../../../db/client.server.ts";
import type { Executor } from "../../../db/client.server.ts";
import { once } from "../../../db/once.server.ts";
import { notify } from "../../notifications/commands.server.ts";
import type { NotificationKind } from "../../notifications/kinds.ts";
import { environment } from "../../shared/env.server.ts";
import type { Translate } from "../../shared/i18n/translate.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { sendMail } from "../../shared/mailer.server.ts";
import { paths } from "../../shared/paths.ts";
import { authorOf, isPostKind } from "../targets.server.ts";
import {
  comesFromAppeal,
  findAddress,
  findAppealNews,
  findDecisionNews,
  isAccountMeasure,
  ledToAccountMeasure,
  ledToLostBadge,
  listNotifiers,
  listReporterIds,
} from "../queries/decision-news.server.ts";
import type { Case, Decision, Target } from "../types.ts";
import { isRestricting } from "./write-decision.server.ts";

/** What the service did by itself is told to reporters once a person has looked; what it ended, at once. */
const isProvisional = ({ automatedDecision, measure }: Decision): boolean =>
  automatedDecision && isRestricting(measure);

/** What the author is told; the holder of a badge hears from those who took it. */
function newsFor({ measure, revertsId }: Decision, target: Target): NotificationKind | null {
  if (target.kind === "credential") return null;
  if (isRestricting(measure)) return "post-restricted";
  if (measure === "approve") return "post-approved";
  return revertsId ? "post-restored" : null;
}

/** Whether something was done about what was reported, here or elsewhere. */
const isActedOn = async (executor: Executor, decision: Decision, found: Case): Promise<boolean> =>
  isRestricting(decision.measure) ||
  (await ledToAccountMeasure(executor, found.id)) ||
  (await ledToLostBadge(executor, found));

const absolute = (path: string): string => new URL(path, environment().BASE_URL).href;

/** Tells the author what was decided of their text and, once a person has decided, the reporters what came of it. */
export async function tellDecision(decisionId: string): Promise<void> {
  const news = await findDecisionNews(decisionId);
  if (!news) return;
  const { decision, target, whereabouts } = news;
  if (decision.revertsId && (await comesFromAppeal(decision.revertsId))) return;
  const isRestriction = isRestricting(decision.measure);
  const authorId = authorOf(target);
  const reporterIds = isProvisional(decision) ? [] : await listReporterIds(decision.caseId);
  const kind = newsFor(decision, target);
  await once(`decision-told:${decisionId}`, async (tx) => {
    const onceKey = `decision:${decisionId}`;
    if (kind && authorId) {
      const data: Record<string, string | number> = isRestriction
        ? { decisionId }
        : { ...whereabouts, ...(isPostKind(target.kind) ? { postId: target.id } : {}) };
      await notify(tx, [authorId], { kind, data, onceKey });
    }
    const outcome = (await isActedOn(tx, decision, news.case)) ? "report-acted" : "report-kept";
    await notify(tx, reporterIds, { kind: outcome, data: whereabouts, onceKey: `report:${decisionId}` });
  });
}

/** Whoever is too young to be here is told at once who can help them. */
const moreOn = ({ reasonCode }: { reasonCode: string | null }, t: Translate): string =>
  reasonCode === "under-16" ? `\n\n${t("pages.guardians.more")}\n${absolute(paths.guardians())}` : "";

/** The same by e-mail, without the text: for the author of what was restricted, and for notices without an account. */
export async function mailDecision(decisionId: string): Promise<void> {
  const news = await findDecisionNews(decisionId);
  if (!news) return;
  const { decision, target } = news;
  const isRestriction = isRestricting(decision.measure);
  const isBadge = target.kind === "credential";
  // What a ban removed is told in the mail about the ban, not in one mail for each post.
  const isPartOfBan = decision.bulkId !== null && (await isAccountMeasure(decision.bulkId));
  const authorId = isRestriction && !isPartOfBan ? authorOf(target) : null;
  const author = authorId ? await findAddress(authorId) : null;
  if (author) {
    const t = translator(author.locale);
    const link = absolute(paths.decision(decisionId));
    await once(`decision-mailed:${decisionId}`, () =>
      sendMail({
        to: author.email,
        subject: t(`moderation.mail.${isBadge ? "badgeSubject" : "decisionSubject"}`),
        text: t(`moderation.mail.${isBadge ? "badgeText" : "decisionText"}`, {
          pseudonym: author.pseudonym,
          link,
          more: moreOn(decision, t),
        }),
      }),
    );
  }
  if (isProvisional(decision)) return;
  const isActed = await isActedOn(db(), decision, news.case);
  for (const notifier of await listNotifiers(decision.caseId)) {
    const t = translator(notifier.locale);
    const outcome = t(isActed ? "moderation.mail.noticeActed" : "moderation.mail.noticeKept");
    await once(`notice-answered:${notifier.id}:${decisionId}`, () =>
      sendMail({
        to: notifier.email,
        subject: t("moderation.mail.noticeSubject"),
        text: t("moderation.mail.noticeText", {
          name: notifier.name,
          outcome,
          link: absolute(paths.notice()),
        }),
      }),
    );
  }
}

/** Tells the author how their appeal was answered and, when it was overturned, those whose report is no longer upheld. */
export async function tellAppeal(appealId: string): Promise<void> {
  const news = await findAppealNews(appealId);
  if (!news || news.appeal.status === "open") return;
  const { appeal, decision, target, whereabouts } = news;
  const isOverturned = appeal.status === "overturned";
  const authorId = authorOf(target);
  const reporterIds = isOverturned ? await listReporterIds(decision.caseId) : [];
  await once(`appeal-told:${appealId}`, async (tx) => {
    const onceKey = `appeal:${appealId}`;
    const kind = isOverturned ? "appeal-overturned" : "appeal-upheld";
    if (authorId) await notify(tx, [authorId], { kind, data: { decisionId: decision.id }, onceKey });
    await notify(tx, reporterIds, { kind: "report-corrected", data: whereabouts, onceKey });
  });
  const author = authorId ? await findAddress(authorId) : null;
  if (!author) return;
  const t = translator(author.locale);
  await once(`appeal-mailed:${appealId}`, () =>
    sendMail({
      to: author.email,
      subject: t("moderation.mail.appealSubject"),
      text: t("moderation.mail.appealText", {
        pseudonym: author.pseudonym,
        link: absolute(paths.decision(decision.id)),
      }),
    }),
  );
}
