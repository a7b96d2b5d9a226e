import { Scrolling } from "../research/scrolling.tsx";
import { formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import type { CountedQuestion } from "./results.ts";
import { roles } from "./roles.ts";

/** What was chosen, as counts; what is of too few people is said to be so. */
export function ResultsTable({ question }: { question: CountedQuestion }) {
  const { t, locale } = useI18n();
  const { answers, answersByRole, options, kind, label } = question;
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
            {roles.map((role) => (
              <th key={role} scope="col">
                {t(`consultations.results.roles.${role}`)}
              </th>
            ))}
            {kind === "ranking" ? <th scope="col">{t("consultations.results.meanRank")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.label}>
              <th scope="row">{option.label}</th>
              <td>{shown(option.count)}</td>
              {roles.map((role) => (
                <td key={role}>{shown(option.countByRole[role])}</td>
              ))}
              {kind === "ranking" ? <td>{shown(option.meanRank)}</td> : null}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("consultations.results.everyAnswer")}</th>
            <td>{shown(answers)}</td>
            {roles.map((role) => (
              <td key={role}>{shown(answersByRole[role])}</td>
            ))}
            {kind === "ranking" ? <td>–</td> : null}
          </tr>
        </tbody>
      </table>
    </Scrolling>
  );
}
