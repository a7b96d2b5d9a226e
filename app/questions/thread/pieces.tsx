import { wordingOf } from "../../credentials/professions.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { formatDate, formatDateTime, formatMonth } from "../../shared/i18n/format.ts";
import { paths } from "../../shared/paths.ts";
import { Chip, Cooked, Notice } from "../../shared/ui/pieces.tsx";
import { HeldCare } from "./held-care.tsx";
import type { Answer, Comment, Correction } from "./types.ts";

type Shown = Pick<
  Comment,
  | "id"
  | "name"
  | "language"
  | "html"
  | "status"
  | "holds"
  | "waitsUntil"
  | "changeAskedId"
  | "isMine"
  | "origin"
  | "originUrl"
>;

/** The name to show, in words when the account is gone. */
export function useName(): (post: { name: string | null }) => string {
  const { t } = useI18n();
  return ({ name }) => name ?? t("questions.thread.formerMember");
}

/**
 * The name, leading to what else is published under it. Not for an anonymous post or imported content, and not for a
 * real name that a professional signed with: it must not lead to their pseudonym.
 */
export function NameLink({
  post,
  signedAs,
}: {
  post: Pick<Comment, "name" | "isAnonymous" | "origin">;
  signedAs?: string | null;
}) {
  const name = useName()(post);
  if (post.name === null || post.isAnonymous || post.origin === "imported" || signedAs) return name;
  return (
    <a className="plain" href={paths.person(post.name)} rel="nofollow">
      {name}
    </a>
  );
}

/** A post's own words, marked with their language when it is not the page's. */
export function Body({ post }: { post: Pick<Shown, "html" | "language"> }) {
  const { locale } = useI18n();
  return <Cooked html={post.html} lang={post.language === locale ? undefined : post.language} />;
}

