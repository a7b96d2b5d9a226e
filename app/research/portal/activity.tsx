import { formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { BarChart } from "../bar-chart.tsx";
import type { PortalPage } from "../portal.server.ts";
import { Scrolling } from "../scrolling.tsx";
import { TopicsOverTime } from "./topics-over-time.tsx";

const mostQuarters = 12;

/** The open tier's aggregates: the whole forum over time, small cells left blank. */
export function PortalActivity({ page }: { page: PortalPage }) {
  const { t, locale } = useI18n();
  const quarters = page.quarters.slice(-mostQuarters);
  if (quarters.length === 0) return null;
  const number = (n: number | null) =>
    n === null ? t("research.portal.suppressed") : formatNumber(n, locale);
  const shown = quarters.filter(({ threads }) => threads !== null);
  return (
    <>
      <h2>{t("research.portal.activity")}</h2>
      <p>{t("research.portal.activityHint")}</p>
      {shown.length > 0 ? (
        <BarChart
          title={t("research.portal.byQuarter")}
          label={t("research.portal.quarter")}
          bars={shown.map(({ quarter, threads }) => ({ label: quarter, value: threads! }))}
        />
      ) : null}
      <TopicsOverTime page={page} />
      <Scrolling label={t("research.portal.activity")}>
        <table>
          <caption>{t("research.portal.activityCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("research.portal.quarter")}</th>
              <th scope="col">{t("research.report.threads")}</th>
              <th scope="col">{t("research.portal.answers")}</th>
              <th scope="col">{t("research.portal.members")}</th>
              <th scope="col">{t("research.portal.firstAnswer")}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map((row) => (
              <tr key={row.quarter}>
                <th scope="row">{row.quarter}</th>
                <td>{number(row.threads)}</td>
                <td>{number(row.answers)}</td>
                <td>{number(row.authors)}</td>
                <td>{row.medianFirstAnswer ? t.dynamic(`research.delays.${row.medianFirstAnswer}`) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}
