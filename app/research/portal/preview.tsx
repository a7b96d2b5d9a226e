import { formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import type { PortalPage } from "../portal.server.ts";
import { Scrolling } from "../scrolling.tsx";

const columns = ["thread_id", "kind", "language", "topics", "year", "body"] as const;
const shownCharacters = 220;

/** The first rows, as they are in the files. */
export function PortalPreview({ page }: { page: PortalPage }) {
  const { t, locale } = useI18n();
  return (
    <>
      <h2>{t("research.portal.preview")}</h2>
      <Scrolling label={t("research.portal.preview")}>
        <table>
          <caption>{t("research.portal.previewCaption", { count: page.preview.length })}</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  <code>{name}</code>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.preview.map((row) => (
              <tr key={row.post_id}>
                <td>
                  <code>{row.thread_id.slice(0, 8)}…</code>
                </td>
                <td>{row.kind}</td>
                <td>{row.language ?? ""}</td>
                <td>{row.topics.join(", ")}</td>
                <td>{row.year ?? ""}</td>
                <td className="long" lang={row.language ?? undefined}>
                  {shorten(row.body)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p>
        <a className="button" href={paths.dataRows(page.release.version)}>
          {t("research.portal.browse", { rows: formatNumber(page.release.counts.posts, locale) })}
        </a>
      </p>
    </>
  );
}

const shorten = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters).replace(/\s+\S*$/, "")}…` : text;
