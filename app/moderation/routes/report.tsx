import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { postIdFrom } from "../../answers/schema.ts";
import { PostQuote } from "../../answers/post-quote.tsx";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Choices, FormErrors, TextArea } from "../../shared/ui/form.tsx";
import { findWayBack, getReportable, sendReport } from "../commands/send-report.server.ts";
import { reportReasons } from "../reasons.ts";
import { maxComment } from "../choices.ts";
import { reportSchema } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const targetId = postIdFrom(params.targetId);
  const t = translator(localeOf(request, actor));
  const isSent = new URL(request.url).searchParams.has("sent");
  return {
    title: t(isSent ? "moderation.report.thanks" : "moderation.report.title"),
    targetId,
    back: await findWayBack(targetId),
    quote: isSent ? null : await getReportable(actor, targetId),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const targetId = postIdFrom(params.targetId);
  const parsed = parseForm(reportSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await sendReport(actor, targetId, parsed.value);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(`${paths.report(targetId)}?sent`);
});

export default function Report() {
  const { t } = useI18n();
  const { title, targetId, back, quote } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {quote ? (
          <>
            <p>{t("moderation.report.intro")}</p>
            <p>
              <strong>{t("moderation.report.urgent")}</strong>
            </p>
            <FormErrors state={state} />
            {quote.kind === "account" ? (
              <>
                <p>{t("moderation.report.account")}</p>
                <p>
                  <strong>{quote.title}</strong>
                </p>
              </>
            ) : (
              <PostQuote {...quote} />
            )}
            <form method="post" action={paths.report(targetId)} className="form">
              <Choices
                name="reason"
                label={t("moderation.report.reason")}
                required
                state={state}
                options={reportReasons.map((code) => ({
                  value: code,
                  label: t(`moderation.reasons.${code}`),
                  detail: t(`moderation.reasonDetails.${code}`),
                }))}
              />
              <TextArea
                name="comment"
                label={t("moderation.report.comment")}
                hint={t("moderation.report.commentHint")}
                rows={3}
                maxLength={maxComment}
                state={state}
              />
              <div className="actions">
                <button className="button primary">{t("moderation.report.send")}</button>
                <Link className="button quiet" to={back}>
                  {t("moderation.report.back")}
                </Link>
              </div>
            </form>
          </>
        ) : (
          <>
            <p>{t("moderation.report.sent")}</p>
            <p>
              <Link className="button" to={back}>
                {t("moderation.report.back")}
              </Link>
            </p>
          </>
        )}
      </main>
    </div>
  );
}
