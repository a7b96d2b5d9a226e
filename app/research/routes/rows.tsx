import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { formatBytes, formatNumber } from "../../shared/i18n/format.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { RowsForm } from "../rows/rows-form.tsx";
import { RowsPager } from "../rows/rows-pager.tsx";
import { RowsScript } from "../rows/rows-script.tsx";
import { RowsTable } from "../rows/rows-table.tsx";
import type { RowsScriptData } from "../rows/rows-view.ts";
import { getRowsPage, servedRows } from "../rows/rows.server.ts";
import type { RowsOfVersion } from "../rows/rows.server.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const version = params.version ?? "";
  const shown = await getRowsPage(version, new URL(request.url).searchParams);
  const t = translator(localeOf(request, await findActor(request)));
  const title = `${t("research.rows.title")} · ${version}`;
  return data({ title, version, served: servedRows, ...shown }, { headers: { "X-Page-Scripts": "1" } });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

/** Sentences with their slots left open: the script fills in what it finds in the file. */
function useWords(): RowsScriptData["words"] {
  const { t } = useI18n();
  const open = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  return {
    rows: t("research.rows.rows", open("from", "to", "total")),
    rowsOnly: t("research.rows.rowsOnly", open("from", "to", "total", "column", "value")),
    noRows: t("research.rows.noRows"),
    reading: t("research.rows.reading"),
    read: t("research.rows.read", open("read", "all", "requests")),
    recalled: t("research.rows.recalled"),
    failed: t("research.rows.failed"),
  };
}

export default function Rows() {
  const { t, locale } = useI18n();
  const { version, served, view, page, table } = useLoaderData<typeof loader>() as {
    version: string;
    served: number;
  } & RowsOfVersion;
  const words = useWords();
  const url = paths.dataFile(version, table.path);
  const { names } = table;
  const titles = Object.fromEntries(table.columns.map(({ name, title }) => [name, title[locale]]));
  return (
    <div className="page">
      <main id="main" className="stack">
        <p>
          <a href={paths.dataVersion(version)}>{t("research.rows.back", { version })}</a>
        </p>
        <h1>{t("research.rows.title")}</h1>
        <p>
          {rich(t("research.rows.lead", { file: table.path }), { code: (words) => <code>{words}</code> })}
        </p>
        <nav className="tabs" aria-label={t("research.rows.tables")}>
          {(["posts", "threads"] as const).map((name) => (
            <a
              key={name}
              href={paths.dataRows(version, `?table=${name}`)}
              aria-current={name === view.table ? "page" : undefined}
            >
              {t(`research.rows.${name}`)}
            </a>
          ))}
        </nav>
        <RowsForm version={version} view={view} table={table} />
        {table.total > served ? (
          <noscript>
            <p className="notice info">
              {rich(
                t("research.rows.served", {
                  served: formatNumber(served, locale),
                  total: formatNumber(table.total, locale),
                }),
                { a: (words) => <a href={url}>{words}</a> },
              )}
            </p>
          </noscript>
        ) : null}
        <p className="meta" id="rows-read" role="status">
          {t("research.rows.size", { file: table.path, bytes: formatBytes(table.bytes, locale) })}
        </p>
        <RowsTable
          version={version}
          view={view}
          page={page}
          names={names}
          titles={titles}
          words={words}
          label={t("research.rows.table", { file: table.path })}
        />
        <RowsPager version={version} view={view} page={page} names={names} />
        <p>
          <a href={`${paths.dataVersion(version)}#dictionary`}>{t("research.rows.whatColumns")}</a>
        </p>
        <p>
          <a href={paths.identify(version)}>{t("research.portal.identify")}</a>
        </p>
        <RowsScript data={{ url, bytes: table.bytes, locale, names, titles, words }} />
      </main>
    </div>
  );
}
