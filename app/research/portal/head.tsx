import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { formatBytes, formatDate, formatNumber } from "../../shared/i18n/format.ts";
import { paths } from "../../shared/paths.ts";
import { Chip, Notice } from "../../shared/ui/pieces.tsx";
import type { PortalPage } from "../portal.server.ts";
import { snippets } from "../snippets.ts";
import { Code } from "../scrolling.tsx";

/** What it is, how much of it, under which terms, and the first query. */
export function PortalHead({ page }: { page: PortalPage }) {
  const { t, locale } = useI18n();
  const { release } = page;
  const [first, last] = release.period;
  const total = release.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const stats: [string, string][] = [
    [formatNumber(release.counts.threads, locale), t("research.portal.threads")],
    [formatNumber(release.counts.posts, locale), t("research.portal.posts")],
    [String(release.languages.length), t("research.portal.languagesLabel")],
    [first === last ? String(first) : `${first}–${last}`, t("research.portal.period")],
    [formatBytes(total, locale), t("research.portal.size")],
  ];
  const [query, ...others] = snippets(release.url);
  return (
    <>
      <p className="row">
        <Chip tone={page.status === "published" ? "verified" : "danger"}>
          {t("research.portal.version", { version: release.version })} ·{" "}
          {page.status === "published"
            ? t("research.portal.statusCurrent")
            : t("research.portal.statusSuperseded", { version: page.current ?? "–" })}
        </Chip>
        <Chip tone="outline">{release.licence.spdx.replaceAll("-", " ")}</Chip>
        {page.publishedAt ? (
          <span className="meta">
            {t("research.portal.publishedOn", { date: formatDate(new Date(page.publishedAt), locale) })}
          </span>
        ) : null}
      </p>
      <h1>{release.title[locale]}</h1>
      {release.isDemo ? (
        <Notice>
          <p>{t("research.portal.demo")}</p>
        </Notice>
      ) : null}
      <p>{release.description[locale]}</p>
      <p>
        {rich(t("research.portal.notAnonymous"), {
          b: (words) => <strong>{words}</strong>,
          a: (words) => <a href={paths.dataFile(release.version, "RESPONSIBLE_USE.md")}>{words}</a>,
        })}
      </p>
      <div className="card">
        <div className="stats">
          {stats.map(([value, label]) => (
            <div className="stat" key={label}>
              <b>{value}</b>
              {label}
            </div>
          ))}
        </div>
      </div>
      <p>{rich(t("research.portal.licence"), { a: (words) => <a href={release.licence.url}>{words}</a> })}</p>
      <h2>{t("research.portal.ask")}</h2>
      <p className="meta">{t(`research.portal.${query!.name}`)}</p>
      <Code>{query!.code}</Code>
      {others.map(({ name, code }) => (
        <details key={name}>
          <summary>{t(`research.portal.${name}`)}</summary>
          <Code>{code}</Code>
        </details>
      ))}
    </>
  );
}
