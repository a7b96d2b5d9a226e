import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formValues, invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole, requireStepUp } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { studyNumberFrom } from "../../studies/schema.ts";
import { reviewGrant } from "../commands/review.server.ts";
import { getGrantToReview } from "../queries.server.ts";
import { reviewSchema, textBounds } from "../schema.ts";
import { ShowAgain, showAgain } from "../show-again.tsx";
import { showedThemselves } from "../shown-again.server.ts";

/** Minutes from showing who one is to signing. */
const signingMinutes = 45;

export const loader = route(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const { grant, isSecond } = await getGrantToReview(actor, studyNumberFrom(params.number));
  // It lets other people's words out: whoever holds an open session by chance cannot give it.
  if (!context.keepsForm) await requireStepUp(request);
  const { number, title, language, need, safeguards } = grant;
  return {
    title: translator(localeOf(request, actor))("grants.review.title"),
    about: { number, title, language, need, safeguards },
    isSecond,
    pseudonym: actor.pseudonym,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params, context }: ActionFunctionArgs) => {
  context.keepsForm = true;
  const number = studyNumberFrom(params.number);
  const actor = await requireRole(request, "steward");
  const form = await request.formData();
  // Who may not review is told so before anything else.
  await getGrantToReview(actor, number);
  if (!(await showedThemselves(request, signingMinutes)))
    return invalid({ errors: { form: showAgain }, values: formValues(form) });
  const parsed = parseForm(reviewSchema, form);
  if (!parsed.ok) return invalid(parsed);
  await reviewGrant(actor, number, parsed.value);
  return redirect(paths.grant(number));
});

export default function ReviewGrant() {
  const { t } = useI18n();
  const { title, about, isSecond, pseudonym } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { number, language } = about;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.grant(number)} lang={language}>
            {about.title}
          </a>
        </p>
        <section className="card stack">
          <h2>{t("grants.page.need")}</h2>
          <p className="verbatim" lang={language}>
            {about.need}
          </p>
          <h2>{t("grants.page.safeguards")}</h2>
          <p className="verbatim" lang={language}>
            {about.safeguards}
          </p>
        </section>
        {isSecond ? <p>{t("grants.review.second")}</p> : null}
        <FormErrors state={state} />
        <ShowAgain state={state} />
        <form method="post" className="form" action={paths.reviewGrant(number)}>
          <Choices
            name="verdict"
            label={t("grants.review.verdict")}
            required
            state={state}
            options={(["approve", "decline"] as const).map((value) => ({
              value,
              label: t(`grants.review.${value}`),
            }))}
          />
          <TextArea
            name="reason"
            label={t("grants.review.reason")}
            hint={t("grants.review.hint", { pseudonym })}
            maxLength={textBounds.reason.max}
            required
            state={state}
          />
          <div className="actions">
            <button className="button primary">{t("grants.review.post")}</button>
            <a className="button" href={paths.grant(number)}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}
