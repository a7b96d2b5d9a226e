import { Link } from "@remix-run/react";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import type { CandidatePage } from "./desk.server.ts";
import { sampleRows } from "./release/report-pages.ts";

/** How far the two readers are, then what they found. */
export function SampleState({ page }: { page: CandidatePage }) {
  const { t } = useI18n();
  const { reading, humanSample } = page;
  if (!reading && !humanSample) return null;
  return (
    <>
      <h2>{t("research.sample.title")}</h2>
      {reading ? (
        <>
          <p>{t("research.sample.why", { count: reading.posts })}</p>
          <p>
            {t("research.sample.progress", { mine: reading.mine, posts: reading.posts })} ·{" "}
            {t("research.sample.readers", { count: reading.readers })}
          </p>
          {reading.mine < reading.posts && reading.readers < 2 ? (
            <p>
              <Link className="button primary" to={paths.stewardSample(page.id)}>
                {t("research.sample.open")}
              </Link>
            </p>
          ) : (
            <p>{t("research.sample.waiting")}</p>
          )}
        </>
      ) : null}
      {humanSample ? (
        <table>
          <tbody>
            {sampleRows({ humanSample }, t).map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
