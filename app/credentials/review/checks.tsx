import { formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Chip } from "../../shared/ui/pieces.tsx";
import type { ChipTone } from "../../shared/ui/pieces.tsx";
import type { Review } from "./types.ts";

const tones: Record<string, ChipTone> = { pass: "outline", note: "lived", fail: "danger" };

/** The findings of the automatic checks, each in words. */
export function Checks({ review }: { review: Review }) {
  const { t, locale } = useI18n();
  const { snapshot, checks } = review;
  return (
    <section className="card stack">
      <h2>{t("credentials.review.checks")}</h2>
      <p className="meta">
        {snapshot
          ? t("credentials.review.checkedOn", {
              date: formatDate(new Date(snapshot.extractDate), locale),
              count: formatNumber(snapshot.rowCount, locale),
            })
          : t("credentials.review.noSnapshot")}
      </p>
      <table>
        <tbody>
          {checks.map(({ check, outcome, detail }) => (
            <tr key={check}>
              <th scope="row">
                {t.dynamic(`credentials.review.check.${check}`)}
                {detail?.similarity !== undefined && outcome !== "pass" ? (
                  <span className="detail">
                    {t("credentials.review.similarity", { value: Number(detail.similarity) })}
                  </span>
                ) : null}
                {check === "homonyms" && outcome === "note" ? (
                  <span className="detail">
                    {t("credentials.review.homonymCount", { count: Number(detail?.count) })}
                  </span>
                ) : null}
              </th>
              <td>
                <Chip tone={tones[outcome]}>{t(`credentials.review.outcome.${outcome}`)}</Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
