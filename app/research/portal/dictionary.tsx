import { formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import type { PortalPage } from "../portal.server.ts";
import type { DictionaryEntry } from "../release/reports.ts";
import { Scrolling } from "../scrolling.tsx";

/** Every column: what it means, what de-identification did to it, how often it is empty. */
export function PortalDictionary({ page }: { page: PortalPage }) {
  const { t } = useI18n();
  return (
    <>
      <h2 id="dictionary">{t("research.portal.dictionary")}</h2>
      <Scrolling label={t("research.portal.dictionary")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("research.portal.column")}</th>
              <th scope="col">{t("research.portal.type")}</th>
              <th scope="col">{t("research.portal.meaning")}</th>
              <th scope="col">{t("research.portal.altered")}</th>
              <th scope="col">{t("research.portal.missing")}</th>
              <th scope="col">{t("research.portal.distinct")}</th>
            </tr>
          </thead>
          <tbody>
            {page.dictionary.map((entry) => (
              <Row key={entry.name} entry={entry} />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}

function Row({ entry }: { entry: DictionaryEntry }) {
  const { t, locale } = useI18n();
  const share = new Intl.NumberFormat(locale === "en" ? "en-GB" : "fr-FR", {
    style: "percent",
    maximumFractionDigits: 0,
  });
  return (
    <tr>
      <th scope="row">
        <code>{entry.name}</code>
      </th>
      <td>{t.dynamic(`research.columnTypes.${entry.type}`)}</td>
      <td className="long">
        {entry.description[locale]}
        {entry.values ? (
          <span className="detail">
            <code>{entry.values.join(" · ")}</code>
          </span>
        ) : null}
      </td>
      <td>{entry.alteredByDeidentification?.[locale] ?? "–"}</td>
      <td>{share.format((entry.missingPercent ?? 0) / 100)}</td>
      <td>{entry.distinct ? formatNumber(entry.distinct, locale) : "–"}</td>
    </tr>
  );
}
