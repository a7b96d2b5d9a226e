import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { hasRole } from "../../shared/policy.ts";
import { findActor, requireActor } from "../../shared/session.server.ts";
import { Cooked, TopicLink, When } from "../../shared/ui/pieces.tsx";
import { objectToStudy } from "../commands/object.server.ts";
import { getStudyPage } from "../queries.server.ts";
import { objectionThreshold, studyNumberFrom } from "../schema.ts";
import { StudyChip } from "../state.tsx";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const study = await getStudyPage(actor, studyNumberFrom(params.number));
  const isSteward = hasRole(actor, "steward");
  const isAccepted = study.state === "accepted";
  return data(
    {
      study,
      isVisitor: actor === null,
      canDecide: isSteward && !study.isMine,
      canWriteResults: study.isMine && isAccepted,
      canSeeCalls: isAccepted && (study.isMine || isSteward),
      canonical: environment().BASE_URL + paths.study(study.number),
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": "3600" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? pageMeta({
        title: loaded.study.title,
        canonical: loaded.canonical,
        index: loaded.study.state === "accepted",
      })
    : [];

/** POST: `on` 1 objects to it, 0 takes that back. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = studyNumberFrom(params.number);
  const actor = await requireActor(request);
  const on = (await request.formData()).get("on");
  if (on !== "0" && on !== "1") throw new NotFound("bad-request");
  await objectToStudy(actor, number, on === "1");
  return redirect(`${paths.study(number)}#object`);
});

export default function StudyPage() {
  const { t, locale } = useI18n();
  const { study, isVisitor, canDecide, canWriteResults, canSeeCalls } = useLoaderData<typeof loader>();
  const { number, language } = study;
  const fact = (name: "team" | "ethics" | "dataUsed" | "funding") => (
    <>
      <dt>{t(`studies.fields.${name}`)}</dt>
      <dd lang={language}>{study[name]}</dd>
    </>
  );
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.studies()}>{t("studies.title")}</a>
        </p>
        <h1 lang={language}>{study.title}</h1>
        <p className="row meta">
          <StudyChip state={study.state} hasResults={study.resultsAt !== null} />
          <When at={study.createdAt} />
        </p>
        {canDecide || canWriteResults || canSeeCalls ? (
          <p className="actions">
            {canDecide ? (
              <a className="button primary" href={paths.decideStudy(number)}>
                {t("studies.decide.title")}
              </a>
            ) : null}
            {canWriteResults ? (
              <a className="button" href={paths.studyResults(number)}>
                {t("studies.results.write")}
              </a>
            ) : null}
            {canSeeCalls ? (
              <a className="button" href={paths.studyCalls(number)}>
                {t("studies.calls.title")}
              </a>
            ) : null}
          </p>
        ) : null}
        {study.resultsAt ? (
          <section className="card stack" id="results" aria-labelledby="results-title">
            <h2 id="results-title">{t("studies.results.title")}</h2>
            <Cooked html={study.resultsHtml} lang={language} />
            {study.threads.length > 0 ? (
              <>
                <h3>{t("studies.results.threads")}</h3>
                <ul>
                  {study.threads.map((thread) => (
                    <li key={thread.number}>
                      <a href={paths.question(thread.number, thread.slug)} lang={thread.language}>
                        {thread.title}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        ) : null}
        <section className="card stack" aria-labelledby="question-title">
          <h2 id="question-title">{t("studies.fields.question")}</h2>
          <Cooked html={study.questionHtml} lang={language} />
          {study.proposal ? (
            <p>
              {t("studies.asked")}{" "}
              <a href={paths.proposal(study.proposal.number)} lang={study.proposal.language}>
                {study.proposal.title}
              </a>
            </p>
          ) : null}
        </section>
        <dl className="facts">
          {fact("team")}
          {fact("ethics")}
          {fact("dataUsed")}
          {study.asksForControlledData ? (
            <>
              <dt>{t("grants.page.title")}</dt>
              <dd>
                <a href={paths.grant(number)}>{t("studies.accessPage")}</a>
              </dd>
            </>
          ) : null}
          {study.releaseVersion ? (
            <>
              <dt>{t("studies.fields.releaseVersion")}</dt>
              <dd>
                <a href={paths.dataVersion(study.releaseVersion)}>{study.releaseVersion}</a>
              </dd>
            </>
          ) : null}
          {fact("funding")}
          <dt>{t("studies.fields.endsOn")}</dt>
          <dd>
            <When at={study.endsOn} />
          </dd>
          <dt>{t("studies.openAccess")}</dt>
          <dd>{t(study.pledgesOpenAccess ? "studies.pledged" : "studies.notPledged")}</dd>
          <dt>{t("studies.fields.topics")}</dt>
          <dd className="row">
            {study.topics.map(({ slug, label }) => (
              <TopicLink key={slug} slug={slug} label={label[locale]} />
            ))}
          </dd>
        </dl>
        <section className="card stack" aria-labelledby="decision-title">
          <h2 id="decision-title">{t("studies.decide.heading")}</h2>
          {study.decidedAt ? (
            <>
              <p className="verbatim">{study.decision}</p>
              <p className="meta">
                {t(`studies.states.${study.state}`)} · {study.decidedBy ?? t("rights.formerMember")} ·{" "}
                <When at={study.decidedAt} />
              </p>
            </>
          ) : (
            <p>{t("studies.decide.none")}</p>
          )}
        </section>
        <section className="card stack" id="object" aria-labelledby="object-title">
          <h2 id="object-title">{t("studies.objections", { count: study.objectionCount })}</h2>
          <p>{t("studies.object.lead", { threshold: objectionThreshold })}</p>
          {isVisitor ? (
            <p>
              <a className="button" href={paths.login(paths.study(number))}>
                {t("site.login")}
              </a>
            </p>
          ) : (
            <form method="post" action={paths.study(number)}>
              <button className="button" name="on" value={study.objects ? "0" : "1"}>
                {t(study.objects ? "studies.object.no" : "studies.object.yes")}
              </button>
            </form>
          )}
        </section>
      </main>
    </div>
  );
}
