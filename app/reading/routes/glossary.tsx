import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { allWords } from "../glossary.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const locale = localeOf(request, actor);
  const t = translator(locale);
  return data(
    {
      title: t("reading.glossary.title"),
      description: t("reading.glossary.lead"),
      canonical: environment().BASE_URL + paths.glossary(),
      words: allWords(locale),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function Glossary() {
  const { t } = useI18n();
  const { title, description, words } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <dl className="glossary">
          {words.map(({ slug, term, explanation }) => (
            <div key={slug} id={slug}>
              <dt>
                <dfn>{term}</dfn>
              </dt>
              <dd>{explanation}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a className="button" href={paths.newProposal()}>
            {t("reading.glossary.propose")}
          </a>
        </p>
      </main>
    </div>
  );
}
