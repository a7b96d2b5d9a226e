import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PostQuote } from "../../answers/post-quote.tsx";
import { postIdFrom } from "../../answers/schema.ts";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { findTextPlace, getReportable, sendReport } from "../commands/send-report.server.ts";
import { ReportPage } from "../report-page.tsx";
import { reportSchema } from "../schema.ts";

// Ids of what members write are uuids like those of posts.
const textIdFrom = postIdFrom;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const textId = textIdFrom(params.textId);
  const t = translator(localeOf(request, actor));
  const isSent = new URL(request.url).searchParams.has("sent");
  return {
    title: t(isSent ? "moderation.report.thanks" : "moderation.report.title"),
    textId,
    back: await findTextPlace(textId),
    quote: isSent ? null : await getReportable(actor, textId),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const textId = textIdFrom(params.textId);
  await findTextPlace(textId);
  const parsed = parseForm(reportSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await sendReport(actor, textId, parsed.value);
  if (!result.ok) return invalidField("form", result.problem, parsed.values);
  return redirect(`${paths.report(textId)}?sent`);
});

export default function Report() {
  const { title, textId, back, quote } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <ReportPage
      title={title}
      action={paths.report(textId)}
      back={back}
      quote={quote && <PostQuote {...quote} />}
      state={state}
    />
  );
}
