import type { ReactNode } from "react";
import { rich, useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Cooked, When } from "../shared/ui/pieces.tsx";
import type { getProposal } from "./queries.server.ts";
import { StateChip } from "./state.tsx";

type Answer = Omit<Awaited<ReturnType<typeof getProposal>>["answers"][number], "createdAt"> & {
  createdAt: Date | string;
};

interface AnswersProps {
  answers: Answer[];
  charterVersion: string | null;
  /** What the team may do next. */
  children: ReactNode;
}

/** Each state that it went through, with the answer that moved it there. */
export function Answers({ answers, charterVersion, children }: AnswersProps) {
  const { t } = useI18n();
  return (
    <section className="stack" id="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">{t("proposals.answer.heading")}</h2>
      {answers.length === 0 ? <p>{t("proposals.answer.none")}</p> : null}
      {answers.map((answer) => (
        <article className="card stack" key={answer.id}>
          <p className="row meta">
            <StateChip state={answer.toState} />
            <span>
              {t("proposals.answer.signed", {
                name: answer.author ?? t("rights.formerMember"),
                role: t(`proposals.roles.${answer.role}`),
              })}
            </span>
            <When at={answer.createdAt} />
          </p>
          <Cooked html={answer.html} lang={answer.language} />
        </article>
      ))}
      {charterVersion ? (
        <p>
          {rich(t("proposals.charter.changed"), {
            a: (text) => <a href={`${paths.charterVersions()}#${charterVersion}`}>{text}</a>,
          })}
        </p>
      ) : null}
      <p className="actions">{children}</p>
    </section>
  );
}
