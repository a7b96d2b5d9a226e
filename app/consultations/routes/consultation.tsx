import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Cooked } from "../../shared/ui/pieces.tsx";
import { ContributionCard } from "../contribution-card.tsx";
import { Calendar, Documents, FacilitatorLinks, TakePart } from "../consultation-parts.tsx";
import { consultationPolicy, stateOf } from "../policy.ts";
import {
  countContributions,
  getConsultation,
  listContributions,
  listMeetings,
  listMine,
  listQuestions,
  secondsUntilChange,
} from "../queries.server.ts";
import { ResultsTable } from "../results-table.tsx";
import { numberFrom } from "../schema.ts";
import { getResults } from "../told.server.ts";
import { ConsultationChip, WhenOpen } from "../state.tsx";

const shownContributions = 5;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const consultation = await getConsultation(numberFrom(params.number));
  const { id, number, title, language, purposeHtml, host, audience, documents } = consultation;
  const { opensAt, closesAt, synthesisDueAt, synthesisAt } = consultation;
  const mayContribute = consultationPolicy["consultation.contribute"](actor, consultation);
  const first = { question: null, theme: null, left: null, page: 1 };
  return data(
    {
      about: { number, title, language, purposeHtml, host, audience, documents },
      calendar: { opensAt, closesAt, synthesisDueAt, synthesisAt },
      state: stateOf(consultation),
      questions: await listQuestions(id),
      meetings: await listMeetings(id),
      counts: await countContributions(actor, id),
      most: (await listContributions(actor, consultation, first)).items.slice(0, shownContributions),
      mine: actor ? await listMine(actor, consultation) : [],
      results: await getResults(consultation),
      synthesis: synthesisAt ? consultation.synthesisHtml : null,
      isVisitor: actor === null,
      canContribute: mayContribute.allowed,
      onlyProfessionals: !mayContribute.allowed && mayContribute.reason === "consultation-professionals",
      canFacilitate: consultationPolicy["consultation.facilitate"](actor, consultation).allowed,
      isMember: actor !== null,
      canonical: environment().BASE_URL + paths.consultation(number),
    },
    actor
      ? undefined
      : {
          headers: {
            "X-Page-Version": "lists",
            "X-Page-Max-Age": String(secondsUntilChange([consultation])),
          },
        },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageMeta({ title: loaded.about.title, canonical: loaded.canonical }) : [];

export default function ConsultationPage() {
  const { t } = useI18n();
  const { about, calendar, state, questions, meetings, counts, most, mine, results, synthesis, ...may } =
    useLoaderData<typeof loader>();
  const { number, language } = about;
  const isOpen = state === "open";
  return (
    <div className="page">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.consultations()}>{t("consultations.title")}</a>
        </p>
        <h1 lang={language}>{about.title}</h1>
        <p className="row meta">
          <ConsultationChip state={state} />
          <WhenOpen state={state} {...calendar} />
          <span>{about.host || t("consultations.team")}</span>
        </p>
        {may.canFacilitate ? <FacilitatorLinks number={number} held={counts.held} /> : null}
        <section className="card" aria-label={t("consultations.fields.purpose")}>
          <Cooked html={about.purposeHtml} lang={language} />
        </section>
        <TakePart
          number={number}
          state={state}
          audience={about.audience}
          canContribute={may.canContribute}
          onlyProfessionals={may.onlyProfessionals}
          isVisitor={may.isVisitor}
          hasContributed={mine.some(({ withdrawnAt }) => withdrawnAt === null)}
        />
        {synthesis !== null ? (
          <section className="card stack" id="synthesis" aria-labelledby="synthesis-title">
            <h2 id="synthesis-title">{t("consultations.synthesis.title")}</h2>
            <Cooked html={synthesis} lang={language} />
          </section>
        ) : null}
        <section className="stack" aria-labelledby="asked-title">
          <h2 id="asked-title">{t("consultations.asked")}</h2>
          <ol>
            {questions.map((question) => (
              <li key={question.id}>
                <span lang={language}>{question.label}</span>{" "}
                <span className="meta">{t(`consultations.questionKinds.${question.kind}`)}</span>
              </li>
            ))}
          </ol>
        </section>
        {results ? (
          <section className="stack" id="results" aria-labelledby="results-title">
            <h2 id="results-title">{t("consultations.results.title")}</h2>
            {results.map((question) => (
              <ResultsTable key={question.position} question={question} />
            ))}
            <p className="meta">{t("consultations.results.rule")}</p>
            <p className="actions">
              <a className="button" href={paths.consultationResults(number, "csv")}>
                CSV
              </a>
              <a className="button" href={paths.consultationResults(number, "json")}>
                JSON
              </a>
            </p>
          </section>
        ) : null}
        {mine.length > 0 ? (
          <section className="stack" id="mine" aria-labelledby="mine-title">
            <h2 id="mine-title">{t("consultations.mine")}</h2>
            <p>
              <a href={`${paths.contributions(number)}?mine`}>{t("consultations.mineLink")}</a>
            </p>
          </section>
        ) : null}
        <section className="stack" id="contributions" aria-labelledby="contributions-title">
          <h2 id="contributions-title">{t("consultations.written", { count: counts.texts })}</h2>
          {most.map((contribution) => (
            <ContributionCard
              key={contribution.number}
              contribution={contribution}
              number={number}
              canSupport={isOpen && !may.isVisitor}
              isMember={may.isMember}
            />
          ))}
          {counts.texts > 0 ? (
            <p>
              <a className="button" href={paths.contributions(number)}>
                {t("consultations.readAll")}
              </a>
            </p>
          ) : null}
        </section>
        <Calendar calendar={calendar} meetings={meetings} language={language} />
        <Documents documents={about.documents} language={language} />
        <p className="meta">
          <a href={paths.notice()}>{t("site.notice")}</a>
        </p>
      </main>
    </div>
  );
}
