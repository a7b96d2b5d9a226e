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
import { EmptyState, When } from "../../shared/ui/pieces.tsx";
import { listProposedQuestions, listStudies } from "../queries.server.ts";
import { StudyChip } from "../state.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return data(
    {
      title: t("studies.title"),
      description: t("studies.intro"),
      canonical: environment().BASE_URL + paths.studies(),
      items: await listStudies(),
      proposed: await listProposedQuestions(),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": "3600" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function Studies() {
  const { t } = useI18n();
  const { title, description, items, proposed } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{description}</p>
        <p className="actions">
          <a className="button primary" href={paths.newStudy()}>
            {t("studies.new.title")}
          </a>
          <a className="button" href={paths.researchGovernance()}>
            {t("studies.governance.title")}
          </a>
          <a className="button" href={paths.myStudies()}>
            {t("studies.mine.title")}
          </a>
          <a className="button" href={paths.data()}>
            {t("site.data")}
          </a>
        </p>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("studies.empty")}</p>
          </EmptyState>
        ) : (
          <ul className="list">
            {items.map((item) => (
              <li key={item.number}>
                <h2>
                  <a href={paths.study(item.number)} lang={item.language}>
                    {item.title}
                  </a>
                </h2>
                <p className="row meta">
                  <StudyChip state={item.state} hasResults={item.hasResults} />
                  <span lang={item.language}>{item.team}</span>
                  <span>
                    {t("studies.until")} <When at={item.endsOn} />
                  </span>
                </p>
              </li>
            ))}
          </ul>
        )}
        <section className="stack" id="questions" aria-labelledby="questions-title">
          <h2 id="questions-title">{t("studies.proposed.title")}</h2>
          <p>{t("studies.proposed.lead")}</p>
          <ul className="list">
            {proposed.map((item) => (
              <li key={item.number}>
                <h3>
                  <a href={paths.proposal(item.number)} lang={item.language}>
                    {item.title}
                  </a>
                </h3>
                <p className="row meta">
                  <span>{t("proposals.supports", { count: item.supportCount })}</span>
                  {item.study === null ? null : (
                    <a href={paths.study(item.study)}>{t("studies.proposed.taken")}</a>
                  )}
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a className="button" href={paths.newProposal()}>
              {t("studies.proposed.add")}
            </a>
          </p>
        </section>
      </main>
    </div>
  );
}
