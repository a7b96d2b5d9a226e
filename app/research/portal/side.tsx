import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import type { PortalPage } from "../portal.server.ts";
import type { LayResults } from "../../studies/queries.server.ts";
import { LayResultLinks } from "../../studies/state.tsx";
import { Code } from "../scrolling.tsx";

/** Citing, documents, and the door for whoever recognises somebody. */
export function PortalSide({ page, studies }: { page: PortalPage; studies: LayResults[] }) {
  const { t } = useI18n();
  const { release, others } = page;
  const file = (path: string) => paths.dataFile(release.version, path);
  const documents: [string, string][] = [
    [t("research.portal.responsibleUse"), file("RESPONSIBLE_USE.md")],
    [t("research.portal.card"), file("README.md")],
    [t("research.report.dictionary"), file("docs/dictionary.html")],
    [t("research.report.quality"), file("docs/quality.html")],
    [t("research.report.privacy"), file("docs/privacy.html")],
    [t("research.portal.changelog"), file("CHANGELOG.md")],
  ];
  const machines = {
    Croissant: "croissant.json",
    "Data Package": "datapackage.json",
    "DCAT-AP": "dcat.ttl",
    DataCite: "datacite.xml",
    "RO-Crate": "ro-crate-metadata.json",
  };
  return (
    <aside className="side" aria-label={t("research.portal.cite")}>
      <section>
        <h2>{t("research.portal.cite")}</h2>
        <p>{page.apa}</p>
        {page.doi ? (
          <p>
            {t("research.portal.doi")} <a href={`https://doi.org/${page.doi}`}>{page.doi}</a>
          </p>
        ) : null}
        <details>
          <summary>BibTeX</summary>
          <Code>{page.bibtex}</Code>
        </details>
        <details>
          <summary>RIS</summary>
          <Code>{page.ris}</Code>
        </details>
        <p>
          <a href={file("CITATION.cff")}>CITATION.cff</a>
        </p>
      </section>
      <section>
        <h2>{t("research.portal.documents")}</h2>
        <ul>
          {documents.map(([label, href]) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
          <li>
            {Object.entries(machines).map(([label, path], index) => (
              <span key={path}>
                {index > 0 ? " · " : ""}
                <a href={file(path)}>{label}</a>
              </span>
            ))}
          </li>
          <li>
            <a href={paths.dataStatus()}>{t("research.portal.mayIUse")}</a>
          </li>
          <li>
            <a href={paths.dataFeed()}>{t("research.portal.feed")}</a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{t("grants.title")}</h2>
        <p className="meta">{t("research.portal.controlled")}</p>
        <p>
          <a href={paths.dataAccess()}>{t("grants.apply")}</a>
        </p>
        <p>
          <a href={paths.studies()}>{t("research.portal.uses")}</a>
        </p>
      </section>
      <LayResultLinks results={studies} />
      <section>
        <h2>{t("research.portal.problem")}</h2>
        <p>
          <a href={paths.identify(release.version)}>{t("research.portal.identify")}</a>
        </p>
        <p className="meta">{t("research.portal.identifyHint")}</p>
      </section>
      {others.length > 0 ? (
        <section>
          <h2>{t("research.portal.otherVersions")}</h2>
          <ul>
            {others.map((version) => (
              <li key={version}>
                <a href={paths.dataVersion(version)}>{version}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
