import { Fragment } from "react";
import { useI18n } from "../shared/i18n/index.tsx";
import { Moment } from "./moment.tsx";
import type { CasePage } from "./queries/case-page.server.ts";

/** The text as it was reported or sent, beside the text of now. */
export function CaseWording({ page }: { page: CasePage }) {
  const { t } = useI18n();
  const { wording, language } = page;
  const heading = page.origin === "hold" || page.origin === "crisis" ? "snapshotHeld" : "snapshot";
  return (
    <div className="two">
      <section className="card">
        <h2>{t(`moderation.case.${heading}`)}</h2>
        <p className="meta">
          <Moment at={page.openedAt} />
        </p>
        {wording.snapshotTitle ? <h3 lang={language}>{wording.snapshotTitle}</h3> : null}
        <p className="verbatim" lang={language}>
          {wording.snapshot.map(({ text, isMarked }, index) => (
            <Fragment key={index}>{isMarked ? <mark>{text}</mark> : text}</Fragment>
          ))}
        </p>
        {page.rules.length > 0 ? (
          <p className="meta">{t("moderation.case.rules", { rules: page.rules.join(", ") })}</p>
        ) : null}
      </section>
      <section className="card">
        <h2>{t("moderation.case.now")}</h2>
        <p className="meta">
          {page.badge
            ? t(`moderation.case.badgeStates.${page.badge}`)
            : t("moderation.case.state", { state: t(`moderation.postStatuses.${page.target.status}`) })}{" "}
          {wording.editedAt ? (
            <>
              {t("moderation.case.changed")} <Moment at={wording.editedAt} />
            </>
          ) : null}
        </p>
        {wording.newTitle ? <h3 lang={language}>{wording.newTitle}</h3> : null}
        <Now page={page} />
      </section>
    </div>
  );
}

function Now({ page: { wording, language } }: { page: CasePage }) {
  const { t } = useI18n();
  if (wording.isWithdrawn) return <p>{t("moderation.case.withdrawn")}</p>;
  if (!wording.changes) return <p>{t("moderation.case.unchanged")}</p>;
  return (
    <>
      <p className="verbatim" lang={language}>
        {wording.changes.map(({ kind, text }, index) => (
          <Fragment key={index}>
            {kind === "same" ? text : kind === "added" ? <ins>{text}</ins> : <del>{text}</del>}
          </Fragment>
        ))}
      </p>
      <p className="meta">{t("moderation.case.diffLegend")}</p>
    </>
  );
}
