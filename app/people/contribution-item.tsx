import { LabelChip } from "../questions/list.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, When } from "../shared/ui/pieces.tsx";
import type { Contribution } from "./queries.server.ts";

/** One line of a profile. What a professional judges dangerous is announced and not quoted. */
export function ContributionItem({ contribution }: { contribution: Contribution }) {
  const { t, locale } = useI18n();
  const { id, kind, language, number, slug, title, text, isDangerous, label, publishedAt } = contribution;
  const lang = language === locale ? undefined : language;
  const isQuestion = kind === "question";
  return (
    <li className="stack tight">
      {isQuestion ? null : (
        <p className="row">
          <Chip>{t(`questions.thread.kind.${kind}`)}</Chip>
          <span className="meta">{t("people.answerTo")}</span>
        </p>
      )}
      <h2>
        <a href={isQuestion ? paths.question(number, slug) : paths.post(id)} lang={lang}>
          {title}
        </a>
      </h2>
      {isDangerous ? <p className="chip danger">{t("people.dangerous")}</p> : <p lang={lang}>{text}</p>}
      <p className="row meta">
        <LabelChip label={label} />
        <When at={publishedAt} />
      </p>
    </li>
  );
}
