import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { getReportableBadge, sendReport } from "../commands/send-report.server.ts";
import { badgeReasons } from "../reasons.ts";
import { ReportPage } from "../report-page.tsx";
import { reportSchema } from "../schema.ts";

function idFrom(param: string | undefined): string {
  const id = z.uuid().safeParse(param);
  if (!id.success) throw new NotFound();
  return id.data;
}

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const badge = await getReportableBadge(actor, idFrom(params.badgeId));
  const t = translator(localeOf(request, actor));
  const isSent = new URL(request.url).searchParams.has("sent");
  return { title: t(isSent ? "moderation.report.thanks" : "moderation.report.title"), badge, isSent };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: reports the badge. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const { id } = await getReportableBadge(actor, idFrom(params.badgeId));
  const parsed = parseForm(reportSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await sendReport(actor, id, parsed.value);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(`${paths.reportBadge(id)}?sent`);
});

export default function ReportBadge() {
  const { t } = useI18n();
  const { title, badge, isSent } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <ReportPage
      title={title}
      action={paths.reportBadge(badge.id)}
      back={paths.credentialBadge(badge.id)}
      quote={
        isSent ? null : (
          <section className="card">
            <h2>{badge.name}</h2>
            <ul>
              {badge.says.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>{t("moderation.report.badge")}</p>
          </section>
        )
      }
      reasons={badgeReasons}
      state={state}
    />
  );
}
