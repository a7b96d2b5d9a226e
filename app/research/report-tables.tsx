import { useI18n } from "../shared/i18n/index.tsx";
import { formatNumber } from "../shared/i18n/format.ts";
import type { PrivacyReport, QualityReport } from "./release/reports.ts";
import { Scrolling } from "./scrolling.tsx";

/** eligible = released + left out by lot + withheld, reason by reason. */
export function QualityTable({ quality }: { quality: QualityReport }) {
  const { t, locale } = useI18n();
  const { threads } = quality;
  const number = (n: number) => formatNumber(n, locale);
  return (
    <table>
      <tbody>
        <tr>
          <th scope="row">{t("research.report.eligible")}</th>
          <td>
            <strong>{number(threads.eligible)}</strong>
          </td>
        </tr>
        <tr>
          <th scope="row">{t("research.report.released")}</th>
          <td>{number(threads.released)}</td>
        </tr>
        <tr>
          <th scope="row">{t("research.report.sampledOut")}</th>
          <td>{number(threads.sampledOut)}</td>
        </tr>
        {Object.entries(threads.withheld).map(([reason, n]) => (
          <tr key={reason}>
            <th scope="row">{t.dynamic(`research.reasons.${reason}`)}</th>
            <td>{number(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was measured, beside the threshold that it had to meet. */
export function PrivacyTable({ privacy }: { privacy: PrivacyReport }) {
  const { t, locale } = useI18n();
  const { measured } = privacy;
  const number = (n: number | null) => (n === null ? "–" : formatNumber(n, locale));
  const threshold = (name: string) => {
    const { value, production, isDemoValue } = privacy.thresholds.find((entry) => entry.name === name)!;
    return isDemoValue ? t("research.portal.demoThreshold", { value, production }) : number(value);
  };
  const share = new Intl.NumberFormat(locale === "en" ? "en-GB" : "fr-FR", {
    style: "percent",
    maximumFractionDigits: 0,
  });
  const { examined, found } = measured.searchablePosts;
  const rows: [string, string, string][] = [
    [
      t("research.report.canaries", { count: measured.canaryIdentifiers }),
      number(measured.canariesLeft),
      "0",
    ],
    [t("research.report.knownValues"), number(measured.knownValuesLeft), "0"],
    [t("research.report.smallestGroup"), number(measured.smallestGroup), threshold("k")],
    [t("research.report.topicGroups"), number(measured.fewestTopicGroups), threshold("l")],
    [t("research.thresholds.minTopicAuthors"), number(measured.smallestTopic), threshold("minTopicAuthors")],
    [
      t("research.report.searchable"),
      examined === 0 ? "–" : share.format(found / examined),
      t("research.portal.announced"),
    ],
  ];
  return (
    <Scrolling label={t("research.portal.privacy")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("research.portal.measure")}</th>
            <th scope="col">{t("research.portal.result")}</th>
            <th scope="col">{t("research.portal.threshold")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([measure, result, limit]) => (
            <tr key={measure}>
              <td>{measure}</td>
              <td>{result}</td>
              <td>{limit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** Thresholds that no measure above repeats. */
export function OtherThresholds({ privacy }: { privacy: PrivacyReport }) {
  const { t } = useI18n();
  const shown = new Set(["k", "l", "minTopicAuthors"]);
  return (
    <dl className="facts">
      {privacy.thresholds
        .filter(({ name }) => !shown.has(name))
        .flatMap(({ name, value, production, isDemoValue }) => [
          <dt key={name}>{t.dynamic(`research.thresholds.${name}`)}</dt>,
          <dd key={`${name}-value`}>
            {isDemoValue ? t("research.portal.demoThreshold", { value, production }) : value}
          </dd>,
        ])}
    </dl>
  );
}
