import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formValues, invalidField } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { rich, useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireRole } from "../../shared/session.server.ts";
import { Field, FormErrors } from "../../shared/ui/form.tsx";
import { mergeTopic } from "../commands.server.ts";
import { getTopic } from "../queries.server.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  const topic = await getTopic(params.slug ?? "");
  if (topic.mergedInto) throw redirect(paths.topic(topic.mergedInto));
  const locale = localeOf(request, actor);
  const label = topic.label[locale];
  return { slug: topic.slug, label, title: translator(locale)("topics.merge.title", { topic: label }) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireRole(request, "admin");
  const form = await request.formData();
  const into = String(form.get("into") ?? "")
    .trim()
    .replace(/^.*\/topics\//, "");
  const result = await mergeTopic(actor, params.slug ?? "", into);
  return result.ok ? redirect(paths.topic(into)) : invalidField("into", result.problem, formValues(form));
});

export default function MergeTopic() {
  const { t } = useI18n();
  const { slug, label, title } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>
          {rich(t("topics.merge.lede", { topic: label }), {
            a: (text) => <a href={paths.topic(slug)}>{text}</a>,
          })}
        </p>
        <FormErrors state={state} />
        <form method="post" className="form card">
          <Field
            name="into"
            label={t("topics.merge.into")}
            hint={t("topics.merge.intoHint")}
            required
            state={state}
          />
          <div className="actions">
            <button className="button primary">{t("topics.merge.submit")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}
