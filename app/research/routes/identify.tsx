import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { Field, FormErrors, Select, TextArea } from "../../shared/ui/form.tsx";
import { listPublicReleases } from "../build/pointers.server.ts";
import { reportIdentification } from "../identify.server.ts";
import { identificationSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams;
  const t = translator(localeOf(request, await findActor(request)));
  const current = (await listPublicReleases()).find(({ status }) => status === "published");
  return {
    title: t("research.identify.title"),
    isSent: query.has("sent"),
    tier: query.get("tier") === "controlled" ? "controlled" : "open",
    version: query.get("version")?.slice(0, 20) ?? current?.version ?? "",
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, context }: ActionFunctionArgs) => {
  const parsed = parseForm(identificationSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const locale = localeOf(request, await findActor(request));
  const result = await reportIdentification(parsed.value, { address: context.address, locale });
  if (!result.ok) return invalidField("version", result.problem, parsed.values);
  return redirect(`${paths.identify()}?sent`);
});

export default function Identify() {
  const { t } = useI18n();
  const { isSent, tier, version } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <p>
          <Link to={paths.data()}>{t("research.portal.title")}</Link>
        </p>
        <h1>{t("research.identify.title")}</h1>
        {isSent ? (
          <p>{t("research.identify.sent")}</p>
        ) : (
          <>
            <p>{t("research.identify.lead")}</p>
            <FormErrors state={state} />
            <form method="post" action={paths.identify()} className="form">
              <Select
                name="tier"
                label={t("research.identify.data")}
                options={[
                  { value: "open", label: t("research.identify.open") },
                  { value: "controlled", label: t("research.identify.controlled") },
                ]}
                required
                initial={tier}
                state={state}
              />
              <Field
                name="version"
                label={t("research.identify.version")}
                required
                maxLength={20}
                initial={version}
                state={state}
              />
              <Field
                name="rowKey"
                label={t("research.identify.row")}
                hint={t("research.identify.rowHint")}
                maxLength={18}
                state={state}
              />
              <TextArea
                name="explanation"
                label={t("research.identify.what")}
                hint={t("research.identify.whatHint")}
                required
                rows={5}
                maxLength={2000}
                state={state}
              />
              <div className="actions">
                <button className="button primary">{t("research.identify.send")}</button>
              </div>
            </form>
          </>
        )}
      </main>
    </div>
  );
}
