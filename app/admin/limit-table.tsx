import { Scrolling } from "../research/scrolling.tsx";
import { formatNumber } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";

interface Limit {
  name: string;
  points: number;
  seconds: number;
  /** Addresses or accounts in the window now, and those of them that are refused. */
  counted: number;
  refused: number;
}

/** Every limit, what it allows and who meets it now. */
export function LimitTable({ limits }: { limits: readonly Limit[] }) {
  const { t, locale } = useI18n();
  return (
    <>
      <h2>{t("admin.limits.title")}</h2>
      <Scrolling label={t("admin.limits.caption")}>
        <table>
          <caption>{t("admin.limits.caption")}</caption>
          <thead>
            <tr>
              {(["name", "allowed", "counted", "refused"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`admin.limits.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {limits.map(({ name, points, seconds, counted, refused }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>
                  {t("admin.limits.allowedIn", {
                    points: formatNumber(points, locale),
                    minutes: formatNumber(seconds / 60, locale),
                  })}
                </td>
                <td>{formatNumber(counted, locale)}</td>
                <td>{formatNumber(refused, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}
