import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PostQuote } from "../../answers/post-quote.tsx";
import { postIdFrom } from "../../answers/schema.ts";
import { route } from "../../shared/http/route.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { findTextPlace, getReportable } from "../commands/send-report.server.ts";
import { reportHeading, takeReport } from "../report-form.server.ts";
import { ReportPage } from "../report-page.tsx";

// Ids of what members write are uuids like those of posts.
const textIdFrom = postIdFrom;

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const textId = textIdFrom(params.textId);
  const { title, isSent } = reportHeading(request, actor);
  return {
    title,
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
  return takeReport(request, actor, textId, paths.report(textId));
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
