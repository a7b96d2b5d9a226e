import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { Choices, Field, FormErrors, Select, TextArea } from "../../shared/ui/form.tsx";
import { ContributionCard } from "../contribution-card.tsx";
import { decideFate } from "../commands/facilitate.server.ts";
import { getContribution, listThemes } from "../queries.server.ts";
import { requireFacilitator } from "../require-facilitator.server.ts";
import { fates, fateSchema, numberFrom, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { actor, consultation } = await requireFacilitator(request, numberFrom(params.number));
  const contribution = await getContribution(actor, consultation, numberFrom(params.contribution));
  return {
    title: translator(localeOf(request, actor))("consultations.fate.title"),
    number: consultation.number,
    contribution,
    themes: await listThemes(consultation.id),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const contribution = numberFrom(params.contribution);
  const { actor } = await requireFacilitator(request, number);
  const parsed = parseForm(fateSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await decideFate(actor, number, contribution, parsed.value);
  if (result.ok) return redirect(`${paths.facilitate(number)}#contribution-${contribution}`);
  return invalidField(result.problem === "merge-into" ? "into" : "theme", result.problem, parsed.values);
});

export default function FatePage() {
  const { t } = useI18n();
  const { title, number, contribution, themes } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <ContributionCard contribution={contribution} number={number} canSupport={false} isMember />
        <FormErrors state={state} />
        <form method="post" className="form" action={paths.contributionFate(number, contribution.number)}>
          <Select
            name="theme"
            label={t("consultations.fate.theme")}
            required={false}
            state={state}
            initial={contribution.themeId ?? ""}
            options={[
              { value: "", label: t("consultations.fate.noTheme") },
              ...themes.map(({ id, title: label }) => ({ value: id, label })),
            ]}
          />
          <Choices
            name="fate"
            label={t("consultations.fate.became")}
            state={state}
            initial={contribution.fate ?? ""}
            options={[
              { value: "", label: t("consultations.fate.notYet") },
              ...fates.map((value) => ({ value, label: t(`consultations.fates.${value}`) })),
            ]}
          />
          <TextArea
            name="reason"
            label={t("consultations.fate.reason")}
            hint={t("consultations.fate.reasonHint")}
            maxLength={textBounds.reason.max}
            state={state}
            initial={contribution.fateReason}
          />
          <Field
            name="into"
            type="number"
            inputMode="numeric"
            label={t("consultations.fate.into")}
            state={state}
            initial={contribution.into === null ? "" : String(contribution.into)}
          />
          <div className="actions">
            <button className="button primary">{t("form.save")}</button>
            <a className="button" href={paths.facilitate(number)}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}
