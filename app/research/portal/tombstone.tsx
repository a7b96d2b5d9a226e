import { formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Chip, Notice } from "../../shared/ui/pieces.tsx";
import type { TombstonePage } from "../recall.server.ts";

const kept = [
  "README.md",
  "TOMBSTONE.json",
  "docs/quality.html",
  "docs/privacy.html",
  "SHA256SUMS",
  "CITATION.cff",
];

/** What stands where a recalled version was: when and why its data went, what stays, and what to use now. */
export function Tombstone({ page }: { page: TombstonePage }) {
  const { t, locale } = useI18n();
  const date = (at: Date) => formatDate(new Date(at), locale);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p>
          <Chip tone="danger">{t("research.desk.statusRecalled")}</Chip>
        </p>
        <h1>{t("research.tombstone.title", { version: page.version })}</h1>
        <p>{t.dynamic(`research.feed.reason.${page.reason}`)}</p>
        <dl className="facts">
          {page.publishedAt ? (
            <>
              <dt>{t("research.tombstone.published")}</dt>
              <dd>{date(page.publishedAt)}</dd>
            </>
          ) : null}
          <dt>{t("research.tombstone.recalled")}</dt>
          <dd>{date(page.recalledAt)}</dd>
          <dt>{t("research.tombstone.held")}</dt>
          <dd>
            {t("research.desk.counts", {
              threads: formatNumber(page.threads, locale),
              posts: formatNumber(page.posts, locale),
            })}
          </dd>
        </dl>
        <p>
          {page.replacedBy ? (
            <a className="button primary" href={paths.dataVersion(page.replacedBy)}>
              {t("research.tombstone.use", { version: page.replacedBy })}
            </a>
          ) : (
            t("research.tombstone.none")
          )}
        </p>
        <h2>{t("research.tombstone.kept")}</h2>
        <ul>
          {kept.map((file) => (
            <li key={file}>
              <a href={paths.dataFile(page.version, file)}>{file}</a>
            </li>
          ))}
          <li>
            <a href={paths.dataStatus()}>{t("research.portal.mayIUse")}</a>
          </li>
        </ul>
      </main>
    </div>
  );
}

/** Said where the current version would be: that there was one, and why there is none. */
export function Recalled({ page }: { page: TombstonePage }) {
  const { t, locale } = useI18n();
  const date = formatDate(new Date(page.recalledAt), locale);
  return (
    <Notice>
      <p>
        {rich(t("research.portal.recalled", { version: page.version, date }), {
          a: (words) => <a href={paths.dataVersion(page.version)}>{words}</a>,
        })}
      </p>
      <p>{t.dynamic(`research.feed.reason.${page.reason}`)}</p>
    </Notice>
  );
}
