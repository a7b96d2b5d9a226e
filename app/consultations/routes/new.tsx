import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "../../proposals/require-team.server.ts";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { openConsultation } from "../commands/open-consultation.server.ts";
import { ConsultationFields } from "../consultation-fields.tsx";
import { problemFields } from "../problem-fields.ts";
import { consultationSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireTeam(request);
  return { title: translator(localeOf(request, actor))("consultations.new.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageMeta({ title: loaded?.title ?? "", index: false });

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireTeam(request);
  const parsed = parseForm(consultationSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await openConsultation(actor, parsed.value);
  if (result.ok) return redirect(paths.prepareConsultation(result.number));
  return invalidField(problemFields[result.problem], result.problem, parsed.values);
});

export default function NewConsultation() {
  const { t } = useI18n();
  const { title } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("consultations.new.lead")}</p>
        <FormErrors state={state} />
        <form method="post" className="form" action={paths.newConsultation()}>
          <ConsultationFields state={state} namesFacilitator />
          <div className="actions">
            <button className="button primary">{t("consultations.new.post")}</button>
            <a className="button" href={paths.consultations()}>
              {t("form.cancel")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}
