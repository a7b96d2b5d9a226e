import { Link } from "@remix-run/react";
import { formatDate, formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { When } from "../shared/ui/pieces.tsx";
import { Moment } from "./moment.tsx";
import { useReasonName } from "./names.tsx";
import type { CasePage } from "./queries/case-page.server.ts";

/** What surrounds a case: its place, its reports, its author's record, how alike cases were decided. */
export function CaseContext({ page, showsReporters }: { page: CasePage; showsReporters: boolean }) {
  // Nobody wrote a row of published data, and nothing was reported of it but what stewards read.
  if (page.target.kind === "release-item") return null;
  return (
    <div className="two">
      {page.target.kind === "account" ? null : <PlaceCard page={page} />}
      <AuthorCard page={page} />
      <ReportsCard page={page} showsReporters={showsReporters} />
      <AlikeCard page={page} />
    </div>
  );
}

function PlaceCard({ page: { place, language } }: { page: CasePage }) {
  const { t } = useI18n();
  return (
    <section className="card">
      <h2>{t("moderation.case.thread")}</h2>
      <p lang={language}>
        <strong>{place.title}</strong>
      </p>
      {place.excerpt ? (
        <details>
          <summary>{t("moderation.case.parent")}</summary>
          <p className="verbatim" lang={language}>
            {place.excerpt}
          </p>
        </details>
      ) : null}
      <p>
        <Link to={place.href}>{t("moderation.case.openThread")}</Link>
      </p>
    </section>
  );
}

function AuthorCard({ page: { author } }: { page: CasePage }) {
  const { t } = useI18n();
  return (
    <section className="card">
      <h2>{t("moderation.case.author")}</h2>
      {author ? (
        <>
          {author.pseudonym ? (
            <p>
              <strong>
                <a href={paths.person(author.pseudonym)}>{author.pseudonym}</a>
              </strong>
            </p>
          ) : (
            <p>{t("moderation.case.authorAnonymous")}</p>
          )}
          <ul>
            {author.since ? (
              <li>
                {t("moderation.case.since")} <When at={author.since} />
              </li>
            ) : null}
            <li>{t("moderation.case.published", { count: author.published })}</li>
            <li>{t("moderation.case.restricted", { count: author.restricted })}</li>
          </ul>
        </>
      ) : (
        <p>{t("moderation.case.authorGone")}</p>
      )}
    </section>
  );
}

function ReportsCard({ page, showsReporters }: { page: CasePage; showsReporters: boolean }) {
  const { t, locale } = useI18n();
  const nameOf = useReasonName();
  const weight = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  if (page.reports.length === 0) {
    return (
      <section className="card">
        <h2>{t("moderation.case.reports")}</h2>
        <p>{t("moderation.case.noReports")}</p>
      </section>
    );
  }
  return (
    <section className="card">
      <h2>{t("moderation.case.reports")}</h2>
      <p className="meta">
        {page.isHidable
          ? t("moderation.case.totalWeight", {
              weight: weight(page.weight),
              threshold: weight(page.threshold),
            })
          : t("moderation.case.weight", { weight: weight(page.weight) })}
      </p>
      <ul>
        {page.reports.map((report) => (
          <li key={report.id}>
            {nameOf(report.reason)}{" "}
            <span className="meta">
              ({t("moderation.case.weight", { weight: weight(report.weight) })} ·{" "}
              <When at={report.createdAt} />
              {report.isMember ? null : ` · ${t("moderation.case.visitor")}`}
              {report.hasReadOutcome ? ` · ${t("moderation.case.outcomeRead")}` : null}
              {report.reporter ? ` · ${report.reporter}` : null})
            </span>
            {report.comment ? <p className="verbatim">{report.comment}</p> : null}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${paths.moderationCase(page.number)}${showsReporters ? "" : "?reporters=shown"}`}>
          {t(showsReporters ? "moderation.case.hideReporters" : "moderation.case.showReporters")}
        </Link>
      </p>
    </section>
  );
}

function AlikeCard({ page: { alike } }: { page: CasePage }) {
  const { t, locale } = useI18n();
  return (
    <section className="card">
      <h2>{t("moderation.case.alike")}</h2>
      {alike.length === 0 ? <p>{t("moderation.case.noAlike")}</p> : null}
      <ul>
        {alike.map((row) => (
          <li key={row.number}>
            <Link to={paths.moderationCase(row.number)}>
              {t("moderation.case.title", { number: row.number })}
            </Link>
            <br />
            <span className="meta">
              {t("moderation.case.alikeItem", {
                measure: t(`moderation.measures.${row.measure}`),
                date: formatDate(new Date(row.createdAt), locale),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was decided here, and the way to the appeal. */
export function CaseHistory({ page, language }: { page: CasePage; language: "fr" | "en" }) {
  const { t } = useI18n();
  if (page.history.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("moderation.case.history")}</h2>
      {page.history.map((decision) => (
        <article className="card" key={decision.id}>
          <h3>
            {t(`moderation.measures.${decision.measure}`)}
            {decision.reasonCode ? ` — ${t.dynamic(`moderation.reasons.${decision.reasonCode}`)}` : null}
          </h3>
          <p className="meta">
            {decision.isAutomatic
              ? t("moderation.log.service")
              : (decision.decider ?? t("moderation.log.person"))}{" "}
            · <Moment at={decision.createdAt} />
          </p>
          {decision.explanation ? (
            <p className="verbatim" lang={language}>
              {decision.explanation}
            </p>
          ) : null}
          {decision.appealId ? (
            <p>
              <Link to={paths.moderationAppeal(decision.appealId)}>
                {decision.appealStatus === "open"
                  ? t("moderation.case.answerAppeal")
                  : t(`moderation.decision.${decision.appealStatus ?? "upheld"}`)}
              </Link>
            </p>
          ) : null}
        </article>
      ))}
    </section>
  );
}
