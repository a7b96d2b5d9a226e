import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ExplainedWords } from "../../reading/words.tsx";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Cooked, When } from "../../shared/ui/pieces.tsx";
import { getDocument } from "../queries.server.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  return data(await getDocument(params.slug!, localeOf(request, actor)));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "" });

export default function Document() {
  const { t, locale } = useI18n();
  const { slug, title, version, html, words } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p className="meta">
          {t("pages.version")} <When at={version} />
          {slug === "charter" ? (
            <>
              {" · "}
              <a href={paths.charterVersions()}>{t("proposals.charter.title")}</a>
              {" · "}
              <a href={paths.proposals()}>{t("proposals.propose")}</a>
            </>
          ) : (
            <>
              {" · "}
              <a href={paths.documentVersions(slug)}>{t("pages.versions")}</a>
            </>
          )}
          {" · "}
          <a href={paths.listenDocument(slug)} rel="nofollow">
            {t("reading.link")}
          </a>
        </p>
        <Cooked html={html} />
        <ExplainedWords slugs={words} language={locale} />
      </main>
    </div>
  );
}