/** Said above a post that not everybody sees. */
export function StatusNotice({
  post,
}: {
  post: Pick<Shown, "id" | "status" | "holds" | "isMine" | "waitsUntil" | "changeAskedId">;
}) {
  const { t, locale } = useI18n();
  if (post.status === "published") return null;
  if (!post.isMine) return <Notice>{t("questions.thread.hiddenForModerator")}</Notice>;
  return (
    <>
      <HeldCare postId={post.id} />
      <Notice>
        <p>{t(post.status === "pending" ? "questions.thread.pending" : "questions.thread.hiddenMine")}</p>
        {post.changeAskedId ? (
          <p>
            <a href={paths.changeAsked(post.changeAskedId)}>{t("questions.thread.changeAsked")}</a>
          </p>
        ) : post.waitsUntil ? (
          <p>
            {t("questions.thread.pendingUntil", { time: formatDateTime(new Date(post.waitsUntil), locale) })}{" "}
            <a href={`${paths.transparency()}#hours`}>{t("questions.thread.coverage")}</a>
          </p>
        ) : null}
        {post.holds.length > 0 ? (
          <ul>
            {post.holds.map((hold) => (
              <li key={hold}>{t.dynamic(`moderation.holds.${hold}`)}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </>
  );
}

/** What moderators say of words that they leave where they are. */
export function ModeratorLabel({
  label,
  correction,
}: {
  label: string | null;
  correction: Correction | null;
}) {
  const { t, locale } = useI18n();
  if (!label) return null;
  return (
    <Notice>
      <p>
        <strong>
          {t("questions.thread.labelled", { reason: t.dynamic(`moderation.reasons.${label}`) })}
        </strong>{" "}
        {t("questions.thread.labelledNext")}
      </p>
      {correction ? (
        <>
          <p>
            {t("questions.thread.correctedBy", {
              name: [correction.name ?? t("questions.thread.formerMember"), correction.profession?.[locale]]
                .filter(Boolean)
                .join(", "),
            })}
          </p>
          <blockquote lang={correction.language}>{correction.text}…</blockquote>
          <p>
            <a href={paths.post(correction.id)}>{t("questions.thread.readCorrection")}</a>
          </p>
        </>
      ) : null}
    </Notice>
  );
}

export function LanguageChip({ language }: { language: "fr" | "en" }) {
  const { locale, t } = useI18n();
  return language === locale ? null : <Chip>{t.dynamic(`questions.thread.inLanguage.${language}`)}</Chip>;
}

export function DemoChip({ origin }: { origin: Shown["origin"] }) {
  const { t } = useI18n();
  return origin === "demo" ? <Chip>{t("questions.thread.demo")}</Chip> : null;
}

/** Where imported content comes from: it is never shown as somebody who speaks here. */
export function ImportedNote({
  post,
  isForum,
}: {
  post: Pick<Comment, "name" | "originUrl" | "licence">;
  /** Written by somebody on another forum, not published by an institution. */
  isForum: boolean;
}) {
  const { t } = useI18n();
  const publisher = post.name ?? "";
  return (
    <p className="meta">
      {isForum
        ? t("questions.thread.importedForum", { publisher })
        : t("questions.thread.imported", { publisher })}{" "}
      {post.licence ? `${t("questions.thread.importedLicence", { licence: post.licence })} ` : ""}
      {post.originUrl ? (
        <a href={post.originUrl} rel="nofollow noopener">
          {t("questions.thread.importedSource")}
        </a>
      ) : null}
    </p>
  );
}

/** The badge as it was on the day of publication, and how it stands today. */
export function BadgeLine({ answer }: { answer: Answer }) {
  const { locale, t } = useI18n();
  const { stamp, badgeToday, reviewBy, reviewedAt } = answer;
  const facts = [
    stamp && badgeToday ? t.dynamic(`questions.thread.badge.${badgeToday}`) : "",
    stamp
      ? stamp.interests
        ? t("questions.thread.interests", { interests: stamp.interests })
        : t("questions.thread.noInterests")
      : "",
    reviewedAt ? t("questions.thread.reviewed", { month: formatMonth(reviewedAt, locale) }) : "",
    reviewBy && !answer.isReviewDue
      ? t("questions.thread.reviewBy", { month: formatMonth(reviewBy, locale) })
      : "",
  ].filter(Boolean);
  return facts.length > 0 ? <p className="meta">{facts.join(" · ")}</p> : null;
}

export function StampChip({ answer, stamp }: { answer: Answer; stamp: NonNullable<Answer["stamp"]> }) {
  const { locale, t } = useI18n();
  const nameOf = useName();
  const profession = [stamp.profession[locale], stamp.specialty?.[locale], stamp.organisation]
    .filter(Boolean)
    .join(", ");
  const month = formatMonth(new Date(stamp.verifiedAt), locale);
  // A protected title and a label are not health professions: other words, and never the colour of one.
  const wording = wordingOf(stamp);
  const words = t(`credentials.badge.words.${wording}`, { profession, month });
  return (
    <Chip tone={wording === "health" ? "verified" : "outline"}>
      {answer.badgeId ? (
        <a href={paths.credentialBadge(answer.badgeId)} aria-label={`${words} – ${nameOf(answer)}`}>
          {words}
        </a>
      ) : (
        words
      )}
    </Chip>
  );
}

/** Who says so and why, for a professional's disagreement or warning. */
export function Objections({ answer, kind }: { answer: Answer; kind: "disagree" | "dangerous" }) {
  const { locale, t } = useI18n();
  return answer.objections
    .filter((objection) => objection.kind === kind)
    .map((objection, index) => (
      <p key={index}>
        {t("questions.thread.quote", { reason: objection.reason })}{" "}
        <span className="meta">
          {[objection.name, objection.profession?.[locale]].filter(Boolean).join(", ")}
        </span>
      </p>
    ));
}

export function EditedNote({ answer, at }: { answer: Answer; at: Date }) {
  const { locale, t } = useI18n();
  const date = formatDate(at, locale);
  if (answer.editedAfterStamp)
    return <Chip tone="outline">{t("questions.thread.editedAfterStamp", { date })}</Chip>;
  return <span className="meta">{t("questions.thread.editedOn", { date })}</span>;
}
