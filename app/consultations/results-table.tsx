import { Scrolling } from "../research/scrolling.tsx";
import { formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import type { CountedQuestion } from "./results.ts";

/** What was chosen, as counts; what is of too few people is said to be so. */
export function ResultsTable({ question }: { question: CountedQuestion }) {
  const { t, locale } = useI18n();
  const { answers, options, kind, label } = question;
  const few = t("consultations.results.few");
  const shown = (value: number | null) => (value === null ? few : formatNumber(value, locale));
  if (options.length === 0) return null;
  return (
    <Scrolling label={label}>
      <table>
        <caption>
          {label} · {answers === null ? few : t("consultations.results.answers", { count: answers })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("consultations.results.option")}</th>
            <th scope="col">
              {t(kind === "ranking" ? "consultations.results.first" : "consultations.results.chosen")}
            </th>
            {kind === "ranking" ? <th scope="col">{t("consultations.results.meanRank")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.label}>
              <th scope="row">{option.label}</th>
              <td>{shown(option.count)}</td>
              {kind === "ranking" ? <td>{shown(option.meanRank)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
