import { data } from "@remix-run/node";
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { findActor } from "../../shared/session.server.ts";
import { listResultsOfRelease } from "../../studies/queries.server.ts";
import type { LayResults } from "../../studies/queries.server.ts";
import { findPortalPage } from "../portal.server.ts";
import type { PortalPage } from "../portal.server.ts";
import { PortalSide } from "../portal/side.tsx";
import { PortalHead } from "../portal/head.tsx";
import { PortalFiles } from "../portal/files.tsx";
import { PortalPreview } from "../portal/preview.tsx";
import { PortalActivity } from "../portal/activity.tsx";
import { Recalled, Tombstone } from "../portal/tombstone.tsx";
import { findTombstone, findUnreplaced } from "../recall.server.ts";
import type { TombstonePage } from "../recall.server.ts";
import { PortalCharts } from "../portal/charts.tsx";
import { PortalDictionary } from "../portal/dictionary.tsx";
import { PortalReports } from "../portal/reports.tsx";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  const tombstone = params.version ? await findTombstone(params.version) : null;
  if (tombstone) {
    const title = translator(locale)("research.tombstone.title", { version: tombstone.version });
    return data(
      { title, description: title, page: null, studies: [], tombstone, recalled: null },
      { status: 410 },
    );
  }
  const page = await findPortalPage(locale, params.version);
  const recalled = page ? null : await findUnreplaced();
  const studies = page ? await listResultsOfRelease(page.release.version) : [];
  const title = page?.release.title[locale] ?? translator(locale)("research.portal.title");
  const description = page?.release.description[locale] ?? translator(locale)("research.portal.empty");
  return data(
    { title, description, page, studies, tombstone, recalled },
    page ? { headers: { Link: signposts(page) } } : undefined,
  );
});

/** FAIR Signposting: where machines find what this page is about. */
function signposts({ release }: PortalPage): string {
  const describedBy = ["croissant.json", "datapackage.json", "schemaorg.json", "dcat.ttl", "datacite.xml"];
  return [
    `<${release.url}>; rel="cite-as"`,
    `<${release.licence.url}>; rel="license"`,
    ...describedBy.map((file) => `<${release.url}/${file}>; rel="describedby"`),
    ...release.files.map(
      ({ path, mediaType }) => `<${release.url}/${path}>; rel="item"; type="${mediaType}"`,
    ),
  ].join(", ");
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const {
    title = "",
    description = "",
    page,
  } = (loaded as { title: string; description: string; page: PortalPage | null } | undefined) ?? {};
  return [
    ...pageMeta({ title, description: description.slice(0, 200) }),
    ...(page ? [{ "script:ld+json": page.jsonLd as Record<string, never> }] : []),
  ];
};

export default function Portal() {
  const { t } = useI18n();
  const { page, studies, tombstone, recalled } = useLoaderData<typeof loader>() as {
    page: PortalPage | null;
    studies: LayResults[];
    tombstone: TombstonePage | null;
    recalled: TombstonePage | null;
  };
  if (tombstone) return <Tombstone page={tombstone} />;
  if (!page) {
    return (
      <div className="page narrow">
        <main id="main" className="stack">
          <p className="meta">{t("research.portal.title")}</p>
          <h1>{t("research.portal.emptyTitle")}</h1>
          {recalled ? <Recalled page={recalled} /> : null}
          <p>{t("research.portal.empty")}</p>
          <p>{t("research.portal.emptyHow")}</p>
        </main>
      </div>
    );
  }
  return (
    <div className="page with-side">
      <main id="main" className="stack">
        <PortalHead page={page} />
        <PortalFiles page={page} />
        <PortalPreview page={page} />
        <PortalCharts page={page} />
        <PortalActivity page={page} />
        <PortalDictionary page={page} />
        <PortalReports page={page} />
      </main>
      <PortalSide page={page} studies={studies} />
    </div>
  );
}
