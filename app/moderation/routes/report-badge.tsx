import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { getReportableBadge } from "../commands/send-report.server.ts";
import { badgeReasons } from "../reasons.ts";
import { reportHeading, takeReport } from "../report-form.server.ts";
import { ReportPage } from "../report-page.tsx";

function idFrom(param: string | undefined): string {
  const id = z.uuid().safeParse(param);
  if (!id.success) throw new NotFound();
  return id.data;
}

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const badge = await getReportableBadge(actor, idFrom(params.badgeId));
  return { ...reportHeading(request, actor), badge };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

/** POST: reports the badge. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const { id } = await getReportableBadge(actor, idFrom(params.badgeId));
  return takeReport(request, actor, id, paths.reportBadge(id));
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
