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
import { requireActor } from "../../shared/session.server.ts";
import { getReportablePerson, sendReport } from "../commands/send-report.server.ts";
import { ReportPage } from "../report-page.tsx";
import { reportSchema } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { pseudonym } = await getReportablePerson(actor, params.pseudonym ?? "");
  const t = translator(localeOf(request, actor));
  const isSent = new URL(request.url).searchParams.has("sent");
  return { title: t(isSent ? "moderation.report.thanks" : "moderation.report.title"), pseudonym, isSent };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: reports the account. Its id stays here: an address that held it would tell it to everybody. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const { id, pseudonym } = await getReportablePerson(actor, params.pseudonym ?? "");
  const parsed = parseForm(reportSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await sendReport(actor, id, parsed.value);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(`${paths.reportPerson(pseudonym)}?sent`);
});

export default function ReportPerson() {
  const { t } = useI18n();
  const { title, pseudonym, isSent } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <ReportPage
      title={title}
      action={paths.reportPerson(pseudonym)}
      back={paths.person(pseudonym)}
      quote={
        isSent ? null : (
          <section className="card">
            <h2>{pseudonym}</h2>
            <p>{t("moderation.report.account")}</p>
          </section>
        )
      }
      state={state}
    />
  );
}
