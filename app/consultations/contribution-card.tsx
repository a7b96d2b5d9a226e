import type { ReactNode } from "react";
import { ReportText } from "../moderation/report-link.tsx";
import { Held } from "../proposals/held.tsx";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, Cooked, When } from "../shared/ui/pieces.tsx";
import type { ShownContribution } from "./queries.server.ts";
import { FateChip } from "./state.tsx";

export type Shown = Omit<ShownContribution, "createdAt" | "editedAt" | "withdrawnAt"> & {
  createdAt: Date | string;
  editedAt: Date | string | null;
  withdrawnAt: Date | string | null;
};

interface CardProps {
  contribution: Shown;
  /** The consultation's number. */
  number: number;
  canSupport: boolean;
  isMember: boolean;
  children?: ReactNode;
}

/** One contribution with its author, theme, support and what became of it. */
export function ContributionCard({ contribution, number, canSupport, isMember, children }: CardProps) {
  const { t } = useI18n();
  const { withdrawnAt, isMine, isSupported, theme, isCited, editedAt } = contribution;
  const href = paths.contribution(number, contribution.number);
  return (
    <article className="card stack" id={`contribution-${contribution.number}`}>
      <p className="row meta">
        <a href={href}>{t("consultations.contribution.number", { number: contribution.number })}</a>
        <Chip tone={contribution.relation === "professional" ? "plain" : "lived"}>
          {t(`consultations.relations.${contribution.relation}`)}
        </Chip>
        <span>{withdrawnAt ? null : (contribution.author ?? t("rights.formerMember"))}</span>
        <When at={contribution.createdAt} />
        {editedAt && !withdrawnAt ? (
          <span>
            {t("consultations.contribution.edited")} <When at={editedAt} />
          </span>
        ) : null}
        {theme ? <span>{t("consultations.contribution.theme", { theme })}</span> : null}
        {isCited ? <Chip>{t("consultations.contribution.cited")}</Chip> : null}
      </p>
      {withdrawnAt ? (
        <p>{t("consultations.contribution.withdrawn")}</p>
      ) : (
        <Cooked html={contribution.html} lang={contribution.language} />
      )}
      <Fate contribution={contribution} number={number} />
      <Held status={contribution.status} holds={contribution.holds} />
      {withdrawnAt ? null : (
        <div className="row">
          <span className="meta">{t("proposals.supports", { count: contribution.supportCount })}</span>
          {isSupported || (canSupport && !isMine && contribution.status === "published") ? (
            <form method="post" action={href}>
              <button className="button" name="intent" value={isSupported ? "unsupport" : "support"}>
                {t(
                  isSupported ? "consultations.contribution.unsupport" : "consultations.contribution.support",
                )}
              </button>
            </form>
          ) : null}
          {isMine || contribution.status !== "published" ? null : (
            <ReportText id={contribution.id} isMember={isMember} />
          )}
        </div>
      )}
      {children}
    </article>
  );
}

/** What became of it, with the reason where there is one. */
function Fate({ contribution, number }: { contribution: Shown; number: number }) {
  const { t } = useI18n();
  const { fate, fateReason, into } = contribution;
  if (!fate) return null;
  return (
    <p className="fate">
      <FateChip fate={fate} /> {fateReason}{" "}
      {fate === "merged" && into !== null ? (
        <a href={paths.contribution(number, into)}>
          {t("consultations.contribution.mergedInto", { number: into })}
        </a>
      ) : null}
    </p>
  );
}
