import { Scrolling } from "../research/scrolling.tsx";
import { formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { severities } from "./choices.ts";
import { dueMinutes } from "./reasons.ts";
import { smallestCell as smallest } from "./small-cells.ts";
import type { Transparency } from "./queries/transparency.server.ts";

/** What members and visitors reported, by reason. */
export function ReceivedTable({ rows }: { rows: Transparency["received"] }) {
  const { t, locale } = useI18n();
  if (rows.length === 0) return null;
  const cell = (count: number) =>
    count > 0 && count < smallest ? `< ${smallest}` : formatNumber(count, locale);
  const caption = t("moderation.transparency.received");
  return (
    <Scrolling label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("moderation.log.reason")}</th>
            <th scope="col">{t("moderation.transparency.members")}</th>
            <th scope="col">{t("moderation.transparency.notices")}</th>
            <th scope="col">{t("moderation.transparency.founded")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.reason}>
              <th scope="row">{t.dynamic(`moderation.reasons.${row.reason}`)}</th>
              <td>{cell(row.members)}</td>
              <td>{cell(row.notices)}</td>
              <td>{cell(row.founded)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** What the service promises for each severity, and how long people waited; nothing is said of few cases. */
export function TimesTable({ rows }: { rows: Transparency["times"] }) {
  const { t, locale } = useI18n();
  const hours = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const caption = t("moderation.transparency.times");
  return (
    <Scrolling label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("moderation.queue.severity")}</th>
            <th scope="col">{t("moderation.transparency.cases")}</th>
            <th scope="col">{t("moderation.transparency.target")}</th>
            <th scope="col">{t("moderation.transparency.median")}</th>
            <th scope="col">{t("moderation.transparency.p90")}</th>
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => {
            const row = rows.find((one) => one.severity === severity);
            const isMany = row !== undefined && row.count >= smallest;
            return (
              <tr key={severity}>
                <th scope="row">{t(`moderation.severities.${severity}`)}</th>
                <td>{isMany ? formatNumber(row.count, locale) : row ? `< ${smallest}` : 0}</td>
                <td>{hours(dueMinutes[severity] / 60)}</td>
                <td>{isMany ? hours(row.median) : "—"}</td>
                <td>{isMany ? hours(row.p90) : "—"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** What was done to accounts, and how often an appeal ended it. */
export function AccountsTable({ rows }: { rows: Transparency["accounts"] }) {
  const { t, locale } = useI18n();
  if (rows.length === 0) return null;
  const cell = (count: number) =>
    count > 0 && count < smallest ? `< ${smallest}` : formatNumber(count, locale);
  const caption = t("moderation.transparency.accounts");
  return (
    <Scrolling label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("moderation.log.measure")}</th>
            <th scope="col">{t("moderation.transparency.taken")}</th>
            <th scope="col">{t("moderation.transparency.appealed")}</th>
            <th scope="col">{t("moderation.transparency.lifted")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(`moderation.account.kinds.${row.kind}`)}</th>
              <td>{cell(row.count)}</td>
              <td>{cell(row.appealed)}</td>
              <td>{cell(row.overturned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
