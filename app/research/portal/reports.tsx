import { useI18n } from "../../shared/i18n/index.tsx";
import type { PortalPage } from "../portal.server.ts";
import { OtherThresholds, PrivacyTable, QualityTable } from "../report-tables.tsx";

/** What was kept back and why, what was measured, and what nobody can promise. */
export function PortalReports({ page }: { page: PortalPage }) {
  const { t } = useI18n();
  return (
    <>
      <h2>{t("research.portal.quality")}</h2>
      <p>{t("research.portal.qualityHint")}</p>
      <QualityTable quality={page.quality} />
      <h2>{t("research.portal.privacy")}</h2>
      <PrivacyTable privacy={page.privacy} />
      <OtherThresholds privacy={page.privacy} />
      <h3>{t("research.portal.remaining")}</h3>
      <ul>
        {page.privacy.residualRisks.map((risk) => (
          <li key={risk}>{t.dynamic(`research.residual.${risk}`)}</li>
        ))}
      </ul>
      {page.privacy.notDone.length > 0 ? (
        <>
          <h3>{t("research.report.notDone")}</h3>
          <ul>
            {page.privacy.notDone.map((item) => (
              <li key={item}>{t.dynamic(`research.notDone.${item}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
