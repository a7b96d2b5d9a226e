import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { EmptyState, NextPage } from "../../shared/ui/pieces.tsx";
import { contributionChoice, contributionsHref } from "../choice.ts";
import { addTheme, removeTheme } from "../commands/prepare.server.ts";
import { ContributionCard } from "../contribution-card.tsx";
import { listContributions, listThemes } from "../queries.server.ts";
import { requireFacilitator } from "../require-facilitator.server.ts";
import { idSchema, numberFrom, themeSchema } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { actor, consultation } = await requireFacilitator(request, numberFrom(params.number));
  const choice = contributionChoice(new URL(request.url));
  return {
    title: translator(localeOf(request, actor))("consultations.facilitate.title"),
    about: { number: consultation.number, title: consultation.title, language: consultation.language },
    choice,
    themes: await listThemes(consultation.id),
    isMember: actor !== null,
    ...(await listContributions(actor, consultation, choice)),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

/** POST: adds a theme, or with `intent` remove-theme removes the one that `id` names. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const { actor } = await requireFacilitator(request, number);
  const form = await request.formData();
  if (form.get("intent") === "remove-theme") {
    const named = parseForm(idSchema, form);
    if (!named.ok) return invalid(named);
    await removeTheme(actor, number, named.value.id);
    return redirect(paths.facilitate(number));
  }
  const parsed = parseForm(themeSchema, form);
  if (!parsed.ok) return invalid(parsed);
  await addTheme(actor, number, parsed.value.title);
  return redirect(paths.facilitate(number));
});

export default function Facilitate() {
  const { t } = useI18n();
  const { title, about, choice, themes, items, hasNext, isMember } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { number, language } = about;
  const here = (change: Partial<typeof choice>) =>
    contributionsHref(paths.facilitate(number), choice, change);
  return (
    <div className="page">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.consultation(number)} lang={language}>
            {about.title}
          </a>
        </p>
        <h1>{title}</h1>
        <section className="card stack" aria-labelledby="themes-title">
          <h2 id="themes-title">{t("consultations.facilitate.themes")}</h2>
          <FormErrors state={state} />
          <ul className="list">
            {themes.map((theme) => (
              <li key={theme.id}>
                <form method="post" className="row" action={paths.facilitate(number)}>
                  <a href={here({ theme: theme.id })} lang={language}>
                    {t("proposals.filters.counted", { label: theme.title, count: theme.count })}
                  </a>
                  <input type="hidden" name="id" value={theme.id} />
                  <button className="button quiet" name="intent" value="remove-theme">
                    {t("consultations.facilitate.removeTheme")}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <form method="post" className="form" action={paths.facilitate(number)}>
            <Field
              name="title"
              label={t("consultations.facilitate.newTheme")}
              required
              maxLength={240}
              state={state}
            />
            <div className="actions">
              <button className="button" name="intent" value="theme">
                {t("consultations.facilitate.addTheme")}
              </button>
            </div>
          </form>
        </section>
        <nav className="tabs" aria-label={t("consultations.facilitate.left")}>
          {([null, "theme", "fate"] as const).map((left) => (
            <a
              key={left ?? "all"}
              href={here({ left, theme: null })}
              aria-current={choice.left === left && !choice.theme ? "page" : undefined}
            >
              {t(`consultations.facilitate.leftOf.${left ?? "nothing"}`)}
            </a>
          ))}
        </nav>
        {items.length === 0 ? (
          <EmptyState>
            <p>{t("consultations.nothingWritten")}</p>
          </EmptyState>
        ) : null}
        {items.map((contribution) => (
          <ContributionCard
            key={contribution.number}
            contribution={contribution}
            number={number}
            canSupport={false}
            isMember={isMember}
          >
            <p>
              <a className="button" href={paths.contributionFate(number, contribution.number)}>
                {t("consultations.fate.title")}
              </a>
            </p>
          </ContributionCard>
        ))}
        <NextPage href={hasNext ? here({ page: choice.page + 1 }) : null} label={t("consultations.next")} />
      </main>
    </div>
  );
}
