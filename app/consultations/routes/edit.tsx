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
import { FormErrors } from "../../shared/ui/form.tsx";
import { changeConsultation } from "../commands/open-consultation.server.ts";
import { ConsultationFields } from "../consultation-fields.tsx";
import { consultationPolicy } from "../policy.ts";
import { problemFields } from "../problem-fields.ts";
import { getTypedFields } from "../queries.server.ts";
import { requireFacilitator } from "../require-facilitator.server.ts";
import { consultationSchema, numberFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const { actor, consultation } = await requireFacilitator(request, numberFrom(params.number));
  const { title, purpose, language, host, audience, documents } = consultation;
  const { facilitator, ...days } = await getTypedFields(consultation.id);
  return {
    title: translator(localeOf(request, actor))("consultations.edit.title"),
    number: consultation.number,
    namesFacilitator: consultationPolicy["consultation.open"](actor).allowed,
    initial: {
      title,
      purpose,
      language,
      host,
      audience,
      ...days,
      documents: documents.map((one) => `${one.url} ${one.title}`).join("\n"),
      facilitator: facilitator ?? "",
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const number = numberFrom(params.number);
  const { actor } = await requireFacilitator(request, number);
  const parsed = parseForm(consultationSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await changeConsultation(actor, number, parsed.value);
  if (result.ok) return redirect(paths.consultation(number));
  return invalidField(problemFields[result.problem], result.problem, parsed.values);
});

export default function EditConsultation() {
  const { t } = useI18n();
  const { title, number, initial, namesFacilitator } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("consultations.edit.lead")}</p>
        <FormErrors state={state} />
        <form method="post" className="form" action={paths.editConsultation(number)}>
          <ConsultationFields state={state} initial={initial} namesFacilitator={namesFacilitator} />
          <div className="actions">
            <button className="button primary">{t("form.save")}</button>
            <a className="button" href={paths.consultation(number)}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}
