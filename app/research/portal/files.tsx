import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { formatBytes } from "../../shared/i18n/format.ts";
import { paths } from "../../shared/paths.ts";
import type { PortalFile, PortalPage } from "../portal.server.ts";
import { Code, Scrolling } from "../scrolling.tsx";

/** The tables first; everything else that makes the version complete behind one line. */
export function PortalFiles({ page }: { page: PortalPage }) {
  const { t, locale } = useI18n();
  const { release, files } = page;
  const posts = release.files.find(({ path }) => path === "data/posts.parquet")!;
  return (
    <>
      <h2>{t("research.portal.download")}</h2>
      <p className="row">
        {release.files.map((file) => (
          <a
            key={file.path}
            className={file === posts ? "button primary" : "button"}
            href={paths.dataFile(release.version, file.path)}
            title={file.title[locale]}
            download
          >
            {file.path.replace("data/", "")} · {formatBytes(file.bytes, locale)}
          </a>
        ))}
      </p>
      <Code>{`curl -O ${release.url}/${posts.path}`}</Code>
      <details>
        <summary>{t("research.portal.allFiles")}</summary>
        <FileTable files={files} version={release.version} />
        <p>{t("research.portal.check")}</p>
        <Code>{`curl -O ${release.url}/SHA256SUMS\nsha256sum --check --ignore-missing SHA256SUMS`}</Code>
        <p>
          {rich(t("research.portal.checkSignature"), {
            a: (words) => <a href={paths.dataPublicKey()}>{words}</a>,
          })}
        </p>
        <Code>{signatureCheck(release)}</Code>
      </details>
    </>
  );
}

/** The key lies beside the versions, above them. */
function signatureCheck({ url, version }: PortalPage["release"]): string {
  const key = `${url.slice(0, -version.length)}minisign.pub`;
  return `curl -O ${url}/SHA256SUMS.minisig -O ${key}\nminisign -V -p minisign.pub -m SHA256SUMS`;
}

function FileTable({ files, version }: { files: PortalFile[]; version: string }) {
  const { t, locale } = useI18n();
  return (
    <Scrolling label={t("research.portal.allFiles")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("research.portal.file")}</th>
            <th scope="col">{t("research.portal.bytes")}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, bytes, sha256 }) => (
            <tr key={path}>
              <td>
                <a href={paths.dataFile(version, path)}>{path}</a>
              </td>
              <td>{formatBytes(bytes, locale)}</td>
              <td>
                <code>{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
