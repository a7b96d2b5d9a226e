import { data, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalid, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { writeSynthesis } from "../commands/facilitate.server.ts";
import { stateOf } from "../policy.ts";
import { requireFacilitator } from "../require-facilitator.server.ts";
import { numberFrom, synthesisSchema, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { actor, consultation } = await requireFacilitator(request, numberFrom(params.number));
  const state = stateOf(consultation);
  return {
    title: translator(localeOf(request, actor))("consultations.synthesis.write"),
    about: { number: consultation.number, title: consultation.title, language: consultation.language },
    body: consultation.synthesis,
    isPublished: consultation.synthesisAt !== null,
    canPublish: state === "closed" || state === "answered",
    isSaved: new URL(request.url).searchParams.has("saved"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const { actor } = await requireFacilitator(request, number);
  const parsed = parseForm(synthesisSchema, await request.formData());
  if (!parsed.ok) return data({ ...invalid(parsed).data, missing: [] as number[] }, { status: 400 });
  const result = await writeSynthesis(actor, number, parsed.value);
  if (result.ok)
    return parsed.value.intent === "publish"
      ? redirect(`${paths.consultation(number)}#synthesis`)
      : redirect(`${paths.synthesis(number)}?saved`);
  const missing = "missing" in result ? result.missing : [];
  return data({ errors: { body: result.problem }, values: parsed.values, missing }, { status: 400 });
});

export default function Synthesis() {
  const { t } = useI18n();
  const { title, about, body, isPublished, canPublish, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { number } = about;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p className="meta">
          <a href={paths.consultation(number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <h1>{title}</h1>
        {isSaved && !state ? <Notice>{t("consultations.synthesis.saved")}</Notice> : null}
        <FormErrors state={state} />
        {state && state.missing.length > 0 ? (
          <p>
            {t("consultations.synthesis.missing")}{" "}
            {state.missing.map((one) => (
              <a key={one} href={paths.contribution(number, one)}>
                {`#${one} `}
              </a>
            ))}
          </p>
        ) : null}
        <form method="post" className="form" action={paths.synthesis(number)}>
          <TextArea
            name="body"
            label={t("consultations.synthesis.title")}
            hint={t("consultations.synthesis.hint")}
            rows={20}
            maxLength={textBounds.synthesis.max}
            required
            state={state}
            initial={body}
          />
          <div className="actions">
            <button className={canPublish ? "button" : "button primary"} name="intent" value="save">
              {t(isPublished ? "consultations.synthesis.correct" : "consultations.synthesis.save")}
            </button>
            {canPublish && !isPublished ? (
              <button className="button primary" name="intent" value="publish">
                {t("consultations.synthesis.publish")}
              </button>
            ) : null}
          </div>
          {canPublish ? null : <p className="hint">{t("problems.synthesis-too-early")}</p>}
        </form>
      </main>
    </div>
  );
}
