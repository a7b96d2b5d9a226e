import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { getReportablePerson } from "../commands/send-report.server.ts";
import { reportHeading, takeReport } from "../report-form.server.ts";
import { ReportPage } from "../report-page.tsx";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const { pseudonym } = await getReportablePerson(actor, params.pseudonym ?? "");
  return { ...reportHeading(request, actor), pseudonym };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: reports the account. Its id stays here: an address that held it would tell it to everybody. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const { id, pseudonym } = await getReportablePerson(actor, params.pseudonym ?? "");
  return takeReport(request, actor, id, paths.reportPerson(pseudonym));
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
