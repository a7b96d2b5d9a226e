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
import { authorize } from "../../shared/policy.ts";
import { requireRole } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { findGrant } from "../../grants/grant.server.ts";
import { decideStudy } from "../commands/ask-study.server.ts";
import { studyPolicy } from "../policy.ts";
import { getStudy } from "../queries.server.ts";
import { decisionSchema, studyNumberFrom, textBounds } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "steward");
  const study = await getStudy(studyNumberFrom(params.number));
  authorize(studyPolicy["study.decide"](actor, study));
  if (study.state === "asked" && (await findGrant(study.number))) throw redirect(paths.grant(study.number));
  return {
    title: translator(localeOf(request, actor))("studies.decide.title"),
    about: { number: study.number, title: study.title, language: study.language },
    pseudonym: actor.pseudonym,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = studyNumberFrom(params.number);
  const actor = await requireRole(request, "steward");
  const parsed = parseForm(decisionSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  await decideStudy(actor, number, parsed.value);
  return redirect(paths.study(number));
});

export default function DecideStudy() {
  const { t } = useI18n();
  const { title, about, pseudonym } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          <a href={paths.study(about.number)} lang={about.language}>
            {about.title}
          </a>
        </p>
        <FormErrors state={state} />
        <form method="post" className="form" action={paths.decideStudy(about.number)}>
          <Choices
            name="state"
            label={t("studies.decide.state")}
            required
            state={state}
            options={(["accepted", "refused"] as const).map((value) => ({
              value,
              label: t(`studies.states.${value}`),
            }))}
          />
          <TextArea
            name="decision"
            label={t("studies.decide.reason")}
            hint={t("studies.decide.hint", { pseudonym })}
            maxLength={textBounds.decision.max}
            required
            state={state}
          />
          <div className="actions">
            <button className="button primary">{t("studies.decide.post")}</button>
            <a className="button" href={paths.study(about.number)}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}
