import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, EmptyState, NextPage, TopicLink, When } from "../shared/ui/pieces.tsx";
import { labelText } from "./lists/label-text.ts";
import { listHref } from "./lists/choice.ts";
import type { ListChoice, ListedQuestion, Order, QuestionPage } from "./lists/types.ts";

/** A page of questions with the link to the next one. */
export function QuestionList({
  page,
  choice,
  base,
}: {
  page: QuestionPage;
  choice: ListChoice;
  base: string;
}) {
  const { t } = useI18n();
  if (page.items.length === 0) {
    return (
      <EmptyState>
        <p>{t("questions.list.empty")}</p>
        {choice.order === "reference" ? null : (
          <a className="button primary" href={paths.ask()}>
            {t("questions.list.emptyAction")}
          </a>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="list">
        {page.items.map((question) => (
          <QuestionItem key={question.id} question={question} order={choice.order} />
        ))}
      </ul>
      <NextPage
        href={page.next && listHref(base, choice, { after: page.next })}
        label={t(choice.order === "helpful" ? "questions.list.more" : "questions.list.older")}
      />
    </>
  );
}

export function QuestionItem({ question, order }: { question: ListedQuestion; order?: Order }) {
  const { locale, t } = useI18n();
  const isForeign = question.language !== locale;
  return (
    <li>
      <h2 lang={isForeign ? question.language : undefined}>
        <a
          href={paths.question(question.number, question.slug)}
          hrefLang={isForeign ? question.language : undefined}
        >
          {question.title}
        </a>
      </h2>
      <div className="row meta">
        <AnswerChips question={question} />
        <LabelChip label={question.label} />
        {question.topics.map(({ slug, label }) => (
          <TopicLink key={slug} slug={slug} label={label[locale]} />
        ))}
        <span>
          {isForeign ? `${t.dynamic(`questions.thread.inLanguage.${question.language}`)} · ` : null}
          <By question={question} />
          <When at={question.publishedAt} />
          {order === "helpful" && question.helpedCount > 0
            ? ` · ${t("questions.list.helped", { count: question.helpedCount })}`
            : null}
        </span>
      </div>
    </li>
  );
}

function By({ question }: { question: ListedQuestion }) {
  const { t } = useI18n();
  const name = question.name ?? t("questions.thread.formerMember");
  if (question.isAnonymous) return `${t("questions.list.anonymous")} · `;
  const relation = t.dynamic(`questions.thread.relation.${question.relation}`);
  return `${relation && question.origin !== "imported" ? `${name}, ${relation}` : name} · `;
}

/** That moderators put a note on it, and on what ground: said wherever a post is listed. */
export function LabelChip({ label }: { label: string | null }) {
  const { t } = useI18n();
  return label ? <Chip tone="danger">{labelText(t, label)}</Chip> : null;
}

/** What a question has received, in words. */
export function AnswerChips({
  question,
}: {
  question: Pick<ListedQuestion, "origin" | "answerCount" | "verifiedCount" | "livedCount" | "hasAccepted">;
}) {
  const { t } = useI18n();
  const { answerCount, verifiedCount, livedCount, hasAccepted } = question;
  if (question.origin === "imported") {
    // A reference text is one answer, by its publisher.
    const isForum = livedCount > 0 || answerCount === 0;
    return <Chip>{t(isForum ? "questions.list.importedForum" : "questions.list.imported")}</Chip>;
  }
  if (answerCount === 0) return <Chip>{t("questions.list.waiting")}</Chip>;
  return (
    <>
      {verifiedCount > 0 ? (
        <Chip tone="verified">{t("questions.list.verified", { count: verifiedCount })}</Chip>
      ) : null}
      {livedCount > 0 ? <Chip tone="lived">{t("questions.list.lived", { count: livedCount })}</Chip> : null}
      {verifiedCount + livedCount === 0 ? (
        <Chip>{t("questions.list.answers", { count: answerCount })}</Chip>
      ) : null}
      {hasAccepted ? <Chip tone="outline">{t("questions.list.accepted")}</Chip> : null}
    </>
  );
}
