import { useI18n } from "../shared/i18n/index.tsx";
import { coverageLanguages, weekdayName, weekdays, writeSpan } from "./hours.ts";
import type { CoverageSpan } from "./hours.ts";

/** When the queue is read, by language, for everybody; urgent cases call somebody at any hour. */
export function Coverage({ hours }: { hours: readonly CoverageSpan[] }) {
  const { t, locale } = useI18n();
  return (
    <section className="stack" id="hours" aria-labelledby="hours-title">
      <h2 id="hours-title">{t("moderation.hours.title")}</h2>
      <p>{t(hours.length === 0 ? "moderation.hours.unsaid" : "moderation.hours.text")}</p>
      {hours.length === 0 ? null : (
        <table>
          <caption>{t("moderation.hours.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("moderation.hours.day")}</th>
              {coverageLanguages.map((language) => (
                <th scope="col" key={language}>
                  {t(`moderation.hours.languages.${language}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayName(weekday, locale)}</th>
                {coverageLanguages.map((language) => {
                  const span = hours.find((one) => one.language === language && one.weekday === weekday);
                  return <td key={language}>{span ? writeSpan(span).replace("-", " – ") : "—"}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
