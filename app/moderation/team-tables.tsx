import { Scrolling } from "../research/scrolling.tsx";
import { formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import type { LaneLoad, ModeratorLoad } from "./queries/team.server.ts";
import { severeCasesPerShift, shiftHours } from "./shift.ts";

/** The cases that wait, by lane and language. */
export function LanesTable({ rows }: { rows: LaneLoad[] }) {
  const { t, locale } = useI18n();
  if (rows.length === 0) return <p>{t("moderation.queue.empty")}</p>;
  const caption = t("moderation.team.lanes");
  return (
    <Scrolling label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("moderation.queue.lane")}</th>
            <th scope="col">{t("moderation.queue.language")}</th>
            <th scope="col">{t("moderation.team.waiting")}</th>
            <th scope="col">{t("moderation.team.late")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lane, language, waiting, late }) => (
            <tr key={`${lane} ${language}`}>
              <th scope="row">{t(`moderation.lanes.${lane}`)}</th>
              <td>{t(`moderation.hours.languages.${language}`)}</td>
              <td>{formatNumber(waiting, locale)}</td>
              <td>{late > 0 ? <strong>{formatNumber(late, locale)}</strong> : 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** What each moderator carries, and how often an appeal sided against them. */
export function ModeratorsTable({ rows }: { rows: ModeratorLoad[] }) {
  const { t, locale } = useI18n();
  const caption = t("moderation.team.moderators");
  const hours = (value: number | null) =>
    value === null ? "—" : formatNumber(Math.round(value * 10) / 10, locale);
  return (
    <Scrolling label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(["moderator", "held", "decided", "median", "severe", "appealed", "overturned"] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`moderation.team.columns.${column}`, { hours: shiftHours })}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pseudonym}>
              <th scope="row">{row.pseudonym}</th>
              <td>{formatNumber(row.held, locale)}</td>
              <td>{formatNumber(row.decided, locale)}</td>
              <td>{hours(row.medianHours)}</td>
              <td>
                {row.severe >= severeCasesPerShift ? <strong>{row.severe}</strong> : row.severe} /{" "}
                {severeCasesPerShift}
              </td>
              <td>{formatNumber(row.appealed, locale)}</td>
              <td>
                {row.appealed === 0
                  ? "—"
                  : `${formatNumber(row.overturned, locale)} (${formatNumber(Math.round((100 * row.overturned) / row.appealed), locale)} %)`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
