import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Diff } from "../../answers/diff-text.tsx";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { When } from "../../shared/ui/pieces.tsx";
import { listDocumentVersions } from "../queries.server.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const locale = localeOf(request, await findActor(request));
  const slug = params.slug!;
  const versions = await listDocumentVersions(slug, locale);
  if (versions.length === 0) throw new NotFound();
  return data({
    title: translator(locale)("pages.versionsOf", { title: versions[0]!.title }),
    slug,
    versions,
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "" });

/** A page of prose as it was written, version by version: nobody has to take our word for what changed. */
export default function Versions() {
  const { t } = useI18n();
  const { title, slug, versions } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.document(slug)}>{t("pages.current")}</a>
        </p>
        {versions.map(({ version, diff }) => (
          <article className="card stack" key={version} id={version}>
            <h2>
              <When at={version} />
            </h2>
            {diff ? (
              <p className="verbatim">
                <Diff parts={diff} />
              </p>
            ) : (
              <p className="meta">{t("pages.first")}</p>
            )}
          </article>
        ))}
      </main>
    </div>
  );
}
