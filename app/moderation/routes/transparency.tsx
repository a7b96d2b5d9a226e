import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { BarChart } from "../../research/bar-chart.tsx";
import { route } from "../../shared/http/route.server.ts";
import { formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Coverage } from "../coverage.tsx";
import { listHours } from "../queries/hours.server.ts";
import { getTransparency } from "../queries/transparency.server.ts";
import { smallestCell } from "../small-cells.ts";
import { AccountsTable, ReceivedTable, TimesTable } from "../transparency-tables.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const t = translator(localeOf(request, await findActor(request)));
  return {
    title: t("moderation.transparency.title"),
    description: t("moderation.transparency.intro"),
    figures: await getTransparency(),
    hours: await listHours(),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", description: data?.description ?? "" });

export default function TransparencyRoute() {
  const { t, locale } = useI18n();
  const { title, description, figures, hours } = useLoaderData<typeof loader>();
  const { measures, appeals, suspended } = figures;
  const smallest = smallestCell;
  const share = (part: number, whole: number) =>
    whole === 0 ? "—" : `${formatNumber(Math.round((100 * part) / whole), locale)} %`;
  const facts = [
    ["measures", formatNumber(measures.total, locale)],
    ["detected", share(measures.detected, measures.total)],
    ["automated", share(measures.automated, measures.total)],
    ["automatedOverturned", share(measures.automatedOverturned, measures.automated)],
    ["appeals", formatNumber(appeals.total, locale)],
    ["overturned", share(appeals.overturned, appeals.upheld + appeals.overturned)],
    ["suspended", suspended > 0 && suspended < smallest ? `< ${smallest}` : formatNumber(suspended, locale)],
  ] as const;
  const bars = measures.byReason
    .filter(({ count }) => count >= smallest)
    .map(({ reason, count }) => ({ label: t.dynamic(`moderation.reasons.${reason}`), value: count }));
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <p className="meta">
          {t("moderation.transparency.period", {
            since: formatDate(new Date(figures.since), locale),
            until: formatDate(new Date(figures.until), locale),
          })}{" "}
          {t("moderation.transparency.small", { smallest })}
        </p>
        <div className="stats">
          {facts.map(([name, value]) => (
            <p key={name} className="stat">
              <b>{value}</b> {t(`moderation.transparency.${name}`)}
            </p>
          ))}
        </div>
        {bars.length > 0 ? (
          <BarChart
            title={t("moderation.transparency.byReason")}
            label={t("moderation.log.reason")}
            bars={bars}
          />
        ) : null}
        <ReceivedTable rows={figures.received} />
        <AccountsTable rows={figures.accounts} />
        <TimesTable rows={figures.times} />
        <Coverage hours={hours} />
        <h2>{t("moderation.transparency.data")}</h2>
        <ul>
          <li>
            <a href={`${paths.transparency()}/statements.ndjson`}>
              {t("moderation.transparency.statements")}
            </a>
          </li>
          <li>
            <a href={`${paths.transparency()}/figures.csv`}>{t("moderation.transparency.csv")}</a>
          </li>
          <li>
            <Link to={paths.moderationLog()}>{t("moderation.log.title")}</Link>
          </li>
          <li>
            <Link to={paths.notice()}>{t("moderation.notice.title")}</Link>
          </li>
        </ul>
      </main>
    </div>
  );
}
