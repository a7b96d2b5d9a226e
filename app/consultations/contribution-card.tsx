import type { ReactNode } from "react";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Chip, Cooked, Notice, When } from "../shared/ui/pieces.tsx";
import type { ShownContribution } from "./queries.server.ts";
import { FateChip } from "./state.tsx";

export type Shown = Omit<ShownContribution, "createdAt" | "withdrawnAt"> & {
  createdAt: Date | string;
  withdrawnAt: Date | string | null;
};

interface CardProps {
  contribution: Shown;
  /** The consultation's number. */
  number: number;
  canSupport: boolean;
  canRelease: boolean;
  children?: ReactNode;
}

/** One contribution with its author, theme, support and what became of it. */
export function ContributionCard({ contribution, number, canSupport, canRelease, children }: CardProps) {
  const { t } = useI18n();
  const { withdrawnAt, isMine, isSupported, theme, isCited } = contribution;
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
        {theme ? <span>{t("consultations.contribution.theme", { theme })}</span> : null}
        {isCited ? <Chip>{t("consultations.contribution.cited")}</Chip> : null}
      </p>
      {withdrawnAt ? (
        <p>{t("consultations.contribution.withdrawn")}</p>
      ) : (
        <Cooked html={contribution.html} lang={contribution.language} />
      )}
      <Fate contribution={contribution} number={number} />
      {contribution.holds.length > 0 ? (
        <Notice>
          <p>{t("proposals.held.title")}</p>
          {canRelease && !isMine ? (
            <form method="post" action={href}>
              <button className="button" name="intent" value="release">
                {t("proposals.held.release")}
              </button>
            </form>
          ) : null}
        </Notice>
      ) : null}
      {withdrawnAt ? null : (
        <div className="row">
          <span className="meta">{t("proposals.supports", { count: contribution.supportCount })}</span>
          {isSupported || (canSupport && !isMine && contribution.holds.length === 0) ? (
            <form method="post" action={href}>
              <button className="button" name="intent" value={isSupported ? "unsupport" : "support"}>
                {t(
                  isSupported ? "consultations.contribution.unsupport" : "consultations.contribution.support",
                )}
              </button>
            </form>
          ) : null}
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
