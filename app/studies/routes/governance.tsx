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
import { When } from "../../shared/ui/pieces.tsx";
import { countGrants, listDecidedReviews } from "../../grants/queries.server.ts";
import { ReviewList } from "../../grants/review-list.tsx";
import { getGovernance } from "../queries.server.ts";
import { objectionThreshold } from "../schema.ts";
import { StudyChip } from "../state.tsx";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return data(
    {
      title: t("studies.governance.title"),
      description: t("studies.governance.intro"),
      canonical: environment().BASE_URL + paths.researchGovernance(),
      ...(await getGovernance()),
      access: await countGrants(),
      reviews: await listDecidedReviews(),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": "3600" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded) : []);

export default function Governance() {
  const { t } = useI18n();
  const { title, description, stewards, decisions, access, reviews } = useLoaderData<typeof loader>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.studies()}>{t("studies.title")}</a>
        </p>
        <h1>{title}</h1>
        <p>{description}</p>
        <section className="stack" aria-labelledby="stewards-title">
          <h2 id="stewards-title">{t("studies.governance.stewards")}</h2>
          <ul>
            {stewards.map((pseudonym) => (
              <li key={pseudonym}>{pseudonym}</li>
            ))}
          </ul>
          <p>{t("studies.governance.rule")}</p>
          <p>
            {t("studies.governance.access")} {t("grants.counts", access)}{" "}
            <a href={paths.dataAccess()}>{t("grants.title")}</a>
          </p>
        </section>
        <section className="stack" aria-labelledby="object-title">
          <h2 id="object-title">{t("studies.governance.object")}</h2>
          <p>{t("studies.object.lead", { threshold: objectionThreshold })}</p>
          <p>{t("studies.governance.alone")}</p>
          <p className="actions">
            <a className="button" href={paths.myWords()}>
              {t("studies.governance.myWords")}
            </a>
            <a className="button" href={paths.identify()}>
              {t("studies.governance.identify")}
            </a>
          </p>
        </section>
        <section className="stack" aria-labelledby="decisions-title">
          <h2 id="decisions-title">{t("studies.governance.decisions")}</h2>
          {decisions.length === 0 ? <p>{t("studies.governance.none")}</p> : null}
          <ul className="list">
            {decisions.map((study) => (
              <li key={study.number}>
                <h3>
                  <a href={paths.study(study.number)} lang={study.language}>
                    {study.title}
                  </a>
                </h3>
                <p className="row meta">
                  <StudyChip state={study.state} hasResults={study.hasResults} />
                  <span>{study.by ?? t("rights.formerMember")}</span>
                  {study.decidedAt ? <When at={study.decidedAt} /> : null}
                  <span>{t("studies.objections", { count: study.objectionCount })}</span>
                </p>
                <ReviewList reviews={reviews[study.number] ?? []} />
                {/* Of a project that two reviewed: only what was decided anew since. */}
                {reviews[study.number]?.some(({ reason }) => reason === study.decision) ? null : (
                  <p>{study.decision}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
