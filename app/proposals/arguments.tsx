import { SourceList } from "../questions/thread/source-list.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, Cooked, When } from "../shared/ui/pieces.tsx";
import { ReportText } from "../moderation/report-link.tsx";
import { Held } from "./held.tsx";
import type { getProposal } from "./queries.server.ts";
import { sides } from "./schema.ts";

type Argument = Omit<
  Awaited<ReturnType<typeof getProposal>>["arguments"][number],
  "createdAt" | "editedAt"
> & {
  createdAt: Date | string;
  editedAt: Date | string | null;
};

interface ArgumentsProps {
  list: Argument[];
  number: number;
  canArgue: boolean;
  isMember: boolean;
}

/** For beside against, in the order in which they came; one below the other where there is no room. */
export function Arguments({ list, number, canArgue, isMember }: ArgumentsProps) {
  const { t } = useI18n();
  return (
    <section className="stack" id="arguments" aria-labelledby="arguments-title">
      <h2 id="arguments-title">{t("proposals.argue.heading")}</h2>
      <div className="two">
        {sides.map((side) => {
          const ofSide = list.filter((argument) => argument.side === side);
          return (
            <div className="stack" key={side}>
              <h3>{t(`proposals.argue.counted.${side}`, { count: ofSide.length })}</h3>
              {ofSide.map((argument) => (
                <article className="card stack" key={argument.id} id={`argument-${argument.id}`}>
                  <p className="row meta">
                    <Chip tone={argument.kind === "sourced" ? "plain" : "lived"}>
                      {t(`answers.kinds.${argument.kind}`)}
                    </Chip>
                    <span>{argument.author ?? t("rights.formerMember")}</span>
                    <When at={argument.createdAt} />
                    {argument.editedAt ? (
                      <span>
                        {t("proposals.edited")} <When at={argument.editedAt} />
                      </span>
                    ) : null}
                    {argument.isMine || argument.status !== "published" ? null : (
                      <ReportText id={argument.id} isMember={isMember} />
                    )}
                  </p>
                  <Held status={argument.status} holds={argument.holds} />
                  <Cooked html={argument.html} lang={argument.language} />
                  <SourceList sources={argument.sources} />
                  {argument.isMine ? (
                    <details>
                      <summary>{t("proposals.argue.withdraw")}</summary>
                      <form method="post" action={paths.withdrawArgument(number)} className="stack">
                        <p>{t("proposals.argue.withdrawLead")}</p>
                        <p>
                          <button className="button" name="argument" value={argument.id}>
                            {t("proposals.argue.withdrawSure")}
                          </button>
                        </p>
                      </form>
                    </details>
                  ) : null}
                </article>
              ))}
              {canArgue ? (
                <p>
                  <a className="button" href={paths.argueProposal(number, side)}>
                    {t(`proposals.argue.add.${side}`)}
                  </a>
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}
