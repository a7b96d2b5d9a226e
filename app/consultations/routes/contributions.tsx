import { data } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { EmptyState, NextPage } from "../../shared/ui/pieces.tsx";
import { contributionChoice, contributionsHref } from "../choice.ts";
import { ContributionCard } from "../contribution-card.tsx";
import { stateOf } from "../policy.ts";
import {
  getConsultation,
  listContributions,
  listMine,
  listQuestions,
  listThemes,
} from "../queries.server.ts";
import { numberFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const consultation = await getConsultation(numberFrom(params.number));
  const url = new URL(request.url);
  const choice = contributionChoice(url);
  const isMine = actor !== null && url.searchParams.has("mine");
  const listed = isMine
    ? { items: await listMine(actor, consultation), hasNext: false }
    : await listContributions(actor, consultation, choice);
  const questions = await listQuestions(consultation.id);
  const t = translator(localeOf(request, actor));
  return data(
    {
      title: t(isMine ? "consultations.mine" : "consultations.allWritten"),
      about: { number: consultation.number, title: consultation.title, language: consultation.language },
      isMine,
      choice,
      ...listed,
      questions: questions.filter(({ kind }) => kind === "text"),
      ballots: isMine
        ? questions.filter(({ kind }) => kind !== "text").map(({ id, label }) => ({ id, label }))
        : [],
      themes: await listThemes(consultation.id),
      canSupport: actor !== null && stateOf(consultation) === "open",
      isMember: actor !== null,
    },
    actor ? undefined : { headers: { "X-Page-Version": "lists", "X-Page-Max-Age": "3600" } },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded ? `${loaded.title} · ${loaded.about.title}` : "", index: false });

export default function Contributions() {
  const { t } = useI18n();
  const { title, about, isMine, choice, items, hasNext, questions, ballots, themes, ...may } =
    useLoaderData<typeof loader>();
  const { number, language } = about;
  const here = (change: Partial<typeof choice>) =>
    contributionsHref(paths.contributions(number), choice, change);
  return (
    <div className="page">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.consultation(number)} lang={language}>
            {about.title}
          </a>
        </p>
        <h1>{title}</h1>
        {isMine ? null : (
          <>
            <nav className="tabs" aria-label={t("consultations.filters.question")}>
              {[null, ...questions].map((question) => (
                <a
                  key={question?.id ?? "all"}
                  href={here({ question: question?.position ?? null })}
                  aria-current={choice.question === (question?.position ?? null) ? "page" : undefined}
                  lang={question ? language : undefined}
                >
                  {question ? question.label : t("consultations.filters.all")}
                </a>
              ))}
            </nav>
            {themes.length > 0 ? (
              <nav className="row meta" aria-label={t("consultations.filters.theme")}>
                {[null, ...themes].map((theme) => (
                  <a
                    key={theme?.id ?? "all"}
                    className="topic"
                    href={here({ theme: theme?.id ?? null })}
                    aria-current={choice.theme === (theme?.id ?? null) ? "true" : undefined}
                    lang={theme ? language : undefined}
                  >
                    {theme
                      ? t("proposals.filters.counted", { label: theme.title, count: theme.count })
                      : t("consultations.filters.allThemes")}
                  </a>
                ))}
              </nav>
            ) : null}
          </>
        )}
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("consultations.nothingWritten")}</p>
          </EmptyState>
        ) : null}
        {items.map((contribution) => {
          const ballot = ballots.find(({ id }) => id === contribution.questionId);
          return ballot && !contribution.withdrawnAt ? (
            <p className="card" key={contribution.number}>
              <span lang={language}>{ballot.label}</span> {t("consultations.counted")}
            </p>
          ) : (
            <ContributionCard
              key={contribution.number}
              contribution={contribution}
              number={number}
              canSupport={may.canSupport}
              isMember={may.isMember}
            />
          );
        })}
        <NextPage href={hasNext ? here({ page: choice.page + 1 }) : null} label={t("consultations.next")} />
      </main>
    </div>
  );
}
